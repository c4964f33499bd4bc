"""The products a page offers. https://schema.org/Product"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from samara.core.facts import Item, Product, Thing
from samara.core.html import Document
from samara.reading.facts.jsonld import addresses, jsonld, texts, types
from samara.reading.facts.microdata import microdata
from samara.reading.facts.opengraph import opengraph
from samara.reading.metas import first
from samara.reading.reader import reader
from samara.reading.scope import Scope
from samara.reading.vocabulary import PRODUCTS, is_any

_DEEP = 4
_RATING = re.compile(r"\d{1,12}(?:\.\d{1,12})?")
_OPENGRAPH = ("product:price:amount", "og:price:amount", "og:type")
_NUMBER = re.compile(r"\d[\d., \u00a0\u202f'’]*")


@reader
def products(doc: Document, scope: Scope) -> tuple[Product, ...]:
    """Products in JSON-LD (inner ones too), then in microdata, then in product: tags."""
    found = [_thing(doc, thing, node) for thing in jsonld(doc, scope).things for node in _inner(_node(thing), _DEEP)]
    found += [_item(doc, item) for item in microdata(doc, scope) if is_any(item, PRODUCTS)]
    card = opengraph(doc, scope)
    amount = first(card.tags, "product:price:amount", "og:price:amount")
    if amount or (card.type or "").lower() in ("product", "og:product", "product.item"):
        found.append(
            Product(
                card.title, "opengraph", decimal(amount),
                first(card.tags, "product:price:currency", "og:price:currency"),
                first(card.tags, "product:availability", "og:availability"),
                image=card.images[0].url if card.images else None,
                brand=first(card.tags, "product:brand"),
                at=next((tag.at for tag in card.tags if tag.name in _OPENGRAPH), None),
            )
        )  # fmt: skip
    return tuple(found)


def decimal(text: str | None) -> str | None:
    """A price as a decimal text: "1.234,50 €" and "$1,234.50" are 1234.50; None where there is no number."""
    found = _NUMBER.search(text or "")
    if not found:
        return None
    digits = re.sub(r"[ \u00a0\u202f'’]", "", found.group()).rstrip(".,")
    last = max(digits.rfind("."), digits.rfind(","))
    # Three digits behind the last sign are thousands; shops do not sell by the tenth of a cent.
    cents = digits[last + 1 :] if last >= 0 else ""
    if last < 0 or (len(cents) == 3 and not digits.startswith("0")) or digits.count(digits[last]) > 1:
        return re.sub(r"[.,]", "", digits)
    return f"{re.sub(r'[.,]', '', digits[:last]) or '0'}.{cents}"


def _node(thing: Thing) -> dict[str, Any]:
    return {**thing.properties, "@type": list(thing.types)}


def _inner(value: Any, deep: int) -> Iterator[dict[str, Any]]:
    """The product nodes in a value, without those inside a product."""
    if isinstance(value, list):
        for one in value[:100]:
            yield from _inner(one, deep)
    elif isinstance(value, dict) and deep:
        if PRODUCTS.intersection(types(value)):
            yield value
        else:
            for name in ("mainEntity", "itemListElement", "item", "itemReviewed", "about"):
                if name in value:
                    yield from _inner(value[name], deep - 1)


def _one(value: Any) -> dict[str, Any]:
    """The node a property holds, or the first of several."""
    value = value[0] if isinstance(value, list) and value else value
    return value if isinstance(value, dict) else {}


def _text(value: Any) -> str | None:
    return next(iter(texts(value)), None)


def _thing(doc: Document, thing: Thing, node: dict[str, Any]) -> Product:
    offer = _one(node.get("offers"))
    rule = _one(offer.get("priceSpecification"))
    rating = _one(node.get("aggregateRating"))
    return Product(
        name=_text(node.get("name")),
        source="jsonld",
        price=decimal(_text(offer.get("price")) or _text(offer.get("lowPrice")) or _text(rule.get("price"))),
        currency=_text(offer.get("priceCurrency")) or _text(rule.get("priceCurrency")),
        availability=_tail(_text(offer.get("availability"))),
        rating=_number(_text(rating.get("ratingValue"))),
        reviews=_reviews(_text(rating.get("reviewCount")), _text(rating.get("ratingCount")), _many(node.get("review"))),
        image=next((url for url in map(doc.resolve, addresses(node.get("image"))) if url), None),
        brand=_text(node.get("brand")),
        at=thing.at,
    )


def _item(doc: Document, item: Item) -> Product:
    def said(*names: str) -> str | None:
        return next((item.properties[name][0] for name in names if item.properties.get(name)), None)

    return Product(
        name=said("name"),
        source="microdata",
        price=decimal(said("offers.price", "offers.lowPrice", "price")),
        currency=said("offers.priceCurrency", "priceCurrency"),
        availability=_tail(said("offers.availability", "availability")),
        rating=_number(said("aggregateRating.ratingValue")),
        reviews=_reviews(
            said("aggregateRating.reviewCount"), said("aggregateRating.ratingCount"), _many(item.properties.get("review"))
        ),
        image=doc.resolve(said("image", "image.url")),
        brand=said("brand.name", "brand"),
        at=item.at,
    )


def _tail(text: str | None) -> str | None:
    """ "InStock" of "https://schema.org/InStock"."""
    return text.rpartition("/")[2] if text else None


def _number(text: str | None) -> float | None:
    found = _RATING.match((text or "").replace(",", "."))
    return float(found.group()) if found else None


def _reviews(counted: str | None, rated: str | None, given: int) -> int | None:
    """How many buyers spoke: as stated, else as many as speak here; None where nothing says."""
    stated = [int(number) for number in map(_number, (counted, rated)) if number is not None]
    return max((*stated, given)) if stated or given else None


def _many(value: Any) -> int:
    """How many values a property has."""
    return len(value) if isinstance(value, list | tuple) else int(bool(value))
