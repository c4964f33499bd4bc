"""Where an element ends in the source, as far as its tags tell it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from samara.core.html import Token
from samara.core.html.scanner import END, START, VOID

_HEADINGS = frozenset((b"h1", b"h2", b"h3", b"h4", b"h5", b"h6"))
_OPTIONAL = frozenset(
    b"html head body p li dt dd rt rp optgroup option colgroup caption thead tbody tfoot tr td th plaintext".split()
)
"""Elements whose end tag may be left out, so that the next one need not be theirs.
https://html.spec.whatwg.org/multipage/syntax.html#optional-tags"""

_LISTS = frozenset((b"li", b"ul", b"ol", b"menu", b"dir"))
_PHRASES = frozenset(
    b"a abbr b bdi bdo br cite code data dfn em i img kbd mark q ruby s samp small span strong sub sup time u var wbr".split()
)


class Span(NamedTuple):
    """An element in the source: from `start` to `end`, its last content before `close`."""

    start: int
    close: int
    end: int


def span(tokens: Sequence[Token], index: int) -> Span | None:
    """The element whose start tag is the token at `index`; None where its end cannot be told from tags alone.

    What holds only text ends with its first end tag, a heading with that of any heading, a list item with its own where neither
    another item nor a list comes first, a paragraph with its own where it holds only phrases; others with the end tag that
    balances their own.
    """
    first = tokens[index]
    if first.name in VOID:
        return Span(first.start, first.end, first.end)
    if first.name in (b"li", b"p"):
        following = (token for token in tokens[index + 1 :] if token.kind in (START, END))
        after = next(
            (each for each in following if (each.name in _LISTS if first.name == b"li" else each.name not in _PHRASES)), None
        )
        closed = after is not None and after.kind == END and after.name == first.name
        return Span(first.start, after.start, after.end) if after and closed else None
    if first.name in _OPTIONAL or first.closes_itself:
        return None
    ends = _HEADINGS if first.name in _HEADINGS else (first.name,)
    depth = 1
    for token in tokens[index + 1 :]:
        if token.kind == START and token.name == first.name:
            depth += 1
        elif token.kind == END and token.name in ends:
            depth -= 1
            if depth == 0:
                return Span(first.start, token.start, token.end)
    return None
