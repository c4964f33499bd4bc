"""A window over the page that nobody opened."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page


@page_check(
    level=Level.WARNING,
    effort=Effort.TEMPLATE,
    source="https://developers.google.com/search/docs/appearance/avoid-intrusive-interstitials",
    when=lambda page: bool(page.interruptions or page.scripts),
    good='<dialog><p>Subscribe to our letter.</p></dialog><script src="https://static.example.net/player.js"></script>',
    bad="<dialog open><p>Subscribe to our letter.</p></dialog><p>White tea.</p>",
)
def interstitial(page: Page) -> Iterator[Found]:
    """No window lies over the page before the reader has done anything.

    Who comes from a network has one thumb and little patience; what hides the first sentence sends them back.
    """
    for found in page.interruptions:
        if found.value == "dialog":
            yield Found("opens with a dialog over the page", found.at)
        elif found.value == "alert":
            yield Found("shows a message that must be clicked away", found.at)
        elif found.value.startswith("popup"):
            yield Found(f"loads windows over the page from {found.value.partition(' ')[2]}", found.at)
