"""A preview for people at a terminal: each card as a network draws it, and under it why."""

from __future__ import annotations

from typing import TextIO

from rich.box import ASCII, ROUNDED
from rich.console import Console
from rich.padding import Padding
from rich.panel import Panel
from rich.text import Text

from samara.core import urls
from samara.networks.catalogue import networks
from samara.previews.card import Card, Note, Part, Shape, Weight
from samara.previews.preview import Preview
from samara.previews.sheet import shown_lines
from samara.reading.attempt import Attempt
from samara.reports.previews.format import PreviewFormat
from samara.reports.terminal import Screen
from samara.reports.words import cut, harmless

WIDTH = 72
"""Cells of a card."""
FRAME = 4
"""Those of its frame, and of the space inside."""

MARKS = {
    Weight.NO_CARD: ("✗", "bold red"), Weight.LOST: ("✗", "red"), Weight.CHANGED: ("!", "yellow"), Weight.UNKNOWN: ("?", "dim"),
    Weight.NEVER: ("–", "dim"),
}  # fmt: skip
SHAPES = {Shape.LARGE: "large picture", Shape.SMALL: "small picture", Shape.TEXT: "text only", Shape.NONE: "no card"}


def write(preview: Preview, out: TextIO) -> None:
    """Write the cards one under the other, as wide as the terminal."""
    console = Screen(file=out, highlight=False)
    console.print(Text(harmless(preview.url), style="bold"))
    for card in preview.cards:
        console.print()
        console.print(_heading(card))
        console.print(_drawn(card, console), width=min(WIDTH, console.width))
        for note in card.notes:
            console.print(_note(note))
        if lines := shown_lines(card):
            console.print(Padding(Text(lines, style="dim"), (0, 0, 0, 2)))
        for attempt in card.tried:
            console.print(_tried(attempt))


def _heading(card: Card) -> Text:
    network = networks().get(card.network)
    return Text.assemble((network.title if network else "Most networks", "bold underline"), "  ", (SHAPES[card.shape], "dim"))


def _drawn(card: Card, console: Console) -> Panel | Padding:
    if card.shape is Shape.NONE:
        return Padding(Text(harmless(card.domain), style="blue underline"), (0, 2))
    lines = Text(overflow="fold")
    if card.image and card.shape is not Shape.TEXT:
        size = f" {card.picture.width} × {card.picture.height}" if card.picture and card.picture.width else ""
        name = urls.path(card.image.value).rpartition("/")[2] or urls.host(card.image.value)
        lines.append(f"▣ {cut(name, 60)}{size}\n", style="dim")
    width = min(WIDTH, console.width) - FRAME
    if card.site:
        lines.append(f"{harmless(card.site.value)}\n", style="dim")
    lines.append_text(_lined(card.title, "bold", console, width) if card.title else Text("no title", style="dim italic"))
    if card.author:
        lines.append(f"\nBy {harmless(card.author.value)}")
    if card.description:
        lines.append("\n").append_text(_lined(card.description, "", console, width))
    return Panel(lines, box=ROUNDED if (console.encoding or "").lower().startswith("utf") else ASCII)


def _lined(part: Part, style: str, console: Console, width: int) -> Text:
    """The part in as many lines as its network gives it, where a number is known."""
    text = Text(harmless(part.value), style=style)
    broken = text.wrap(console, width)
    if not part.lines or len(broken) <= part.lines:
        return text
    kept = broken[: part.lines]
    last = kept.pop()
    last.truncate(width - 1)
    return Text("\n").join([*kept, last.append("…")])


def _note(note: Note) -> Padding:
    mark, style = MARKS[note.weight]
    line = Text.assemble((f"{mark} ", style), harmless(note.text))
    if note.evidence:
        read = note.evidence
        line.append(f"  {read.grade}, read {read.checked}: {read.source}", style="dim")
    return Padding(line, (0, 0, 0, 2))


def _tried(attempt: Attempt) -> Padding:
    """One request of the network's fetcher in a line: what was asked for, what came, and under which name."""
    came = str(attempt.status or "nothing") + (f" ({attempt.stop})" if attempt.stop else "")
    if attempt.steps:
        came += f" after {len(attempt.steps)} redirect{'' if len(attempt.steps) == 1 else 's'}"
    if attempt.status:
        size = f"{'the first ' if attempt.cut else ''}{attempt.bytes:,} bytes"
        came += f", {size} of {attempt.type or 'no type'}, {attempt.seconds:.2f} s"
    return Padding(Text(harmless(f"↳ {attempt.part}: {came}, as {attempt.agent}"), style="dim"), (0, 0, 0, 2))


TERMINAL = PreviewFormat(help="The cards as text, and why each is as it is.", write=write)
