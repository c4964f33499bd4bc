"""A scanner of HTML source with the tokenizer states of the standard: where each tag, comment and attribute stands, in bytes.

It reads UTF-8 bytes and builds nothing. What the standard lets the tree decide (raw text only in HTML, CDATA only in foreign content,
tags that `<select>` and `<frameset>` ignore) is followed closely enough to agree with the parser; that agreement is a tested law.
https://html.spec.whatwg.org/multipage/parsing.html#tokenization
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

START, END, COMMENT, DOCTYPE, CDATA = "start", "end", "comment", "doctype", "cdata"

VOID = frozenset(
    b"area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr image".split()
)
# Possessive throughout: a tag is read once, and one that is never closed costs one pass, not a backtracking search.
_ATTRIBUTES = (
    rb"(?:[\t\n\f\r /]++|[^\t\n\f\r />][^\t\n\f\r />=]*+(?:[\t\n\f\r ]*+=[\t\n\f\r ]*+"
    rb"(?:\"[^\"]*+(?:\"|\Z)|'[^']*+(?:'|\Z)|[^\t\n\f\r >\"'][^\t\n\f\r >]*+)?+)?+)*+"
)
_TAG = re.compile(rb"<(/?)([A-Za-z][^\t\n\f\r />]*+)(" + _ATTRIBUTES + rb")(>?)")
_MARKUP = re.compile(rb"<[A-Za-z/!?]")
_ATTRIBUTE = re.compile(
    rb"([^\t\n\f\r />][^\t\n\f\r />=]*+)"
    rb"(?:[\t\n\f\r ]*+=[\t\n\f\r ]*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\t\n\f\r >\"'][^\t\n\f\r >]*+))?+)?+"
)
_COMMENT_END = re.compile(rb"--!?>")
_SCRIPT = re.compile(rb"<!--|-->|<(/?)script(?=[\t\n\f\r />])", re.I)

_RAW = {
    name: re.compile(rb"</" + name + rb"(?=[\t\n\f\r />])", re.I)
    for name in b"style xmp iframe noembed noframes textarea title".split()
}
_SWITCHES = frozenset([*_RAW, b"script", b"plaintext"])

_BREAKOUT = frozenset(
    b"b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p "
    b"pre ruby s small span strong strike sub sup table tt u ul var".split()
)
_INTEGRATION = frozenset(b"foreignobject desc title mi mo mn ms mtext annotation-xml".split())
_IN_SELECT = frozenset(b"script template textarea".split())
_LEAVES_SELECT = frozenset(b"input keygen textarea select".split())


class Token(NamedTuple):
    """One piece of markup: `data[start:end]`. `name` is in lower case; `name_end` is where attributes begin; text between tokens is text."""

    kind: str
    start: int
    end: int
    name: bytes = b""
    name_end: int = 0
    closes_itself: bool = False


class Attribute(NamedTuple):
    """One attribute: all of it at `start:end`; its value, without quotes, at `value_start:value_end` (empty span when there is none)."""

    name: bytes
    start: int
    end: int
    value_start: int
    value_end: int


def scan(data: bytes) -> Iterator[Token]:
    """The tokens of an HTML document, in order. Whatever the bytes are, it ends, in time linear to them."""
    find, tag = _MARKUP.search, _TAG.match
    position = 0
    foreign: list[bytes] = []
    select = frames = False
    while found := find(data, position):
        start = found.start()
        second = data[start + 1]
        if second == 0x21:  # <!
            token = _declaration(data, start, bool(foreign) and foreign[-1] not in _INTEGRATION)
            yield token
            position = token.end
            continue
        matched = tag(data, start)
        if matched is None:  # <? or </ before something that is no letter: a comment by accident, or nothing
            if data[start + 1 : start + 3] == b"/>":
                position = start + 3
                continue
            end = data.find(b">", start + 2)
            position = end + 1 if end >= 0 else len(data)
            if start + 2 < len(data) or second == 0x3F:
                yield Token(COMMENT, start, position)
            continue
        slash, written, attributes, closed = matched.groups()
        if not closed:  # the file ends inside a tag: the standard drops it
            return
        position = matched.end()
        name = written.lower()
        if slash:
            yield Token(END, start, position, name, matched.end(2))
            if foreign:
                _leave(foreign, name)
            elif name == b"select":
                select = False
            continue
        itself = attributes.endswith(b"/") and _slash_is_bare(attributes)
        yield Token(START, start, position, name, matched.end(2), itself)
        if foreign and foreign[-1] not in _INTEGRATION:
            if name in _BREAKOUT or (name == b"font" and _has(attributes, (b"color", b"face", b"size"))):
                while foreign and foreign[-1] not in _INTEGRATION:
                    foreign.pop()
            else:
                if not itself:
                    foreign.append(name)
                continue
        if name in (b"svg", b"math"):
            if not itself and not select:
                foreign.append(name)
        elif select and name in _LEAVES_SELECT:
            select = False
        elif name == b"select":
            select = True
        elif name == b"frameset":
            frames = True
        if name in _SWITCHES and not (select and name not in _IN_SELECT) and not (frames and name != b"noframes"):
            position = _raw_end(data, position, name)


def attributes(data: bytes, token: Token) -> list[Attribute]:
    """The attributes of a start tag, in order, doubles included."""
    found = []
    end = token.end - 1
    position = token.name_end
    while matched := _ATTRIBUTE.search(data, position, end):
        group = matched.lastindex if matched.lastindex and matched.lastindex > 1 else 0
        value = matched.span(group) if group else (matched.end(), matched.end())
        found.append(Attribute(matched.group(1).lower(), matched.start(), matched.end(), *value))
        position = matched.end()
    return found


def _declaration(data: bytes, start: int, foreign: bool) -> Token:
    if data.startswith(b"<!--", start):
        if data.startswith((b">", b"->"), start + 4):
            return Token(COMMENT, start, data.index(b">", start) + 1)
        closing = _COMMENT_END.search(data, start + 4)
        return Token(COMMENT, start, closing.end() if closing else len(data))
    if foreign and data.startswith(b"<![CDATA[", start):
        end = data.find(b"]]>", start)
        return Token(CDATA, start, end + 3 if end >= 0 else len(data))
    end = data.find(b">", start)
    kind = DOCTYPE if data[start + 2 : start + 9].lower() == b"doctype" else COMMENT
    return Token(kind, start, end + 1 if end >= 0 else len(data))


def _raw_end(data: bytes, position: int, name: bytes) -> int:
    """Where the end tag of a raw-text element stands, or the end of the data."""
    if name == b"plaintext":
        return len(data)
    if name == b"script":
        return _script_end(data, position)
    closing = _RAW[name].search(data, position)
    return closing.start() if closing else len(data)


def _script_end(data: bytes, position: int) -> int:
    """https://html.spec.whatwg.org/multipage/parsing.html#script-data-escaped-state and the double-escaped states."""
    escaped = double = False
    while found := _SCRIPT.search(data, position):
        text = found.group()
        position = found.end()
        if text == b"<!--":
            if not escaped:
                escaped = True
                position -= 2  # the dashes may be those of -->
        elif text == b"-->":
            escaped = double = False
        elif not found.group(1):
            double = escaped
        elif not double:
            return found.start()
        else:
            double = False
    return len(data)


def _leave(foreign: list[bytes], name: bytes) -> None:
    """An end tag while foreign elements are open: it closes up to its own start tag; </p> and </br> break out."""
    if name in foreign:
        while foreign.pop() != name:
            pass
    elif name in (b"p", b"br"):
        while foreign and foreign[-1] not in _INTEGRATION:
            foreign.pop()


def _slash_is_bare(attributes: bytes) -> bool:
    """Whether the final / of a tag stands alone, rather than being the end of an unquoted value (`<a href=/x/>`)."""
    last = None
    for last in _ATTRIBUTE.finditer(attributes):
        pass
    return last is None or last.end() < len(attributes)


def _has(attributes: bytes, names: tuple[bytes, ...]) -> bool:
    return any(found.group(1).lower() in names for found in _ATTRIBUTE.finditer(attributes))
