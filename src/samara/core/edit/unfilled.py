"""Pages that are not finished: a program or a template language has still to fill them in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from samara.core.html import Token, attributes
from samara.core.html.scanner import COMMENT, END, START, SWITCHES

_SIGNS = (b"<?", b"<%", b"{{", b"{%")
_CODE = frozenset(b"pre code samp kbd var tt listing template svg math".split())
"""Elements that show such signs to readers, keep them for a script, or mean something else by them."""
_OWN = (b"data-", b"on", b"x-", b"v-", b"ng-", b"@", b":", b"style")
"""How attributes begin that scripts of the page fill in themselves."""
# Formulas put braces into braces; what stands in those is other braces or their own signs.
_HOLE = re.compile(rb"<\?(?!xml)|<%|\{%.*?%\}|(?:(?<![\w^_\\{}])\{\{|\{\{(?=\s))\{?[^\\^{}]*\}\}", re.S | re.I)


def unfilled(source: bytes, tokens: Iterable[Token]) -> bool:
    """Whether a page in UTF-8 holds instructions of PHP, ASP, Jinja, Liquid, Handlebars and their like outside of its code."""
    if not any(sign in source for sign in _SIGNS):
        return False
    return any(_HOLE.search(piece) for piece in _pieces(source, tokens))


def _pieces(source: bytes, tokens: Iterable[Token]) -> Iterator[bytes]:
    """The texts, the instructions and the values of attributes that are neither code nor a script's own."""
    done = depth = 0
    raw = b""
    for token in tokens:
        text = source[done : token.start]
        done = token.end
        if not depth and raw in (b"", b"title"):
            yield text
        raw = b""
        if token.kind == START:
            if token.name in SWITCHES:
                raw = token.name
            depth += token.name in _CODE and not token.closes_itself
            if not depth:
                own = (each for each in attributes(source, token) if not each.name.startswith(_OWN))
                yield from (source[each.value_start : each.value_end] for each in own)
        elif token.kind == END:
            depth = max(0, depth - (token.name in _CODE))
        elif token.kind == COMMENT and not depth and source.startswith(b"<?", token.start):
            yield source[token.start : token.end]
    if not depth and not raw:
        yield source[done:]
