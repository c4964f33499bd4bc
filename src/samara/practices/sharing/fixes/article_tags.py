"""The tags of an article, for those who read only its head."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from samara.core.edit import HeadEntry, Offer
from samara.core.fix import SiteView, fix
from samara.core.page import Kind, Page

MOST = 10
"""Tags that a card names."""


@fix(rank=11)
def article_tags(page: Page, site: SiteView) -> Iterator[Offer]:
    """Names the tags of an article in its card, as `article:tag`.

    They are the owner's own: links with rel=tag in the text, keywords of the structured data or of the head. Nothing is taken
    from the words of the text. Cards that name tags keep them.
    """
    if page.kind is not Kind.ARTICLE or page.card.labels:
        return
    for said in page.topics[:MOST]:
        yield HeadEntry(f"article:tag {said.value}", f'<meta property="article:tag" content="{escape(said.value)}"/>')
