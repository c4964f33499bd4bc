"""What a page brings in from other hosts: scripts, frames, styles and images, each of which tells that host who reads."""

from __future__ import annotations

import re
from collections.abc import Iterator

from samara.core import urls
from samara.core.facts import Place, Script
from samara.core.html import Document
from samara.reading.boxes import boxes
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
    "su-badge": "platform.stumbleupon.com/1/widgets.js",
    "su:badge": "platform.stumbleupon.com/1/widgets.js",
}


@reader
def scripts(doc: Document, scope: Scope) -> tuple[Script, ...]:
    """Scripts, frames, images and stylesheets whose host is not the site's, then what scripts in the page load ("loader") and
    the places that a service fills with its button ("widget"); each address once. What waits for consent is not brought in."""
    found: dict[str, Script] = {}
    for kind, raw, given in _places(doc):
        if raw and "//" in raw[:10] and (url := doc.resolve(raw)):
            _add(found, scope, Script(urls.host(url), url, kind, doc.place(given)))
    for address, kind, at in (*_loaded(doc), *_widgets(doc)):
        if url := urls.absolute("https:", f"//{address}"):
            _add(found, scope, Script(urls.host(url), url, kind, at))
    return tuple(found.values())


def _add(found: dict[str, Script], scope: Scope, script: Script) -> None:
    if script.url not in found and not scope.covers(script.url) and script.host != urls.host(scope.url):
        found[script.url] = script


def _places(doc: Document) -> Iterator[tuple[str, str | None, dict[str, str | None]]]:
    for tag, kind in _SOURCES.items():
        for _, given in doc.given(tag):
            if tag != "script" or runs(given):
                yield kind, given.get("src"), given
    for rels, given in doc.rels:
        if "stylesheet" in rels:
            yield "style", given.get("href"), given


def _loaded(doc: Document) -> Iterator[tuple[str, str, Place | None]]:
    """The addresses of scripts in the code of the page, without their scheme."""
    for given, code in inline(doc):
        if "/" in code and "." in code:
            for address in _QUOTED.findall(code):
                if _CODE.search(address):
                    yield address, "loader", doc.place(given)


def _widgets(doc: Document) -> Iterator[tuple[str, str, Place | None]]:
    named = boxes(doc)
    for word in sorted(named.keys() & _WIDGETS.keys()):
        yield _WIDGETS[word], "widget", doc.place(named[word])
    for tag in sorted(doc.elements.keys() & _WIDGETS.keys()):
        yield _WIDGETS[tag], "widget", doc.place(doc.given(tag)[0][1])
