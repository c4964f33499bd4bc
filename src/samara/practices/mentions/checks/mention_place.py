"""An article that hears of mentions and shows none."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Kind, Page
from samara.practices.skeleton import ARTICLE

ENDPOINT = ARTICLE + '<link rel="webmention" href="https://example.org/webmention">'


@page_check(
    level=Level.NOTE,
    effort=Effort.TEMPLATE,
    source="https://indieweb.org/Webmention-developer#How_to_display_webmentions",
    kinds=(Kind.ARTICLE,),
    when=lambda page: any(endpoint.kind in ("webmention", "pingback") for endpoint in page.endpoints),
    good=ENDPOINT + '<main><p>White tea.</p><section class="h-feed"><p class="h-cite"><a class="p-author h-card" '
    'href="https://ana.example/">Ana</a> <a class="u-url" href="https://ana.example/tea">wrote about it</a></p></section></main>',
    bad=ENDPOINT + "<main><p>White tea.</p></main>",
)
def mention_place(page: Page) -> Iterator[Found]:
    """Articles that receive mentions have a place where they are shown.

    Who linked here looks whether it was noticed; a list of mentions, or comments that take them in, is the thanks.
    """
    if not page.comments and not any("h-cite" in item.types for item in page.microformats):
        kind = "webmention" if any(endpoint.kind == "webmention" for endpoint in page.endpoints) else "pingback"
        yield Found(f"names a {kind} endpoint, but has no place where mentions show")
