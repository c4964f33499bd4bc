"""Text: cut to a length where a reader would, and the sentences it opens with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

ELLIPSIS = "…"
LONGEST = 64
"""Characters that one letter or emoji has at most; more of them are no letter anybody reads."""

_MONTHS = "January February March April May June July August September October November December".split()

SEPARATORS = ("|", "｜", "·", "•", "–", "—", ":", "»", "-")
# A sentence ends at these marks when something other than a small letter follows, or at once in scripts without spaces.
# From the first of several marks on only: to try from each of them takes ages where there are thousands.
_SENTENCE = re.compile(r"(?<![.!?…؟۔।])[.!?…؟۔।]++[\"'»”’)\]]*+(?=\s+[^\W_a-z]|\s+[\"'«“‘(\[]|\s*$)|[。！？]+[」』）]*")


def cut(text: str, most: int) -> str:
    """The text in at most so many characters; what is cut ends with a whole word and an ellipsis."""
    text = " ".join(text.split())
    if len(text) <= most:
        return text
    head = whole_letters(text, most - 1)
    space = head.rfind(" ")
    # Scripts without spaces are cut between letters.
    if not text[most - 1].isspace() and space >= most // 2:
        head = head[:space]
    return head.rstrip(" ,;:–—-、，") + ELLIPSIS


def cut_bytes(text: str, most: int) -> str:
    """The text as networks that count bytes of UTF-8 cut it: so many of them, anywhere, and three dots for what is longer than
    both."""
    data = text.encode()
    return text if len(data) <= most + len("...") else data[:most].decode("utf-8", "ignore") + "..."


def cut_graphemes(text: str, most: int) -> str:
    """The text in at most so many graphemes, what readers take for letters: a flag or a family of emoji counts as one."""
    found = graphemes(text)
    return text if len(found) <= most else "".join(found[: most - 1]).rstrip() + ELLIPSIS


def shown(text: str, most: int, unit: str) -> str:
    """What is seen of a text where so many bytes, graphemes or (any other `unit`) characters of it are."""
    return {"bytes": cut_bytes, "graphemes": cut_graphemes}.get(unit, cut)(text, most)


def length(text: str, unit: str) -> int:
    """How long a text is in "bytes" of UTF-8, "graphemes" or, for any other unit, characters."""
    if unit == "bytes":
        return len(text.encode())
    return len(graphemes(text)) if unit == "graphemes" else len(text)


def graphemes(text: str) -> list[str]:
    """What readers take for letters. https://www.unicode.org/reports/tr29/"""
    if text.isascii():
        return list(text)
    found: list[str] = _pattern().findall(text)
    return found


def whole_letters(text: str, most: int) -> str:
    """At most so many characters from the beginning, and no letter or emoji cut in two."""
    if text.isascii() or len(text) <= most:
        return text[:most]
    end = 0
    for letter in graphemes(text[: most + LONGEST]):
        if end + len(letter) > most:
            break
        end += len(letter)
    return text[:end]


@cache
def _pattern() -> Any:
    import regex  # type: ignore[import-untyped]  # cost: needed by few texts only

    return regex.compile(r"\X")


def opening(text: str, most: int) -> str:
    """The first sentences of a text that fit into `most` characters; when not even one does, its beginning, cut."""
    text = " ".join(text.split())
    if len(text) <= most:
        return text
    ends = [found.end() for found in _SENTENCE.finditer(text) if found.end() <= most]
    return text[: ends[-1]] if ends and ends[-1] >= most // 4 else cut(text, most)


def ends_sentence(text: str) -> bool:
    """Whether a text ends as a sentence does; titles, dates and labels do not."""
    return any(found.end() == len(text) for found in _SENTENCE.finditer(text))


def holds_sentence(text: str) -> bool:
    """Whether a sentence ends somewhere in a text."""
    return _SENTENCE.search(text) is not None


def listed(words: Sequence[str]) -> str:
    """Words as a sentence names them: "one", "one and two", "one, two and three"."""
    return " and ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def month(date: str) -> str:
    """The month of an ISO date, or of a year and a month, as sentences name it: "July 2025"."""
    year, number = date.split("-")[:2]
    return f"{_MONTHS[int(number) - 1]} {year}"


def unbranded(title: str, site: str | None) -> str:
    """The title without the name of the site at its end ("Tea | Tea House"), which stands beside it anyway."""
    if not site or not title.endswith(site):
        return title
    shorter = title.removesuffix(site).rstrip()
    return shorter[:-1].rstrip() or title if shorter.endswith(SEPARATORS) else title
