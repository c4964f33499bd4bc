"""Twins in other languages that do not know each other."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import site_check
from samara.core.finding import Effort, Found, Level
from samara.core.graph import Graph
from samara.core.site import Site

TWIN = '<link rel="alternate" hreflang="{lang}" href="https://example.org/{name}">'


@site_check(
    level=Level.WARNING,
    effort=Effort.TEMPLATE,
    source="https://developers.google.com/search/docs/specialty/international/localized-versions",
    when=lambda site: any(summary.alternates for summary in site.summaries),
    good={
        "tea.html": "<title>Tea</title>" + TWIN.format(lang="de", name="tee.html"),
        "tee.html": "<title>Tee</title>" + TWIN.format(lang="en", name="tea.html"),
    },
    bad={
        "tea.html": "<title>Tea</title>" + TWIN.format(lang="de", name="tee.html"),
        "tee.html": "<title>Tee</title>",
    },
)
def hreflang_return(site: Site, graph: Graph) -> Iterator[Found]:
    """A page that another names as its twin in another language names that one, too.

    Otherwise anybody could call any page a translation of theirs, so search engines believe neither.
    """
    for index, summary in enumerate(site.summaries):
        for address in summary.alternates:
            other = graph.page(address)
            if other is None or other == index:
                continue
            if not any(graph.page(back) == index for back in site.summaries[other].alternates):
                yield Found(f"does not name its twin {summary.url}, which names it", None, graph.urls[other])
