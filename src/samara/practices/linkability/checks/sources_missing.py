"""A long article that refers to nobody."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Kind, Page
from samara.practices.skeleton import ARTICLE

LONG = 600
"""Words: two printed pages, three times the length from which an article should lead on. Own choice; see the thresholds."""

TEXT = "White tea is made of young leaves, dried in the sun. Cool water and five minutes of patience bring out their taste. " * 30


@page_check(
    level=Level.NOTE,
    effort=Effort.PAGE,
    source="https://developers.google.com/search/docs/fundamentals/creating-helpful-content",
    kinds=(Kind.ARTICLE,),
    when=lambda page: page.text.words >= LONG,
    good=ARTICLE + f'<main><p>{TEXT}</p><p>From <a href="https://tea.example/harvest">the harvest report</a>.</p></main>',
    bad=ARTICLE + f"<main><p>{TEXT}</p></main>",
)
def sources_missing(page: Page) -> Iterator[Found]:
    """A long article links to a source outside the site.

    A claim that can be looked up is quoted; one that cannot is passed over. And whoever is cited learns of the article.
    """
    shares = {share.url for share in page.shares}
    # A list of friends beside the text is no source of it.
    start = page.text.at.offset if page.text.at else 0
    outward = [link for link in page.links if not link.internal and link.region == "main" and link.url not in shares]
    if not any(link.at is None or link.at.offset >= start for link in outward):
        yield Found(f"has {page.text.words:,} words, and its text links to no source outside the site", page.text.at)
