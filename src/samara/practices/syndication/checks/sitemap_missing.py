"""A site without a sitemap."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import site_check
from samara.core.finding import Effort, Found, Level
from samara.core.graph import Graph
from samara.core.site import Site

SITEMAP = """<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://example.org/</loc></url></urlset>"""


@site_check(
    level=Level.NOTE,
    effort=Effort.TEMPLATE,
    source="https://www.sitemaps.org/protocol.html",
    fix="syndication/sitemap",
    needs=("sitemap",),
    pages=False,
    good={"index.html": "<title>Tea house</title>", "sitemap.xml": SITEMAP},
    bad={"index.html": "<title>Tea house</title>"},
)
def sitemap_missing(site: Site, graph: Graph) -> Iterator[Found]:
    """The site lists its pages in a sitemap.

    Search engines, archives and tools of every kind find new pages there without having to walk the whole site.
    """
    sitemaps = site.probes["sitemap"]
    if not sitemaps:
        yield Found("has no sitemap")
    for address, sitemap in sitemaps.items():
        if sitemap.error:
            yield Found(f"the sitemap cannot be read: {sitemap.error}", None, address)
