"""Links in a markup that the form does not take."""

from __future__ import annotations

import re

from samara.practices.conversation.evidence import Evidence, Notice
from samara.practices.conversation.judging import Signal

FORUM = re.compile(r"\[(?:url|link)\s*[=\]]", re.I)
HTML = re.compile(r"<a\s+href\s*=", re.I)


def notice(evidence: Evidence) -> Notice | None:
    """A notice for links as forums or HTML have them: programs try every kind on every form, and who tries two is hardly a
    reader. HTML alone is nearly nothing, since readers of some sites talk about it."""
    forum, html = FORUM.search(evidence.text) is not None, HTML.search(evidence.text) is not None
    if forum and html:
        return Notice("markup", 3.5, "it tries links in two kinds of markup that are not taken here")
    if forum:
        return Notice("markup", 2.0, "it has links as forums have them")
    return Notice("markup", 0.7, "it has links in HTML") if html else None


SIGNAL = Signal(notice)
