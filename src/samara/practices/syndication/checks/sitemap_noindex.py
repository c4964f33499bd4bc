"""Addresses in the sitemap of pages that ask not to be found."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core import urls
from samara.core.check import site_check
from samara.core.finding import Effort, Found, Level
from samara.core.graph import Graph
from samara.core.site import Site

SITEMAP = """<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://example.org/</loc></url><url><loc>https://example.org/thanks.html</loc></url></urlset>"""


@site_check(
    level=Level.WARNING,
    effort=Effort.TEMPLATE,
    source="https://developers.google.com/search/docs/crawling-indexing/block-indexing",
    needs=("sitemap",),
    when=lambda site: bool(site.probes["sitemap"]),
    good={"index.html": "", "thanks.html": "<title>Thanks</title>", "sitemap.xml": SITEMAP},
    bad={
        "index.html": "",
        "thanks.html": '<title>Thanks</title><meta name="robots" content="noindex">',
        "sitemap.xml": SITEMAP,
    },
)
def sitemap_noindex(site: Site, graph: Graph) -> Iterator[Found]:
    """The sitemap lists no page that asks search engines to leave it out.

    One of the two is a mistake: either a page that should be found is hidden, or the list asks for visits that end in nothing.
    """
    listed = {graph.page(urls.bare(address)) for sitemap in site.probes["sitemap"].values() for address in sitemap.addresses}
    for index, summary in enumerate(site.summaries):
        if summary.noindex and index in listed:
            yield Found("is in the sitemap and says noindex", None, summary.url)
