"""The fields that readers fill in, and what names them. https://html.spec.whatwg.org/multipage/forms.html"""

from __future__ import annotations

import re

from samara.core.facts import Field
from samara.core.html import Document, Node
from samara.core.html.within import Within
from samara.reading.reader import reader

_SILENT = frozenset(("hidden", "submit", "button", "reset"))
_NAMING = ("aria-label", "title")
_MOST = 200

_UNSEEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|(?:left|right|top)\s*:\s*-\d{3}", re.I)


@reader
def fields(doc: Document, _: object) -> tuple[Field, ...]:
    """Every input, then every textarea and select, that a reader can fill in or press; a placeholder is no label.

    Traps for robots are none: fields that their form hides from readers.
    """
    nodes = [(node, given) for node, given in doc.given("input", "textarea", "select") if _kind(node, given) not in _SILENT]
    found = [(node, given) for node, given in nodes[:_MOST] if not _is_trap(node, given)]
    if not found:
        return ()
    labels = doc.given("label")
    named = {given.get("for") for _, given in labels if given.get("for")}
    around = Within({node.mem_id: 1 for node, _ in labels}, 0)
    return tuple(
        Field(
            (given.get("name") or "")[:100],
            _kind(node, given),
            given.get("id") in named or around.of(node) == 1 or _is_named(doc, given),
            (given.get("autocomplete") or "").strip().lower(),
            doc.place(given),
        )
        for node, given in found
    )


def _kind(node: Node, given: dict[str, str | None]) -> str:
    return (given.get("type") or "text").strip().lower() if node.tag == "input" else node.tag or ""


def _is_named(doc: Document, given: dict[str, str | None]) -> bool:
    if any((given.get(name) or "").strip() for name in _NAMING):
        return True
    if _is_picture(given) and (given.get("alt") or "").strip():
        return True
    return any(_has(doc, name) for name in (given.get("aria-labelledby") or "").lower().split())


def _is_picture(given: dict[str, str | None]) -> bool:
    return (given.get("type") or "").strip().lower() == "image"


def _has(doc: Document, name: str) -> bool:
    """Whether an element has this id."""
    return any(doc.says(f"id={quote}{name}{quote}".encode()) for quote in ('"', "'", ""))


def _is_trap(node: Node, given: dict[str, str | None]) -> bool:
    """Whether the field, or a box around it in the form, is hidden; a form that is hidden as a whole may be opened later."""
    outer: Node | None = node
    while outer is not None and outer.tag not in ("form", "body", "dialog"):
        if _is_hidden(given):
            return True
        outer = outer.parent
        given = outer.attributes if outer is not None else {}
    return False


def _is_hidden(given: dict[str, str | None]) -> bool:
    if (
        "hidden" in given
        or given.get("aria-hidden") == "true"
        or "honeypot" in f"{given.get('class')} {given.get('name')}".lower()
    ):
        return True
    style = given.get("style")
    return bool(style and _UNSEEN.search(style))
