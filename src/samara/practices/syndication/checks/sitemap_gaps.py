"""Pages that the sitemap forgot."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core import urls
from samara.core.check import site_check
from samara.core.finding import Effort, Found, Level
from samara.core.graph import Graph
from samara.core.page import Kind
from samara.core.site import Site

SITEMAP = """<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://example.org/</loc></url>{more}</urlset>"""


@site_check(
    level=Level.NOTE,
    effort=Effort.TEMPLATE,
    source="https://www.sitemaps.org/protocol.html",
    needs=("sitemap",),
    kinds=(Kind.HOME, Kind.ARTICLE, Kind.PRODUCT, Kind.REFERENCE, Kind.PAGE),
    good={
        "index.html": "<title>Tea house</title>",
        "white.html": "<title>White tea</title>",
        "sitemap.xml": SITEMAP.format(more="<url><loc>https://example.org/white.html</loc></url>"),
    },
    bad={
        "index.html": "<title>Tea house</title>",
        "white.html": "<title>White tea</title>",
        "sitemap.xml": SITEMAP.format(more=""),
    },
)
def sitemap_gaps(site: Site, graph: Graph) -> Iterator[Found]:
    """The sitemap lists every page that is no copy, no listing and not noindex.

    A page that is missing there is found late, and only if another page links to it.
    """
    sitemaps = site.probes["sitemap"]
    if not sitemaps or any(sitemap.error for sitemap in sitemaps.values()):
        return
    listed = {graph.page(urls.bare(address)) for sitemap in sitemaps.values() for address in sitemap.addresses}
    for index, summary in enumerate(site.summaries):
        if index in listed or summary.noindex or summary.kind is Kind.LISTING:
            continue
        if summary.canonical in (None, summary.url):
            yield Found("is not in the sitemap", None, summary.url)
