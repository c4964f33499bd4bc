"""The related pages: where to read on, and why there."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import NamedTuple

from samara.core.text import cut
from samara.widgets.widget import Widget
from samara.widgets.words import NONE, Texts, direction, spoken

RELATED = Widget(name="related", title="Related pages", look=Path(__file__).with_suffix(".css"))

LOOKS = ("cards", "list")
LONGEST = 140
"""Characters of a title."""


class Picture(NamedTuple):
    """A picture that only dresses: its address as the page names it, width and height in pixels."""

    href: str
    width: int
    height: int


class RelatedLink(NamedTuple):
    """One page to read next: its title, its address as the page names it, why it is shown, a line about it, and its picture."""

    title: str
    href: str
    why: str = ""
    line: str = ""
    picture: Picture | None = None


def related(links: Sequence[RelatedLink], lang: str | None, origin: str, *, look: str = "cards", texts: Texts = NONE) -> str:
    """The block, as cards or as a list.

    `lang` is the language of the page, `origin` the id of the fix that writes it, `texts` are the owner's.
    Cards have pictures where all of them have one; places are kept while pictures load.
    A list has titles and reasons.
    """
    lang, words = spoken(lang, texts)
    pictured = look == "cards" and all(link.picture for link in links)
    kind = " samara-pictured" if pictured else " samara-listed" if look == "list" else ""
    items = "".join(_item(link, look, pictured) for link in links)
    return (
        f'<nav class="samara-related{kind}" data-samara="{escape(origin)}" '
        f'aria-label="{escape(words.related)}" lang="{lang}" dir="{direction(lang)}">'
        f'<p class="samara-title">{escape(words.related)}</p><ul role="list">{items}</ul></nav>'
    )


def _item(link: RelatedLink, look: str, pictured: bool) -> str:
    shown = line = ""
    if pictured and link.picture:
        href, width, height = link.picture
        shown = f'<img src="{escape(href)}" width="{width}" height="{height}" alt="" loading="lazy" decoding="async"/>'
    if look == "cards" and link.line:
        line = f" <span>{escape(link.line)}</span>"
    reason = f" <small>{escape(link.why)}</small>" if link.why else ""
    return f'<li>{shown}<a href="{escape(link.href)}">{escape(cut(link.title, LONGEST))}</a>{line}{reason}</li>'
