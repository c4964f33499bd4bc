"""What else the same person wrote."""

from __future__ import annotations

from samara.practices.conversation.evidence import Evidence, Notice
from samara.practices.conversation.judging import Signal


def notice(evidence: Evidence) -> Notice | None:
    """A notice where moderators called other comments of the same person spam."""
    number = evidence.writer.spam
    if not number:
        return None
    words = "another comment of this person was" if number == 1 else f"{number} other comments of this person were"
    return Notice("past", 1.5 + min(2.5, 0.5 * number), f"{words} called spam")


SIGNAL = Signal(notice)
