"""Where additions go: at the end of the head and after the main content, whether the tags there are written or implied."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from samara.core.html import Token, attributes
from samara.core.html.scanner import COMMENT, DOCTYPE, END, START, VOID

EARLY = 30_000
"""Bytes after which some networks stop reading; when the head ends later, entries follow the title instead, and one that comes
later still they precede."""

_HEAD_VOID = frozenset((b"base", b"basefont", b"bgsound", b"link", b"meta"))
_HEAD_RAW = frozenset((b"title", b"style", b"script", b"noframes"))
_HEAD_NESTED = frozenset((b"noscript", b"template"))
_IN_NOSCRIPT = frozenset((b"link", b"meta", b"style", b"basefont", b"bgsound", b"noframes"))
_RAW = frozenset(b"title style script noframes textarea xmp iframe noembed plaintext".split())

# A block inside one of these would be lost, misplaced or would change what follows.
_CLOSED = frozenset(
    b"a nobr button select table svg math template noscript object label summary details dialog video audio".split()
)
_SCOPES = frozenset((b"table", b"object", b"template"))
_WHITE = b"\t\n\f\r "


def end_of_head(source: bytes, tokens: list[Token], *, soon: bool = True) -> int | None:
    """Where an element can be added to the head, as an offset into `source`; None when the head never ends.

    That is before `</head>`, or where that is implied after the last element that belongs to the head; in a head so long that
    some networks do not read its end, what they shall read `soon` follows the title.
    """
    early = None
    place = before = near = 0
    inside: list[bytes] = []
    for token in tokens:
        near = place if place <= EARLY else near
        if inside and inside[-1] in _HEAD_RAW:
            if token.kind == END:
                place = token.end if len(inside) == 1 else place
                early = token.end if inside.pop() == b"title" else early
            before = token.end
            continue
        if not inside and source[before : token.start].strip(_WHITE):
            break
        before = token.end
        if token.kind in (DOCTYPE, COMMENT):
            # An XML declaration and comments before everything stay before everything.
            place = token.end if token.kind == DOCTYPE or not place or source.startswith(b"<?", token.start) else place
        elif token.kind == END:
            if inside:
                if token.name == inside[-1]:
                    inside.pop()
                    place = token.end if not inside else place
            elif token.name in (b"head", b"body", b"html", b"br"):
                place = token.start if token.name == b"head" else place
                break
        elif inside:
            if inside[-1] == b"noscript" and token.name not in _IN_NOSCRIPT:
                return place  # it ends the head for readers without scripts
            if token.name in _HEAD_RAW or token.name in _HEAD_NESTED:
                inside.append(token.name)
        elif token.name in (b"html", b"head") or token.name in _HEAD_VOID:
            place = token.end
        elif token.name in _HEAD_RAW or token.name in _HEAD_NESTED:
            inside.append(token.name)
        else:
            break
    else:
        if inside:
            return None
    if not soon or place <= EARLY:
        return place
    return early if early is not None and early <= EARLY else near or early or place


class _Open(NamedTuple):
    """An element that is open: its name, and the rank of the place at its end (0 best), or None."""

    name: bytes
    rank: int | None


_MAIN_ARTICLE, _MAIN, _ARTICLE, _ROLE, _FOOTER, _BODY, _EOF = range(7)


def after_main(source: bytes, tokens: list[Token]) -> Iterator[int]:
    """Where a block can be added after the main content, best first, as offsets into `source`.

    At the end of the one article in main, of main, of the one article, of what has the role main; before the last footer; before
    `</body>`; at the end.
    """
    found: dict[int, list[int]] = {}
    closed: list[bytes] = []
    containers: list[_Open] = []
    body_end: int | None = None
    for token in tokens:
        if token.kind == START:
            if not closed and token.name == b"footer" and not any(each.name == b"article" for each in containers):
                found.setdefault(_FOOTER, []).append(token.start)
            _enter(source, token, closed, containers)
        elif token.kind == END:
            if token.name in (b"body", b"html") and body_end is None and not closed:
                body_end = token.start
            rank = _leave(token.name, closed, containers)
            if rank is not None and not closed:
                found.setdefault(rank, []).append(token.start)
    for rank in (_MAIN_ARTICLE, _MAIN, _ARTICLE, _ROLE):
        places = found.get(rank, [])
        if len(places) == 1:
            yield places[0]
    yield from found.get(_FOOTER, [])[-1:]
    if body_end is not None:
        yield body_end
    elif not closed and _ends_clean(source, tokens):
        yield len(source)


def framed(tokens: list[Token]) -> bool:
    """Whether the page is a set of frames and has no body."""
    return any(token.kind == START and token.name == b"frameset" for token in tokens)


def _enter(source: bytes, token: Token, closed: list[bytes], containers: list[_Open]) -> None:
    """A start tag: remember what shuts blocks out, and what may hold the main content."""
    name = token.name
    if closed and closed[-1] in (b"svg", b"math") and name not in (b"svg", b"math"):
        return
    if name in _CLOSED:
        if not token.closes_itself or name not in (b"svg", b"math"):
            if name == b"a" and name in closed:
                closed.remove(name)
            closed.append(name)
        return
    rank = None
    if name == b"main":
        rank = _MAIN
    elif name == b"article" and not any(each.name == b"article" for each in containers):
        rank = _MAIN_ARTICLE if any(each.name == b"main" for each in containers) else _ARTICLE
    elif b"role" in source[token.name_end : token.end] and name not in VOID and _is_main(source, token):
        rank = _ROLE
    if rank is not None or any(each.name == name for each in containers):
        containers.append(_Open(name, rank))


def _leave(name: bytes, closed: list[bytes], containers: list[_Open]) -> int | None:
    """An end tag: forget what it closes; the rank of the place before it, if blocks may stand there."""
    if name in _CLOSED:
        for position in range(len(closed) - 1, -1, -1):
            if closed[position] == name:
                # Links that are never closed live on beyond the element they were opened in.
                kept = [] if name == b"a" else [each for each in closed[position + 1 :] if each == b"a"]
                closed[position:] = closed[position + 1 :] if name == b"a" else kept
                break
            if closed[position] in _SCOPES:
                break
        return None
    for position in range(len(containers) - 1, -1, -1):
        if containers[position].name == name:
            rank = containers[position].rank
            del containers[position:]
            return rank
    return None


def _is_main(source: bytes, token: Token) -> bool:
    return any(
        found.name == b"role" and source[found.value_start : found.value_end].strip().lower() == b"main"
        for found in attributes(source, token)
    )


def _ends_clean(source: bytes, tokens: list[Token]) -> bool:
    """Whether text may follow the last byte: no tag, comment or raw text is left open."""
    last = tokens[-1] if tokens else Token(COMMENT, 0, 0)
    if b"<" in source[last.end :]:
        return False
    if last.kind == START:
        return last.name not in _RAW
    return last.kind != COMMENT or not last.end or source[: last.end].endswith(b">")
