"""What services that have closed left in the page."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.edit import Offer, Reason, Refusal, Remove
from samara.core.facts import Place
from samara.core.fix import SiteView, fix
from samara.core.page import Page
from samara.practices.sharing.checks.dead_widget import closed


@fix(rank=12)
def dead_widgets(page: Page, _: SiteView) -> Iterator[Offer]:
    """Takes out the widgets of services that have closed, and the share links that lead to them.

    Their scripts, frames and styles, and the places that they filled; a link goes with its list item when that holds nothing
    else. A script of the page that does more than to load one of them is left to its owner.
    """
    for place in sorted({place.offset for place in _places(page) if place}):
        yield Remove(place, whole=True)
    if any(place is None for place in _places(page)):
        yield Refusal(Reason.TOO_BROKEN, "A widget has no certain place in the source.")
    for script in page.scripts:
        if script.kind == "loader" and not script.alone and closed(script.url):
            yield Refusal(Reason.OTHER_CODE, f"The script that loads {script.url} does more than that.")


def _places(page: Page) -> Iterator[Place | None]:
    """Where there is something to take out."""
    for script in page.scripts:
        if closed(script.url) and (script.kind != "loader" or script.alone):
            yield script.at
            yield from script.also
    for share in page.shares:
        if not share.alive:
            yield share.item or share.at
