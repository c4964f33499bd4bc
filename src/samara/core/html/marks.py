"""A copy of the source in which every start tag carries its own offset, so that the parser takes it along into the tree."""

from __future__ import annotations

import re

from samara.core.html.scanner import ATTRIBUTES, END, START, SWITCHES, VOID, Foreign, raw_end, scan

MARK = "$"
"""The attribute that carries an offset. As the first attribute of its tag it wins over any other of that name."""

DEEP = 5_000
"""Open elements beyond which a page is not parsed: selectors over such a tree would take hours."""

MANY = 20_000
"""Start tags up to which their depth need not be counted: a tree of them, however deep, is walked in a second or two."""

_IMPLIED = frozenset(b"p li dd dt tr td th option tbody thead tfoot colgroup html head body".split())

# One match per start tag, with all that is skipped before it. What the tree decides does not occur where this is used.
_NEXT = re.compile(
    rb"(?>(?:[^<]++|</[A-Za-z][^\t\n\f\r />]*+" + ATTRIBUTES + rb">|<!--(?:-?>|(?>(?:[^-]++|-(?!-!?>))*)(?:--!?>|\Z))"
    rb"|<!(?!--)[^>]*+(?:>|\Z)|<\?[^>]*+(?:>|\Z)|</(?![A-Za-z])[^>]*+(?:>|\Z)|<(?![A-Za-z/!?]))*)"
    rb"<([A-Za-z][^\t\n\f\r />]*+)" + ATTRIBUTES + rb">"
)
_FOREIGN = re.compile(rb"<(?:math|frameset|svg)", re.I)
_DRAWING = re.compile(rb"<svg[\t\n\f\r />].*?</svg[\t\n\f\r ]*>", re.I | re.S)
_RAW = re.compile(rb"<(?:svg|math|!\[CDATA\[|" + b"|".join(sorted(SWITCHES)) + rb")", re.I)


class TooDeep(ValueError):
    """The elements are nested beyond any use."""


def mark(data: bytes, until: int | None = None) -> tuple[bytes, bool]:
    """A copy of UTF-8 source in which each start tag carries its offset, and whether the tree may disagree. Raises TooDeep.

    Tags that start at `until` or later may go without.
    """
    if until is not None and data.count(b"<") > 2 * MANY:
        until = None  # their depth must be counted
    if plain(data) and (marked := mark_plain(data, until)) is not None:
        return marked, False
    return mark_any(data)


def plain(data: bytes) -> bool:
    """Whether the tokens do not depend on the tree: there is nothing foreign but whole drawings without raw text in them."""
    if _FOREIGN.search(data) is None:
        return True
    drawings = [found.group() for found in _DRAWING.finditer(data)]
    return len(drawings) == len(_FOREIGN.findall(data)) and not any(_RAW.search(drawing, 4) for drawing in drawings)


def mark_plain(data: bytes, until: int | None = None) -> bytes | None:
    """The marked copy of a source for which `plain` holds; None when it has so many tags that their depth must be counted."""
    find, position, done = _NEXT.match, 0, 0
    pieces = []
    end_of_marks = len(data) if until is None else until
    while position < end_of_marks and (found := find(data, position)):
        position = found.end()
        start, end = found.span(1)
        pieces.append(data[done:end])
        pieces.append(b' $="%d" ' % (start - 1))
        done = end
        name = found.group(1)
        if name.lower() in SWITCHES:
            position = raw_end(data, position, name.lower())
    if len(pieces) > 2 * MANY:
        return None
    pieces.append(data[done:])
    return b"".join(pieces)


def mark_any(data: bytes) -> tuple[bytes, bool]:
    """The marked copy of any source, and whether the source alone did not decide everything. Raises TooDeep."""
    pieces = []
    done = depth = 0
    foreign = Foreign()
    for kind, start, _, name, name_end, _ in scan(data, foreign):
        if kind == START:
            pieces.append(data[done:name_end])
            pieces.append(b' $="%d" ' % start)
            done = name_end
            if name not in VOID and name not in _IMPLIED:
                depth += 1
                if depth > DEEP:
                    raise TooDeep
        elif kind == END and depth and name not in _IMPLIED:
            depth -= 1
    pieces.append(data[done:])
    return b"".join(pieces), foreign.doubt
