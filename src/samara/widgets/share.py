"""The share bar: links that share a page, and its address to copy. No script, nothing fetched, nothing counted."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import NamedTuple

from samara.widgets.widget import Widget
from samara.widgets.words import direction, spoken

SHARE = Widget(name="share", title="Share bar", look=Path(__file__).with_suffix(".css"))


class ShareLink(NamedTuple):
    """One place to share to: the network's name, what readers call it, and the address that shares the page."""

    network: str
    title: str
    href: str


def share(links: Sequence[ShareLink], address: str, lang: str | None, origin: str) -> str:
    """The bar. `address` is the page's public one, `lang` the language of the page, `origin` the id of the fix that writes it."""
    lang, words = spoken(lang)
    items = "".join(_item(link, words.email) for link in links)
    return (
        f'<div class="samara-share" data-samara="{escape(origin)}" role="group" aria-label="{escape(words.share)}" '
        f'lang="{lang}" dir="{direction(lang)}">'
        f'<p class="samara-title">{escape(words.share)}</p>'
        f'<ul role="list">{items}</ul>'
        f'<input type="text" readonly="readonly" dir="ltr" aria-label="{escape(words.address)}" value="{escape(address)}"/>'
        "</div>"
    )


def _item(link: ShareLink, email: str) -> str:
    title = email if link.network == "email" else link.title
    # A mail program opens by itself; all others open beside the page.
    beside = "" if link.network == "email" else ' target="_blank" rel="noopener nofollow"'
    return f'<li><a class="samara-{escape(link.network)}" href="{escape(link.href)}"{beside}>{escape(title)}</a></li>'
