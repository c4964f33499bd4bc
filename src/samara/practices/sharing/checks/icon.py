"""A site without an icon."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core import urls
from samara.core.check import site_check
from samara.core.finding import Effort, Found, Level
from samara.core.graph import Graph
from samara.core.site import Site


@site_check(
    level=Level.NOTE,
    effort=Effort.TEMPLATE,
    source="https://html.spec.whatwg.org/multipage/links.html#rel-icon",
    fix="sharing/icons",
    pages=False,
    good={"index.html": '<link rel="icon" href="/icon.png">', "icon.png": "<png 192 × 192>"},
    bad={"index.html": "<title>Tea house</title>"},
)
def icon(site: Site, graph: Graph) -> Iterator[Found]:
    """The site has an icon, and it is there.

    Bookmarks, home screens, tabs and the cards of some networks show it where there is no picture.
    """
    if graph.home is None:
        return
    icons = [icon for icon in site.pages[graph.home].icons if icon.rel in ("icon", "apple-touch-icon")]
    # Browsers ask for /favicon.ico unasked; whether it is there only a folder tells.
    if not icons and f"{site.url}favicon.ico" not in site.files and not urls.is_url(site.source):
        yield Found("has no icon")
    for found in icons:
        address = found.url.partition("?")[0]
        if site.files and address.startswith(site.url) and address not in site.files:
            yield Found(f"has an icon that is not there: {found.url}", found.at)
