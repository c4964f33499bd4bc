"""Addresses in the sitemap that lead elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core import urls
from samara.core.check import site_check
from samara.core.finding import Effort, Found, Level
from samara.core.graph import Graph
from samara.core.site import Site

SITEMAP = """<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://example.org/</loc></url><url><loc>https://example.org/{page}</loc></url></urlset>"""


OLD = '<!doctype html><title>Moved</title><meta http-equiv="refresh" content="0; url=/white.html">'


@site_check(
    level=Level.NOTE,
    effort=Effort.TEMPLATE,
    source="https://developers.google.com/search/docs/crawling-indexing/sitemaps/build-sitemap",
    needs=("sitemap",),
    pages=False,
    when=lambda site: bool(site.probes["sitemap"]),
    good={
        "index.html": "",
        "white.html": "<title>White tea</title>",
        "old.html": OLD,
        "sitemap.xml": SITEMAP.format(page="white.html"),
    },
    bad={
        "index.html": "",
        "white.html": "<title>White tea</title>",
        "old.html": OLD,
        "sitemap.xml": SITEMAP.format(page="old.html"),
    },
)
def sitemap_redirects(site: Site, graph: Graph) -> Iterator[Found]:
    """The sitemap lists pages at their own addresses, not redirects to them.

    Who reads the list learns an address that is no longer in use, and must ask twice for each page.
    """
    moved = {other.url: other.target for other in site.others if other.why in ("redirect", "stub") and other.target}
    for sitemap, found in site.probes["sitemap"].items():
        for listed in found.addresses:
            address = urls.bare(listed)
            if address in moved:
                yield Found(f"the sitemap lists {address}, which redirects to {moved[address]}", None, sitemap)
