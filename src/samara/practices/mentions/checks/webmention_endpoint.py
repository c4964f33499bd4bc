"""A page that nobody can tell that they linked to it."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Kind, Page
from samara.practices.skeleton import ARTICLE


@page_check(
    level=Level.NOTE,
    effort=Effort.TEMPLATE,
    source="https://www.w3.org/TR/webmention/#sender-discovers-receiver-webmention-endpoint",
    fix="mentions/webmention-link",
    kinds=(Kind.ARTICLE,),
    good=ARTICLE + '<link rel="webmention" href="https://example.org/webmention">',
    bad=ARTICLE,
)
def webmention_endpoint(page: Page) -> Iterator[Found]:
    """Articles say where to tell them that somebody linked to them.

    Without an endpoint a reply on another site is never heard of, and the person who linked gets no thanks.
    """
    if not any(endpoint.kind in ("webmention", "pingback") for endpoint in page.endpoints):
        yield Found("names no endpoint for Webmention or Pingback", page.head)
