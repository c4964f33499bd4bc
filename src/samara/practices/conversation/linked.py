"""Where the links of a comment lead."""

from __future__ import annotations

from urllib.parse import urlsplit

LONGEST = 100
"""Letters of a host that are kept."""
_MARK = ' href="'


def host(html: str) -> str:
    """The host of the first link in the HTML that we made of a comment, without www., in small letters; empty without one."""
    for part in html.split(_MARK)[1:]:
        try:
            found = urlsplit(part.partition('"')[0]).hostname or ""
        except ValueError:
            continue
        if found:
            return found.removeprefix("www.").rstrip(".")[:LONGEST]
    return ""
