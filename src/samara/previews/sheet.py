"""A contact sheet: every card of a page under its network's name, and under each card why it is so and who says that."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from samara.core.text import listed
from samara.networks.catalogue import networks
from samara.networks.evidence import Evidence
from samara.previews.card import Card, Note, Shape, Weight
from samara.previews.drawing import draw, plain
from samara.previews.preview import Preview
from samara.previews.skin import GENERIC, MESSAGE, skin
from samara.reading.attempt import Attempt

STYLE = Path(__file__).with_name("sheet.css").read_text(encoding="utf-8")
"""The style of the sheet; the drawings' own stands beside it."""

SHAPES = {Shape.LARGE: "large picture", Shape.SMALL: "small picture", Shape.TEXT: "text only", Shape.NONE: "no card"}
ROOMY = 300
"""Letters of a text that our own drawing surely has room for."""
MARKS = {Weight.NO_CARD: "✗", Weight.LOST: "✗", Weight.CHANGED: "!", Weight.UNKNOWN: "?", Weight.NEVER: "–"}
WEIGHTS = {
    Weight.NO_CARD: "no-card", Weight.LOST: "lost", Weight.CHANGED: "changed", Weight.UNKNOWN: "unknown", Weight.NEVER: "never",
}  # fmt: skip


class Count(NamedTuple):
    """How many networks there are, and how many of them show the picture, cut the title, show no card."""

    networks: int
    picture: int
    cut: int
    none: int

    def __str__(self) -> str:
        """The counts as a sentence."""
        of = f"{self.networks} network{'' if self.networks == 1 else 's'}"
        shown = f"{self.picture or 'None'} of {of} {'show' if self.picture > 1 else 'shows'} the picture"
        cut = f"{self.cut or 'none'} {'cut' if self.cut > 1 else 'cuts'} the title"
        return f"{shown}, {cut}, {self.none or 'none'} {'leave' if self.none > 1 else 'leaves'} the link without a card."


def count(preview: Preview) -> Count:
    """What becomes of the page on its networks."""
    cards = preview.cards
    return Count(
        networks=len(cards),
        picture=sum(card.shape in (Shape.LARGE, Shape.SMALL) for card in cards),
        cut=sum(card.title is not None and card.title.cut for card in cards if card.shape is not Shape.NONE),
        none=sum(card.shape is Shape.NONE for card in cards),
    )


def sheet(preview: Preview) -> str:
    """All cards as one `<div>`; pictures that the preview holds are on it once, however many cards show them."""
    symbols, names = store(preview.cards, preview.pictures)
    cards = "".join(_entry(preview, card, names) for card in preview.cards)
    return f'{symbols}<div class="card-sheet">{cards}</div>'


def store(cards: Iterable[Card], pictures: Mapping[str, str]) -> tuple[str, dict[str, str]]:
    """The pictures of these cards as symbols for drawings of the same page, each once, and "#id" by address."""
    sizes = {
        card.image.value: (card.picture.width, card.picture.height)
        for card in cards
        if card.image and card.picture and card.picture.width and card.picture.height
    }
    shown = [address for address in sizes if address in pictures]
    names = {address: f"#picture-{number}" for number, address in enumerate(shown, 1)}
    symbols = "".join(_symbol(name[1:], pictures[address], sizes[address]) for address, name in names.items())
    return f'<svg class="card-pictures" aria-hidden="true">{symbols}</svg>' if symbols else "", names


def _symbol(name: str, picture: str, size: tuple[int, int]) -> str:
    width, height = size
    image = f'<image href="{escape(picture)}" width="{width}" height="{height}" preserveAspectRatio="xMidYMid slice"/>'
    return f'<symbol id="{name}" viewBox="0 0 {width} {height}">{image}</symbol>'


def _entry(preview: Preview, card: Card, pictures: Mapping[str, str]) -> str:
    network = networks().get(card.network)
    title = network.title if network else "Most networks"
    drawn = draw(
        card, pictures.get(card.image.value) if card.image else None, preview.lang,
        direction=preview.direction, address=preview.url,
    )  # fmt: skip
    notes = "".join(map(_note, card.notes))
    lines = f'<p class="card-lines">{told}</p>' if (told := shown_lines(card)) else ""
    long = any(part and len(part.value) > ROOMY for part in (card.title, card.description))
    held = ", as far as these lines hold it" if lines else ", as far as this drawing holds it" if long else ""
    why = f'<ul class="card-notes">{notes}</ul>' if notes else f'<p class="card-well">Shown as the page says it{held}.</p>'
    tried = f'<ul class="card-tried">{"".join(map(_tried, card.tried))}</ul>' if card.tried else ""
    manner = ", drawn plainly" if skin(card.network) in (GENERIC, MESSAGE) and card.shape is not Shape.NONE else ""
    head = f'<header><h2>{escape(title)}</h2> <p class="{card.shape}">{SHAPES[card.shape]}{manner}</p></header>'
    return f"<article>{head}{drawn}{why}{lines}{tried}</article>"


def shown_lines(card: Card) -> str:
    """After how many lines the network ends a text, wherever a screen breaks it; empty where there is no such number."""
    parts = (("title", card.title), ("description", card.description))
    told = [f"{part.lines} of the {name}" for name, part in parts if part and part.lines] if card.shape is not Shape.NONE else []
    return f"Lines shown: {listed(told)}." if told else ""


def _tried(attempt: Attempt) -> str:
    """One request of the network's fetcher: what was asked for, what came, and under which name."""
    came = [str(attempt.status or "nothing")]
    if steps := len(attempt.steps):
        came.append(f"after {steps} redirect{'' if steps == 1 else 's'}")
    if attempt.status:
        came += [f"{'the first ' if attempt.cut else ''}{attempt.bytes:,} bytes", f"{attempt.seconds:.2f} s"]
    return f"<li>{escape(attempt.part)}: {', '.join(came)}, as <bdi>{escape(plain(attempt.agent))}</bdi></li>"


def _note(note: Note) -> str:
    weight = f'<span class="mark" role="img" aria-label="{note.weight}">{MARKS[note.weight]}</span>'
    text = escape(plain(note.text))
    if note.at and "in line" not in note.text:
        text += f' <span class="at">(line {note.at.line}, column {note.at.column})</span>'
    told = _evidence(note.evidence) if note.evidence else ""
    return f'<li class="{WEIGHTS[note.weight]}">{weight}<div><p dir="auto">{text}</p>{told}</div></li>'


def _evidence(evidence: Evidence) -> str:
    """Where it was read, how sure that is, and when."""
    parts = urlsplit(evidence.source)
    shown = escape(plain(parts.hostname or evidence.source))
    web = parts.scheme in ("https", "http")
    source = f'<a href="{escape(plain(evidence.source))}" rel="noreferrer">{shown}</a>' if web else shown
    return f'<p class="evidence">{source} · {escape(str(evidence.grade))} · read {escape(plain(evidence.checked))}</p>'
