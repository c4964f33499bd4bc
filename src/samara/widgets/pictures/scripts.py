"""What a text is written in, and which font has it."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import Any

COLLECTED = frozenset("CJK HANGUL HIRAGANA KATAKANA KATAKANA-HIRAGANA BOPOMOFO KANGXI IDEOGRAPHIC HALFWIDTH FULLWIDTH".split())
"""First words of the names of characters that one collection of fonts has."""
ISOLATES = "\u2066\u2067\u2068\u2069"
"""What keeps the direction of one part of a text from that of others. https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates"""
KEPT = frozenset(f"\t\n\r\u200c\u200d{ISOLATES}")
SHAPED = frozenset(
    "ARABIC SYRIAC DEVANAGARI BENGALI GURMUKHI GUJARATI ORIYA TAMIL TELUGU KANNADA MALAYALAM SINHALA THAI LAO TIBETAN \
MYANMAR KHMER MONGOLIAN NKO HEBREW THAANA".split()
)
"""Scripts whose letters join, stack, change their order or run from right to left."""


def name(letter: str) -> str:
    """The script of a letter, as a word in capitals ("ARABIC", "CJK"); "" for what belongs to none: marks, signs, emoji."""
    if not letter.isalpha() and unicodedata.category(letter) not in ("Mn", "Mc"):
        return ""
    word = unicodedata.name(letter, "").partition(" ")[0]
    return "CJK" if word in COLLECTED else word


def font(script: str) -> str:
    """A free font that has a script."""
    return "Noto Sans CJK" if script == "CJK" else f"Noto Sans {script.capitalize()}"


def clean(text: str) -> str:
    """A text without what cannot be seen and without spare spaces, its letters and marks joined as far as they can be."""
    shown = (letter for letter in unicodedata.normalize("NFC", text) if not _unseen(letter))
    return " ".join("".join(shown).split())


def coloured(text: str) -> bool:
    """Whether it has emoji that bring colours of their own."""
    return not text.isascii() and _emoji().search(text) is not None


def rightward(text: str) -> bool:
    """Whether a text begins at the right: its first letter that has a direction runs to the left."""
    return next((each != "L" for letter in text if (each := unicodedata.bidirectional(letter)) in ("L", "R", "AL")), False)


def _unseen(letter: str) -> bool:
    # Joiners shape letters and hold emoji together; what lies behind them spells the flags of regions.
    kept = letter in KEPT or "\U000e0020" <= letter <= "\U000e007f"
    return not kept and unicodedata.category(letter) in ("Cc", "Cf", "Co", "Cs", "Cn")


@cache
def _emoji() -> Any:
    import regex  # type: ignore[import-untyped]  # cost: needed by few texts only

    return regex.compile(r"\p{Emoji_Presentation}|\ufe0f")
