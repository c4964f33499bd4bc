"""The lines under a title that tell readers who wrote a page, and when."""

from __future__ import annotations

import re

from samara.core.facts import Byline
from samara.core.html import Document, Node, fold
from samara.reading import moment
from samara.reading.facts.language import declared
from samara.reading.reader import reader

_NAMED = re.compile(r"(?:^|[-_])byline$|^(?:post|entry|article)[-_]+author(?:[-_]+name)?$", re.I)
_FOREIGN = re.compile(r"comment|review|quote|testimonial|related|card|teaser", re.I)
"""Parts of the names of boxes in which somebody else is named."""

_BY = {
    "de": "von",
    "fr": "par",
    "es": "por",
    "pt": "por",
    "it": "di",
    "nl": "door",
    "sv": "av",
    "nb": "av",
    "no": "av",
    "da": "af",
}
_ENGLISH = re.compile(r"(?:(?:written|posted|words|text) )?by |author: ?", re.I)
_PARTS = re.compile(r"\s*[,;|·•–—]\s*|\s+-\s+|\s+on\s+")
_NAME = re.compile(r"[^\W\d_](?:[^\W\d_]|[ .'’-])*")
_SEVERAL = re.compile(r"\s(?:and|und|et|y|e|en|och|og)\s|&", re.I)
_WORDS, _LETTERS = 5, 60
"""What a name has at most."""


@reader
def bylines(doc: Document, _: object) -> tuple[Byline, ...]:
    """Every byline of the main text that tells something; a page with several articles has none of its own."""
    if not any(sign in doc.classes for sign in (b"byline", b"-author", b"_author")) or len(doc.all("article")) > 1:
        return ()
    spoken = (declared(doc).declared or "").lower().partition("-")[0]
    found = []
    for node in doc.tree.css("[class*=byline i],[class*=author i]"):
        named = any(map(_NAMED.search, (node.attributes.get("class") or "").split()))
        if named and doc.region(node) in ("main", "header") and not _is_foreign(node):
            told = _told(doc, node, _BY.get(spoken, ""))
            if told.name or told.date:
                found.append(told)
    return tuple(found)


def _told(doc: Document, node: Node, by: str) -> Byline:
    times, links = node.css("time"), [(fold(doc.text(link)), link) for link in node.css("a[href]")]
    text = fold(doc.text(node))
    date = ""
    for time in times:
        shown = fold(doc.text(time))
        text = text.replace(shown, " , ", 1) if shown else text
        date = date or moment.iso(time.attributes.get("datetime") or shown) or ""
    parts = [part for part in _PARTS.split(fold(_without(text, by)).strip(" ,")) if part]
    date = date or next((said for part in parts[1:] if (said := moment.iso(part))), "")
    if links:
        name, url = (_name(links[0][0]), doc.resolve(links[0][1].attributes.get("href"))) if len(links) == 1 else ("", None)
        return Byline(name, url if name else None, date, doc.place(node.attributes))
    return Byline(_name(parts[0]) if parts else "", None, date, doc.place(node.attributes))


def _without(text: str, by: str) -> str:
    """The text without the word that leads to the name."""
    if found := _ENGLISH.match(text):
        return text[found.end() :]
    return text[len(by) + 1 :] if by and text.lower().startswith(f"{by} ") else text


def _name(text: str) -> str:
    """The text, when it can be nothing but the name of one person; else nothing."""
    if not _NAME.fullmatch(text) or _SEVERAL.search(text) or text[0].islower():
        return ""
    return text if len(text) <= _LETTERS and text.count(" ") < _WORDS else ""


def _is_foreign(node: Node) -> bool:
    """Whether it stands in a box, or a quotation, that is about something else."""
    above = node.parent
    while above is not None and above.tag != "body":
        given = above.attributes
        if above.tag == "blockquote" or _FOREIGN.search(f"{given.get('class') or ''} {given.get('id') or ''}"):
            return True
        above = above.parent
    return False
