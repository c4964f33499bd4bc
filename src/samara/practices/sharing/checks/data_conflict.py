"""Structured data that contradicts the page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.facts import Place
from samara.core.finding import Effort, Found, Level
from samara.core.page import Kind, Page
from samara.practices.skeleton import PRODUCT

NAMED = frozenset(
    "Product ProductGroup IndividualProduct ProductModel Article NewsArticle BlogPosting TechArticle Report Recipe HowTo".split()
)
"""Types of which a page of the kind article or product has one that is the page's own subject."""

WORD = re.compile(r"\w+")
START = PRODUCT.replace("Tea pot", "Tea pot 2026") + '<meta property="product:price:amount" content="39.00">'
DATA = '<script type="application/ld+json">{{"@context": "https://schema.org", "@type": "Product", "name": "{name}", "offers": \
{{"@type": "Offer", "price": "{price}", "priceCurrency": "EUR"}}}}</script>'


def words(text: str) -> set[str]:
    """The words of a text, in one case."""
    return set(WORD.findall(text.casefold()))


def names(page: Page) -> Iterator[tuple[str, Place | None]]:
    """What JSON-LD calls the page's subject, when there is one only."""
    things = [thing for thing in page.jsonld.things if NAMED.intersection(thing.types)]
    for thing in things if len(things) == 1 else ():
        for said in (thing.properties.get("headline"), thing.properties.get("name")):
            if isinstance(said, str) and said.strip():
                yield " ".join(said.split()), thing.at
                return


def contradicts(name: str, titles: set[str]) -> bool:
    """Whether a name has a number that no title has, or shares not even half of its words with them."""
    said = words(name)
    missing = said - titles
    return any(word.isdigit() for word in missing) or 2 * len(missing) > len(said)


@page_check(
    level=Level.WARNING,
    effort=Effort.PAGE,
    source="https://developers.google.com/search/docs/appearance/structured-data/sd-policies",
    kinds=(Kind.ARTICLE, Kind.PRODUCT),
    when=lambda page: bool(page.jsonld.things),
    good=START + DATA.format(name="Tea pot 2026", price="39.00"),
    bad=START + DATA.format(name="Tea pot 2023", price="35.00"),
)
def data_conflict(page: Page) -> Iterator[Found]:
    """Structured data, tags and title say the same of a page.

    Data that a plugin keeps beside the page goes out of date unseen: one network then shows last year's name or price,
    another this year's.
    """
    titles = [said.value for said in page.titles] + [heading.text for heading in page.headings if heading.level == 1]
    titles += [text for text in (page.card.title, page.twitter.title) if text]
    known = words(" ".join(titles))
    for name, at in names(page):
        if known and contradicts(name, known):
            yield Found(f'JSON-LD calls it "{name}", but its title is "{page.summary.title}"', at)
    stated: dict[str, set[float]] = {}
    for product in page.products:
        if product.price:
            stated.setdefault(product.source, set()).add(float(product.price))
    data = stated.pop("jsonld", set())
    for source, prices in stated.items():
        if data and data.isdisjoint(prices):
            at = next(product.at for product in page.products if product.source == "jsonld" and product.price)
            tags = "the tags say" if source == "opengraph" else "microdata says"
            yield Found(f"JSON-LD says that it costs {min(data):,.2f}, but {tags} {min(prices):,.2f}", at)
