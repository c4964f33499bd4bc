"""An article whose tags its card does not name."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Kind, Page
from samara.practices.skeleton import ARTICLE

TAGGED = ARTICLE + '<meta name="keywords" content="tea, water">'


@page_check(
    level=Level.NOTE,
    effort=Effort.TEMPLATE,
    source="https://ogp.me/#type_article",
    fix="sharing/article-tags",
    kinds=(Kind.ARTICLE,),
    when=lambda page: bool(page.topics),
    good=TAGGED + '<meta property="article:tag" content="tea"><meta property="article:tag" content="water">',
    bad=TAGGED,
)
def article_tags(page: Page) -> Iterator[Found]:
    """Articles that have tags name them in their card.

    Readers that file or group what is shared go by article:tag; the links and keywords on the page they do not read.
    """
    if not page.card.labels:
        yield Found(f"has tags ({', '.join(said.value for said in page.topics[:3])}), but no article:tag", page.topics[0].at)
