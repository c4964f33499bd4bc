"""A page as it would be if its card said what the owner typed: the facts changed, nothing written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from samara.core.facts import CardImage, OpenGraph, Place, Tag, Twitter
from samara.core.page import Page
from samara.core.wording import Wording
from samara.reading.apart import FOLDER
from samara.reading.embed import Embed


def worded(page: Page, said: Wording) -> Page:
    """The page with Open Graph, and the tags of X that are there, saying this; what is empty stays."""
    graph, x = page.opengraph, page.twitter
    for name, value in (("title", said.title), ("description", said.description)):
        if value:
            graph = msgspec.structs.replace(graph, tags=_said(graph.tags, f"og:{name}", value, add=True), **{name: value})
            x = _own(x, name, value)
    if said.image:
        # A page without a picture asks for a small card; the fix that writes the picture asks for a large one.
        x = x if graph.images else _large(x)
        graph, x = _pictured(graph, said.image), _own(x, "image", said.image)
    return msgspec.structs.replace(page, opengraph=graph, twitter=x)


def answers(embeds: Mapping[str, Embed], said: Wording, home: str) -> dict[str, Embed]:
    """The oEmbed answers with those of the site at `home` that Samara wrote saying this; the next optimising writes them anew."""
    typed = {name: value for name, value in (("title", said.title), ("thumbnail_url", said.image)) if value}
    return {
        url: msgspec.structs.replace(embed, said=embed.said | typed) if url.startswith(f"{home}{FOLDER}oembed/") else embed
        for url, embed in embeds.items()
    }


def _own(x: Twitter, name: str, value: str) -> Twitter:
    """X's own tag changed where the page has it; none is added, since X reads Open Graph too."""
    if getattr(x, name) is None:
        return x
    return msgspec.structs.replace(x, tags=_said(x.tags, f"twitter:{name}", value), **{name: value})


def _large(x: Twitter) -> Twitter:
    kind = "summary_large_image"
    return msgspec.structs.replace(x, card=kind, tags=_said(x.tags, "twitter:card", kind, add=True))


def _pictured(graph: OpenGraph, url: str) -> OpenGraph:
    at = next((image.at for image in graph.images), None)
    tags = tuple(tag for tag in graph.tags if not tag.name.startswith("og:image"))
    image = CardImage(url, url, at)
    return msgspec.structs.replace(graph, tags=_said(tags, "og:image", url, add=True, at=at), images=(image,))


def _said(tags: Sequence[Tag], name: str, value: str, *, add: bool = False, at: Place | None = None) -> tuple[Tag, ...]:
    """The tags with all of this name saying the value; one in property= added where there is none."""
    changed = tuple(msgspec.structs.replace(tag, content=value) if tag.name == name else tag for tag in tags)
    return changed if any(tag.name == name for tag in changed) or not add else (*changed, Tag(name, value, "property", at))
