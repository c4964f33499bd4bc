"""Codes of a text that turn its direction: what stays within the text is kept, what makes it read as another is shown.

https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_OVERRIDES = "\u202d\u202e"
_EMBEDDINGS = "\u202a\u202b"
_ISOLATES = "\u2066\u2067\u2068"
_POP = "\u202c"
_END = "\u2069"
_SHOWN = "\N{REPLACEMENT CHARACTER}"

_TURNS = re.compile(f"[{_EMBEDDINGS}{_OVERRIDES}{_ISOLATES}{_POP}{_END}]")
_FORCED = re.compile(f"[{_OVERRIDES}]")


def overridden(text: str) -> bool:
    """Whether an override turns letters of the text around."""
    return _FORCED.search(text) is not None


def settled(text: str) -> str:
    """The text as it may stand among other texts.

    Isolates and embeddings, which only say in which direction a part is read, stay and are closed where the text ends. Overrides,
    and what closes nothing of the text's own, become U+FFFD.
    """
    if not _TURNS.search(text):
        return text
    letters = list(text)
    opened: list[str] = []
    for index, letter in enumerate(letters):
        if letter in _ISOLATES or letter in _EMBEDDINGS or letter in _OVERRIDES:
            opened.append(letter)
        elif letter == _POP and not (opened and opened[-1] not in _ISOLATES):
            letters[index] = _SHOWN
        elif letter == _POP:
            letters[index] = _SHOWN if opened.pop() in _OVERRIDES else letter
        elif letter == _END and not any(each in _ISOLATES for each in opened):
            letters[index] = _SHOWN
        elif letter == _END:
            # An isolate that ends takes with it what was opened inside; of that nothing is left to close.
            inside: list[str] = []
            while (last := opened.pop()) not in _ISOLATES:
                inside.append(last)
            letters[index] = _closed(inside) + letter
        if letter in _OVERRIDES:
            letters[index] = _SHOWN
    return "".join(letters) + _closed(reversed(opened))


def _closed(opened: Iterable[str]) -> str:
    """What closes these, the last opened first."""
    return "".join(_END if each in _ISOLATES else _POP for each in opened if each not in _OVERRIDES)
