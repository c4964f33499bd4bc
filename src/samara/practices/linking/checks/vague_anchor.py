"""Links whose text does not say where they lead."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page

VAGUE = frozenset(
    text
    for language in (
        "here|click here|click|this|this link|link|more|read more|learn more|this page|this article|details|more details|"
        "more info|more information|continue reading|see more|view more|find out more",
        "hier|hier klicken|klicken sie hier|mehr|weiterlesen|mehr lesen|mehr erfahren|details|mehr details|mehr infos|mehr dazu|"
        "weitere informationen|zum artikel",
        "ici|cliquez ici|lire la suite|en savoir plus|lire plus|voir plus|plus d'infos|plus d’infos|détails|la suite",
        "aquí|haz clic aquí|haga clic aquí|leer más|más|más información|ver más|seguir leyendo|detalles|más detalles",
        "qui|clicca qui|leggi tutto|continua a leggere|leggi di più|scopri di più|dettagli|maggiori informazioni|altro",
        "aqui|clique aqui|leia mais|saiba mais",
        "klik hier|lees meer|meer|lees verder|meer info|meer informatie|meer weten",
        "tutaj|kliknij tutaj|czytaj więcej|więcej",
        "здесь|тут|сюда|подробнее|далее|читать далее",
        "тук|вижте тук|прочетете повече|още",
        "هنا|اضغط هنا|انقر هنا|المزيد|اقرأ المزيد|التفاصيل|لمزيد من المعلومات",
        "اینجا|اینجا کلیک کنید|ادامه مطلب",
        "כאן|לחצו כאן|קרא עוד",
        "burada|buraya|buraya tıklayın|devamı|devamını oku|daha fazla",
        "こちら|ここ|ここをクリック|続きを読む|もっと見る|詳細|詳しくはこちら|詳細はこちら",
        "这里|点击这里|阅读更多|更多",
        "여기|더 보기|자세히 보기",
    )
    for text in language.split("|")
)
"""One line for each language, in lower case."""

LONGEST = 30
"""Characters; longer texts than any of these with arrows around it are not looked up."""


def is_vague(text: str) -> bool:
    """Whether a text says nothing of where a link leads."""
    return len(text) < LONGEST and text.casefold().strip(" .…»›>→:!") in VAGUE


@page_check(
    level=Level.NOTE,
    effort=Effort.PAGE,
    source="https://www.w3.org/QA/Tips/noClickHere",
    when=lambda page: any(link.region == "main" for link in page.links),
    good='<p>Cool water makes <a href="/white.html">white tea</a> sweet.</p>',
    bad='<p>Read about white tea <a href="/white.html">here</a>.</p>',
)
def vague_anchor(page: Page) -> Iterator[Found]:
    """The text of a link says where it leads.

    The words of a link are what search engines and screen readers know of the page behind it, and what a reader decides by.
    """
    for link in page.links:
        if link.region == "main" and is_vague(link.text) and (not link.label or is_vague(link.label)):
            yield Found(f'the link to {link.url} only says "{link.text}"', link.at)
