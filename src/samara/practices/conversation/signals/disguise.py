"""Words that are dressed up so that no filter reads them. https://www.unicode.org/reports/tr39/"""

from __future__ import annotations

import re

from samara.practices.conversation.evidence import Evidence, Notice
from samara.practices.conversation.judging import Signal

INVISIBLE = re.compile(r"(?<=\w)[\u200b\u2060\ufeff\u00ad\u180e](?=\w)")
FANCY = re.compile("[\U0001d400-\U0001d7ff\uff21-\uff3a\uff41-\uff5a\u24b6-\u24e9\U0001f130-\U0001f189]")
MIXED = re.compile(r"\b(?=\w*[A-Za-z])(?=\w*[\u0400-\u052f\u0370-\u03ff])[A-Za-z\u0400-\u052f\u0370-\u03ff]{4,40}\b")
"""Letters of the Latin alphabet and of one that has letters that look like them, in one word."""
SPACED = re.compile(r"(?<!\w)(?:\w[ .*_-]){4,12}\w(?!\w)")
UNITS = 3


def notice(evidence: Evidence) -> Notice | None:
    """A notice for invisible letters within words, letters of several alphabets in one, letters of mathematics for plain ones."""
    text = f"{evidence.name}\n{evidence.text}"
    if text.isascii():
        spaced = [found for found in SPACED.findall(text) if sum(map(str.isalpha, found)) >= 5]
        return Notice("disguise", 1.0, "letters of a word stand apart") if spaced else None
    if (number := len(INVISIBLE.findall(text))) > 1:
        return Notice("disguise", min(3.5, 1.0 + 0.5 * number), f"{number} invisible letters stand within its words")
    if len(FANCY.findall(text)) > UNITS:
        return Notice("disguise", 2.0, "it is written in letters of mathematics or in circles")
    if found := MIXED.findall(text):
        return Notice("disguise", min(3.0, 1.0 + len(found)), f"the word {found[0]} mixes letters of two alphabets")
    return None


SIGNAL = Signal(notice)
