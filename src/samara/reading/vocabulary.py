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
    "h-entry": ARTICLES,
    "h-event": ARTICLES,
    "h-recipe": ARTICLES,
    "h-review": ARTICLES,
    "h-product": PRODUCTS,
    "h-feed": LISTINGS,
}
_ORDER = (ARTICLES | PRODUCTS, PAGES, LISTINGS)

Node = TypeVar("Node", Thing, Item)


def names(node: Thing | Item) -> frozenset[str]:
    """The types of a node as bare words; microformats are named by what schema.org would call them."""
    return frozenset(name.rpartition("/")[2].rpartition("#")[2] for name in node.types)


def is_any(node: Thing | Item, kinds: frozenset[str]) -> bool:
    """Whether a node is of one of these kinds."""
    return any(name in kinds or _MICROFORMATS.get(name) is kinds for name in names(node))


def subjects(nodes: Iterable[Node]) -> list[Node]:
    """The nodes that may be what the page is about, best first; organisations, breadcrumbs, people and the site are not."""
    nodes = list(nodes)
    if len(nodes) == 1 and names(nodes[0]) & {"h-entry", "h-event", "h-product", "h-recipe", "h-review"}:
        return nodes
    found: list[Node] = []
    for kinds in _ORDER:
        found += [node for node in nodes if names(node) & kinds]
    return found
