"""The pages that link to this one: where readers find it mentioned."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import NamedTuple

from samara.widgets.widget import Widget
from samara.widgets.words import NONE, Texts, direction, spoken

BACKLINKS = Widget(name="backlinks", title="Pages that link here", look=Path(__file__).with_suffix(".css"))


class Backlink(NamedTuple):
    """One page that links here: its title, and its address as this page names it."""

    title: str
    href: str


def backlinks(links: Sequence[Backlink], lang: str | None, origin: str, *, texts: Texts = NONE) -> str:
    """The block. `lang` is the language of the page, `origin` the id of the fix that writes it, `texts` are the owner's."""
    lang, words = spoken(lang, texts)
    items = "".join(f'<li><a href="{escape(link.href)}">{escape(link.title)}</a></li>' for link in links)
    return (
        f'<nav class="samara-backlinks" data-samara="{escape(origin)}" aria-label="{escape(words.backlinks)}" '
        f'lang="{lang}" dir="{direction(lang)}">'
        f'<p class="samara-title">{escape(words.backlinks)}</p><ul role="list">{items}</ul></nav>'
    )
