"""An article with hardly any text."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Kind, Page
from samara.practices.skeleton import ARTICLE

FEWEST = 80
"""Words; two short paragraphs. In scripts without spaces two letters count as a word."""


def shows(page: Page) -> bool:
    """Whether the text holds something else than words; the picture of a header is not of the text."""
    return bool(page.media or page.tables or page.code or any(image.region == "main" for image in page.images))


@page_check(
    level=Level.NOTE,
    effort=Effort.PAGE,
    source="https://developers.google.com/search/docs/fundamentals/creating-helpful-content",
    kinds=(Kind.ARTICLE,),
    when=lambda page: not shows(page),
    good=ARTICLE + "<main><p>" + "White tea needs cool water and five minutes of patience. " * 10 + "</p></main>",
    bad=ARTICLE + "<main><p>More soon.</p></main>",
)
def thin_article(page: Page) -> Iterator[Found]:
    """Articles hold enough to be worth a link.

    Nobody refers to two lines; join them with a longer page, or write the rest.
    """
    if page.text.words < FEWEST:
        yield Found(f"has {page.text.words} words and no picture, table or video", page.text.at)
