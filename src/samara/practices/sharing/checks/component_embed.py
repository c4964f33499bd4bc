"""A layout for Discord that Discord does not draw."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page
from samara.previews.component import faults

GOOD = (
    '<meta property="og:title" content="White tea"><script id="discord:component-embed" type="application/json">'
    '{"component": {"type": 17, "components": [{"type": 10, "content": "# White tea"}]}}</script>'
)


@page_check(
    level=Level.WARNING,
    effort=Effort.TEMPLATE,
    source="https://docs.discord.com/developers/link-previews/component-embeds",
    when=lambda page: bool(page.components),
    good=GOOD,
    bad=GOOD.replace('"type": 10, "content": "# White tea"', '"type": 9, "components": [{"type": 10, "content": "White tea"}]'),
)
def component_embed(page: Page) -> Iterator[Found]:
    """A component embed is one that Discord draws.

    Pages can offer Discord a layout of their own instead of the card. One mistake in it, and readers there see the plain card, or
    nothing at all; nobody tells the author. A file that a page links to is not judged, only the link.
    """
    for offered in page.components:
        for fault in dict.fromkeys(faults(offered, page.url)):
            yield Found(f"component embed: {fault}", offered.at)
    for offered in page.components[1:]:
        yield Found("component embed: a page has one, and this is another", offered.at)
    if page.components and not page.card.title:
        yield Found("component embed: there are no Open Graph tags for where it cannot be shown", page.components[0].at)
