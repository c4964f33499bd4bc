"""Comments that live with somebody else."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page

FOREIGN = frozenset(
    {"disqus", "graphcomment", "hypercomments", "hyvor", "intensedebate", "muut", "openweb", "telegram", "vk"},
)
"""Systems that store the talk on their own servers and learn who reads."""


@page_check(
    level=Level.NOTE,
    effort=Effort.TEMPLATE,
    source="https://www.w3.org/2001/tag/doc/unsanctioned-tracking/",
    when=lambda page: bool(page.comments),
    good='<form action="/comment" method="post"><input name="author"><textarea name="comment"></textarea></form>',
    bad='<div id="disqus_thread"></div><script src="https://teahouse.disqus.com/embed.js"></script>',
)
def comments_foreign(page: Page) -> Iterator[Found]:
    """Comments belong to the site that they are written on.

    A service that hosts them sees every reader, may show advertisements between them, and takes the talk along when it closes.
    """
    for comments in page.comments:
        if comments.value.lower() in FOREIGN:
            yield Found(f"comments live with {comments.value}", comments.at)
