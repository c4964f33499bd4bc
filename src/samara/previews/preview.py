"""How one page will look when it is pasted into each network, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from samara.core.page import Page
from samara.networks.catalogue import named
from samara.networks.network import Network
from samara.previews.card import Card, Part
from samara.previews.composing import card
from samara.previews.sources import Sources
from samara.reading.embed import Embed
from samara.reading.probes import ImageFile
from samara.reading.sent import Sent

USUAL = (
    "facebook", "x", "linkedin", "whatsapp", "threads", "mastodon", "bluesky", "discord", "slack", "telegram", "signal",
    "apple-messages",
)  # fmt: skip
"""What people mean by all networks."""


def usual(more: Iterable[Network] = ()) -> list[Network]:
    """The networks that are shown when nobody names others, and those of `more` that draw cards."""
    return [*map(named, USUAL), *(network for network in more if network.previews)]


class Preview(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One page and its cards, in the order of the networks asked for; `lang` and `direction` are the page's.

    `pictures` are those that are at hand, small enough to be shown, as data addresses, by their address.
    """

    url: str
    source: str
    lang: str | None = None
    direction: str | None = None
    cards: tuple[Card, ...] = ()
    pictures: dict[str, str] = {}


def preview(
    page: Page,
    networks: Iterable[Network],
    images: Mapping[str, ImageFile] | None = None,
    embeds: Mapping[str, Embed] | None = None,
    sent: Sent | None = None,
) -> Preview:
    """The cards of a page; `images` are its pictures as they were measured, `embeds` its oEmbed answers, by address; `sent` is
    how the page was sent, None for a file."""
    return Preview(
        url=page.url,
        source=page.summary.source,
        lang=page.summary.lang,
        direction=page.language.direction or page.language.script_direction,
        cards=tuple(card(page, network, images, embeds, sent) for network in networks),
    )


def pictures(page: Page, networks: Iterable[Network], embeds: Mapping[str, Embed] | None = None) -> Iterator[str]:
    """The addresses of the pictures that these networks take for the page's card, each once."""
    taken = (_picture(page, network, embeds) for network in networks)
    yield from dict.fromkeys(part.value for part in taken if part)


def _picture(page: Page, network: Network, embeds: Mapping[str, Embed] | None) -> Part | None:
    window = network.limit("html")
    return Sources(page, network.profile, window.most if window else None, embeds).first(network.profile.images)
