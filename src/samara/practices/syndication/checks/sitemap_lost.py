"""Addresses in the sitemap where no page is."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core import urls
from samara.core.check import site_check
from samara.core.finding import Effort, Found, Level
from samara.core.graph import Graph, lost
from samara.core.site import Site

SITEMAP = """<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://example.org/</loc></url><url><loc>https://example.org/{page}</loc></url></urlset>"""


@site_check(
    level=Level.WARNING,
    effort=Effort.TEMPLATE,
    source="https://www.sitemaps.org/protocol.html",
    needs=("sitemap",),
    pages=False,
    when=lambda site: bool(site.probes["sitemap"]),
    good={"index.html": "", "white.html": "<title>White tea</title>", "sitemap.xml": SITEMAP.format(page="white.html")},
    bad={"index.html": "", "white.html": "<title>White tea</title>", "sitemap.xml": SITEMAP.format(page="wite.html")},
)
def sitemap_lost(site: Site, graph: Graph) -> Iterator[Found]:
    """The sitemap lists only pages that exist.

    A list with dead addresses is trusted less for the living ones, and archives keep the error page.
    """
    gone = lost(site, graph)
    for sitemap, found in site.probes["sitemap"].items():
        for listed in found.addresses:
            address = urls.bare(listed)
            if gone(address):
                yield Found(f"the sitemap lists {address}, where no page is", None, sitemap)
