"""The card of a page as the dashboard shows it: without a request to another host."""

from __future__ import annotations

from dataclasses import dataclass

from samara.core.page import Page
from samara.core.urls import host
from samara.networks.network import Network
from samara.previews.card import Card
from samara.previews.composing import card
from samara.server.store.folders import NOTHING, Things
from samara.server.store.pages import path


@dataclass(frozen=True, slots=True)
class Shown:
    """A card; `picture` is its path on this server, empty when it is not here but on the host `elsewhere`; `alt` its words."""

    card: Card
    picture: str = ""
    elsewhere: str = ""
    alt: str = ""


def show(page: Page, network: Network | None, found: Things = NOTHING) -> Shown:
    """The card of a page as a network draws it, or as most do."""
    drawn = card(page, network, found.images, found.embeds)
    if drawn.image is None:
        return Shown(drawn)
    address = drawn.image.value
    if host(address) != host(page.url):
        return Shown(drawn, elsewhere=host(address))
    alt = next((image.alt for image in page.opengraph.images if image.url == address and image.alt), "")
    return Shown(drawn, picture=path(address), alt=alt)
