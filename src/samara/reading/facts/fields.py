"""The fields that readers fill in, and what names them. https://html.spec.whatwg.org/multipage/forms.html"""

from __future__ import annotations

from samara.core.facts import Field
from samara.core.html import Document
from samara.core.html.within import Within
from samara.reading.reader import reader

_SILENT = frozenset(("hidden", "submit", "button", "image", "reset"))
_NAMING = ("aria-label", "aria-labelledby", "title")
_MOST = 200


@reader
def fields(doc: Document, _: object) -> tuple[Field, ...]:
    """Every input, then every textarea and select, that a reader can fill in; a placeholder is no label."""
    found = [(node, given) for node, given in doc.given("input", "textarea", "select") if not _is_silent(given)][:_MOST]
    if not found:
        return ()
    labels = doc.given("label")
    named = {given.get("for") for _, given in labels if given.get("for")}
    around = Within({node.mem_id: 1 for node, _ in labels}, 0)
    return tuple(
        Field(
            (given.get("name") or "")[:100],
            (given.get("type") or "text").strip().lower() if node.tag == "input" else node.tag or "",
            given.get("id") in named or around.of(node) == 1 or any((given.get(name) or "").strip() for name in _NAMING),
            (given.get("autocomplete") or "").strip().lower(),
            doc.place(given),
        )
        for node, given in found
    )


def _is_silent(given: dict[str, str | None]) -> bool:
    return (given.get("type") or "").strip().lower() in _SILENT
