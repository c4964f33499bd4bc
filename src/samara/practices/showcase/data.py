"""The structured data of a page, whichever syntax carries it."""

from __future__ import annotations

from samara.core.facts import Item, Thing
from samara.core.page import Page


def types(page: Page) -> set[str]:
    """The schema.org types that the page states, without their prefix."""
    items: tuple[Thing | Item, ...] = (*page.jsonld.things, *page.microdata)
    return {kind.rpartition("/")[2] for item in items for kind in item.types}
