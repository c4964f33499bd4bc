"""A card that does not say which address it is for."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core import urls
from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page


@page_check(
    level=Level.NOTE,
    effort=Effort.TEMPLATE,
    source="https://ogp.me/#metadata",
    fix="sharing/head-tags",
    good='<meta property="og:url" content="https://example.org/tea.html">',
    bad='<meta property="og:title" content="White tea">',
)
def card_url(page: Page) -> Iterator[Found]:
    """Every card names the address that its shares count for.

    Some networks ask for og:url, and join by it the shares of all spellings of an address. It is a complete one, with https://
    and the host.
    """
    if not page.card.url:
        yield Found("has no og:url", page.head)
        return
    tag = next(tag for tag in page.card.tags if tag.name == "og:url" and tag.content.strip())
    if not urls.is_url(tag.content.strip()):
        yield Found(f'og:url is "{tag.content.strip()}", which is no complete address', tag.at)
