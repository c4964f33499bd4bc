"""The words of schema.org that pages describe themselves with, and which thing on a page is the page's own subject."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from samara.core.facts import Item, Thing

ARTICLES = frozenset(
    "Article NewsArticle BlogPosting TechArticle Report ScholarlyArticle SocialMediaPosting LiveBlogPosting AnalysisNewsArticle "
    "OpinionNewsArticle ReviewNewsArticle BackgroundNewsArticle ReportageNewsArticle AdvertiserContentArticle SatiricalArticle "
    "DiscussionForumPosting HowTo Recipe Review Event PodcastEpisode VideoObject Course JobPosting Book Movie".split()
)
PRODUCTS = frozenset(
    "Product ProductGroup IndividualProduct ProductModel SoftwareApplication MobileApplication WebApplication Vehicle".split()
)
LISTINGS = frozenset("CollectionPage SearchResultsPage ItemList Blog OfferCatalog ImageGallery".split())
REFERENCES = frozenset(("TechArticle", "APIReference"))
PAGES = frozenset("WebPage AboutPage ContactPage FAQPage QAPage ProfilePage ItemPage MedicalWebPage CheckoutPage".split())
_MICROFORMATS = {
    "h-entry": "Article", "h-event": "Event", "h-recipe": "Recipe", "h-review": "Review", "h-product": "Product",
    "h-feed": "Blog",
}  # fmt: skip
_ORDER = (ARTICLES | PRODUCTS, PAGES, LISTINGS)

Node = TypeVar("Node", Thing, Item)


def names(node: Thing | Item) -> frozenset[str]:
    """The types of a node as bare words; microformats are called what schema.org would call them."""
    return frozenset(_MICROFORMATS.get(name, name.rpartition("/")[2].rpartition("#")[2]) for name in node.types)


def is_any(node: Thing | Item, kinds: frozenset[str]) -> bool:
    """Whether a node is of one of these kinds."""
    return not kinds.isdisjoint(names(node))


def subjects(nodes: Iterable[Node]) -> list[Node]:
    """The nodes that may be what the page is about, best first; organisations, breadcrumbs, people and the site are not.

    Several entries of microformats are a list, and none of them is the page.
    """
    nodes = list(nodes)
    if sum("h-entry" in node.types for node in nodes) > 1:
        nodes = [node for node in nodes if "h-entry" not in node.types]
    return [node for kinds in _ORDER for node in nodes if is_any(node, kinds)]
