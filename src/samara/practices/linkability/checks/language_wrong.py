"""A declared language that is not the language of the text."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page

SURE = 0.95
"""Detection below this confidence says nothing."""

UNSURE = frozenset({"la", "eo", "vo"})
"""What lists of names and code are taken for."""

ENOUGH_WORDS = 50
"""Shorter texts are names and menus more often than sentences."""

ALIKE = (
    {"no", "nb", "nn", "da"},
    {"sr", "hr", "bs", "sh", "cnr"},
    {"id", "ms", "in", "jv"},
    {"he", "iw"},
    {"yi", "ji"},
    {"tl", "fil"},
    {"pt", "gl"},
    {"af", "nl"},
    {"cs", "sk"},
    {"zh", "yue", "cmn"},
)
"""Languages that statistics of letters cannot tell apart well enough to blame anybody, and old codes beside new ones."""

TEXT = """<main><p>White tea is made of young leaves that were dried in the sun and nothing else was done to them. Because it is
so delicate, the water must not be boiling: let it stand for some minutes before you pour it over the leaves. Then wait for five
minutes, take the leaves out, and drink it without sugar or milk. The same leaves can be used again two or three times, and many
people think that the second cup is the best of all.</p></main>"""


def stated(page: Page) -> str:
    """What is declared of the text, by an element around it or by the page."""
    return page.language.of_text or page.language.declared or ""


def judgeable(page: Page) -> bool:
    """Whether there is a declaration and a trustworthy detection to compare."""
    language = page.language
    named = bool(stated(page) and language.detected) and language.detected not in UNSURE
    return named and language.confidence >= SURE and page.text.words >= ENOUGH_WORDS


@page_check(
    level=Level.WARNING,
    effort=Effort.TEMPLATE,
    source="https://www.w3.org/International/questions/qa-html-language-declarations",
    when=judgeable,
    good=f'<!doctype html><html lang="en"><title>White tea</title>{TEXT}',
    bad=f'<!doctype html><html lang="de"><title>White tea</title>{TEXT}',
)
def language_wrong(page: Page) -> Iterator[Found]:
    """The declared language is the language of the text.

    A theme that came with lang="en" makes networks offer no translation, and screen readers read the text with the wrong voice.
    """
    declared = stated(page).lower().replace("_", "-").partition("-")[0]
    detected = page.language.detected or ""
    if declared != detected and not any({declared, detected} <= group for group in ALIKE):
        yield Found(f'declares the language "{stated(page)}", but its text is "{detected}"', page.language.at)
