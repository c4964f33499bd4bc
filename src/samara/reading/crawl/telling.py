"""Tells answers apart: pages are worth parsing, anything else is known by its status, its type and its first bytes."""

from __future__ import annotations

from samara.core.http import Answer
from samara.core.page import Other

HTML = frozenset({"text/html", "application/xhtml+xml", ""})
FEEDS = frozenset({"application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json"})
XML = frozenset({"application/xml", "text/xml"})
_ROOTS = ((b"<rss", "feed"), (b"<feed", "feed"), (b"<rdf:RDF", "feed"), (b"<urlset", "sitemap"), (b"<sitemapindex", "sitemap"))


def wanted(status: int, content_type: str) -> bool:
    """Whether the whole body is worth reading: that of a page, or of an XML document that may turn out to be XHTML."""
    return status == 200 and (content_type in HTML or content_type in XML)


def tell(answer: Answer, url: str, source: str) -> Other | None:
    """What an answer is if it is no page; None when it is to be parsed. Redirects are told by the crawl itself."""
    status = answer.status
    if 400 <= status < 500 and status not in (408, 425, 429):
        return Other(url, source, "missing", status=status)
    if not 200 <= status < 300:
        return Other(url, source, "failed", status=status, note=f"answered {status}")
    if not answer.body:
        return Other(url, source, "empty", status=status)
    kind = answer.content_type
    if kind in HTML:
        return None
    if kind in FEEDS:
        return Other(url, source, "feed", status=status, note=kind)
    if kind == "application/json" or kind.endswith("+json"):
        return Other(url, source, "json", status=status, note=kind)
    if kind in XML:
        start = answer.body[:2_048]
        if b"<html" in start:
            return None
        why = next((why for root, why in _ROOTS if root in start), "binary")
        return Other(url, source, why, status=status, note=kind)
    return Other(url, source, "binary", status=status, note=kind)
