"""What a page brings in from other hosts: scripts, frames, styles and images, each of which tells that host who reads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from samara.core import urls
from samara.core.facts import Place, Script
from samara.core.html import Document, Node, fold
from samara.networks.catalogue import networks
from samara.networks.catalogue import shares as shared_by
from samara.networks.network import Group
from samara.reading.boxes import TAGS, boxes
from samara.reading.inline import inline, runs
from samara.reading.reader import reader
from samara.reading.scope import Scope

_SOURCES = {"script": "script", "iframe": "frame", "img": "image"}

# An address in quotes. What loaders put together begins with the dot of a host: ".google-analytics.com/ga.js".
_QUOTED = re.compile(r"""["'](?:(?:https?:)?//|\.)((?:[a-z0-9-]+\.)+[a-z]{2,}/[^\s"'<>\\`]*)""")
_CODE = re.compile(r"\.js(?![\w-])|/js(?:[/?]|$)|^static\.hotjar\.com/c/|^(?:www\.)?clarity\.ms/tag/")

# What the script of a service turns into its button, by the class of a box or by tag, and the address that is then loaded.
_WIDGETS = {
    "fb-like": "www.facebook.com/plugins/like.php",
    "fb-like-box": "www.facebook.com/plugins/likebox.php",
    "fb-comments": "www.facebook.com/plugins/comments.php",
    "fb:like": "www.facebook.com/plugins/like.php",
    "fb:comments": "www.facebook.com/plugins/comments.php",
    "g-plusone": "apis.google.com/js/plusone.js",
    "g-plus": "apis.google.com/js/plusone.js",
    "g:plusone": "apis.google.com/js/plusone.js",
    "addthis_toolbox": "s7.addthis.com/js/300/addthis_widget.js",
    "addthis_inline_share_toolbox": "s7.addthis.com/js/300/addthis_widget.js",
    "a2a_kit": "static.addtoany.com/menu/page.js",
    "addtoany_share_save_container": "static.addtoany.com/menu/page.js",
    "sharethis-inline-share-buttons": "platform-api.sharethis.com/js/sharethis.js",
    "sharethis-sticky-share-buttons": "platform-api.sharethis.com/js/sharethis.js",
    "shareaholic-canvas": "cdn.shareaholic.net/assets/pub/shareaholic.js",
    "ya-share2": "yastatic.net/share2/share.js",
    "su-badge": "platform.stumbleupon.com/1/widgets.js",
    "su:badge": "platform.stumbleupon.com/1/widgets.js",
}


# Scripts that draw posts and more besides buttons: how their address begins and what stands in it, the words of one of which a
# button is told (a link that does without the script, or a place that it no longer fills), and the words of everything else.
_BUTTONS = (
    ("platform.twitter.com/widgets.js", "", (b"twitter-share-button",),
     (b"twitter-tweet", b"twitter-timeline", b"twitter-follow", b"twitter-mention", b"twitter-hashtag", b"twitter-video",
      b"twttr")),
    ("assets.pinterest.com/js/pinit.js", "", (b"pin/create/button",), (b"embedpin", b"embedboard", b"embeduser", b"pinutils")),
    ("connect.facebook.net/", "xfbml=1", (b"fb-like", b"fb:like", b"fb-comments", b"fb:comments"),
     (b"fb-post", b"fb-video", b"fb-page", b"fb-login", b"fb-group", b"fb-comment-embed", b"fb-share", b"fb-send", b"fb-save",
      b"fb-customerchat", b"fbasyncinit", b"fb.")),
)  # fmt: skip

# What a widget's place does not hold: with one of these it is rather a part of the page that happens to be called so.
_CONTENT = ",".join("h1 h2 h3 h4 form article main section nav table video".split())
_MOST = 300
"""Characters that a widget's place holds at most, for readers without scripts."""

_TEXT = re.compile(r"""'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*\"""")
_NAME = re.compile(r"[A-Za-z_$][\w$]*")
_SHORT = 3
"""Letters that the variables of a loader have at most."""
# What scripts that only load another are written in.
_LOADING = frozenset(
    "var let const function if return true document createElement type async defer src getElementsByTagName parentNode"
    " insertBefore appendChild head body firstChild getElementById window location protocol script".split()
)


class _Met(NamedTuple):
    """One place where something is brought in, as in a Script."""

    url: str
    kind: str
    at: Place | None
    alone: bool = False


@reader
def scripts(doc: Document, scope: Scope) -> tuple[Script, ...]:
    """Scripts, frames, images and stylesheets whose host is not the site's, then what scripts in the page load ("loader") and
    the places that a service fills with its button ("widget"); each address once of a kind. What waits for consent is not
    brought in."""
    found: dict[tuple[str, str, bool], list[_Met]] = {}
    for met in (*_places(doc), *_loaded(doc), *_widgets(doc)):
        if not scope.covers(met.url) and urls.host(met.url) != urls.host(scope.url):
            found.setdefault((met.url, met.kind, met.alone), []).append(met)
    return tuple(
        Script(urls.host(url), url, kind, first.at, tuple(met.at for met in more if met.at), alone, _is_idle(doc, url))
        for (url, kind, alone), (first, *more) in found.items()
    )


def _places(doc: Document) -> Iterator[_Met]:
    for tag, kind in _SOURCES.items():
        for _, given in doc.given(tag):
            if tag != "script" or runs(given):
                yield from _met(doc, kind, given.get("src"), given)
    for rels, given in doc.rels:
        if "stylesheet" in rels:
            yield from _met(doc, "style", given.get("href"), given)


def _met(doc: Document, kind: str, raw: str | None, given: dict[str, str | None]) -> Iterator[_Met]:
    if raw and "//" in raw[:10] and (url := doc.resolve(raw)):
        yield _Met(url, kind, doc.place(given))


def _is_idle(doc: Document, url: str) -> bool:
    """Whether the page has nothing for this script to do but to draw buttons that are links without it, or no longer come."""
    address = url.partition("://")[2]
    return any(
        address.startswith(start) and part in address and any(map(doc.says, buttons)) and not any(map(doc.says, rest))
        for start, part, buttons, rest in _BUTTONS
    )


def _loaded(doc: Document) -> Iterator[_Met]:
    """What scripts in the code of the page load."""
    for given, code in inline(doc):
        if "/" in code and "." in code:
            told = [address for address in _QUOTED.findall(code) if _CODE.search(address)]
            for address in told:
                if url := urls.absolute("https:", f"//{address}"):
                    yield _Met(url, "loader", doc.place(given), len(told) == 1 and _only_loads(code))


def _only_loads(code: str) -> bool:
    """Whether code consists of what it takes to load another script."""
    names = _NAME.findall(_TEXT.sub("''", code))
    return "createElement" in names and all(len(name) <= _SHORT or name in _LOADING for name in names)


def _widgets(doc: Document) -> Iterator[_Met]:
    named = boxes(doc)
    for word in sorted(named.keys() & _WIDGETS.keys()):
        for node, given in doc.given(*TAGS):
            if word in (given.get("class") or "").split() or given.get("id") == word:
                yield from _place(doc, word, node, given)
    for tag in sorted(doc.elements.keys() & _WIDGETS.keys()):
        for node, given in doc.given(tag):
            yield from _place(doc, tag, node, given)


def _place(doc: Document, name: str, node: Node, given: dict[str, str | None]) -> Iterator[_Met]:
    url = urls.absolute("https:", f"//{_WIDGETS[name]}")
    if url and len(fold(doc.text(node))) <= _MOST and not _holds_more(doc, node):
        yield _Met(url, "widget", doc.place(given))


def _holds_more(doc: Document, node: Node) -> bool:
    """Whether there is something of the page's own in it, were it a link that shares to a living network."""
    if any(each.mem_id != node.mem_id for each in node.css(_CONTENT)):
        return True
    links = (shared_by(doc.resolve(each.attributes["href"]) or "") for each in node.css("a[href]"))
    return any(share and share.alive and networks()[share.network].group is not Group.WIDGET for share in links)
