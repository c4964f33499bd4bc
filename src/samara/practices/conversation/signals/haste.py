"""How long the form was open."""

from __future__ import annotations

from samara.practices.conversation.evidence import Evidence, Notice
from samara.practices.conversation.judging import Signal

AT_ONCE, QUICK = 1.0, 3.0
"""Seconds."""


def notice(evidence: Evidence) -> Notice | None:
    """A notice for what nobody can have typed in that time."""
    if evidence.seconds is None or evidence.seconds >= QUICK:
        return None
    seconds = max(0.0, evidence.seconds)
    weight = 2.5 if seconds < AT_ONCE else 1.0
    return Notice("haste", weight, f"it was sent {seconds:.1f} seconds after the form was opened")


SIGNAL = Signal(notice)
