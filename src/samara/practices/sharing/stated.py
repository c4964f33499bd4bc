"""What a page says of itself, as nodes of schema.org: nothing that it does not say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from msgspec.structs import replace

from samara.core import fix as fixing
from samara.core import licences
from samara.core.facts import Author, Byline, Product
from samara.core.fix import SiteView
from samara.core.page import Page
from samara.core.site import UNKNOWN
from samara.core.wording import Wording
from samara.practices import telling
from samara.practices.sharing.fixes.article_tags import labels
from samara.practices.sharing.picture import picture, standing

CONTEXT = "https://schema.org"
STOCK = {
    "instock": "InStock", "available": "InStock", "outofstock": "OutOfStock", "oos": "OutOfStock", "preorder": "PreOrder",
    "backorder": "BackOrder", "discontinued": "Discontinued", "soldout": "SoldOut",
}  # fmt: skip
"""What tags say of availability, and what schema.org calls it. https://schema.org/ItemAvailability"""

Node = dict[str, Any]


def article(page: Page, site: SiteView, drawn: Sequence[str] = ()) -> Node:
    """https://schema.org/Article; `drawn` are addresses of pictures that are drawn for it."""
    licence = licences.of(page, site.settings)
    about = {
        "headline": title(page, site),
        **_common(page, site, drawn),
        "datePublished": published(page),
        "dateModified": page.summary.modified,
        "author": [_author(author, site) for author in authors(page)],
        "keywords": list(labels(page, site)),
        "inLanguage": _language(page, site),
        "license": licence.url if licence else None,
        "isPartOf": website(site),
    }
    return _told("Article", about)


def product(page: Page, site: SiteView) -> Node:
    """https://schema.org/Product"""
    known = next(iter(page.products), None)
    about = {
        "name": name(page, site),
        **_common(page, site),
        "brand": _told("Brand", {"name": known.brand}) if known and known.brand else None,
        "offers": _offer(known) if known else None,
    }
    return _told("Product", about)


def website(site: SiteView) -> Node | None:
    """https://schema.org/WebSite; None for a site whose name nobody knows."""
    return _told("WebSite", {"name": site.name, "url": site.url if site.known else None}) if site.name else None


def trail(page: Page, site: SiteView) -> Node | None:
    """https://schema.org/BreadcrumbList; None for a page that shows no breadcrumbs."""
    if not page.breadcrumbs or not site.known:
        return None
    steps: list[Node] = [{"name": link.text, "item": link.url} for link in page.breadcrumbs] + [{"name": name(page, site)}]
    items = [{"@type": "ListItem", "position": number, **step} for number, step in enumerate(steps, 1)]
    return _told("BreadcrumbList", {"itemListElement": items})


def title(page: Page, site: SiteView) -> str:
    """The title of the card."""
    return telling.card_title(page, site)


def name(page: Page, site: SiteView) -> str:
    """What a page is about: its heading, where its title is that and more; else the title."""
    whole = title(page, site)
    headings = {heading.text for heading in page.headings if heading.level == 1}
    return next((each for each in headings if each and each in whole), whole) if len(headings) == 1 else whole


def authors(page: Page) -> list[Author]:
    """Those whom the vocabulary names that is believed most, else whom the byline names."""
    line = _byline(page)
    found = [author for author in page.authors if author.source == page.authors[0].source]
    if not found and line and line.name:
        found = [Author(line.name, "byline", line.url, line.at)]
    # Nobody can be looked up at the address that stands for that of a site which has not told its own.
    return [replace(author, url=None) if (author.url or "").startswith(UNKNOWN) else author for author in found]


def published(page: Page) -> str | None:
    """When the page was published, as it states or as its byline shows."""
    line = _byline(page)
    return page.summary.published or (line.date if line else None) or None


def _byline(page: Page) -> Byline | None:
    """The byline of a page that has one only."""
    return page.bylines[0] if len(page.bylines) == 1 else None


def _common(page: Page, site: SiteView, drawn: Sequence[str] = ()) -> Node:
    return {
        "description": telling.of(page, site).description,
        "url": page.address if site.known else None,
        "image": [*drawn, *_images(page, site)] if site.known else None,
    }


def _language(page: Page, site: SiteView) -> str | None:
    """The language of the text, where the page or its owner declares one, or it is certain."""
    told = page.language
    stated = told.declared or page.card.locale or site.settings["lang"] or told.confidence >= fixing.CERTAIN
    return fixing.language(page) if stated else None


def _said(page: Page, site: SiteView) -> Wording:
    return site.wordings.get(page.url, Wording())


def _images(page: Page, site: SiteView) -> Iterator[str]:
    """The pictures of the card, or the one that it gets."""
    if _said(page, site).image:
        yield _said(page, site).image
    elif there := standing(page, site):
        yield from dict.fromkeys(image.url for image in there)
    elif found := picture(page, site):
        yield found.url


def _author(author: Author, site: SiteView) -> Node:
    # A page that is signed with the site's own name has no person for an author.
    return _told("Organization" if author.name == site.name else "Person", {"name": author.name, "url": author.url})


def _offer(known: Product) -> Node | None:
    """https://schema.org/Offer; None without a price or its currency."""
    if not known.price or not known.currency:
        return None
    stock = STOCK.get("".join(filter(str.isalpha, (known.availability or "").lower())))
    about = {"price": known.price, "priceCurrency": known.currency, "availability": f"{CONTEXT}/{stock}" if stock else None}
    return _told("Offer", about)


def _told(kind: str, properties: Node) -> Node:
    """A node with what is known of it."""
    return {"@type": kind, **{name: value for name, value in properties.items() if value}}
