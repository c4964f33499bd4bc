"""Whether the page's own script sent it."""

from __future__ import annotations

from samara.practices.conversation.evidence import Evidence, Notice
from samara.practices.conversation.judging import Signal


def notice(evidence: Evidence) -> Notice | None:
    """A faint notice for what came without: programs that go from form to form run no script, and few readers do not."""
    return Notice("plain", 0.5, "it was sent without the script of the page") if evidence.plain else None


SIGNAL = Signal(notice)
