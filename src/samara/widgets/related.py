"""The related pages: where to read on, and why there."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import NamedTuple

from samara.widgets.widget import Widget
from samara.widgets.words import direction, spoken

RELATED = Widget(name="related", title="Related pages", look=Path(__file__).with_suffix(".css"))


class RelatedLink(NamedTuple):
    """One page to read next: its title, its address as the page names it, the words that both pages share, or that it is a
    neighbour in the same section."""

    title: str
    href: str
    shared: tuple[str, ...] = ()
    neighbour: bool = False


def related(links: Sequence[RelatedLink], lang: str | None, origin: str) -> str:
    """The block. `lang` is the language of the page, `origin` the id of the fix that writes it."""
    lang, words = spoken(lang)
    items = ""
    for link in links:
        why = words.about.format(words.comma.join(link.shared)) if link.shared else words.section if link.neighbour else ""
        reason = f" <small>{escape(why)}</small>" if why else ""
        items += f'<li><a href="{escape(link.href)}">{escape(link.title)}</a>{reason}</li>'
    return (
        f'<nav class="samara-related" data-samara="{escape(origin)}" aria-label="{escape(words.related)}" '
        f'lang="{lang}" dir="{direction(lang)}">'
        f'<p class="samara-title">{escape(words.related)}</p><ul role="list">{items}</ul></nav>'
    )
