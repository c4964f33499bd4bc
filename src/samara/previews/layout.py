"""The layouts that tags of a page ask for, and what networks do to the words: a picture by itself, a player, a gallery, a title
without the site's name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from samara.core.page import Page
from samara.networks.network import Evidence, Large, Layout, Network
from samara.previews.card import Note, Part, Shape, Weight
from samara.previews.sources import Sources

Parts = dict[str, Part | None]


class Laid(NamedTuple):
    """How a card with a picture is drawn, the parts that remain on it, and why."""

    shape: Shape
    parts: Parts
    notes: tuple[Note, ...] = ()


def lay_out(page: Page, sources: Sources, network: Network | None, parts: Parts, shape: Shape) -> Laid:
    """The card as the last tag that asks for a layout has it, or as a gallery; as it was for a network that asks no tags."""
    if network is None or shape not in (Shape.LARGE, Shape.SMALL):
        return Laid(shape, parts)
    laid = Laid(shape, parts)
    if network.profile.large is Large.LAYOUT:
        wanted = next(_wanted(sources, network), None)
        laid = _as_wanted(*wanted, page, sources, network, parts) if wanted else Laid(Shape.SMALL, parts, (_small(network),))
    gallery = _gallery(sources, network)
    if gallery is None or laid.parts != parts:
        return laid
    return Laid(Shape.LARGE if network.profile.large is Large.LAYOUT else shape, parts, (gallery,))


def _as_wanted(layout: Layout, tag: Part, page: Page, sources: Sources, network: Network, parts: Parts) -> Laid:
    title, known = network.title, network.profile.known("layouts")
    if layout.film and not _films(page, sources, network):
        text = f"{title} finds no video file that it plays: {tag.source} {tag.value} changes nothing, and the picture is small."
        return Laid(Shape.SMALL, parts, (_changed("image", text, tag, known),))
    gone = [name for name in layout.hides if parts.get(name)]
    text = f"{title} shows {'a player' if layout.film else 'the picture'} without the {' and the '.join(gone)}"
    notes = (_changed(gone[0], f"{text} where {tag.source} says {tag.value}.", tag, known),) if gone else ()
    return Laid(Shape.LARGE if layout.large else Shape.SMALL, {**parts, **dict.fromkeys(gone)}, notes)


def _small(network: Network) -> Note:
    asks = "; ".join(f"{each.tag} {' or '.join(each.says)}" for each in network.profile.layouts if each.large)
    text = f"{network.title} shows the picture small, as no tag asks for a layout that has it large ({asks})."
    return Note(weight=Weight.CHANGED, part="image", text=text, evidence=network.profile.known("layouts"))


def _gallery(sources: Sources, network: Network) -> Note | None:
    """How many of several pictures a network shows that shows more than one."""
    limit = network.limit("images")
    pictures = list(dict.fromkeys(part.value for part in sources.all("og:image")))
    if limit is None or limit.most is None or limit.most < 2 or len(pictures) < 2:
        return None
    shown = min(limit.most, len(pictures))
    text = f"{network.title} shows {shown} of the page's {len(pictures)} pictures side by side; only the first is drawn here."
    return Note(weight=Weight.CHANGED, part="image", text=text, evidence=limit)


def trim(parts: Parts, site: Part | None, network: Network | None) -> tuple[Parts, tuple[Note, ...]]:
    """The title without the site's name, and no description that repeats it, for a network that does so; and why."""
    title, description = parts["title"], parts["description"]
    if network is None or title is None:
        return parts, ()
    profile, notes = network.profile, []
    limit = network.limit("title")
    fits = limit is None or limit.most is None or len(title.value) <= limit.most
    if profile.echo and fits and description and description.value == title.value:
        parts = {**parts, "description": None}
        text = f"{network.title} leaves out a description that repeats the title."
        notes.append(_changed("description", text, description, profile.known("echo")))
    if profile.parting and fits and site and (bare := _parted(title.value, site.value, profile.parting)):
        parts = {**parts, "title": msgspec.structs.replace(title, value=bare)}
        text = f"{network.title} takes the site's name off the title."
        notes.append(_changed("title", text, title, profile.known("parting")))
    return parts, tuple(notes)


def _wanted(sources: Sources, network: Network) -> Iterator[tuple[Layout, Part]]:
    """The layouts that tags ask for, each with the tag that does, the last in the page first."""
    layouts = network.profile.layouts
    tags = [part for name in dict.fromkeys(layout.tag for layout in layouts) for part in sources.all(name)]
    for part in sorted(tags, key=lambda part: part.at.offset if part.at else -1, reverse=True):
        for layout in layouts:
            if layout.tag == part.source and any(_is_said(part.value, say) for say in layout.says):
                yield layout, part


def _is_said(value: str, say: str) -> bool:
    return value.startswith(say[:-1]) if say.endswith("*") else value == say


def _films(page: Page, sources: Sources, network: Network) -> bool:
    """Whether the page offers a video that the network plays: over https, and of no type that it does not play."""
    types = network.profile.film_types
    of_graph = [media for media in page.opengraph.media if media.kind == "video" and media.url.startswith("https:")]
    if any(not media.type or not types or media.type in types for media in of_graph):
        return True
    stream, kind = sources.one("twitter:player:stream"), sources.one("twitter:player:stream:content_type")
    return bool(stream and stream.value.startswith("https:") and (not kind or not types or kind.value in types))


def _parted(title: str, site: str, marks: str) -> str:
    """A title without the site's name behind one of these marks; empty where it does not end so."""
    found = re.fullmatch(rf"(.+?)\s?[{re.escape(marks)}]\s?{re.escape(site)}", title)
    return found[1] if found else ""


def _changed(name: str, text: str, part: Part, evidence: Evidence | None) -> Note:
    return Note(weight=Weight.CHANGED, part=name, text=text, at=part.at, evidence=evidence)
