"""Whether two titles, pictures or addresses may stand for the same thing."""

from __future__ import annotations

import re

from samara.core import urls

_WORD = re.compile(r"[^\W_]+")
_LETTERS = re.compile(r"[^\W\d_]+")
# Scripts that set no spaces between words: each letter counts for itself.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_STEM = 5
"""Letters at the beginning of a word that its other forms have, too."""

_HEX = frozenset("abcdef")
_NOT_NAMED = frozenset("image images img photo picture pic cover hero large small medium thumb thumbnail card share".split())
"""What file names say that does not name a picture."""


def terms(text: str, shortest: int = 3) -> set[str]:
    """The words of a text that are long enough to mean something, in one case, cut to what their forms have in common."""
    words = _WORD.findall(_UNSPACED.sub(" ", text).casefold())
    return {word.removesuffix("s")[:_STEM] for word in words if len(word) >= shortest} | set(_UNSPACED.findall(text))


def unrelated(one: str, other: str, shortest: int = 3) -> bool:
    """Whether two texts have words of so many letters and not one of them in common."""
    here, there = terms(one, shortest), terms(other, shortest)
    return bool(here and there) and here.isdisjoint(there)


def unlike(one: str, other: str) -> bool:
    """Whether the names of two pictures have nothing in common; names made of numbers and letters at random say nothing."""
    here, there = _named(one), _named(other)
    return bool(here and there) and here.isdisjoint(there)


def place(url: str) -> str:
    """An address without what spellings of it differ in: scheme, www, parameters, index.html, a slash at the end."""
    whole = url.partition("#")[0].partition("?")[0].partition("://")[2].removeprefix("www.").lower()
    return whole.removesuffix("/").removesuffix(".html").removesuffix("/index")


def _named(url: str) -> set[str]:
    stem = urls.path(url).rpartition("/")[2].rpartition(".")[0].casefold()
    words = {word for word in _LETTERS.findall(stem) if len(word) >= 4 and not _HEX.issuperset(word)}
    return words - _NOT_NAMED
