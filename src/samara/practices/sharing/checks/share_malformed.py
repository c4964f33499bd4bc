"""Share links that pass on a broken address or none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from samara.core import urls
from samara.core.check import page_check
from samara.core.facts import Share
from samara.core.finding import Effort, Found, Level
from samara.core.length import ADDRESS, length
from samara.core.page import Page
from samara.networks.catalogue import networks

_TEMPLATE = re.compile(
    r"\{\{.*\}\}|\{%.*%\}|<%.*%>|[$#]\{.*\}|\{(?:url|link|href|title|permalink|page_?url)\}|%(?:url|link|title)%", re.I
)
"""What a template would have replaced, in the ways in which most mark it."""

_LEADS = re.compile(r"[^\W_][\w-]*\.[^\W\d_]{2,}(?:[/:?#]|(?=\W|$))|://")
"""An address within a text, also one without its scheme, which networks link all the same."""


def fault(share: Share) -> str | None:
    """What is wrong with a share link; None when it is fine, is written to somebody (@name), or is answered by a script."""
    if not share.url:
        return None
    if unfilled := _TEMPLATE.search(share.shared or share.text or ""):
        return f"passes {unfilled[0]}, which was to be replaced"
    query = share.url.partition("?")[2]
    start = query.find("=http")
    unescaped = query[start + 1 :] if start >= 0 else ""
    if "://" in unescaped and "?" in unescaped:
        return "passes an address that is not percent-encoded, so its parameters are lost"
    if any(part.startswith(("%20", "+")) and "=" not in part for part in query.split("&")[1:]):
        return "passes a text whose & is not percent-encoded, so the rest of it is lost"
    cut = query.partition("#")[2]
    if "&" in cut and "=http" in cut:
        return "passes a text whose # is not percent-encoded, so the rest of it is lost"
    if share.shared is None:
        if not share.text:
            return "passes no address"
        return None if _LEADS.search(share.text) or share.text.startswith("@") else "passes a text without an address"
    if not urls.is_url(share.shared):
        return f'passes "{share.shared}", which is no complete address'
    return _too_long(share)


def _too_long(share: Share) -> str | None:
    """That the text is longer than a post may be. Where it is not certain what the address counts, it counts nothing."""
    limit = networks()[share.network].limit("post")
    if limit is None or not limit.most:
        return None
    long = length(share.text or "", limit.unit) + (ADDRESS + 1 if limit.unit == "weighted" else 0)
    if long <= limit.most:
        return None
    return f"passes a text that makes a post of {long:,} characters, where {limit.most:,} have room"


@page_check(
    level=Level.WARNING,
    effort=Effort.TEMPLATE,
    source="https://developers.facebook.com/docs/sharing/reference/share-dialog",
    fix="sharing/share-links",
    when=lambda page: any(share.alive for share in page.shares),
    good='<a href="https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fexample.org%2Ftea%3Fcup%3D2">Facebook</a>',
    bad='<a href="https://www.facebook.com/sharer/sharer.php?u=https://example.org/tea?cup=2&amp;pot=1">Facebook</a>',
)
def share_malformed(page: Page) -> Iterator[Found]:
    """Share links pass on the complete address, percent-encoded.

    An address that was pasted into the link as it is loses everything after its first & or #, and the share leads elsewhere.
    """
    for share in page.shares:
        if share.alive and (words := fault(share)):
            yield Found(f"the link that shares to {networks()[share.network].title} {words}: {share.url}", share.at)
