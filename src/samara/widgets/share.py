"""The share bar: links that share a page, its address to copy, and a picture of it. A script adds to it and is not needed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import NamedTuple

from samara.core.errors import SettingsError
from samara.core.settings import Settings
from samara.widgets import qr
from samara.widgets.widget import Widget
from samara.widgets.words import NONE, Texts, Words, direction, spoken

_HERE = Path(__file__)
SHARE = Widget(
    name="share",
    title="Share bar",
    look=_HERE.with_suffix(".css"),
    options={
        "share_float": _HERE.with_name("share-float.css"),
        "share_bottom": _HERE.with_name("share-bottom.css"),
    },
)

STYLES = ("pills", "icons", "plain")
_BAR = ".samara-share.samara-share"
SHAPES = {
    "round": "",
    "soft": f"{_BAR} :is(a,button,summary,input){{border-radius:.6em}}",
    "square": f"{_BAR} :is(a,button,summary,input,dialog){{border-radius:0}}",
}
SIZES = {"normal": "", "large": f"{_BAR}{{font-size:max(1.25em,18px)}}"}
CONTROLS = ("copy", "native", "print", "qr")
"""What a bar can have besides links. All but the picture need the script, and are not seen without it."""


class ShareLink(NamedTuple):
    """One place to share to: the network's name, what readers call it, and the address that shares the page.

    `server` is the address with {host} for the reader's own server, which the script asks for; without `href` there is no other
    way. `icon` says whether the style sheet has an icon for it.
    """

    network: str
    title: str
    href: str = ""
    server: str = ""
    icon: bool = True


def taste(settings: Settings) -> str:
    """The style that the owner's settings ask for besides the widget's own. Raises SettingsError for what cannot be used."""
    said = ""
    if accent := settings["accent"]:
        if not re.fullmatch("#[0-9a-fA-F]{6}", accent):
            raise SettingsError(f"accent = {accent!r} is not a colour.", hint="Write it as #a23a15: six hexadecimal digits.")
        # Mixed with the letters it stands out from a dark ground as well as from a light one.
        said = f"{_BAR}{{--samara-ink:color-mix(in oklab,{accent} 70%,currentColor)}}"
    for name, values in (("share_shape", SHAPES), ("share_size", SIZES)):
        if settings[name] not in values:
            raise SettingsError(f"There is no {name} named {settings[name]!r}.", hint=f"There are: {', '.join(values)}.")
        said += values[settings[name]]
    return said


def share(
    links: Sequence[ShareLink],
    address: str,
    lang: str | None,
    origin: str,
    *,
    style: str = "pills",
    controls: Sequence[str] = CONTROLS,
    stays: Sequence[str] = (),
    first: bool = False,
    texts: Texts = NONE,
) -> str:
    """The bar. `address` is the page's public one, `lang` the language of the page, `origin` the id of the fix that writes it.

    `style` is one of STYLES, `controls` are of CONTROLS. The links of one that `stays` "float" stand beside the text on wide
    screens, and "bottom" at the lower edge of telephones. The `first` of two on a page has links only. `texts` are the owner's.
    """
    lang, words = spoken(lang, texts)
    items = [_item(link, words, hovered=style == "icons" or bool(stays)) for link in links]
    if "native" in controls and not first:
        button = f'<button type="button" class="samara-native">{escape(words.more)}</button>'
        items.append(f'<li class="samara-device" hidden="hidden">{button}</li>')
    row = f'<ul role="list">{"".join(items)}</ul>' if items else ""
    rest = "" if first else _tools(address, words, controls) + _chooser(words, [link for link in links if link.server])
    look = " ".join(f"samara-{name}" for name in ("share", style, *stays, *(("first",) if first else ())))
    return (
        f'<div class="{look}" data-samara="{escape(origin)}" role="group" aria-label="{escape(words.share)}" '
        f'lang="{lang}" dir="{direction(lang)}"><samara-share>'
        f'<p class="samara-title">{escape(words.share)}</p>{row}{rest}</samara-share></div>'
    )


def _item(link: ShareLink, words: Words, *, hovered: bool) -> str:
    title = words.email if link.network == "email" else link.title
    kind = f'class="samara-{escape(link.network)}"'
    server = f' data-server="{escape(link.server)}"' if link.server else ""
    # Where only icons are seen, their names are shown on hovering; what has none stays a word.
    told = f' title="{escape(title)}"' if hovered and link.icon else ""
    word = "" if link.icon else ' class="samara-word"'
    if not link.href:
        return f'<li{word} hidden="hidden"><button type="button" {kind}{server}{told}>{escape(title)}</button></li>'
    # Programs of the reader's own open by themselves; all others open beside the page.
    beside = ' target="_blank" rel="noopener nofollow"' if link.href.startswith("http") else ""
    return f'<li{word}><a {kind} href="{escape(link.href)}"{server}{beside}{told}>{escape(title)}</a></li>'


def _tools(address: str, words: Words, controls: Sequence[str]) -> str:
    """The address, and what can be done with it. What is `hidden` is shown by the script."""
    parts = [f'<input type="text" readonly="readonly" dir="ltr" aria-label="{escape(words.address)}" value="{escape(address)}"/>']
    if "copy" in controls:
        parts.append(
            '<button type="button" hidden="hidden" class="samara-copy" aria-live="polite" '
            f'data-done="{escape(words.copied)}">{escape(words.copy)}</button>'
        )
    if "print" in controls:
        parts.append(f'<button type="button" hidden="hidden" class="samara-print">{escape(words.print)}</button>')
    if "qr" in controls:
        # The picture stands beside what opens it, so that it can be printed while that is closed.
        parts.append(f"<details><summary>{escape(words.qr)}</summary></details>{qr.drawing(address, words.qr)}")
    return f"<div>{''.join(parts)}</div>"


def _chooser(words: Words, asking: Sequence[ShareLink]) -> str:
    """What the script opens to ask for the reader's server; empty where no link is `asking`. The first leads those who have none.

    The field is not sent; browsers remember it if their owners want.
    """
    if not asking:
        return ""
    href = next((link.href for link in asking if link.href), "")
    find = f'<a href="{escape(href)}" target="_blank" rel="noopener nofollow">{escape(words.find)}</a>' if href else ""
    return (
        '<dialog><form target="_blank"><label><strong></strong> '
        f'{escape(words.server)}<input id="samara-server" required="required" inputmode="url" autocapitalize="off" '
        'spellcheck="false" '
        r'pattern="(.*:\/\/)?([^\s\/]*@)?[^\s\/@]+\.[^\s\/@]+(\/.*)?" '
        f'dir="ltr" placeholder="example.social"/></label><button>{escape(words.go)}</button>'
        f'<button type="button">{escape(words.cancel)}</button>'
        f"{find}</form></dialog>"
    )
