"""Capitals and rows of marks."""

from __future__ import annotations

import re

from samara.practices.conversation.evidence import Evidence, Notice
from samara.practices.conversation.judging import Signal

LETTERS = 30
ROWS = re.compile(r"!{3,}|\?{4,}|[>»]{3,}|\${3,}|(?:[\u2600-\u27bf\U0001f300-\U0001faff]\ufe0f?\s*){5,}")


def notice(evidence: Evidence) -> Notice | None:
    """A notice for capitals, or for rows of marks or pictures. Faint: people shout, too."""
    letters = [letter for letter in evidence.text if letter.isalpha()]
    if len(letters) >= LETTERS and sum(map(str.isupper, letters)) * 2 > len(letters):
        return Notice("shouting", 0.7, "it is written in capitals")
    number = len(ROWS.findall(evidence.text))
    return Notice("shouting", min(1.0, 0.3 * number), "it has rows of marks") if number else None


SIGNAL = Signal(notice)
