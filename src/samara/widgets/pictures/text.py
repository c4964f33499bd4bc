"""Sets any text: in the font that comes with Samara where that has all of it, else in fonts of the system."""

from __future__ import annotations

from typing import NamedTuple

from samara.widgets.pictures import letters, pango, runs, scripts, shipped
from samara.widgets.pictures.block import Block, Order


class Lack(NamedTuple):
    """A script that cannot be written here, and a free font that has it."""

    script: str
    font: str


def block(*orders: Order) -> Block:
    """The text as the first of these orders that keeps it whole, else as the last."""
    if shipped.COVERED.issuperset(orders[0].text):
        return letters.block(orders)
    setter = pango.setter()
    return setter.block(orders) if setter else runs.block(orders)


def means(text: str) -> str:
    """What a text is set with: "" for Samara's own font, else the library that chooses those of the system."""
    if shipped.COVERED.issuperset(text):
        return ""
    return "pango" if pango.setter() else "pillow"


def writable(text: str, lang: str = "") -> tuple[str, tuple[Lack, ...]]:
    """The text as it can be written here, cleaned, without signs and emoji for which there is no font; and the scripts that
    cannot be written at all."""
    text = scripts.clean(text)
    if shipped.COVERED.issuperset(text):
        return text, ()
    setter = pango.setter()
    lacking = setter.lacking(text) if setter else runs.lacking(text, lang)
    if not lacking:
        return text, ()
    names = dict.fromkeys(name for letter in lacking if (name := scripts.name(letter)))
    kept = scripts.clean("".join(letter for letter in text if letter not in lacking or scripts.name(letter)))
    return kept, tuple(Lack(name.capitalize() if name != "CJK" else name, scripts.font(name)) for name in names)
