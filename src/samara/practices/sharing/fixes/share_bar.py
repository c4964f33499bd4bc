"""The share bar on pages that people pass on."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence

from samara.core import fix as fixing
from samara.core.edit import Block, Offer, Reason, Refusal
from samara.core.errors import SettingsError
from samara.core.fix import SiteView, fix
from samara.core.graph import Graph
from samara.core.page import Kind, Page
from samara.core.settings import Settings
from samara.core.site import Site
from samara.networks.catalogue import networks
from samara.networks.network import Network
from samara.practices.sharing.picture import picture
from samara.widgets.catalogue import dress
from samara.widgets.share import ShareLink, share

ID = "sharing/share-bar"
ALWAYS = frozenset((Kind.ARTICLE, Kind.PRODUCT))
WITH_TEXT = frozenset((Kind.HOME, Kind.PAGE))
WORDS = 50
"""Words from which other pages are worth a bar."""


def chosen(site: Site, graph: Graph, settings: Settings) -> tuple[Network, ...]:
    """The networks of the bar, in the owner's order. Raises SettingsError for one that is unknown or cannot stand there."""
    return tuple(_network(name) for name in settings["networks"])


def shown(networks: tuple[Network, ...]) -> list[str]:
    """The networks whose icons the bars draw."""
    return [network.name for network in networks]


@fix(rank=20, prepare=chosen, shows=shown)
def share_bar(page: Page, site: SiteView) -> Iterator[Offer]:
    """Adds a share bar to articles, products and other pages with text.

    Real links to the networks that the owner chose, and the page's address to copy: no script, no request to anybody
    before a click, the colours and letters of the site. Pages that offer to be shared already keep what they have.
    """
    if any(told.alive for told in page.shares):
        return
    if page.kind not in ALWAYS and not (page.kind in WITH_TEXT and page.text.words >= WORDS):
        return
    if not site.known:
        yield Refusal(Reason.ADDRESS_UNKNOWN, "Set url to the public address of the site.")
        return
    if not page.text.main:
        yield Refusal(Reason.NO_TEXT, "There is nothing on the page to share.")
        return
    links = _links(page, site, site.prepared[ID])
    if not links:
        yield Refusal(Reason.NO_NETWORK, "Name networks in the setting networks.")
        return
    yield from dress(page.url, site)
    yield Block(share(links, _address(page), fixing.language(page), ID))


def _links(page: Page, site: SiteView, wanted: Sequence[Network]) -> list[ShareLink]:
    """A link for each network; those that share pictures only where the page has one."""
    title = fixing.title(page, site.name)
    shown = page.card.images[0] if page.card.images else picture(page, site)
    image = shown.url if shown else None
    return [
        ShareLink(network.name, network.title, network.link(_address(page), title, image))
        for network in wanted
        if image or not network.needs_image
    ]


def _address(page: Page) -> str:
    return next((said.value for said in page.canonical if said.value), page.url)


def _network(name: str) -> Network:
    network = networks().get(name)
    if network is not None and network.offered:
        return network
    offered = [each.name for each in networks().values() if each.offered]
    if network is not None:
        problem = "closed" if not network.alive else "readers have servers of their own" if network.share else "no share link"
        raise SettingsError(
            f"{network.title} cannot stand on the share bar: {problem}.", hint=f"There are: {', '.join(offered)}."
        )
    near = difflib.get_close_matches(name, offered, 1)
    hint = f"Did you mean {near[0]!r}?" if near else f"There are: {', '.join(offered)}."
    raise SettingsError(f"There is no network named {name!r}.", hint=hint)
