"""Items put together from roots and properties: what microdata and microformats have in common.

A property that is itself an item says its name (else its address) in the outer item, and its own properties appear there under
dotted names ("offers.price", "author.url"), two levels deep; it is an item of its own as well.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from samara.core.facts import Item, Place

MOST = 500
"""Items of one page that are kept, and values of one item."""

LONGEST = 5_000
"""Characters of one value that are kept."""

_DEEP = 2
_NAMES = ("name", "headline", "url", "value", "text")


class Root(NamedTuple):
    """An element that opens an item."""

    identity: int
    types: tuple[str, ...]
    at: Place | None


class Property(NamedTuple):
    """A value that belongs to the item `owner`; `inner` is the item that the same element opens, 0 for none."""

    owner: int
    name: str
    value: str
    inner: int = 0


def assemble(roots: Iterable[Root], properties: Iterable[Property]) -> tuple[Item, ...]:
    """The items, in the order of their roots."""
    owned: dict[int, list[Property]] = {}
    for one in properties:
        if one.owner and len(mine := owned.setdefault(one.owner, [])) < MOST:
            mine.append(one)
    return tuple(Item(root.types, _told(root.identity, owned, _DEEP), root.at) for root in list(roots)[:MOST])


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
