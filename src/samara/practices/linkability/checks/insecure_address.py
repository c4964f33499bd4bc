"""A page that lives, or says that it lives, at an address without encryption."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core import urls
from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page

OWN = ("localhost", "127.", "[::1]", "10.", "192.168.")
"""How the hosts of a machine's or a house's own network start, which need no certificate."""


def insecure(url: str) -> bool:
    """Whether an address is fetched over a network without encryption."""
    return url.startswith("http://") and not urls.host(url).startswith(OWN)


@page_check(
    level=Level.WARNING,
    effort=Effort.TEMPLATE,
    source="https://developer.mozilla.org/en-US/docs/Web/Security/Secure_Contexts",
    good='<link rel="canonical" href="https://example.org/tea.html">',
    bad='<link rel="canonical" href="http://example.org/tea.html">',
)
def insecure_address(page: Page) -> Iterator[Found]:
    """Pages live at an address with https, and name that one.

    Browsers warn before a page over http; some networks draw no card for it, and sharing and copying by script need encryption.
    """
    if insecure(page.url):
        yield Found(f"is served without encryption: {page.url}")
        return
    for said in page.canonical:
        if insecure(said.value):
            yield Found(f"names an address without encryption as canonical: {said.value}", said.at)
