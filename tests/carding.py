"""Cards in tests: a page in, what one network makes of it out."""

from collections.abc import Mapping

from mending import page_of
from samara.networks.catalogue import networks
from samara.previews.card import Card
from samara.previews.composing import card
from samara.reading.embed import Embed
from samara.reading.probes import ImageFile

OFFER = '<link rel="alternate" type="application/json+oembed" href="https://example.org/oembed.json">'
"""What a page says that has an oEmbed answer."""


def answer(**said: str) -> dict[str, Embed]:
    """That answer, which says this."""
    return {"https://example.org/oembed.json": Embed(said)}


def drawn(
    network: str, html: str, images: Mapping[str, ImageFile] | None = None, embeds: Mapping[str, Embed] | None = None
) -> Card:
    """The card that the network of this name makes of a page at https://example.org/."""
    return card(page_of(html), networks()[network], images, embeds)


def shown(
    network: str, html: str, images: Mapping[str, ImageFile] | None = None, embeds: Mapping[str, Embed] | None = None
) -> dict[str, str]:
    """What of that card people see: the parts that are there, and its shape."""
    made = drawn(network, html, images, embeds)
    parts = {"title": made.title, "description": made.description, "image": made.image, "site": made.site}
    return {name: part.value for name, part in parts.items() if part} | {"shape": str(made.shape)}
