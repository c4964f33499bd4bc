"""Addresses that carry what belongs to one visit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from samara.core import urls
from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page

SESSION = re.compile(
    r"[?&;](phpsessid|jsessionid|aspsessionid\w*|cfid|cftoken|sessionid|session_id|sid|zenid|oscsid)=\w{8,}", re.I
)
"""Names under which programs put a visit's number into addresses, and a number long enough to be one."""


def fault(url: str) -> str | None:
    """What an address carries that belongs to one visit."""
    if "=" not in url:
        return None
    if found := SESSION.search(url):
        return f"the session id {found[1]}"
    names = urls.tracking(url)
    return f"the tracking parameter {names[0]}" if names else None


@page_check(
    level=Level.WARNING,
    effort=Effort.TEMPLATE,
    source="https://developers.google.com/search/docs/crawling-indexing/url-structure",
    good='<link rel="canonical" href="https://example.org/tea.html"><main><a href="/white.html?cup=2">White tea</a></main>',
    bad='<main><a href="/white.html?PHPSESSID=4af8d0c1b7e94f20">White tea</a></main>',
)
def address_parameters(page: Page) -> Iterator[Found]:
    """Addresses carry no session ids, and the page's own no tracking parameters.

    Who copies such an address shares their visit with it, and every visit makes another address of the same page, over which
    its shares and mentions are scattered.
    """
    for said in page.canonical:
        if words := fault(said.value):
            yield Found(f"names an address with {words} as canonical: {said.value}", said.at)
    if page.card.url and (words := fault(page.card.url)):
        yield Found(f"og:url carries {words}: {page.card.url}", page.head)
    for link in page.links:
        if link.internal and "=" in link.url and (found := SESSION.search(link.url)):
            yield Found(f"links to {link.url}, which carries the session id {found[1]}", link.at)
