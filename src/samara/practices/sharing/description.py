"""A description of a page taken from its own words."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.page import Page
from samara.core.site import Site
from samara.core.text import opening
from samara.practices.sharing.bounds import briefest

LEAST = 40
"""A paragraph shorter than this is a label or a date more often than a sentence."""


def description(page: Page) -> str | None:
    """The sentences that the main text opens with, as many as the network shows that shows the
    fewest; None when the page has headings at most."""
    return next(descriptions(page), None)


def descriptions(page: Page) -> Iterator[str]:
    """That, and what the later paragraphs would say instead."""
    labels = {heading.text for heading in page.headings} | {said.value for said in page.titles}
    paragraphs = [text for text in page.text.main.split("\n") if text not in labels]
    leads = [text for text in paragraphs if _long(text)] or [" ".join(paragraphs)]
    yield from (found for lead in leads if (found := opening(lead, briefest())))


def distinct(site: Site) -> dict[str, str]:
    """What pages without a description say of themselves, where their first words are another page's description: by address, the
    first words that are nobody else's, empty where there are none."""
    taken = {summary.description for summary in site.summaries if summary.description}
    found = {}
    for page in (site.pages[at] for at, summary in enumerate(site.summaries) if not summary.description):
        offered = description(page)
        own = next((text for text in descriptions(page) if text not in taken), "")
        if own != (offered or ""):
            found[page.url] = own
        taken.add(own)
    return found


def _long(text: str) -> bool:
    # Letters of scripts without spaces say as much as two others.
    return len(text) + sum(letter > "\u2e80" for letter in text) >= LEAST
