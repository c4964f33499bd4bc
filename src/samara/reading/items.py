"""Items put together from roots and properties: what microdata and microformats have in common.

A property that is itself an item says its name (else its address) in the outer item, and its own properties appear there under
dotted names ("offers.price", "author.url"), two levels deep; it is an item of its own as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from samara.core.facts import Item, Place
from samara.core.html import Document, Node
from samara.core.html.within import Within

Opening = tuple[Node, dict[str, str | None], tuple[str, ...]]
"""An element that opens an item, its attributes, and the types of the item."""

MOST = 500
"""Items of one page that are kept, and values of one item."""

LONGEST = 5_000
"""Characters of one value that are kept."""

_DEEP = 2
_NAMES = ("name", "headline", "url", "value", "text")


class Root(NamedTuple):
    """An element that opens an item, as `Item` tells where it stands."""

    identity: int
    types: tuple[str, ...]
    at: Place | None
    region: str
    within: tuple[str, ...]
    headed: bool


class Property(NamedTuple):
    """A value that belongs to the item `owner`; `inner` is the item that the same element opens, 0 for none."""

    owner: int
    name: str
    value: str
    inner: int = 0


def roots(doc: Document, openings: Sequence[Opening], around: Within[int]) -> list[Root]:
    """What these elements open; `around` tells the item that a node belongs to, by identity."""
    types = {node.mem_id: types for node, _, types in openings}
    headed = {around.of(node) for node in doc.all("h1")}
    return [
        Root(
            node.mem_id, types[node.mem_id], doc.place(given), doc.region(node), types.get(around.of(node.parent), ()),
            node.mem_id in headed,
        )
        for node, given, _ in openings[:MOST]
    ]  # fmt: skip


def assemble(opened: Iterable[Root], properties: Iterable[Property]) -> tuple[Item, ...]:
    """The items, in the order of their roots."""
    owned: dict[int, list[Property]] = {}
    for one in properties:
        if one.owner and len(mine := owned.setdefault(one.owner, [])) < MOST:
            mine.append(one)
    return tuple(
        Item(root.types, _told(root.identity, owned, _DEEP), root.at, root.region, root.within, root.headed) for root in opened
    )


def _told(identity: int, owned: dict[int, list[Property]], deep: int) -> dict[str, tuple[str, ...]]:
    told: dict[str, list[str]] = {}
    for one in owned.get(identity, ()):
        value = one.value
        if one.inner and one.inner != identity:
            inner = _told(one.inner, owned, deep - 1) if deep else {}
            value = next((inner[name][0] for name in _NAMES if inner.get(name)), value)
            for name, values in inner.items():
                told.setdefault(f"{one.name}.{name}", []).extend(values)
        if value:
            told.setdefault(one.name, []).append(value[:LONGEST])
    return {name: tuple(values[:MOST]) for name, values in told.items()}
