"""Where an owner wants a block to stand: by an element of the page that a CSS selector finds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import msgspec
from selectolax.lexbor import LexborHTMLParser, SelectolaxError

from samara.core.edit import Block, Offer, Reason, Refusal, Where
from samara.core.errors import SettingsError


class Position(NamedTuple):
    """A place by the first element that the selector finds."""

    where: Where
    selector: str


def position(text: str) -> Position:
    """What "before .entry-footer" says: before, after or inside (at the end of), and a CSS selector. Raises SettingsError."""
    word, _, selector = text.strip().partition(" ")
    hint = 'Say before, after or inside, then a CSS selector, as in "before .entry-footer".'
    if word not in list(Where) or not selector.strip():
        raise SettingsError(f"{text!r} is no position.", hint=hint)
    try:
        LexborHTMLParser("").css_first(selector)
    except SelectolaxError as error:
        raise SettingsError(f"{selector.strip()!r} is no CSS selector.", hint=hint) from error
    return Position(Where(word), selector.strip())


def positioned(offers: Iterable[Offer], wanted: str | None) -> Iterator[Offer]:
    """The offers of a fix, those of its blocks that would stand after the main content where the owner wants them."""
    if not wanted:
        yield from offers
        return
    where, selector = position(wanted)
    moved = kept = False
    for offer in offers:
        if isinstance(offer, Block) and offer.at is None:
            moved = True
            yield msgspec.structs.replace(offer, where=where, selector=selector)
        else:
            kept = kept or isinstance(offer, Block)
            yield offer
    if kept and not moved:
        yield Refusal(Reason.NO_PLACE, "It stands by what it belongs to, and is not moved.")
