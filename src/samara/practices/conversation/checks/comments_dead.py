"""Comments of a service that has closed."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page
from samara.networks.catalogue import ended

CLOSED = {
    "facebook": "Facebook's comments have drawn nothing since {facebook-like}",
    "google+": "Google+ closed in {google-plus}",
    "livefyre": "Livefyre closed to all but large publishers in October 2016",
    "duoshuo": "Duoshuo closed in June 2017",
    "justcomments": "JustComments closed in 2020",
}
"""By the name of the system, with the network whose end it is, if it was one;
https://github.com/gohugoio/hugo/pull/3246 (Livefyre), https://github.com/leopardpan/leopardpan.github.io/issues/14 (Duoshuo), https://github.com/gatsbyjs/gatsby/pull/22567
(JustComments)."""


@page_check(
    level=Level.ERROR,
    effort=Effort.TEMPLATE,
    source="https://developers.facebook.com/docs/plugins/comments/",
    when=lambda page: bool(page.comments),
    good='<form action="/comment" method="post"><input name="author"><textarea name="comment"></textarea></form>',
    bad='<div class="fb-comments" data-href="https://example.org/tea.html"></div>',
)
def comments_dead(page: Page) -> Iterator[Found]:
    """Comments are drawn by a system that still works.

    Where the service has closed, the page ends in an empty box, and what readers once wrote there is gone from it.
    """
    for comments in page.comments:
        if words := CLOSED.get(comments.value):
            yield Found(f"has a place for comments, but {words.format_map(ended())}", comments.at)
