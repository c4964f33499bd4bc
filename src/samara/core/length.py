"""How long a text is where networks count, and what of a title fits into a post beside an address."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import cache
from typing import Any

from samara.core.text import ELLIPSIS, graphemes

ADDRESS = 23
"""What any address counts where characters are weighted. https://docs.x.com/fundamentals/counting-characters"""

_LIGHT = ((0, 4351), (8192, 8205), (8208, 8223), (8242, 8247))
"""Code points that X counts once; all others, and each emoji as a whole, count twice.
https://github.com/twitter/twitter-text/blob/master/config/v3.json"""


def length(text: str, unit: str) -> int:
    """How long a text is in "bytes" of UTF-8, "graphemes", "weighted" characters or, for any other unit, characters."""
    if unit == "bytes":
        return len(text.encode())
    if unit == "graphemes":
        return len(graphemes(text))
    return sum(map(_weight, graphemes(unicodedata.normalize("NFC", text)))) if unit == "weighted" else len(text)


def fitted(title: str, url: str, most: int, unit: str, tags: Sequence[str] = ()) -> str:
    """The title, or as many of its whole words as fit with a space and the address into a post of `most` units; behind a whole
    title as many of the tags as there is room for."""
    title = " ".join(title.split())
    room = most - 1 - (ADDRESS if unit == "weighted" else length(url, unit))
    if length(title, unit) <= room:
        for tag in tags:
            title = f"{title} {tag}" if length(f"{title} {tag}", unit) <= room else title
        return title
    left = room - length(ELLIPSIS, unit)
    head = ""
    for letter in graphemes(title):
        left -= length(letter, unit)
        if left < 0:
            break
        head += letter
    # Scripts without spaces are cut between letters.
    whole = head if title[len(head) :].startswith(" ") else head.rpartition(" ")[0]
    head = whole if 2 * len(whole) >= len(head) else head
    return head.rstrip(" ,;:–—-、，") + ELLIPSIS if head else ""


def _weight(letter: str) -> int:
    if letter.isascii():
        return len(letter)
    if _emoji().search(letter):
        return 2
    return sum(1 if any(first <= ord(each) <= last for first, last in _LIGHT) else 2 for each in letter)


@cache
def _emoji() -> Any:
    import regex  # type: ignore[import-untyped]  # cost: needed by few texts only

    return regex.compile(r"\p{Emoji_Presentation}|\p{Regional_Indicator}|\p{Emoji}\uFE0F|\u20E3")
