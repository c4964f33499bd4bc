"""An oEmbed answer that nobody can use."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import site_check
from samara.core.finding import Effort, Found, Level
from samara.core.graph import Graph
from samara.core.site import Site

PAGE = '<link rel="alternate" type="application/json+oembed" href="https://example.org/oembed.json">'


@site_check(
    level=Level.WARNING,
    effort=Effort.TEMPLATE,
    source="https://oembed.com/#section2.3",
    needs=("oembed",),
    pages=False,
    when=lambda site: bool(site.probes["oembed"]),
    good={
        "index.html": PAGE,
        "oembed.json": '{"version": "1.0", "type": "rich", "html": "<p>Tea</p>", "width": 400, "height": 300}',
    },
    bad={"index.html": PAGE, "oembed.json": '{"version": "1.0", "type": "rich"}'},
)
def oembed_answer(site: Site, graph: Graph) -> Iterator[Found]:
    """Announced oEmbed answers exist and hold what the standard asks for.

    Mastodon and others try the announced answer before all other tags; a broken one may cost the card as well.
    """
    for address, fault in site.probes["oembed"].items():
        if fault:
            yield Found(f"the oEmbed answer cannot be used: {fault}", None, address)
