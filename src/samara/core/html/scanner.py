"""A scanner of HTML source with the tokenizer states of the standard: where each tag, comment and attribute stands, in bytes.

It reads UTF-8 bytes and builds nothing. What the standard lets the tree decide (raw text only in HTML, CDATA only in foreign
content) is followed as far as the source tells it, and where it does not, the scanner says so. Agreement with the parser is a
tested law. https://html.spec.whatwg.org/multipage/parsing.html#tokenization
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

START, END, COMMENT, DOCTYPE, CDATA = "start", "end", "comment", "doctype", "cdata"

VOID = frozenset(
    b"area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr image".split()
)
# Nothing is tried twice: a tag is read once, and one that is never closed costs one pass, not a backtracking search. Groups are
# atomic where they could be possessive, since Python before 3.11.5 mismatches those: https://github.com/python/cpython/issues/106052
ATTRIBUTES = (
    rb"(?>(?:[\t\n\f\r ]++[^\t\n\f\r />=\"']++=\"[^\"]*+\""  # what most are; the rest says nothing else of them
    rb"|[\t\n\f\r /]++|[^\t\n\f\r />][^\t\n\f\r />=]*+(?>(?:[\t\n\f\r ]*+=[\t\n\f\r ]*+"
    rb"(?>(?:\"[^\"]*+(?:\"|\Z)|'[^']*+(?:'|\Z)|[^\t\n\f\r >\"'][^\t\n\f\r >]*+)?))?))*)"
)
_TAG = re.compile(rb"<(/?)([A-Za-z][^\t\n\f\r />]*+)(" + ATTRIBUTES + rb")(>?)")
_MARKUP = re.compile(rb"<[A-Za-z/!?]")
_ATTRIBUTE = re.compile(
    rb"([^\t\n\f\r />][^\t\n\f\r />=]*+)"
    rb"(?>(?:[\t\n\f\r ]*+=[\t\n\f\r ]*+(?>(?:\"([^\"]*+)\"|'([^']*+)'|([^\t\n\f\r >\"'][^\t\n\f\r >]*+))?))?)"
)
_COMMENT_END = re.compile(rb"--!?>")
_SCRIPT = re.compile(rb"<!--|-->|<(/?)script(?=[\t\n\f\r />])", re.I)

_RAW = {
    name: re.compile(rb"</" + name + rb"(?=[\t\n\f\r />])", re.I)
    for name in b"style xmp iframe noembed noframes textarea title".split()
}
SWITCHES = frozenset([*_RAW, b"script", b"plaintext"])

_BREAKOUT = frozenset(
    b"b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p "
    b"pre ruby s small span strong strike sub sup table tt u ul var".split()
)
# Foreign elements in which HTML begins again.
_INTEGRATION = {
    b"svg": frozenset(b"foreignobject desc title".split()),
    b"math": frozenset(b"mi mo mn ms mtext annotation-xml".split()),
}


class Token(NamedTuple):
    """One piece of markup: `data[start:end]`. `name` is in lower case; `name_end` is where attributes begin; text between
    tokens is text."""

    kind: str
    start: int
    end: int
    name: bytes = b""
    name_end: int = 0
    closes_itself: bool = False


class Attribute(NamedTuple):
    """One attribute: all of it at `start:end`; its value, without quotes, at `value_start:value_end` (empty span when there is
    none)."""

    name: bytes
    start: int
    end: int
    value_start: int
    value_end: int


class Foreign:
    """The open elements of SVG and MathML, as far as the source alone tells them.

    Where it does not (HTML inside them, end tags out of order, tags that break out), `doubt` is set: the tree has the last word.
    """

    def __init__(self) -> None:
        self.doubt = False
        self._open: list[tuple[bytes, bytes]] = []

    def start(self, name: bytes, attributes: bytes, closes_itself: bool) -> bool:
        """Take a start tag; whether it makes a foreign element (so that no raw text follows)."""
        if self.inside:
            if name in _BREAKOUT or (name == b"font" and _has(attributes, (b"color", b"face", b"size"))):
                self.doubt = True
                while self.inside:
                    self._open.pop()
                return False
            if not closes_itself:
                root = self._open[-1][0]
                self._open.append((name if name == b"svg" else root, name))
            return True
        self.doubt = self.doubt or bool(self._open)
        if name in _INTEGRATION:
            if not closes_itself:
                self._open.append((name, name))
            return True
        return False

    def end(self, name: bytes) -> None:
        """Take an end tag."""
        if not self._open:
            return
        if self._open[-1][1] == name:
            self._open.pop()
            return
        self.doubt = True
        if name in (opened for _, opened in self._open):
            while self._open.pop()[1] != name:
                pass

    @property
    def inside(self) -> bool:
        """Whether the tokenizer is in foreign content, not in HTML."""
        if not self._open:
            return False
        root, name = self._open[-1]
        return name not in _INTEGRATION[root]


def scan(data: bytes, foreign: Foreign | None = None) -> Iterator[Token]:
    """The tokens of an HTML document, in order. Whatever the bytes are, it ends, in time linear to them.

    `foreign` may be given to learn afterwards whether the source alone decided everything (`foreign.doubt`).
    """
    find, tag = _MARKUP.search, _TAG.match
    position = 0
    foreign = foreign or Foreign()
    any_foreign = False
    while found := find(data, position):
        start = found.start()
        second = data[start + 1]
        if second == 0x21:  # <!
            token = _declaration(data, start, foreign.inside)
            yield token
            position = token.end
            continue
        matched = tag(data, start)
        if matched is None:  # <? or </ before something that is no letter: a comment by accident, or nothing
            if data.startswith(b"</>", start):
                position = start + 3
                continue
            if start + 2 == len(data) and second == 0x2F:
                return
            end = data.find(b">", start + 2)
            position = end + 1 if end >= 0 else len(data)
            yield Token(COMMENT, start, position)
            continue
        slash, written, attributes, closed = matched.groups()
        if not closed:  # the file ends inside a tag: the standard drops it
            return
        position = matched.end()
        name = written.lower()
        if slash:
            yield Token(END, start, position, name, matched.end(2))
            if any_foreign:
                foreign.end(name)
            continue
        itself = attributes.endswith(b"/") and _slash_is_bare(attributes)
        yield Token(START, start, position, name, matched.end(2), itself)
        if any_foreign or name in _INTEGRATION:
            any_foreign = True
            if foreign.start(name, attributes, itself):
                continue
        if name in SWITCHES:
            position = raw_end(data, position, name)
        elif name == b"frameset":  # where it counts, raw text does not: the tree knows
            foreign.doubt = True


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


def raw_end(data: bytes, position: int, name: bytes) -> int:
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


def _slash_is_bare(attributes: bytes) -> bool:
    """Whether the final / of a tag stands alone, rather than being the end of an unquoted value (`<a href=/x/>`)."""
    end = max((found.end() for found in _ATTRIBUTE.finditer(attributes)), default=0)
    return end < len(attributes)


def _has(attributes: bytes, names: tuple[bytes, ...]) -> bool:
    return any(found.group(1).lower() in names for found in _ATTRIBUTE.finditer(attributes))
