"""A text as an address or an id names it."""

from __future__ import annotations

import re
import unicodedata

from samara.core.text import whole_letters

_WHOLE = (("\u0e4d\u0e32", "\u0e33"), ("\u0ecd\u0eb2", "\u0eb3"))
"""The vowels "am" of Thai and Lao, which compatibility takes apart and nobody types in two."""
_WORDS = re.compile(r"[a-z0-9]+").findall


def slug(text: str, most: int = 60) -> str:
    """A text as an address names it: its letters and digits, in any script, in small letters, with hyphens between its words; at
    most so many characters, and empty for a text without any. https://www.unicode.org/reports/tr31/"""
    if text.isascii():
        return _short("-".join(_WORDS(text.lower())), most)
    small = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", text).lower())
    for apart, whole in _WHOLE:
        small = small.replace(apart, whole)
    kept = (letter if letter.isalnum() or unicodedata.category(letter).startswith("M") else " " for letter in small)
    return _short("-".join("".join(kept).split()), most)


def _short(whole: str, most: int) -> str:
    if len(whole) <= most:
        return whole
    head = whole_letters(whole, most)
    return head.rpartition("-")[0] or head if whole[len(head)] != "-" else head
