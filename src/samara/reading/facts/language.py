"""The language of a page, as declared and as its words tell; and the direction it declares and its letters need."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from samara.core.facts import Language, Place
from samara.core.html import Document
from samara.reading import tongue
from samara.reading.facts.text import text
from samara.reading.reader import reader
from samara.reading.scope import Scope

_SAMPLE = 800
"""Characters of the main text that are judged."""

_RTL = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")


@reader
def language(doc: Document, scope: Scope) -> Language:
    """Declared on `<html>` (else on `<body>`, else by http-equiv), detected from the beginning of the main text. An empty `lang`
    declares nothing."""
    said = declared(doc)
    whole = text(doc, scope).main
    sample, inner = whole[:_SAMPLE], _around(doc, len(whole), said.declared)
    detected, confidence = tongue.detect(sample, inner or said.declared)
    return msgspec.structs.replace(
        said, detected=detected, confidence=confidence, script_direction=_script_direction(sample), of_text=inner
    )


def declared(doc: Document, sample: str = "") -> Language:
    """What `<html>` (else `<body>`, else http-equiv) declares, and the direction that the letters of a sample need; nothing is
    detected."""
    lang, direction, at, root = None, None, None, None
    for node, given in doc.given("html", "body"):
        if root is None and node.tag == "html":
            root = doc.place(given)
        said = (given.get("lang") or given.get("xml:lang") or "").strip()
        if said and lang is None:
            lang, at = said[:100], doc.place(given)
        asked = (given.get("dir") or "").strip().lower()
        if asked in ("rtl", "ltr", "auto") and direction is None:
            direction = asked
    if lang is None:
        lang, at = next(_pragmas(doc), (None, None))
    return Language(lang, direction=direction, script_direction=_script_direction(sample), at=at, root=root)


def _pragmas(doc: Document) -> Iterator[tuple[str, Place | None]]:
    """What http-equiv declares; several languages declare none.

    https://html.spec.whatwg.org/multipage/semantics.html#attr-meta-http-equiv-content-language
    """
    for given in doc.metas:
        content = (given.get("content") or "").strip()
        if (given.get("http-equiv") or "").strip().lower() == "content-language" and content and not {",", " "} & {*content}:
            yield content[:100], doc.place(given)


def _around(doc: Document, length: int, declared: str | None) -> str | None:
    """What an element inside of the body declares that holds more than half of a main text of this length, the innermost."""
    if doc.source.count(b" lang=") <= (declared is not None):
        return None
    for node in reversed(doc.tree.css("body [lang]")):
        lang = (node.attributes["lang"] or "").strip()
        if lang and doc.region(node) == "main" and 2 * len(doc.text(node)) > length:
            return lang[:100]
    return None


def _script_direction(sample: str) -> str | None:
    """The direction that most of the letters need; None without letters."""
    if not any(map(str.isalpha, sample)):
        return None
    leftward = 0 if sample.isascii() else len(_RTL.findall(sample))
    return "rtl" if leftward and 2 * leftward > sum(map(str.isalpha, sample)) else "ltr"
