"""What a browser is called, in every language, on the page that lists where somebody is signed in."""

from __future__ import annotations

BROWSERS = (("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari"))
SYSTEMS = (
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("Mac OS X", "Mac"),
    ("Linux", "Linux"),
)
"""The first that is named counts: every browser names the others too. https://www.rfc-editor.org/rfc/rfc9110#field.user-agent"""


def browser_name(agent: str) -> str:
    """Firefox, Linux: from a User-Agent; empty for one that says nothing."""
    named = (next((name for mark, name in names if mark in agent), "") for names in (BROWSERS, SYSTEMS))
    return ", ".join(filter(None, named))
