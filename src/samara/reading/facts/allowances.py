"""What the page's author allows in it, in comments: `<!-- samara-ignore sharing/card-image until=2027-01-01: why -->`."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.facts import Allowance
from samara.core.html import Document, fold
from samara.core.html.scanner import COMMENT
from samara.reading.reader import reader

SIGN = "samara-ignore"
UNTIL = "until="


@reader
def allowances(doc: Document, scope: object) -> tuple[Allowance, ...]:
    """One for each check that such a comment names, in their order; what the comment leaves out is empty."""
    return tuple(_said(doc)) if doc.says(SIGN.encode()) else ()


def _said(doc: Document) -> Iterator[Allowance]:
    for token in doc.tokens():
        if token.kind != COMMENT:
            continue
        text = doc.source[token.start : token.end].decode("utf-8", "replace").strip("<!->")
        terms, _, reason = text.partition(":")
        first, *words = terms.split() or [""]
        if first != SIGN:
            continue
        until = next((word.removeprefix(UNTIL) for word in words if word.startswith(UNTIL)), "")
        place = doc.place_at(token.start) if doc.agrees else None
        for word in words:
            if not word.startswith(UNTIL):
                yield Allowance(word, fold(reason), until, place)
