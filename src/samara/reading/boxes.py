"""The boxes of a page by what their authors call them: where services put their buttons, comments and advertisements."""

from __future__ import annotations

from samara.core.html import Document

TAGS = ("div", "section", "aside", "ins")


def boxes(doc: Document) -> dict[str, dict[str, str | None]]:
    """By every word of a class and every id on a box, the attributes of the first box that has it."""
    if "boxes" not in doc.memo:
        found: dict[str, dict[str, str | None]] = {}
        # Pages repeat a few classes over and over.
        seen: set[str] = set()
        for _, given in doc.given(*TAGS):
            words, name = given.get("class"), given.get("id")
            if words and words not in seen:
                seen.add(words)
                for word in words.split():
                    found.setdefault(word, given)
            if name:
                found.setdefault(name, given)
        doc.memo["boxes"] = found
    told: dict[str, dict[str, str | None]] = doc.memo["boxes"]
    return told
