"""Letters that do no harm to what stands around them: no control letters, no change of direction, no towers of marks."""

from __future__ import annotations

import unicodedata

MARKS = 3
"""Marks that one letter may carry: enough for every living script, too few to spill over the lines above and below."""
JOINERS = "\u200c\u200d"
"""Needed in the scripts of Iran and India, and within emoji."""
_HARMFUL = ("Cc", "Cf", "Cs", "Co", "Cn")
_BREAKS = "\n\t"
_BLANK = dict.fromkeys(map(ord, _BREAKS), " ")


def plain(said: str) -> str:
    """The text without them; white space stays, as a space where it is neither a line's end nor a tab.

    https://www.unicode.org/reports/tr36/ (bidirectional text), https://www.unicode.org/reports/tr39/
    """
    if said.isascii() and said.translate(_BLANK).isprintable():
        return said
    kept: list[str] = []
    marks = 0
    for letter in unicodedata.normalize("NFC", said):
        category = unicodedata.category(letter)
        marks = marks + 1 if category in ("Mn", "Me") else 0
        if category in ("Cc", "Zl", "Zp") and letter.isspace():
            kept.append(letter if letter in _BREAKS else " ")
        elif marks <= MARKS and (category not in _HARMFUL or letter in JOINERS):
            kept.append(letter)
    return "".join(kept)
