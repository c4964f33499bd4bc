"""Structured data that contradicts the page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from samara.core import urls
from samara.core.check import page_check
from samara.core.facts import Thing
from samara.core.finding import Effort, Found, Level
from samara.core.page import Kind, Page
from samara.practices.sharing.likeness import place, unlike, unrelated
from samara.practices.skeleton import PRODUCT
from samara.reading.facts.jsonld import addresses, whole

LONG = 5
"""Letters of a word that tells what a description is about."""

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


def subject(page: Page) -> Thing | None:
    """What the page is about in JSON-LD, when there is one such thing only."""
    things = [thing for thing in page.jsonld.things if NAMED.intersection(thing.types)]
    return things[0] if len(things) == 1 else None


def text(thing: Thing, *names: str) -> str:
    """The first of these properties that is a text."""
    said = (thing.properties.get(name) for name in names)
    return next((" ".join(each.split()) for each in said if isinstance(each, str) and each.strip()), "")


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
    if (thing := subject(page)) is not None:
        for words in (misnamed(page, thing), misplaced(page, thing), described(page, thing), pictured(page, thing)):
            if words:
                yield Found(words, thing.at)
    yield from prices(page)


def misnamed(page: Page, thing: Thing) -> str | None:
    """A name that is not that of the title."""
    titles = [said.value for said in page.titles] + [heading.text for heading in page.headings if heading.level == 1]
    titles += [text for text in (page.card.title, page.twitter.title) if text]
    name, known = text(thing, "headline", "name"), words(" ".join(titles))
    if name and known and contradicts(name, known):
        return f'JSON-LD calls it "{name}", but its title is "{page.summary.title}"'
    return None


def misplaced(page: Page, thing: Thing) -> str | None:
    """An address that is not the page's."""
    main = thing.properties.get("mainEntityOfPage")
    url = text(thing, "url", "mainEntityOfPage") or (main.get("@id") if isinstance(main, dict) else "")
    known = [each for each in (*(said.value for said in page.canonical), page.card.url) if each]
    if isinstance(url, str) and urls.is_url(url) and known and place(url) not in map(place, known):
        return f"JSON-LD says that it is at {url}, but the tags say {known[0]}"
    return None


def described(page: Page, thing: Thing) -> str | None:
    """A description that has not one long word in common with the page's."""
    said, known = text(thing, "description"), page.card.description or next((each.value for each in page.descriptions), "")
    if unrelated(said, known, LONG):
        return f'JSON-LD describes it as "{said[:80]}", but the tags as "{known[:80]}"'
    return None


def pictured(page: Page, thing: Thing) -> str | None:
    """Pictures none of which can be that of the card."""
    given = addresses(whole(thing.properties.get("image"), page.jsonld.things))
    if page.card.images and given and all(unlike(url, page.card.images[0].url) for url in given):
        return f"JSON-LD shows it with {given[0]}, but the card with {page.card.images[0].url}"
    return None


def prices(page: Page) -> Iterator[Found]:
    """Prices of JSON-LD that no other source has."""
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
