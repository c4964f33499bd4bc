"""Share links whose visits look all alike."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core import urls
from samara.core.check import page_check
from samara.core.facts import Share
from samara.core.finding import Effort, Found, Level
from samara.core.page import Kind, Page
from samara.practices.skeleton import ARTICLE

FEWEST = 2
"""Networks from which on there is something to tell apart."""

X = '<a href="https://x.com/intent/tweet?url=https%3A%2F%2Fexample.org%2Ftea.html{mark}">X</a>'
MAIL = '<a href="mailto:?body=https%3A%2F%2Fexample.org%2Ftea.html{mark}">E-mail</a>'


def written(page: Page) -> list[Share]:
    """The living share links that the site's own template wrote; those of our bar are a choice of its settings."""
    ours = {link.url for link in page.links if link.region == "samara"} if page.blocks else set()
    told = [share for share in page.shares if share.alive and share.shared and urls.bare(share.url) not in ours]
    # Schemes of their own (mailto:) are no links of a region; where our bar stands they are its own.
    return [share for share in told if urls.is_url(share.url) or not page.blocks]


@page_check(
    level=Level.NOTE,
    effort=Effort.TEMPLATE,
    source="https://support.google.com/analytics/answer/10917952",
    kinds=(Kind.ARTICLE, Kind.PRODUCT),
    when=lambda page: len(page.shares) >= FEWEST and len({share.network for share in written(page)}) >= FEWEST,
    good=ARTICLE + "<main>" + X.format(mark="%3Futm_source%3Dx") + MAIL.format(mark="%3Futm_source%3Demail") + "</main>",
    bad=ARTICLE + "<main>" + X.format(mark="") + MAIL.format(mark="") + "</main>",
)
def share_alike(page: Page) -> Iterator[Found]:
    """The share links of a page can be told apart by what they share.

    Most shared links are opened in apps that send no referrer; only a parameter in the address says which button brought the
    reader.
    """
    shared: dict[str, set[str]] = {}
    for share in written(page):
        shared.setdefault(_address(share), set()).add(share.network)
    for address, networks in shared.items():
        if len(networks) >= FEWEST:
            at = next(share.at for share in page.shares if share.shared and _address(share) == address)
            yield Found(f"the links to {', '.join(sorted(networks))} all share {address}", at)


def _address(share: Share) -> str:
    """What is shared. Where it is not percent-encoded, what follows its ? is the network's and tells nothing apart."""
    address = share.shared or ""
    return address.partition("?")[0] if f"={address}" in share.url else address
