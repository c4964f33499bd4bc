"""Cards in tests: a page in, what one network makes of it out."""

from collections.abc import Mapping

from mending import page_of
from samara.networks.catalogue import networks
from samara.previews.card import Card
from samara.previews.composing import card
from samara.reading.probes import ImageFile


def drawn(network: str, html: str, images: Mapping[str, ImageFile] | None = None) -> Card:
    """The card that the network of this name makes of a page at https://example.org/."""
    return card(page_of(html), networks()[network], images)


def shown(network: str, html: str, images: Mapping[str, ImageFile] | None = None) -> dict[str, str]:
    """What of that card people see: the parts that are there, and its shape."""
    made = drawn(network, html, images)
    parts = {"title": made.title, "description": made.description, "image": made.image, "site": made.site}
    return {name: part.value for name, part in parts.items() if part} | {"shape": str(made.shape)}
