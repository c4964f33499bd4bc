"""A look of cards that their owner wrote as HTML: `{{title}}` and the like stand for what a card says."""

from __future__ import annotations

import difflib
import os
import re
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b
from html import escape
from pathlib import Path

from samara.core.errors import SettingsError
from samara.widgets.pictures import browser
from samara.widgets.pictures import card as cards
from samara.widgets.pictures.card import Card

PLACES = ("title", "site", "under", "foot", "lang", "dir", "colour", "logo", "picture")
"""What may stand between braces."""
MOST = 100
"""Files that a template may be made of."""
_PLACE = re.compile(r"\{\{\s*([^{}]*?)\s*\}\}")
# What could be the name of a file in HTML or in a style sheet.
_NAME = re.compile(r"[^\s\"'()<>=;,{}]+\.[A-Za-z0-9]{2,5}")


@dataclass(frozen=True)
class Template:
    """A file of HTML in a folder that has all that it names, and a digest of both."""

    file: Path
    html: str
    digest: str

    def name(self, card: Card) -> str:
        """16 hexadecimal digits that tell cards apart that look different."""
        return blake2b((self.digest + cards.name(card)).encode(), digest_size=8).hexdigest()

    def draw(self, card: Card) -> bytes:
        """The card as PNG. Raises TargetError when there is no browser, or it fails."""
        return browser.started().photograph(self.fill(card), (cards.WIDTH, cards.HEIGHT), self._give)

    def fill(self, card: Card) -> str:
        """The document of a card: each place with what it stands for, escaped."""
        said = {
            "title": card.title,
            "site": card.site,
            "under": card.under,
            "foot": card.foot,
            "lang": card.lang,
            "dir": "rtl" if card.rtl else "ltr",
            "colour": "#{:02x}{:02x}{:02x}".format(*card.colour),
            "logo": _inline(card.logo),
            "picture": _inline(card.picture),
        }
        return _PLACE.sub(lambda place: escape(said[place[1]]), self.html)

    def _give(self, name: str) -> bytes | None:
        return _read(self.file.parent, name)


def read(file: Path) -> Template:
    """The template in this file. Raises SettingsError for one that cannot be read, or names what there is not."""
    try:
        html = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is no UTF-8"
        raise SettingsError(f"card_template names {file}, which cannot be read: {why}.") from error
    for place in _PLACE.finditer(html):
        if place[1] not in PLACES:
            near = difflib.get_close_matches(place[1], PLACES, 1)
            hint = f"Did you mean {{{{{near[0]}}}}}?" if near else f"There are: {', '.join(PLACES)}."
            raise SettingsError(f"{file}: nothing is known of {{{{{place[1]}}}}}.", hint=hint)
    state = blake2b(html.encode(), digest_size=16)
    for name, data in sorted(_parts(file.parent, html)):
        state.update(f"{name} {len(data)} ".encode() + data)
    return Template(file, html, state.hexdigest())


def _parts(folder: Path, html: str) -> Iterator[tuple[str, bytes]]:
    """The files that a template names, and those that its style sheets name."""
    pending, seen = _NAME.findall(html), set[str]()
    while pending and len(seen) < MOST:
        name = pending.pop()
        if name not in seen and (data := _read(folder, name)) is not None:
            seen.add(name)
            yield name, data
            if name.endswith(".css"):
                pending += _NAME.findall(data.decode("utf-8", "replace"))


def _read(folder: Path, name: str) -> bytes | None:
    """A file of the folder or below it; None for any other."""
    try:
        path = Path(os.path.realpath(folder / name))
        return path.read_bytes() if path.is_relative_to(os.path.realpath(folder)) else None
    except (OSError, ValueError):
        return None


def _inline(picture: bytes) -> str:
    """A picture as an address that holds it; browsers see by themselves which format it has."""
    return f"data:image/png;base64,{b64encode(picture).decode()}" if picture else ""
