"""Pages that are many clicks away."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from samara.core.check import site_check
from samara.core.finding import Effort, Found, Level
from samara.core.graph import Graph
from samara.core.site import Site

DEEPEST = 5
"""Clicks from home."""


def chain(length: int) -> dict[str, str]:
    """A site of pages that each link to the next."""
    names = ["index.html", *(f"{number}.html" for number in range(1, length + 1))]
    pages = {
        name: f'<main><p>Chapter {name} of a long story.</p><a href="/{after}">On</a></main>' for name, after in pairwise(names)
    }
    return {**pages, names[-1]: "<main>The end</main>"}


@site_check(
    level=Level.NOTE,
    effort=Effort.TEMPLATE,
    source="https://developers.google.com/search/docs/specialty/ecommerce/help-google-understand-your-ecommerce-site-structure",
    good=chain(DEEPEST),
    bad=chain(DEEPEST + 1),
)
def too_deep(site: Site, graph: Graph) -> Iterator[Found]:
    """Every page is at most five clicks from the home page.

    What lies deeper is hardly visited and rarely read by search engines; an archive by topic or a block of related pages
    shortens the way.
    """
    for page, depth in enumerate(graph.depth):
        if depth > DEEPEST:
            yield Found(f"is {depth} clicks from the home page", None, graph.urls[page])
