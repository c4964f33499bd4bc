"""The tags of an article, for those who read only its head."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from samara.core import topics
from samara.core.edit import HeadEntry, Offer
from samara.core.fix import SiteView, fix
from samara.core.graph import Graph
from samara.core.page import Kind, Page
from samara.core.settings import Settings
from samara.core.site import Site

ID = "sharing/article-tags"
MOST = 10
"""Tags that a card names."""


def known(site: Site, graph: Graph, settings: Settings) -> topics.Vocabulary:
    """The tags of the site."""
    return topics.vocabulary(site)


def labels(page: Page, site: SiteView) -> tuple[str, ...]:
    """What an article is about."""
    return topics.keywords(page, site.prepared.get(ID) or {})[:MOST]


@fix(rank=11, prepare=known)
def article_tags(page: Page, site: SiteView) -> Iterator[Offer]:
    """Names the tags of an article in its card, as `article:tag`.

    They are the owner's own: links with rel=tag in the text, keywords of the structured data or of the head. An article without
    any gets up to five of those that several others of the site have in its language, if its title says them or its text does
    so three times: nothing is made up, and no word becomes a tag that is none. Cards that name tags keep them.
    """
    if page.kind is not Kind.ARTICLE or page.card.labels:
        return
    for label in labels(page, site):
        yield HeadEntry(f"article:tag {label}", f'<meta property="article:tag" content="{escape(label)}"/>')
