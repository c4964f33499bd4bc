"""A text as the pieces that phrases are made of: stems of words, single characters where no spaces are set."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import chain
from typing import NamedTuple

from samara.practices.linking.words import FORM, stemmer

GAP = ""
"""The piece between two parts of a text that no phrase runs across."""

_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_PART = re.compile(rf"{_UNSPACED.pattern}|(?:(?!{_UNSPACED.pattern}).)+")
_CODE = re.compile(r"(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)")
_MASK = "\0"
_FORMS = re.compile(rf"{FORM.pattern}|[\0\n]+")


class Piece(NamedTuple):
    """A stem in lower case, and where its word stands: `text[start:end]`."""

    stem: str
    start: int
    end: int


class Numbering:
    """A number from 1 for each piece, in the order in which they were met; that of `GAP` is 0."""

    def __init__(self) -> None:
        self._numbers = {GAP: 0}
        self._forms: dict[str, _Forms] = {}

    def __len__(self) -> int:
        return len(self._numbers)

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def number(self, stem: str) -> int:
        """The number of a piece that is known, else that of a gap."""
        return self._numbers.get(stem, 0)

    def of(self, text: str, lang: str) -> Iterator[int]:
        """The numbers of the pieces of a text. `lang` is the first part of a language tag."""
        forms = self._forms.get(lang)
        if forms is None:
            forms = self._forms[lang] = _Forms(lang, self._numbers)
        return chain.from_iterable(map(forms.__getitem__, _FORMS.findall(text)))


class _Forms(dict[str, tuple[int, ...]]):
    """The pieces of each form in which a word is written, worked out once."""

    def __init__(self, lang: str, numbers: dict[str, int]) -> None:
        super().__init__()
        self._lang = lang
        self._numbers = numbers

    def __missing__(self, form: str) -> tuple[int, ...]:
        numbers = self._numbers
        found = tuple(numbers.setdefault(piece.stem, len(numbers)) for piece in pieces(form, self._lang))
        self[form] = found
        return found


def pieces(text: str, lang: str) -> Iterator[Piece]:
    """The pieces of a text in order, gaps among them. `lang` is the first part of a language tag."""
    stem = stemmer(lang)
    for found in _FORMS.finditer(text):
        form, start = found.group(), found.start()
        if form[0] in "\0\n":
            yield Piece(GAP, start, found.end())
        elif form.isascii() or not _UNSPACED.search(form):
            yield Piece(stem(form.lower()), start, found.end())
        else:
            for part in _PART.finditer(form):
                written = part.group()
                own = written if _UNSPACED.match(written) else stem(written.lower())
                yield Piece(own, start + part.start(), start + part.end())


def linkable(body: str, headings: Collection[str]) -> str:
    """The body with gaps in place of what no link may stand in, which are lines that are headings and what is set as code.

    Lines are paragraphs; a heading may carry the signs of Markdown, and code stand between backticks. Places stay what they are.
    """
    titles = frozenset(headings)
    lines = body.split("\n")
    for at, line in enumerate(lines):
        if line and line.strip("# \t\r") in titles:
            lines[at] = _MASK * len(line)
        elif "`" in line:
            lines[at] = _CODE.sub(lambda code: _MASK * len(code.group()), line)
    return "\n".join(lines)
