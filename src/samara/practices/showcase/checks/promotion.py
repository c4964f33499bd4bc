"""More promotion than content."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.facts import Link
from samara.core.finding import Effort, Found, Level
from samara.core.page import Kind, Page

WORDS = 100
"""Words that a page must have for each of its promotions. Own choice, a lenient reading of the source, which lets advertisements
take 30 % of a page's height; see the thresholds."""

FEWEST = 3
"""Promotions that any page may have."""

BUYING = frozenset(
    text
    for language in (
        "buy now|buy it now|buy|order now|shop now|get it now|get yours|add to cart",
        "jetzt kaufen|kaufen|jetzt bestellen|bestellen|zum shop|zum angebot|in den warenkorb",
        "acheter|acheter maintenant|commander|commander maintenant|j'achète|ajouter au panier",
        "comprar|comprar ahora|compra ahora|cómpralo ahora|añadir al carrito",
        "acquista|acquista ora|compra ora|ordina ora|aggiungi al carrello",
        "nu kopen|koop nu|kopen|bestel nu|nu bestellen|in winkelwagen",
        "購入する|今すぐ購入|カートに入れる",
        "اشتر الآن|اشتري الآن|تسوق الآن|أضف إلى السلة",
    )
    for text in language.split("|")
)
"""What links that ask to buy say, one line for each language, in lower case."""

ASKED = frozenset((Kind.HOME, Kind.ARTICLE, Kind.PAGE))
"""Kinds of pages where a call to buy is promotion; on others it is what readers came for."""


def offers(page: Page) -> list[Link]:
    """The calls to buy in the text of a page that is read for something else, without those that say they are sponsored."""
    if page.kind not in ASKED:
        return []
    own = (link for link in page.links if link.region == "main" and "sponsored" not in link.rel)
    return [link for link in own if link.text.casefold().strip(" .!»›>→") in BUYING]


AD = '<ins class="adsbygoogle"></ins>'
TEXT = "Cool water and five minutes of patience bring out the taste of white tea. "


@page_check(
    level=Level.WARNING,
    effort=Effort.TEMPLATE,
    source="https://www.betterads.org/mobile-ad-density-higher-than-30/",
    when=lambda page: bool(page.promotions or offers(page)),
    good=f"<main><p>{TEXT * 40}</p>{AD * 3}</main>",
    bad=f"<main><p>{TEXT * 20}</p>{AD * 6}</main>",
)
def promotion(page: Page) -> Iterator[Found]:
    """A page holds more content than promotion.

    Advertisements that crowd out what a reader came for are read once; the page is neither finished nor passed on.
    """
    asking = offers(page)
    count = len(page.promotions) + len(asking)
    if count > FEWEST and page.text.words < WORDS * count:
        named = f"advertisements and {len(asking)} calls to buy" if asking else "advertisements"
        at = page.promotions[0].at if page.promotions else asking[0].at
        yield Found(f"has {len(page.promotions)} {named} beside {page.text.words:,} words", at)
