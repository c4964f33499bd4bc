"""A description of a page taken from its own words."""

from __future__ import annotations

from samara.core.page import Page
from samara.core.text import opening
from samara.practices.sharing.bounds import briefest

LEAST = 40
"""A paragraph shorter than this is a label or a date more often than a sentence."""


def description(page: Page) -> str | None:
    """The sentences that the main text opens with, as many as the network shows that shows the
    fewest; None when the page has headings at most."""
    labels = {heading.text for heading in page.headings} | {said.value for said in page.titles}
    paragraphs = [text for text in page.text.main.split("\n") if text not in labels]
    lead = next((text for text in paragraphs if _long(text)), None)
    return opening(lead or " ".join(paragraphs), briefest()) or None


def _long(text: str) -> bool:
    # Letters of scripts without spaces say as much as two others.
    return len(text) + sum(letter > "\u2e80" for letter in text) >= LEAST
