"""Blocks of code."""

from __future__ import annotations

import re

from samara.core.facts import Code
from samara.core.html import Document
from samara.reading.reader import reader

_LANGUAGE = re.compile(r"(?:^|\s)(?:language|lang|highlight|brush:\s?|sourceCode\s)-?([A-Za-z][\w+#.-]*)")
_NO_LANGUAGE = frozenset(("default", "none", "text", "plain", "plaintext", "source"))


@reader
def code(doc: Document, _: object) -> tuple[Code, ...]:
    """Every `<pre>` that says something; its class names its language, or that of the code in it or of a box around it."""
    found = []
    for node in doc.all("pre"):
        text = doc.text(node).strip("\n")
        if text.strip():
            given = node.attributes
            inner = node.first_child
            outer = node.parent
            around = outer.parent if outer is not None else None
            classes = [given.get("class")]
            classes += [one.attributes.get("class") for one in (inner, outer, around) if one is not None and one.is_element_node]
            found.append(Code(text.count("\n") + 1, _language(classes), doc.place(given)))
    return tuple(found)


def _language(classes: list[str | None]) -> str | None:
    for given in classes:
        if given and (matched := _LANGUAGE.search(given)) and (name := matched.group(1).lower()) not in _NO_LANGUAGE:
            return name
        words = (given or "").split()
        if words[:1] == ["rust"]:
            return "rust"
    return None
