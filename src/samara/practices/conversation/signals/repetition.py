"""The same words, or links to the same host, again and again."""

from __future__ import annotations

from samara.practices.conversation.evidence import Evidence, Notice
from samara.practices.conversation.judging import Signal

ALIKE = 2
"""Comments within an hour of nearly the same words, before they tell anything: people use the same phrases."""
SHARED = 3
"""Links to one host within an hour, before they tell anything: people discuss the same source."""


def notice(evidence: Evidence) -> Notice | None:
    """A notice for what was sent before within the hour."""
    if evidence.repeated >= max(1, evidence.alike - ALIKE):
        times = "once" if evidence.repeated == 1 else f"{evidence.repeated} times"
        weight = 1.5 + min(3.0, 0.75 * (evidence.repeated - 1))
        return Notice("repetition", weight, f"the same words were sent {times} within the hour before")
    if evidence.alike > ALIKE:
        weight = min(4.5, 0.75 * (evidence.alike - ALIKE))
        return Notice("repetition", weight, f"nearly the same words were sent {evidence.alike} times within the hour before")
    if evidence.shared >= SHARED:
        weight = min(2.5, 0.5 * (evidence.shared - SHARED + 1))
        return Notice("repetition", weight, f"{evidence.host} was linked to {evidence.shared} times within the hour before")
    return None


SIGNAL = Signal(notice)
