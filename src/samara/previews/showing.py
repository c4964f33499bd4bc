"""Which parts of a card a network draws, in how many lines, and what is told of those that it leaves out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

import msgspec

from samara.core.bidi import overridden
from samara.networks.network import Network, Profile
from samara.previews.card import Note, Part, Shape, Weight

Parts = Mapping[str, Part | None]


class Showing(NamedTuple):
    """The parts that are drawn, None for those that are not, and what is to be told of them."""

    parts: dict[str, Part | None]
    notes: tuple[Note, ...]


def show(said: Parts, network: Network | None, shape: Shape) -> Showing:
    """What of the parts that a fetcher found is on the card of this shape."""
    if network is None:
        parts = dict(said) | {"author": None}
        return Showing(parts, tuple(_turned(parts)))
    kept = set(_kept(said, network.profile, shape))
    parts = {name: _lined(part, network, name) if name in kept else None for name, part in said.items()}
    left = [] if shape is Shape.NONE else [*_left(said, network, shape, kept)]
    return Showing(parts, (*left, *_turned(parts)))


def drawn(profile: Profile, shape: Shape) -> tuple[str, ...]:
    """The parts that are drawn on a card of this shape; "author|description" is the first of both that there is."""
    return profile.large_shows if profile.large_shows and shape is Shape.LARGE else profile.shows


def _kept(said: Parts, profile: Profile, shape: Shape) -> Iterator[str]:
    for names in drawn(profile, shape):
        either = names.split("|")
        yield next((name for name in either if said.get(name)), either[-1])


def _lined(part: Part | None, network: Network, name: str) -> Part | None:
    limit = network.limit(f"{name}_lines")
    return msgspec.structs.replace(part, lines=limit.most) if part and limit and limit.most else part


def _left(said: Parts, network: Network, shape: Shape, kept: set[str]) -> Iterator[Note]:
    """The parts that the page has and the network never draws: nothing that its owner could change."""
    evidence = network.profile.known("large_shows" if network.profile.large_shows and shape is Shape.LARGE else "shows")
    for name in ("title", "description", "site"):
        if said.get(name) and name not in kept:
            author = said.get("author") if name == "description" and "author" in kept else None
            word = "name of the site" if name == "site" else name
            beside = " beside a large picture" if network.profile.large_shows and shape is Shape.LARGE else ""
            text = f"{network.title} shows no {word}{beside}."
            if author:
                text = f"{network.title} names the author (from {author.source}) in the place of the description."
            yield Note(weight=Weight.NEVER, part=name, text=text, at=author.at if author else None, evidence=evidence)


def _turned(parts: Parts) -> Iterator[Note]:
    for name, part in parts.items():
        if part and name != "image" and overridden(part.value):
            text = (
                f"The {name} holds a code that turns letters around (U+202D or U+202E), drawn here as \N{REPLACEMENT CHARACTER}."
            )
            yield Note(weight=Weight.CHANGED, part=name, text=text, at=part.at)
