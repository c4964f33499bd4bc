"""ETags of improved pages: the application's own with the plan in them, so that a reader's copy made by another plan, or from
before there was one, is never taken for fresh (RFC 9110, 8.8.3 and 13.1.2)."""

from __future__ import annotations

import re

from samara.core.target import digest

Headers = list[tuple[bytes, bytes]]

_TAG = re.compile(rb'(?:W/)?"[^"]*"')


def marked(tag: bytes, plan: str) -> bytes:
    """The tag of a page as the plan makes it of what the application calls `tag`."""
    return b'%s-samara-%s"' % (tag[:-1], plan.encode()) if tag.endswith(b'"') else tag


def asked(headers: Headers, plan: str, *, page: bool) -> Headers:
    """The headers of a request as the application shall see them: of the tags those that this plan marked, bare.

    Other tags are of other versions when what is asked for is surely a `page`; dates too, as they say nothing of the plan.
    """
    kept: Headers = []
    mark = b'-samara-%s"' % plan.encode()
    for name, value in headers:
        if name == b"if-none-match" and value.strip() != b"*":
            given = _TAG.findall(value)
            tags = [
                tag.removesuffix(mark) + b'"' if tag.endswith(mark) else tag for tag in given if tag.endswith(mark) or not page
            ]
            if tags:
                kept.append((name, b", ".join(tags)))
        elif not (page and name == b"if-modified-since"):
            kept.append((name, value))
    return kept


def told(headers: Headers, plan: str, body: bytes | None = None) -> Headers:
    """The headers of an answer with a page: its tag marked; one that has none gets one by its `body`, where that is known. The
    date is left out, since the page may be newer than the application knows."""
    kept = [
        (name, marked(value, plan) if name.lower() == b"etag" else value)
        for name, value in headers
        if name.lower() != b"last-modified"
    ]
    if body is not None and not any(name.lower() == b"etag" for name, _ in kept):
        kept.append((b"etag", marked(b'"%s"' % digest(body)[:16].encode(), plan)))
    return kept


def is_known(given: bytes, headers: Headers) -> bool:
    """Whether a reader whose If-None-Match is `given` has the answer with these headers."""
    tag = next((value for name, value in headers if name.lower() == b"etag"), b"").removeprefix(b"W/")
    return bool(tag) and tag in (each.removeprefix(b"W/") for each in _TAG.findall(given))
