"""Links in place of buttons that watch readers."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.edit import Offer, Reason, Refusal, Remove
from samara.core.facts import Script
from samara.core.fix import SiteView, fix
from samara.core.page import Page
from samara.practices.sharing.buttons import kept, only_draws, replaceable
from samara.practices.sharing.checks.dead_widget import closed
from samara.practices.sharing.checks.widget_tracks import BUTTONS, watching
from samara.practices.sharing.fixes import share_bar


@fix(rank=13)
def share_scripts(page: Page, site: SiteView) -> Iterator[Offer]:
    """Replaces share buttons that are drawn by the script of a service with the share bar.

    Scripts of AddToAny, ShareThis, Shareaholic, VK, Yandex and Tumblr leave the page with the places that they fill, where the
    bar or share links of the page take over; those of X and Pinterest where they only dress links, which stay; that of
    Facebook where nothing is left for it but plugins that have closed. Scripts that draw posts, sign readers in or play videos
    are left to their owner.
    """
    # What has closed is taken out whatever it was for.
    told = [(who, script) for who, script in watching(page) if not closed(script.url) or _does_more(script)]
    if not told:
        return
    if others := sorted({who for who, script in told if not only_draws(script)}):
        yield Refusal(Reason.OTHER_CODE, f"What {', '.join(others)} loads may be needed for more than buttons.")
    places = replaceable(page)
    if not places:
        if any(only_draws(script) for _, script in told):
            yield Refusal(Reason.OTHER_CODE, "The script that loads the buttons does more than that.")
    elif any(who in BUTTONS for who, _ in told) and not (kept(page) or _gets_bar(page, site)):
        yield Refusal(Reason.NO_PLACE, "No share bar stands on this page to take their place.")
    else:
        for place in places:
            yield Remove(place.offset, whole=True)


def _gets_bar(page: Page, site: SiteView) -> bool:
    return share_bar.ID in site.prepared and site.known and bool(page.text.main) and share_bar.stands(page)


def _does_more(script: Script) -> bool:
    return script.kind == "loader" and not script.alone
