"""The tags of a page: links to all that the site has on each of them."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import Path

from samara.widgets.widget import Widget
from samara.widgets.words import NONE, Texts, direction, spoken

TAGS = Widget(name="tags", title="Tags", look=Path(__file__).with_suffix(".css"))


def tags(links: Sequence[tuple[str, str]], lang: str | None, origin: str, *, style: str = "pills", texts: Texts = NONE) -> str:
    """The block. `links` are tags and the addresses of their pages, `lang` is the language of the page, `origin` the id of the
    fix that writes it, `style` that of the share bar, `texts` are the owner's. https://microformats.org/wiki/rel-tag
    """
    lang, words = spoken(lang, texts)
    items = "".join(f'<li><a href="{escape(href)}" rel="tag"><bdi>{escape(tag)}</bdi></a></li>' for tag, href in links)
    # No tag has an icon.
    style = "pills" if style == "icons" else style
    return (
        f'<nav class="samara-share samara-{style} samara-tags" data-samara="{escape(origin)}" '
        f'aria-label="{escape(words.topics)}" lang="{lang}" dir="{direction(lang)}">'
        f'<p class="samara-title">{escape(words.topics)}</p><ul role="list">{items}</ul></nav>'
    )
