"""The card of a page as the dashboard draws it: without a request to another host."""

from __future__ import annotations

from dataclasses import dataclass

from samara.core.page import Page
from samara.core.urls import host
from samara.server.store.pages import path


@dataclass(frozen=True, slots=True)
class Card:
    """What a card shows. `picture` is a path on this server, empty when there is none here; `elsewhere` the host that has it."""

    host: str
    title: str
    description: str
    picture: str = ""
    alt: str = ""
    elsewhere: str = ""


def card(page: Page) -> Card:
    """The card of a page, by what Open Graph and then HTML say."""
    shown = page.opengraph
    image = shown.images[0] if shown.images else None
    is_here = image is not None and host(image.url) == host(page.url)
    return Card(
        host=host(page.url),
        title=shown.title or (page.titles[0].value if page.titles else ""),
        description=shown.description or (page.descriptions[0].value if page.descriptions else ""),
        picture=path(image.url) if image and is_here else "",
        alt=(image.alt or "") if image else "",
        elsewhere=host(image.url) if image and not is_here else "",
    )
