"""The ways to follow a site: its profiles, its newsletter and its feed as links, and nothing that a network would load."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import NamedTuple

from samara.networks.network import Icon
from samara.widgets.share import sign
from samara.widgets.widget import Widget
from samara.widgets.words import NONE, Texts, Words, direction, spoken

FEED, NEWSLETTER = "feed", "newsletter"
FOLLOW = Widget(
    name="follow",
    title="Ways to follow",
    look=Path(__file__).with_suffix(".css"),
    icons={
        FEED: Icon("M5 19v.01M4 11.5a8.5 8.5 0 0 1 8.5 8.5M4 4.5A15.5 15.5 0 0 1 19.5 20", "own drawing", stroked=True),
        NEWSLETTER: Icon("M4 6h16v12H4ZM4 7l8 6 8-6", "own drawing", stroked=True),
    },
)


class FollowLink(NamedTuple):
    """One way: the network's name, FEED or NEWSLETTER, what readers call it, and its address as the page names it.

    `own` says that the site is known to be the one that the profile belongs to; `icon` that the style sheet has an icon for it.
    """

    kind: str
    title: str
    href: str
    own: bool = False
    icon: bool = True


def follow(links: Sequence[FollowLink], lang: str | None, origin: str, *, style: str = "pills", texts: Texts = NONE) -> str:
    """The block. `lang` is the language of the page, `origin` the id of the fix that writes it, `style` that of the share bar,
    `texts` are the owner's."""
    lang, words = spoken(lang, texts)
    items = "".join(_item(link, words, hovered=style == "icons") for link in links)
    return (
        f'<nav class="samara-share samara-{style} samara-follow" data-samara="{escape(origin)}" '
        f'aria-label="{escape(words.follow)}" lang="{lang}" dir="{direction(lang)}">'
        f'<p class="samara-title">{escape(words.follow)}</p><ul role="list">{items}</ul></nav>'
    )


def _item(link: FollowLink, words: Words, *, hovered: bool) -> str:
    title = escape({FEED: words.feed, NEWSLETTER: words.newsletter}.get(link.kind, link.title))
    # https://microformats.org/wiki/rel-me
    own = ' rel="me"' if link.own else ""
    told = f' title="{title}"' if hovered else ""
    told += "" if link.icon else f' data-sign="{escape(sign(link.title))}"'
    # An account keeps its order of letters where others run from right to left.
    name = f"<bdi>{title}</bdi>" if title.startswith("@") else title
    return f'<li><a class="samara-{escape(link.kind)}" href="{escape(link.href)}"{own}{told}>{name}</a></li>'
