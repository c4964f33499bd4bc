"""Links within the site without campaign parameters."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote_plus

from samara.core import urls
from samara.core.edit import Amend, Offer, Reason, Refusal
from samara.core.fix import SiteView, fix
from samara.core.page import Page


@fix(rank=60)
def campaign_parameters(page: Page, _: SiteView) -> Iterator[Offer]:
    """Takes campaign parameters off links within the site.

    utm_source and its like leave the address; other parameters, the fragment and the way the address is written stay as they
    are. Links to other sites keep theirs.
    """
    for link in page.links:
        if not link.internal or "?" not in link.url or not urls.tracking(link.url):
            continue
        if link.at is None:
            yield Refusal(Reason.TOO_BROKEN, "A link has no certain place in the source.")
        elif (shorter := without(link.raw)) != link.raw:
            yield Amend(link.at.offset, "href", value=shorter)


def without(href: str) -> str:
    """The reference as written, without its campaign parameters."""
    head, hash_, fragment = href.partition("#")
    path, _, query = head.partition("?")
    kept = "&".join(part for part in query.split("&") if not _tracks(part))
    return path + (f"?{kept}" if kept else "") + hash_ + fragment


def _tracks(part: str) -> bool:
    return unquote_plus(part.partition("=")[0]).lower() in urls.TRACKING
