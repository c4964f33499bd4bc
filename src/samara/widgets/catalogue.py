"""All widgets, and the one style sheet and the one script that they share."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from urllib.parse import quote

from rjsmin import jsmin

from samara.core import registry, urls
from samara.core.edit import HeadEntry, NewFile, Reason, Refusal
from samara.core.fix import SiteView
from samara.core.target import MADE
from samara.networks.catalogue import networks
from samara.networks.network import Icon
from samara.widgets.comments import COMMENTS, tint
from samara.widgets.pick import PICK
from samara.widgets.share import taste
from samara.widgets.widget import Widget

SHEET = "samara.css"
SCRIPT = "samara.js"
"""The names of the style sheet and of the script, at the root of the site."""
TALK_SHEET, TALK_SCRIPT, COUNT_SCRIPT = "samara-comments.css", "samara-comments.js", "samara-count.js"
"""Those of comments, which only pages with comments load."""
WORK_SCRIPT = "samara-work.js"
"""What the script of comments loads, from beside itself, where the server asks for work."""
QUOTE_SCRIPT, QUOTING_SCRIPT = "samara-quote.js", "samara-quoting.js"
"""What waits on articles until readers select words, and what it then asks for."""
PERSON_SCRIPT = "samara-person.js"
"""What signs readers in, for pages that have a script of their own."""
_SIGN = f"/* {MADE.decode()} */\n"
_SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"{}><path d="{}"/></svg>'
_STROKED = ' fill="none" stroke="#000" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"'


@cache
def widgets() -> dict[str, Widget]:
    """Every widget by name: ours, and those that other distributions offer as `samara.widgets`."""
    return registry.collect(
        Widget,
        "samara.widgets",
        group="samara.widgets",
        apart=("catalogue", "form", "mail", "pictures", "qr", "talk", "widget", "words"),
    )


def sheet(shown: Sequence[str], taste: str = "") -> bytes:
    """The style of all widgets in one file, without comments and spare white space; of their options, and of the icons of
    networks, what is `shown` by name; and the owner's `taste`.

    Only those icons: the icons of all that can be shown would be three times as large as everything else.
    """
    drawn = {name: network.icon for name, network in networks().items()}
    drawn |= {name: icon for widget in widgets().values() for name, icon in widget.icons.items()}
    icons = "".join(_icon(name, icon) for name in shown if (icon := drawn.get(name)))
    style = tight("".join(widget.css(shown) for widget in widgets().values() if widget.shares))
    return f"{_SIGN}{style}{taste}{icons}\n".encode()


@cache
def script() -> bytes:
    """The scripts of all widgets in one file, without comments and indents."""
    return _SIGN.encode() + spare("".join(widget.script for widget in widgets().values() if widget.shares))


@cache
def talking() -> dict[str, bytes]:
    """What comments need besides their HTML, by the name of the file: their style, their script, which holds the one that signs
    readers in, and the small one that only counts."""
    folder = COMMENTS.look.parent
    person, count, work = ((folder / name).read_text(encoding="utf-8") for name in ("person.js", "count.js", "work.js"))
    return {
        TALK_SHEET: f"{_SIGN}{tight(COMMENTS.css())}\n".encode(),
        TALK_SCRIPT: _SIGN.encode() + spare(person + COMMENTS.script),
        COUNT_SCRIPT: _SIGN.encode() + spare(count),
        PERSON_SCRIPT: _SIGN.encode() + spare(person),
        WORK_SCRIPT: _SIGN.encode() + spare(work),
    }


@cache
def quoting() -> dict[str, bytes]:
    """The scripts for words that readers select, by the name of the file."""
    folder = PICK.look.parent
    named = {QUOTE_SCRIPT: "quote-first.js", QUOTING_SCRIPT: "quoting.js"}
    return {name: _SIGN.encode() + spare((folder / file).read_text(encoding="utf-8")) for name, file in named.items()}


def barred(site: SiteView) -> Iterator[Refusal]:
    """Why a site can have no widgets that need their style: a file of its owner has the name."""
    for name in (SHEET, SCRIPT, TALK_SHEET, TALK_SCRIPT, WORK_SCRIPT, QUOTE_SCRIPT, QUOTING_SCRIPT):
        if site.taken(name):
            yield Refusal(Reason.OWN, f"The site has a {name} of its own.")


def dress(page_url: str, site: SiteView) -> Iterator[HeadEntry | NewFile]:
    """What a page needs to show widgets: the style sheet with the icons of the networks shown, and the link to it."""
    yield HeadEntry(SHEET, f'<link rel="stylesheet" href="{urls.reference(page_url, site.url + SHEET)}"/>')
    yield NewFile(SHEET, sheet(site.shown, taste(site.settings)))


def enliven(page_url: str, site: SiteView) -> Iterator[HeadEntry | NewFile]:
    """What a page needs for the scripts of widgets: one file, which waits until the page is read."""
    yield HeadEntry(SCRIPT, f'<script src="{urls.reference(page_url, site.url + SCRIPT)}" defer="defer"></script>')
    yield NewFile(SCRIPT, script())


def listen(page_url: str, site: SiteView) -> Iterator[HeadEntry | NewFile]:
    """What a page needs so that readers can share words that they select: a script of a few lines, which asks for the rest."""
    src = urls.reference(page_url, site.url + QUOTE_SCRIPT)
    yield HeadEntry(QUOTE_SCRIPT, f'<script src="{src}" defer="defer"></script>')
    for name, data in quoting().items():
        yield NewFile(name, data)


def converse(page_url: str, site: SiteView) -> Iterator[HeadEntry | NewFile]:
    """What a page needs for comments: their style sheet, in the owner's colour, and their script."""
    files = talking()
    for name, html in (
        (TALK_SHEET, '<link rel="stylesheet" href="{}"/>'),
        (TALK_SCRIPT, '<script src="{}" defer="defer"></script>'),
    ):
        yield HeadEntry(name, html.format(urls.reference(page_url, site.url + name)))
        yield NewFile(name, files[name] + (tint(site.settings).encode() if name == TALK_SHEET else b""))
    yield NewFile(WORK_SCRIPT, files[WORK_SCRIPT])


def spare(text: str) -> bytes:
    """A script without comments and spare white space."""
    return f"{jsmin(text)}\n".encode()


@cache
def tight(text: str) -> str:
    """A style without comments and spare white space."""
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.S)
    text = re.sub(r"\s+", " ", text)
    text = re.sub(r" ?([{};,>]) ?", r"\1", text).replace(": ", ":").replace(";}", "}")
    return text.strip()


@cache
def _icon(name: str, icon: Icon) -> str:
    drawing = quote(_SVG.format(_STROKED if icon.stroked else "", icon.path).replace('"', "'"), safe=" ='/:,.")
    return f'.samara-{name}{{--samara-mark:"";--samara-icon:url("data:image/svg+xml,{drawing}")}}'
