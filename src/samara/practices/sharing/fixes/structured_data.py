"""What machines are told of articles, products and the site."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from samara.core import urls
from samara.core.edit import HeadEntry, Offer, Reason, Refusal, script
from samara.core.facts import Item, Thing
from samara.core.fix import SiteView, fix
from samara.core.page import Kind, Page
from samara.practices.sharing import stated, studio
from samara.reading.vocabulary import ARTICLES, PRODUCTS, names

CITED = {"headline": "title", "author": "author", "datePublished": "date of publication"}
"""What a citation needs of an article, and what readers call it."""

TRAILS = frozenset(("BreadcrumbList",))
SITES = frozenset(("WebSite", "Organization", "Person", "LocalBusiness"))


@fix(rank=60)
def structured_data(page: Page, site: SiteView) -> Iterator[Offer]:
    """Describes articles, products and the home page as structured data, where there is none.

    Title, description, pictures, dates, authors, price and licence, each as the page or a setting says it, in JSON-LD; dates and
    author also in the tags that networks read. An article whose card is drawn names it wide and square (800 × 800 pixels). What
    the page does not say is left out, and who has structured data of their own keep it.
    """
    if page.kind is Kind.ARTICLE:
        yield from _times(page)
        yield from _article(page, site)
    elif page.kind is Kind.PRODUCT:
        if not _has(page, PRODUCTS):
            product = stated.product(page, site)
            yield _entry(product)
            if "offers" not in product:
                yield Refusal(
                    Reason.NOT_SAID, "The page tells no price in data or tags, at least not with its currency.", "offers"
                )
    elif page.kind is Kind.HOME and not _has(page, SITES) and (node := stated.website(site)):
        yield _entry(node)
    if page.kind is not Kind.HOME and not _has(page, TRAILS) and (node := stated.trail(page, site)):
        yield _entry(node, "JSON-LD breadcrumbs")


def _article(page: Page, site: SiteView) -> Iterator[Offer]:
    own = _of(page, ARTICLES)
    told = {name for each in own for name, value in each.properties.items() if value}
    if own:
        # What cannot be read is as good as missing.
        told -= {name for name, value in (("author", stated.authors(page)), ("datePublished", page.dates)) if not value}
        missing = [words for name, words in CITED.items() if name not in told]
        if missing:
            yield Refusal(Reason.OWN, f"The page's own structured data names no {' and no '.join(missing)}.")
        return
    # Search engines show articles in several shapes and cut what they find in one only.
    # https://developers.google.com/search/docs/appearance/structured-data/article
    pictures = studio.in_list(page, site)
    yield from pictures[1:]
    node = stated.article(page, site, [site.url + picture.path for picture in pictures])
    yield _entry(node)
    for name, words in CITED.items():
        if name not in node:
            yield Refusal(Reason.NOT_SAID, f"The page names no {words}.", name)


def _times(page: Page) -> Iterator[HeadEntry]:
    """The tags of Open Graph, where authors are addresses, and the author's name as HTML has it."""
    given = {tag.name for tag in page.card.tags if tag.content.strip()}
    said = (("published", stated.published(page)), ("modified", page.summary.modified))
    for name, value in said:
        if value and f"article:{name}_time" not in given:
            yield HeadEntry(f"article:{name}_time", f'<meta property="article:{name}_time" content="{escape(value)}"/>')
    authors = stated.authors(page)
    if "article:author" not in given:
        for address in dict.fromkeys(author.url for author in authors if author.url and urls.is_url(author.url)):
            yield HeadEntry(f"article:author {address}", f'<meta property="article:author" content="{escape(address)}"/>')
    # A link to the author has an address, a tag has none.
    if authors and not any(author.source == "html" and not author.url for author in page.authors):
        written = ", ".join(author.name for author in authors)
        yield HeadEntry("author", f'<meta name="author" content="{escape(written)}"/>')


def _entry(node: stated.Node, key: str = "JSON-LD") -> HeadEntry:
    return HeadEntry(key, script({"@context": stated.CONTEXT, **node}))


def _has(page: Page, kinds: frozenset[str]) -> bool:
    return bool(_of(page, kinds))


def _of(page: Page, kinds: frozenset[str]) -> list[Thing | Item]:
    """What the page says of things of these kinds."""
    items: tuple[Thing | Item, ...] = (*page.jsonld.things, *page.microdata)
    return [item for item in items if kinds & names(item)]
