"""The cards of the most linked pages, the worst first: as they are, and as optimising would make them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from samara.networks.catalogue import networks
from samara.previews.card import Card, Shape, Weight
from samara.previews.drawing import draw
from samara.previews.pair import Pair, worst
from samara.previews.preview import Preview
from samara.previews.sheet import SHAPES, count, store
from samara.reports.html.element import Markup, element, link, said
from samara.reports.words import count as counted

DRAWN = 3
"""Networks of a page whose cards are drawn; the others have a line each."""

NOTES = 2
"""Reasons told under a card."""

QUIET = (Weight.UNKNOWN, Weight.NEVER)
"""What is no fault of the page."""


def cards(pairs: Sequence[Pair]) -> Markup | None:
    """The section; None without pages to show."""
    if not pairs:
        return None
    chosen = [worst(pair, DRAWN, turn * DRAWN) for turn, pair in enumerate(pairs)]
    sides = [side for pair in pairs for side in (pair.before, pair.after) if side]
    pictures = {address: data for side in sides for address, data in side.pictures.items()}
    drawn = [
        side.cards[index]
        for pair, indexes in zip(pairs, chosen, strict=True)
        for side in (pair.before, pair.after) if side
        for index in indexes
    ]  # fmt: skip
    symbols, names = store(drawn, pictures)
    return element(
        "section",
        element("h2", "How the most linked pages look when they are shared", id="cards"),
        element("p", _lead(pairs), class_="lead"),
        Markup(symbols),
        *(_pair(pair, indexes, names) for pair, indexes in zip(pairs, chosen, strict=True)),
        aria_labelledby="cards",
    )


def _lead(pairs: Sequence[Pair]) -> str:
    pages = "The page" if len(pairs) == 1 else f"The {len(pairs)} pages"
    start = f"{pages} that most of the site links to, those first whose cards fall shortest. The cards of up to {DRAWN} networks "
    start += "that fall shortest are drawn, in the manner of each; the others are told in a line."
    if any(pair.after for pair in pairs):
        return start
    return f"{start} What optimising would make of them is shown for a folder of files, not for pages read from the web."


def _pair(pair: Pair, indexes: Sequence[int], names: dict[str, str]) -> Markup:
    rest = [index for index in range(len(pair.before.cards)) if index not in indexes]
    lines = [_line(pair.before.cards[index], pair.after.cards[index] if pair.after else None) for index in rest]
    return element(
        "article",
        element(
            "header",
            element("h3", said(pair.title)),
            element("p", link(pair.before.url, pair.before.url), f" · linked from {counted(pair.links, 'page')}"),
            *_counts(pair),
        ),
        element("div", *(_network(pair, index, names) for index in indexes), class_="trio"),
        element("ul", *lines, class_="rest") if lines else None,
        class_="pair",
    )


def _counts(pair: Pair) -> Iterator[Markup]:
    """What becomes of the page on all networks, before and after."""
    same = pair.after is not None and count(pair.after) == count(pair.before)
    yield element("p", f"{'Now and after optimising' if same else 'Now'}: {count(pair.before)}")
    if pair.after and not same:
        yield element("p", f"After optimising: {count(pair.after)}", class_="after")


def _network(pair: Pair, index: int, names: dict[str, str]) -> Markup:
    """One network's card before and after, or once where readers see no difference."""
    before = pair.before.cards[index]
    after = pair.after.cards[index] if pair.after else None
    same = after is not None and _seen(before) == _seen(after)
    return element(
        "div",
        element("h4", _title(before)),
        _side("Now and after optimising" if same else "Now", pair.before, before, names),
        _side("After optimising", pair.after, after, names, new=True) if pair.after and after and not same else None,
        class_="network",
    )


def _title(card: Card) -> str:
    network = networks().get(card.network)
    return network.title if network else "Most networks"


def _seen(card: Card) -> tuple[object, ...]:
    """What readers see of a card."""
    parts = (card.title, card.description, card.image, card.site, card.author)
    return (card.shape, *(part and part.value for part in parts))


def _side(label: str, side: Preview, card: Card, names: dict[str, str], *, new: bool = False) -> Markup:
    picture = names.get(card.image.value) if card.image else None
    return element(
        "div",
        element("h5", f"{label}: {SHAPES[card.shape]}"),
        Markup(draw(card, picture, side.lang, direction=side.direction, address=side.url)),
        *(element("p", said(text)) for text in _reasons(card, NOTES)),
        class_="side after" if new else "side",
    )


def _line(before: Card, after: Card | None) -> Markup:
    """A network in a line: what it draws, the gravest reason, and what optimising changes."""
    reason = next(_reasons(before, 1), None)
    changed = _change(before, after) if after else ""
    return element(
        "li",
        element("b", _title(before)),
        f": {SHAPES[before.shape]}. ",
        said(reason) if reason else None,
        element("span", f" After optimising: {changed}.", class_="after") if changed else None,
    )


def _change(before: Card, after: Card) -> str:
    """What readers see otherwise; empty for nothing."""
    if _seen(before) == _seen(after):
        return ""
    if before.shape is not after.shape:
        return SHAPES[after.shape]
    pictures = [card.image and card.image.value for card in (before, after)]
    return "other words" if pictures[0] == pictures[1] else "another picture"


def _reasons(card: Card, most: int) -> Iterator[str]:
    """The gravest reasons why the card is as it is."""
    told = [note for note in card.notes if note.weight not in QUIET]
    if card.shape is Shape.TEXT and not any(note.part == "image" for note in told):
        yield "The page gives it no picture."
        most -= 1
    yield from [note.text for note in told][:most]
