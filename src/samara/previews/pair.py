"""One page's cards before and after optimising, and how much its cards fall short."""

from __future__ import annotations

import msgspec

from samara.networks.catalogue import networks
from samara.networks.profile import GENERIC
from samara.previews import showing
from samara.previews.card import Card, Shape, Weight
from samara.previews.preview import Preview

WEIGHTS = {Weight.NO_CARD: 0, Weight.LOST: 2, Weight.CHANGED: 1, Weight.UNKNOWN: 0, Weight.NEVER: 0}
SHAPES = {Shape.LARGE: 0, Shape.SMALL: 0, Shape.TEXT: 3, Shape.NONE: 6}
"""What a note and a shape take from a card; a link without a card is the worst."""


class Pair(msgspec.Struct, frozen=True, kw_only=True):
    """A page, how many pages link to it, and its cards; `after` is None when nobody could say what optimising makes of it, and
    the same as `before` when there is nothing to gain."""

    title: str
    links: int
    before: Preview
    after: Preview | None = None


def shortfall(card: Card) -> int:
    """How much a card falls short of what it could be; 0 for nothing."""
    network = networks().get(card.network)
    drawn = showing.drawn(network.profile if network else GENERIC, card.shape)
    wanting = "description" in drawn or ("author|description" in drawn and card.author is None)
    missing = (card.title is None) + (card.description is None and wanting)
    return SHAPES[card.shape] + missing + sum(WEIGHTS[note.weight] for note in card.notes)


def badness(preview: Preview) -> int:
    """How much all cards of a page fall short."""
    return sum(map(shortfall, preview.cards))


def worst(pair: Pair, most: int, turn: int = 0) -> list[int]:
    """The indexes of the cards that fall shortest, at most so many, in the order of the networks; of a page whose cards are all
    well, one.

    Of those that fall equally short come first those that gain, and then `turn` chooses, so that a row of pages shows many
    networks.
    """
    before = list(map(shortfall, pair.before.cards))
    after = list(map(shortfall, pair.after.cards)) if pair.after else before
    count = len(before)
    ranked = sorted(range(count), key=lambda index: (-before[index], after[index], (index - turn) % count))
    short = [index for index in ranked if before[index]]
    return sorted(short[:most] or ranked[:1])
