"""Products that are shown in one way only."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import site_check
from samara.core.finding import Effort, Found, Level
from samara.core.graph import Graph
from samara.core.page import Kind, Page
from samara.core.site import Site
from samara.practices.showcase.data import is_reviewed, pictures

FEWEST = 3
"""Product pages from which on a shop has had occasion to show something in more than one way. Own choice; see the thresholds."""

LOOKED = 100
"""Product pages that are looked at, evenly spread: templates show the same things on all pages."""

POT = '<title>Pot {n}</title><meta property="og:type" content="product"><main><p>Pot {n} is brown.</p>{more}</main>'
PICTURE = '<img src="/pot.jpg" alt="The pot">'


def formats(page: Page) -> set[str]:
    """In which ways a page shows its product, besides words."""
    found = {"pictures"} if pictures(page) else set()
    found.update("sound" if media.kind == "audio" else "video" for media in page.media)
    if page.tables:
        found.add("tables")
    if page.comments or any(map(is_reviewed, page.products)):
        found.add("voices of buyers")
    return found


@site_check(
    level=Level.NOTE,
    effort=Effort.PAGE,
    source="https://schema.org/Product",
    pages=False,
    kinds=(Kind.PRODUCT,),
    when=lambda site: sum(summary.kind is Kind.PRODUCT for summary in site.summaries) >= FEWEST,
    good={f"{n}.html": POT.format(n=n, more=PICTURE + '<video src="/pot.mp4"></video>') for n in (1, 2, 3)},
    bad={f"{n}.html": POT.format(n=n, more=PICTURE) for n in (1, 2, 3)},
)
def one_format(site: Site, graph: Graph) -> Iterator[Found]:
    """The shop shows its products in several ways: pictures, film, sound, figures in a table, the voices of buyers.

    A variety of content is what brings a variety of people: one watches, one compares, one believes only other buyers.
    """
    products = [index for index, summary in enumerate(site.summaries) if summary.kind is Kind.PRODUCT]
    found: set[str] = set()
    for index in products[:: len(products) // LOOKED + 1]:
        found |= formats(site.pages[index])
        if len(found) > 1:
            return
    yield Found(f"shows all {len(products)} products in {next(iter(found), 'words')} only")
