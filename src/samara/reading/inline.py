"""The code that stands in a page itself, as far as browsers run it."""

from __future__ import annotations

from typing import NamedTuple

from samara.core.html import Document

MOST = 20_000
"""Characters of one script that are looked through: what loads others is short."""

_TYPES = frozenset(("", "module", "text/javascript", "application/javascript", "text/ecmascript", "application/x-javascript"))


class Code(NamedTuple):
    """One `<script>` without src: its attributes, and what stands in it."""

    given: dict[str, str | None]
    text: str


def runs(given: dict[str, str | None]) -> bool:
    """Whether browsers run a script of these attributes: data, templates and what waits for consent (type=text/plain) they do
    not."""
    kind = given.get("type")
    return not kind or kind.strip().lower() in _TYPES


def inline(doc: Document) -> tuple[Code, ...]:
    """The scripts that stand in the page and run, in order; \\/ in them is written /."""
    if "inline" not in doc.memo:
        found = ((node, given) for node, given in doc.given("script") if "src" not in given and runs(given))
        doc.memo["inline"] = tuple(Code(given, doc.text(node)[:MOST].replace("\\/", "/")) for node, given in found)
    told: tuple[Code, ...] = doc.memo["inline"]
    return told
