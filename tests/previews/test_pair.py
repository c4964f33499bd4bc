"""How much cards fall short, and which fall shortest."""

import pytest

from samara.previews.card import Card, Note, Part, Shape, Weight
from samara.previews.pair import Pair, badness, shortfall, worst
from samara.previews.preview import Preview

TEA = Part("Tea", "og:title")


def made(
    shape: Shape = Shape.LARGE,
    network: str = "facebook",
    *weights: Weight,
    title: Part | None = TEA,
    description: Part | None = TEA,
) -> Card:
    notes = tuple(Note(weight=weight, part="image", text="So.") for weight in weights)
    return Card(network=network, domain="example.org", shape=shape, title=title, description=description, notes=notes)


def of(*cards: Card) -> Preview:
    return Preview(url="https://example.org/", source="index.html", cards=cards)


@pytest.mark.parametrize(
    ("card", "expected"),
    [
        (made(), 0),
        (made(Shape.SMALL), 0),
        (made(Shape.TEXT), 3),
        (made(Shape.NONE), 6),
        (made(title=None), 1),
        (made(description=None), 1),
        (made(Shape.LARGE, "linkedin", description=None), 0),
        (made(Shape.LARGE, "x", description=None), 0),
        (made(Shape.SMALL, "x", description=None), 1),
        (made(Shape.LARGE, "linkedin", Weight.NEVER), 0),
        (made(Shape.LARGE, "facebook", Weight.CHANGED, Weight.UNKNOWN), 1),
        (made(Shape.TEXT, "facebook", Weight.LOST), 5),
    ],
)
def test_a_card_falls_short_by_what_is_not_shown(card: Card, expected: int) -> None:
    assert shortfall(card) == expected


def test_a_page_falls_short_by_all_its_cards() -> None:
    assert badness(of(made(), made(Shape.TEXT), made(Shape.NONE))) == 9


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ((made(), made(Shape.TEXT), made(Shape.NONE)), None, [[1, 2], [1, 2]]),
        ((made(Shape.TEXT), made(Shape.TEXT), made(Shape.TEXT)), (made(Shape.TEXT), made(), made()), [[1, 2], [1, 2]]),
        ((made(Shape.TEXT), made(Shape.TEXT), made(Shape.TEXT)), None, [[0, 1], [1, 2]]),
        ((made(), made()), (made(), made()), [[0], [1]]),
    ],
)
def test_the_worst_cards_are_chosen_and_those_that_gain(
    before: tuple[Card, ...], after: tuple[Card, ...] | None, expected: list[list[int]]
) -> None:
    pair = Pair(title="Tea", links=1, before=of(*before), after=of(*after) if after else None)
    assert [worst(pair, 2, turn) for turn in (0, 1)] == expected
