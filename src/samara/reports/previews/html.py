"""A preview as one HTML file: a contact sheet of all cards, to look at, to send, to print."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TextIO

from samara.core.version import VERSION
from samara.previews import drawing, sheet
from samara.previews.preview import Preview
from samara.reports.html.colour import OURS, palette
from samara.reports.html.document import head
from samara.reports.html.drawing import mark
from samara.reports.html.element import Markup, element, said
from samara.reports.previews.format import PreviewFormat
from samara.reports.words import cut, harmless


def write(preview: Preview, out: TextIO) -> None:
    """Write the document."""
    title = _title(preview)
    out.write(
        '<!doctype html>\n<html lang="en">\n'
        + head(f"{harmless(title)}: how it looks when it is shared", _style())
        + "\n<body>\n"
    )
    out.write(
        element(
            "header",
            element("p", mark(), element("span", "Samara"), class_="sender"),
            element("h1", element("span", "How this page looks when it is shared", class_="kicker"), " ", said(title)),
            element("p", said(preview.url), class_="url"),
            element("p", str(sheet.count(preview)), class_="count"),
        )
    )
    out.write(f"\n<main>{sheet.sheet(preview)}</main>\n" + _foot() + "\n</body>\n</html>\n")


def _title(preview: Preview) -> str:
    """What the page is called on its cards: as it says itself, where a network cut it."""
    titles = (card.title for card in preview.cards)
    return next((cut(title.whole or title.value) for title in titles if title), cut(preview.url))


def _foot() -> Markup:
    return element(
        "footer",
        element(
            "p",
            "Drawn by Samara in the manner of each network, not taken from it. What a network keeps and drops follows from the "
            "rules named under its card, each with where it was read, how sure that is and when; what nobody has told is marked "
            "as unknown and drawn as most networks do, and a network whose look nobody has drawn yet is drawn plainly. A text "
            "that a network ends after some lines ends with … here too. How many words that leaves depends on the screen, so it "
            f"is not counted as cut. Where no number of lines is known, these drawings end a text after {drawing.ROOM}.",
        ),
        element("p", f"Samara {VERSION}. This file asks for nothing and runs nothing."),
    )


@cache
def _style() -> str:
    """The styles without comments and line breaks."""
    light, dark = palette(OURS, dark=False), palette(OURS, dark=True)
    own = Path(__file__).with_name("sheet.css").read_text(encoding="utf-8")
    colours = f":root{{--seed:light-dark({light.ink},{dark.ink});--blade:light-dark({light.fill},{dark.fill})}}"
    text = own + colours + drawing.STYLE + sheet.STYLE
    return re.sub(r"\s+", " ", re.sub(r"/\*.*?\*/", "", text, flags=re.S)).strip()


HTML = PreviewFormat(
    help="One HTML file: all cards as the networks draw them, and why; to send, to print.", write=write, pictures=True
)
