"""A passage of a page as an address names it: a text directive that leads to these words and no others.

https://wicg.github.io/scroll-to-text-fragment/
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from urllib.parse import quote

WHOLE = 12
"""Words up to which a passage is named by all of them; longer ones by how they begin and end."""
EDGE = 5
"""Words of a beginning and of an end; more where these are not enough, to so many times as many."""
TIMES = 4
BEFORE = (3, 6)
"""Words before a passage that tell it from another one like it."""
LONGEST = 400
"""Characters of a directive, percent-encoded: longer ones are cut off on their way."""

# Scripts that set no spaces between words; what stands between two marks counts for some words.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_CLAUSE = re.compile("[^\\s、。，．！？：；…]+[、。，．！？：；…」』）”’]*")
_WORD = re.compile(r"\S+")
_WORDS_OF_A_CLAUSE = 4


class _Text(NamedTuple):
    """All blocks as browsers compare them, coarsely, and where each begins in that."""

    whole: str
    starts: Sequence[int]


class _Block(NamedTuple):
    """One block of a passage: its text, where its words end and begin in it, and for how many words each of these counts."""

    text: str
    words: Sequence[tuple[int, int]]
    weight: int

    def first(self, count: int) -> str:
        return self.text[: self.words[min(count, len(self.words)) - 1][1]]

    def last(self, count: int) -> str:
        return self.text[self.words[max(len(self.words) - count, 0)][0] :]


def directive(blocks: Sequence[str], first: int, end: int, *, led: bool = True) -> str:
    """The directive (`text=...`) for blocks[first:end] of a page; empty where none is certain to find these words first.

    `blocks` are the texts of all blocks of the page in order, folded. `led` says whether what stands before the passage is sure
    to stay there, so that it may tell it apart. What is proven is coarser than what browsers compare: they find no more.
    """
    text = _joined(blocks)
    passage = [_block(block) for block in blocks[first:end]]
    if not passage or not all(block.words for block in passage):
        return ""
    start = text.starts[first]
    length = len(coarse(" ".join(blocks[first:end])))
    before = _block(blocks[first - 1]) if led and first else None
    for prefix in ("", *(before.last(_scaled(count, before)) for count in BEFORE if before and before.words)):
        at = start - len(coarse(prefix)) - 1 if prefix else start
        for given in _candidates(passage, text, start, start + length):
            needle = f"{coarse(prefix)} {coarse(given[0])}".strip()
            if text.whole.find(needle) == at and text.whole.find(needle, at + 1) < 0:
                found = "text=" + ",".join([*([_encoded(prefix) + "-"] if prefix else []), *map(_encoded, given)])
                if len(found) <= LONGEST:
                    return found
    return ""


def coarse(text: str) -> str:
    """The text with nothing but what browsers compare at least: letters and digits, without case and accents."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    kept = (each if each.isalnum() else "" if unicodedata.category(each)[0] in "MC" else " " for each in plain)
    return " ".join("".join(kept).split())


def _joined(blocks: Sequence[str]) -> _Text:
    starts: list[int] = []
    kept: list[str] = []
    length = 0
    for block in blocks:
        starts.append(length)
        if plain := coarse(block):
            kept.append(plain)
            length += len(plain) + 1
    return _Text(" ".join(kept), starts)


def _block(text: str) -> _Block:
    unspaced = bool(_UNSPACED.search(text))
    words = [found.span() for found in (_CLAUSE if unspaced else _WORD).finditer(text) if coarse(found.group())]
    return _Block(text, words, _WORDS_OF_A_CLAUSE if unspaced else 1)


def _scaled(count: int, block: _Block) -> int:
    return max(count // block.weight, 1)


def _candidates(passage: Sequence[_Block], text: _Text, start: int, end: int) -> Iterator[tuple[str, ...]]:
    """What may name the passage, shortest first: all of it, or how it begins and ends."""
    head, tail = passage[0], passage[-1]
    alone = len(passage) == 1
    if alone and len(head.words) * head.weight <= WHOLE:
        yield (head.text,)
        return
    for count in _counts(head):
        beginning = head.first(count)
        for last in _counts(tail):
            ending = tail.last(last)
            plain = coarse(ending)
            if alone and count + last > len(head.words):
                break
            # The end that browsers find is the first after the beginning.
            if text.whole.find(plain, start + len(coarse(beginning))) == end - len(plain):
                yield beginning, ending
                break
    if alone:
        yield (head.text,)


def _counts(block: _Block) -> range:
    """How many of its words, or of its last ones, may stand for a block."""
    least = min(_scaled(EDGE, block), len(block.words))
    return range(least, min(least * TIMES, len(block.words)) + 1)


def _encoded(text: str) -> str:
    """The text as it stands in a directive, where hyphens, commas and ampersands mean something."""
    return quote(text, safe="").replace("-", "%2D")
