"""The share bar: links that share a page, its address to copy, and a picture of it. A script adds to it and is not needed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
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
        "share_plain": _HERE.with_name("share-plain.css"),
        "share_icons": _HERE.with_name("share-icons.css"),
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
CONTROLS = ("copy", "bookmark", "native", "print", "qr")
"""What a bar can have besides links. All but the picture need the script, and are not seen without it."""


class ShareLink(NamedTuple):
    """One place to share to: the network's name, what readers call it, and the address that shares the page.

    `server` is the address with {host} for the reader's own server, which the script asks for; without `href` there is no other
    way. `icon` says whether the style sheet has an icon for it; two letters of its title stand for one where it has not.
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
    letters = signs([_title(link, words) for link in links if not link.icon])
    items = [_item(link, words, letters, hovered=style == "icons" or bool(stays)) for link in links]
    if "native" in controls and "bottom" in stays and not first:
        # Within reach of the thumb; elsewhere it stands among the tools.
        controls = [each for each in controls if each != "native"]
        button = f'<button type="button" class="samara-native" title="{escape(words.more)}">{escape(words.more)}</button>'
        items.append(f'<li hidden="hidden">{button}</li>')
    row = f'<ul role="list">{"".join(items)}</ul>' if items else ""
    rest = "" if first else _tools(address, words, controls) + _chooser(words, [link for link in links if link.server])
    look = " ".join(f"samara-{name}" for name in ("share", style, *stays, *(("first",) if first else ())))
    return (
        f'<div class="{look}" data-samara="{escape(origin)}" role="group" aria-label="{escape(words.share)}" '
        f'lang="{lang}" dir="{direction(lang)}"><samara-share>'
        f'<p class="samara-title">{escape(words.share)}</p>{row}{rest}</samara-share></div>'
    )


def _title(link: ShareLink, words: Words) -> str:
    return words.email if link.network == "email" else link.title


def _item(link: ShareLink, words: Words, letters: Mapping[str, str], *, hovered: bool) -> str:
    title = _title(link, words)
    kind = f'class="samara-{escape(link.network)}"'
    server = f' data-server="{escape(link.server)}"' if link.server else ""
    # Where only icons are seen, their names are shown on hovering.
    told = f' title="{escape(title)}"' if hovered else ""
    told += "" if link.icon else f' data-sign="{escape(letters[title])}"'
    if not link.href:
        return f'<li hidden="hidden"><button type="button" {kind}{server}{told}>{escape(title)}</button></li>'
    # Programs of the reader's own open by themselves; all others open beside the page.
    beside = ' target="_blank" rel="noopener nofollow"' if link.href.startswith("http") else ""
    return f'<li><a {kind} href="{escape(link.href)}"{server}{beside}{told}>{escape(title)}</a></li>'


def sign(title: str) -> str:
    """The letters that stand for a name without an icon: the first of two words, else the first two; one of what is drawn wide.

    sign("Hacker News") → "HN", sign("LinkedIn") → "Li", sign("微博") → "微"
    """
    words: list[str] = re.findall(r"\w+", title) or [title.strip()]
    if unicodedata.east_asian_width(words[0][:1] or " ") == "W":
        return words[0][:1]
    return "".join(word[0] for word in words[:2]) if len(words) > 1 else words[0][:2]


def signs(titles: Iterable[str]) -> dict[str, str]:
    """The letters that stand for each of several names; where two would be alike, a later name has its first letter and another.

    signs(["LinkedIn", "linkding"]) → {"LinkedIn": "Li", "linkding": "lg"}
    """
    found: dict[str, str] = {}
    for title in titles:
        taken = {each.casefold() for each in found.values()}
        others = (title[0] + letter for letter in title[:1:-1] if letter.isalnum())
        apart = [each for each in (sign(title), *others) if each.casefold() not in taken]
        found[title] = apart[0] if apart else sign(title)
    return found


def _tools(address: str, words: Words, controls: Sequence[str]) -> str:
    """The address, and what can be done with it. What is `hidden` is shown by the script."""
    parts = [f'<input type="text" readonly="readonly" dir="ltr" aria-label="{escape(words.address)}" value="{escape(address)}"/>']
    live = '<button type="button" hidden="hidden" aria-live="polite" class="samara-{}" data-done="{}">{}</button>'
    plain = '<button type="button" hidden="hidden" class="samara-{}">{}</button>'
    if "copy" in controls:
        parts.append(live.format("copy", escape(words.copied), escape(words.copy)))
    if "bookmark" in controls:
        # No page can bookmark itself: what it can is to say how.
        parts.append(live.format("bookmark", escape(words.press), escape(words.bookmark)))
    if "print" in controls:
        parts.append(plain.format("print", escape(words.print)))
    if "qr" in controls:
        # The picture stands beside what opens it, so that it can be printed while that is closed.
        parts.append(f"<details><summary>{escape(words.qr)}</summary></details>{qr.drawing(address, words.qr)}")
    if "native" in controls:
        # The last one: where a browser has no sheet, its place is no gap.
        parts.append(plain.format("native", escape(words.more)))
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
