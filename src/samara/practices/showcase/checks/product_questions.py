"""A product that leaves questions open."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Kind, Page
from samara.practices.showcase.data import types
from samara.practices.skeleton import PRODUCT

ASKED = (
    "faq", "question", "q&a", "frage", "pregunta", "domand", "pergunta", "vragen", "pytania", "вопрос", "въпрос", "питання",
    "أسئلة", "پرسش", "سؤال", "שאלות", "soru", "質問", "よくある", "问题", "问答", "常见", "질문",
)  # fmt: skip
"""Parts of words in headings and links of places for questions, in lower case."""

STATED = frozenset(("FAQPage", "QAPage", "Question"))


def asked(text: str) -> bool:
    """Whether a text speaks of questions."""
    bare = text.casefold()
    return any(word in bare for word in ASKED)


@page_check(
    level=Level.NOTE,
    effort=Effort.PAGE,
    source="https://schema.org/FAQPage",
    kinds=(Kind.PRODUCT,),
    good=PRODUCT + "<main><p>A tea pot.</p><h2>Questions</h2><p>May it go into the dishwasher? Yes.</p></main>",
    bad=PRODUCT + "<main><p>A tea pot.</p></main>",
)
def product_questions(page: Page) -> Iterator[Found]:
    """Product pages answer questions, or lead to where they are answered.

    What one buyer asks, ten others only think; the answers are what search engines and assistants quote.
    """
    answered = page.comments or types(page) & STATED or any(asked(heading.text) for heading in page.headings)
    if not answered and not any(link.internal and asked(f"{link.text} {link.url}") for link in page.links):
        yield Found("shows no questions and answers")
