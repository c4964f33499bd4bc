"""An article that citation tools cannot read."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.facts import Item, Thing
from samara.core.finding import Effort, Found, Level
from samara.core.page import Kind, Page
from samara.practices.skeleton import ARTICLE

NEEDED = ("headline", "author", "datePublished")
TAGS = {
    "headline": ("citation_title", "dc.title", "dcterms.title"),
    "author": ("citation_author", "citation_authors", "dc.creator", "dcterms.creator"),
    "datePublished": (
        "citation_publication_date", "citation_date", "citation_online_date", "dc.date", "dc.date.issued", "dcterms.issued",
        "dcterms.date", "dcterms.created",
    ),
}  # fmt: skip
"""By property, the meta tags that say the same."""


def is_article(kind: str) -> bool:
    """Whether a schema.org type, with or without its prefix, is an article."""
    return kind.rpartition("/")[2].endswith(("Article", "BlogPosting", "Report"))


@page_check(
    level=Level.NOTE,
    effort=Effort.TEMPLATE,
    source="https://schema.org/Article",
    fix="sharing/structured-data",
    kinds=(Kind.ARTICLE,),
    good=ARTICLE + '<script type="application/ld+json">{"@context": "https://schema.org", '
    '"@type": "Article", "headline": "Tea", "author": {"@type": "Person", "name": "Ana Lima"}, "datePublished": "2026-05-04"}'
    "</script>",
    bad=ARTICLE + '<script type="application/ld+json">{"@context": "https://schema.org", '
    '"@type": "Article", "headline": "Tea", "author": {"@type": "Person", "name": "Ana Lima"}}</script>',
)
def citation_data(page: Page) -> Iterator[Found]:
    """Articles carry headline, author and date as structured data or citation tags.

    Reference managers and newsrooms fill in the credit from it; what is missing there is missing in the credit.
    """
    stated = {name for name in NEEDED if any(tag.content.strip() and tag.name in TAGS[name] for tag in page.citation)}
    at = page.citation[0].at if page.citation else page.head
    items: tuple[Thing | Item, ...] = (*page.jsonld.things, *page.microdata)
    for item in items:
        if any(map(is_article, item.types)):
            stated.update(name for name, value in item.properties.items() if value)
            at = item.at
    missing = [name for name in NEEDED if name not in stated]
    if len(missing) == len(NEEDED):
        yield Found("has no structured data of an article", page.head)
    elif missing:
        yield Found(f"what it tells citation tools has no {' and no '.join(missing)}", at)
