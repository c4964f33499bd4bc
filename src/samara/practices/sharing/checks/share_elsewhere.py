"""Share buttons that share another page."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core import urls
from samara.core.check import page_check
from samara.core.facts import Share
from samara.core.finding import Effort, Found, Level
from samara.core.page import Kind, Page
from samara.networks.catalogue import networks
from samara.practices.sharing.likeness import place
from samara.practices.skeleton import ARTICLE

LINK = '<main><a href="https://bsky.app/intent/compose?text=https%3A%2F%2Fexample.org{path}">Share on Bluesky</a></main>'


def strays(page: Page) -> list[Share]:
    """The share links that pass on another page, of networks to which no link passes on this one.

    Where a page is no article or product, its teasers may each have links that share what they lead to.
    """
    told = [page.url, page.card.url or "", *(said.value for said in page.canonical)]
    own = {place(url) for url in told if url}
    paths = {url.partition("/")[2] for url in own}
    reached: set[str] = set()
    found = []
    for share in page.shares:
        if not share.alive or not share.shared or not urls.is_url(share.shared):
            continue
        shared = place(share.shared)
        # Where nobody said at which host the site will live, the path has to do.
        if shared in own or (shared.partition("/")[2] in paths and page.url.startswith("https://site.invalid/")):
            reached.add(share.network)
        else:
            found.append(share)
    teased = set() if page.kind in (Kind.ARTICLE, Kind.PRODUCT) else _teased(page)
    return [share for share in found if share.network not in reached and place(share.shared or "") not in teased]


def _teased(page: Page) -> set[str]:
    """The pages that the content of a page leads to."""
    return {place(link.url) for link in page.links if link.region in ("main", "aside")}


@page_check(
    level=Level.ERROR,
    effort=Effort.TEMPLATE,
    source="https://www.w3.org/TR/web-share/",
    fix="sharing/share-links",
    when=lambda page: any(share.alive and share.shared for share in page.shares),
    good=ARTICLE + LINK.format(path="%2Ftea.html"),
    bad=ARTICLE + LINK.format(path="%2F"),
)
def share_elsewhere(page: Page) -> Iterator[Found]:
    """Share links pass on the address of the page that they stand on.

    A template that was written for the home page, or moved from another site, sends away every reader who wanted to help.
    """
    for share in strays(page):
        yield Found(f"the link that shares to {networks()[share.network].title} shares another page: {share.shared}", share.at)
