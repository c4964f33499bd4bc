"""A name that is an address or an advertisement."""

from __future__ import annotations

import re

from samara.practices.conversation.evidence import Evidence, Notice
from samara.practices.conversation.judging import Signal

ADDRESS = re.compile(r"https?:|www\.|\w\.(?:com|net|org|info|biz|ru|cn|xyz|top|shop|site|online|vip|bet)\b|\w@\w+\.\w", re.I)
WORDS = 6
"""Words of a name from which on it is more of a slogan."""


def notice(evidence: Evidence) -> Notice | None:
    """A notice for such a name."""
    if ADDRESS.search(evidence.name):
        return Notice("name", 2.0, "the name is an address")
    return Notice("name", 0.7, "the name is a whole sentence") if len(evidence.name.split()) >= WORDS else None


SIGNAL = Signal(notice)
