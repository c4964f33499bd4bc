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
_SUBJECTS = ARTICLES | PRODUCTS
_ORDER = (_SUBJECTS, PAGES, LISTINGS)
_ASIDE = frozenset(("aside", "nav", "footer", "samara"))

Node = TypeVar("Node", Thing, Item)


def names(node: Thing | Item) -> frozenset[str]:
    """The types of a node as bare words; microformats are called what schema.org would call them."""
    return frozenset(_MICROFORMATS.get(name, name.rpartition("/")[2].rpartition("#")[2]) for name in node.types)


def is_any(node: Thing | Item, kinds: frozenset[str]) -> bool:
    """Whether a node is of one of these kinds."""
    return not kinds.isdisjoint(names(node))


def subjects(nodes: Iterable[Node]) -> list[Node]:
    """The nodes that may be what the page is about, best first; organisations, breadcrumbs, people and the site are not.

    Nor are items beside the main text, in a feed or in another of their kind. Several of one kind that are called differently
    are a list, and none of them is the page, unless the main heading belongs to one of them alone.
    """
    named = [(node, names(node)) for node in nodes]
    named = [(node, kinds) for node, kinds in named if not (isinstance(node, Item) and _is_aside(node, kinds))]
    alike: dict[frozenset[str], list[Node]] = {}
    for node, kinds in named:
        alike.setdefault(kinds & _SUBJECTS, []).append(node)
    listed = {id(node) for kinds, several in alike.items() if kinds for node in _listed(several)}
    return [node for order in _ORDER for node, kinds in named if not order.isdisjoint(kinds) and id(node) not in listed]


def _is_aside(item: Item, kinds: frozenset[str]) -> bool:
    if item.region in _ASIDE:
        return True
    return bool(item.within) and ("h-feed" in item.within or is_any(Item(item.within), kinds))


def _listed(alike: list[Node]) -> list[Node]:
    """Those of several nodes of one kind that are only listed."""
    if len(alike) == 1:
        return []
    headed = [node for node in alike if isinstance(node, Item) and node.headed]
    if len(headed) == 1:
        return [node for node in alike if node is not headed[0]]
    return alike if len({_called(node) for node in alike}) > 1 else []


def _called(node: Thing | Item) -> str:
    """What a node is called; one without a name is called like no other."""
    return str(node.properties.get("headline") or node.properties.get("name") or id(node))
