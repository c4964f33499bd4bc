"""Structured data that some networks show instead of the card's tags."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page
from samara.networks.network import Network
from samara.practices.sharing.rules import preferring_data
from samara.previews.card import Part
from samara.previews.naming import named
from samara.previews.sources import Sources

TITLE = '<meta property="og:title" content="White tea">'
DATA = (
    '<script type="application/ld+json">{{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "{}"}}</script>'
)


@page_check(
    level=Level.NOTE,
    effort=Effort.TEMPLATE,
    source="https://github.com/mastodon/mastodon/blob/main/app/lib/link_details_extractor.rb",
    when=lambda page: bool(page.jsonld.things and (page.card.title or page.card.description)),
    good=TITLE + DATA.format("White tea"),
    bad=TITLE + DATA.format("Tea news"),
)
def card_headline(page: Page) -> Iterator[Found]:
    """Every network shows the same title and the same description.

    Some networks believe the structured data of a page before its tags: a second wording there is what their readers see.
    """
    for part in ("title", "description"):
        instead: dict[str, tuple[Part, Part, list[Network]]] = {}
        for network, data in preferring_data(part):
            sources = Sources(page, network.profile)
            taken, usual = sources.first(data), sources.one(f"og:{part}")
            if taken and usual and taken.value != usual.value:
                instead.setdefault(taken.value, (taken, usual, []))[2].append(network)
        for taken, usual, takers in instead.values():
            words = f'the {taken.source} says "{taken.value}", {usual.source} "{usual.value}"'
            yield Found(f"{words}; shown by {named(takers)} is the first", taken.at)
