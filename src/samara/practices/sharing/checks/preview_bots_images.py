"""Preview bots that robots.txt keeps from the pictures."""

from __future__ import annotations

from collections.abc import Iterator

from protego import Protego

from samara.core import urls
from samara.core.check import site_check
from samara.core.finding import Effort, Found, Level
from samara.core.graph import Graph
from samara.core.site import Site
from samara.practices.sharing.bots import bots

CARD = '<meta property="og:image" content="https://example.org/pictures/cup.png">'


@site_check(
    level=Level.ERROR,
    effort=Effort.TEMPLATE,
    source="https://www.rfc-editor.org/rfc/rfc9309",
    needs=("robots",),
    pages=False,
    when=lambda site: bool(site.probes["robots"]) and any(summary.image for summary in site.summaries),
    good={"index.html": CARD, "robots.txt": "User-agent: *\nDisallow: /cart/\n"},
    bad={"index.html": CARD, "robots.txt": "User-agent: *\nDisallow: /pictures/\n"},
)
def preview_bots_images(site: Site, graph: Graph) -> Iterator[Found]:
    """Preview bots may fetch the pictures of cards.

    A rule that keeps pictures out of image search keeps them off the cards, too, and the page itself looks well in every
    test. What a bot may not even read the page of, sharing/preview-bots tells.
    """
    for address, text in site.probes["robots"].items():
        rules, host = Protego.parse(text), urls.host(address)
        shown = [
            (summary.url, url)
            for summary in site.summaries
            for url in (summary.image, summary.other_image)
            if url and urls.host(url) == host
        ]
        for bot, networks in bots().items():
            seen = {url for page, url in shown if urls.host(page) != host or rules.can_fetch(page, bot)}
            refused = sorted(url for url in seen if not rules.can_fetch(url, bot))
            if refused:
                words = f"robots.txt keeps {bot} ({networks}) from {len(refused)} of {len(seen)} pictures of cards"
                yield Found(f"{words}, first {refused[0]}", None, address)
