"""The feed of the examples of checks."""

from __future__ import annotations

LINK = '<link rel="alternate" type="application/atom+xml" href="/feed.xml">'
FEED = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Tea house</title>{head}
<entry><title>White tea</title><link href="{link}"/><updated>{date}</updated>
<content type="html">{text}</content></entry></feed>"""


def feed(
    head: str = "", link: str = "https://example.org/white.html", date: str = "2026-05-04", text: str = "Cool water."
) -> str:
    """A feed of one entry."""
    return FEED.format(head=head, link=link, date=date, text=text)
