"""A field that people do not see, and programs fill in."""

from __future__ import annotations

from samara.practices.conversation.evidence import Evidence, Notice
from samara.practices.conversation.judging import Signal


def notice(evidence: Evidence) -> Notice | None:
    """A notice where the field was filled. Not enough to be spam by itself: a browser may have filled it by mistake."""
    return Notice("trap", 3.5, "a field was filled in that people do not see") if evidence.trap else None


SIGNAL = Signal(notice)
