"""Links within the site that pretend to be a campaign."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core import urls
from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page


@page_check(
    level=Level.WARNING,
    effort=Effort.PAGE,
    source="https://support.google.com/analytics/answer/10917952",
    fix="audience/campaign-parameters",
    when=lambda page: any(link.internal for link in page.links),
    good='<a href="/white.html">White tea</a>',
    bad='<a href="/white.html?utm_source=home&amp;utm_medium=banner">White tea</a>',
)
def campaign_internal(page: Page) -> Iterator[Found]:
    """Links within the site carry no campaign parameters.

    They overwrite where the reader came from: the visit that a network brought is counted as one that the home page brought,
    and who copies the address passes the mistake on.
    """
    named: set[str] = set()
    for link in page.links:
        if link.internal and "?" in link.url and link.url not in named and (names := urls.tracking(link.url)):
            named.add(link.url)
            yield Found(f"links to {link.url}, a page of the site, with {names[0]}", link.at)
