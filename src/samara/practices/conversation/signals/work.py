"""Whether the browser did the work that was asked of it."""

from __future__ import annotations

from samara.practices.conversation.evidence import Evidence, Notice
from samara.practices.conversation.judging import Signal


def notice(evidence: Evidence) -> Notice | None:
    """A notice in favour: whoever sends thousands does not compute for each."""
    return Notice("work", -1.0, "the browser did the work that was asked of it") if evidence.work else None


SIGNAL = Signal(notice)
