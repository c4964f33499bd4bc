"""A headline in JSON-LD that differs from the card's title."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.facts import Thing
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page

READ = frozenset({"NewsArticle", "WebPage"})
"""The types whose headline Mastodon prefers to og:title."""


def headlines(page: Page) -> list[tuple[str, Thing]]:
    """The headlines that Mastodon would take, with their blocks."""
    return [
        (" ".join(headline.split()), thing)
        for thing in page.jsonld.things
        if READ.intersection(thing.types) and isinstance(headline := thing.properties.get("headline"), str) and headline.strip()
    ]


@page_check(
    level=Level.NOTE,
    effort=Effort.TEMPLATE,
    source="https://github.com/mastodon/mastodon/blob/main/app/lib/link_details_extractor.rb",
    when=lambda page: bool(page.card.title and headlines(page)),
    good='<meta property="og:title" content="White tea">'
    '<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "White tea"}'
    "</script>",
    bad='<meta property="og:title" content="White tea">'
    '<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Tea news"}'
    "</script>",
)
def card_headline(page: Page) -> Iterator[Found]:
    """Every network shows the same title.

    Mastodon takes the headline of the structured data before og:title, so a second wording there is what its readers see.
    """
    headline, thing = headlines(page)[0]
    if headline != page.card.title:
        yield Found(f'JSON-LD says "{headline}", but og:title "{page.card.title}"', thing.at)
