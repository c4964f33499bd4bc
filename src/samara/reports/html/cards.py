"""The cards of the most linked pages, the worst first: as they are, and as optimising would make them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from samara.networks.catalogue import networks
from samara.previews.card import Card
from samara.previews.drawing import draw
from samara.previews.pair import Pair, telling
from samara.previews.preview import Preview
from samara.previews.sheet import count, store
from samara.reports.html.element import Markup, element, link, said
from samara.reports.words import count as counted

NOTES = 2
"""Reasons told under a card."""


def cards(pairs: Sequence[Pair]) -> Markup | None:
    """The section; None without pages to show."""
    if not pairs:
        return None
    chosen = [telling(pair, turn) for turn, pair in enumerate(pairs)]
    sides = [side for pair in pairs for side in (pair.before, pair.after) if side]
    pictures = {address: data for side in sides for address, data in side.pictures.items()}
    drawn = [side.cards[index] for pair, index in zip(pairs, chosen, strict=True) for side in (pair.before, pair.after) if side]
    symbols, names = store(drawn, pictures)
    return element(
        "section",
        element("h2", "How the most linked pages look when they are shared", id="cards"),
        element("p", _lead(pairs), class_="lead"),
        Markup(symbols),
        *(_pair(pair, index, names) for pair, index in zip(pairs, chosen, strict=True)),
        aria_labelledby="cards",
    )


def _lead(pairs: Sequence[Pair]) -> str:
    pages = "The page" if len(pairs) == 1 else f"The {len(pairs)} pages"
    start = f"{pages} that most of the site links to, those first whose cards fall shortest. Each is drawn in the manner of one "
    start += "network, in turn, of those where something is to be gained; the counts are of all that were looked at."
    if any(pair.after for pair in pairs):
        return start
    return f"{start} What optimising would make of them is shown for a folder of files, not for pages read from the web."


def _pair(pair: Pair, index: int, names: dict[str, str]) -> Markup:
    before = pair.before.cards[index]
    network = networks().get(before.network)
    manner = f"as {network.title if network else 'most networks'} draws it"
    # An optimised page may have another picture or author, so whole cards are compared.
    same = pair.after is not None and [_seen(card) for card in pair.after.cards] == [_seen(card) for card in pair.before.cards]
    return element(
        "article",
        element(
            "header",
            element("h3", said(pair.title)),
            element("p", link(pair.before.url, pair.before.url), f" · linked from {counted(pair.links, 'page')}"),
        ),
        element(
            "div",
            _side("Now and after optimising" if same else "Now", manner, pair.before, before, names),
            _side("After optimising", manner, pair.after, pair.after.cards[index], names, after=True)
            if pair.after and not same
            else None,
            class_="sides",
        ),
        class_="pair",
    )


def _seen(card: Card) -> tuple[object, ...]:
    """What readers see of a card."""
    parts = (card.title, card.description, card.image, card.site)
    return (card.shape, *(part and part.value for part in parts))


def _side(label: str, manner: str, side: Preview, card: Card, names: dict[str, str], *, after: bool = False) -> Markup:
    picture = names.get(card.image.value) if card.image else None
    drawing = draw(card, picture, side.lang, direction=side.direction, address=side.url)
    return element(
        "div",
        element("h4", f"{label}, {manner}"),
        Markup(drawing),
        element("p", str(count(side))),
        *_reasons(card),
        class_="side after" if after else "side",
    )


def _reasons(card: Card) -> Iterator[Markup]:
    """The gravest reasons why the card is as it is."""
    for note in [note for note in card.notes if note.weight != "unknown"][:NOTES]:
        yield element("p", said(note.text))
