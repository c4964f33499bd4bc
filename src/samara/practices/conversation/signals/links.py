"""How many links there are, and how much is said beside them."""

from __future__ import annotations

from samara.practices.conversation.evidence import Evidence, Notice
from samara.practices.conversation.judging import Signal

MANY = 3
FEW_LETTERS = 40
"""Letters for each link, without its address, below which a comment is hardly more than its links."""


def notice(evidence: Evidence) -> Notice | None:
    """A notice for many links, or for one with next to no words."""
    number = len(evidence.links)
    if number == 0:
        return None
    letters = sum(map(str.isalpha, evidence.text)) - sum(sum(map(str.isalpha, link)) for link in evidence.links)
    told = f"it has {number} link{'s' if number > 1 else ''}"
    if number >= MANY and letters < FEW_LETTERS * number:
        return Notice("links", 1.5 + 0.25 * min(number, 10), f"{told} and few words")
    if number >= MANY:
        return Notice("links", 0.25 * min(number, 10), told)
    return Notice("links", 0.7, f"{told} and few words") if letters < FEW_LETTERS else None


SIGNAL = Signal(notice)
