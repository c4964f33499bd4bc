"""Preview bots that robots.txt keeps out."""

from __future__ import annotations

from collections.abc import Iterator

from protego import Protego

from samara.core import urls
from samara.core.check import site_check
from samara.core.finding import Effort, Found, Level
from samara.core.graph import Graph
from samara.core.site import Site
from samara.practices.sharing.bots import bots


@site_check(
    level=Level.ERROR,
    effort=Effort.TEMPLATE,
    source="https://www.rfc-editor.org/rfc/rfc9309",
    needs=("robots",),
    pages=False,
    good={"index.html": "<title>Tea house</title>", "robots.txt": "User-agent: *\nDisallow: /cart/\n"},
    bad={"index.html": "<title>Tea house</title>", "robots.txt": "User-agent: facebookexternalhit\nDisallow: /\n"},
)
def preview_bots(site: Site, graph: Graph) -> Iterator[Found]:
    """Preview bots are let in by robots.txt.

    A rule against crawlers in general also keeps out those that draw the card of a shared link, which then stays grey.
    """
    for address, text in site.probes["robots"].items():
        # Those of other hosts are about the pictures that lie there.
        own = [summary.url for summary in site.summaries if urls.host(summary.url) == urls.host(address)]
        rules = Protego.parse(text)
        for bot, networks in bots().items():
            refused = sum(not rules.can_fetch(url, bot) for url in own)
            if refused:
                pages = "the only page" if len(graph) == 1 else f"{refused} of {len(graph)} pages"
                yield Found(f"robots.txt keeps {bot} ({networks}) from {pages}", None, address)
