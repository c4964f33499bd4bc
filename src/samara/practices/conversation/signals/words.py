"""What the words tell, by what they stood in before."""

from __future__ import annotations

from math import log

from samara.practices.conversation.evidence import Evidence, Notice
from samara.practices.conversation.judging import Signal

STRONGEST, KINDEST = 4.5, -2.0
"""How much words weigh at most, for spam and against it: whoever knows this writes good words beside the others."""
LEAST = 0.5
KINDS = {
    "host:": "links to {}",
    "top:": "addresses that end in .{}",
    "url:": "{} in an address",
    "mail:": "mail at {}",
    "by:": "the name {}",
}


def notice(evidence: Evidence) -> Notice | None:
    """A notice for or against, as strong as the classifier is sure, within bounds."""
    chance = min(max(evidence.said.probability, 1e-6), 1 - 1e-6)
    weight = max(KINDEST, min(STRONGEST, log(chance / (1 - chance))))
    if abs(weight) < LEAST:
        return None
    if weight < 0:
        return Notice("words", weight, "its words are those of good comments")
    named = [told for token in evidence.said.telling if (told := said(token))]
    words = f": {', '.join(named)}" if named else ""
    return Notice("words", weight, f"it has words that stood only in spam{words}" if named else "its words are those of spam")


def said(token: str) -> str:
    """A token as a moderator reads it; empty for marks, of which other signals tell."""
    for kind, words in KINDS.items():
        if token.startswith(kind):
            return words.format(token.removeprefix(kind))
    return "" if token.startswith("mark:") else token


SIGNAL = Signal(notice)
