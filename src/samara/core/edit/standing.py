"""What a fix wrote into a page before, and other words in its place, while all else stays as it is."""

from __future__ import annotations

from html import unescape

from samara.core.edit.source import Source
from samara.core.edit.written import OPEN, Edit, added, apply
from samara.core.html import Document, attributes, scan
from samara.core.html.scanner import START


def standing(source: bytes, fix: str, element: bytes) -> tuple[int, int] | None:
    """The range, in UTF-8 source, of what the fix added and an element of this name is in; comments included."""
    opening = OPEN + fix.encode() + b"-->"
    return next((span for span in added(source) if source.startswith(opening, span[0]) and told(source, span, element)), None)


def told(source: bytes, span: tuple[int, int], element: bytes) -> dict[str, str] | None:
    """The attributes of the first element of this name in a range of UTF-8 source; None where there is none."""
    part = source[slice(*span)]
    for token in scan(part):
        if token.kind == START and token.name == element:
            return {
                each.name.decode(): unescape(part[each.value_start : each.value_end].decode()) for each in attributes(part, token)
            }
    return None


def renewed(data: bytes, url: str, fix: str, element: bytes, html: str, charset: str | None = None) -> bytes:
    """The page at `url` with this block where the fix has written one before; as it is where there is none."""
    document = Document(data, url, charset=charset, later=True)
    span = standing(document.source, fix, element)
    if span is None:
        return data
    start, end = map(document.encoded.original, span)
    return apply(data, [Edit(start, end, Source(document).insert(span[0], fix, html).new, fix)])
