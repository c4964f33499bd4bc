"""Widgets of services that have closed."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page
from samara.networks.catalogue import ended

CLOSED = {
    "addthis.com": "AddThis closed in {addthis}",
    "apis.google.com/js/plusone.js": "Google+ closed in {google-plus}",
    "platform.stumbleupon.com": "StumbleUpon closed in {stumbleupon}",
    "widgets.getpocket.com": "Pocket closed in {pocket}",
    "facebook.com/plugins/like.php": "Facebook's Like button has drawn nothing since {facebook-like}",
    "facebook.com/plugins/comments.php": "Facebook's comments have drawn nothing since {facebook-like}",
    "invalid": "no host ever has an address under .invalid",
    "facebook.com/plugins/likebox.php": "Facebook's Like box was withdrawn in June 2015",
}
"""By host or by host and path, with the network whose end it is."""


def closed(url: str) -> str | None:
    """What has closed at this address."""
    address = url.partition("://")[2].lower()
    place, _, _ = address.partition("?")
    host = place.partition("/")[0]
    for known, words in CLOSED.items():
        named = place if "/" in known else host
        if named == known or named.endswith("." + known):
            return words.format_map(ended())
    return None


@page_check(
    level=Level.WARNING,
    effort=Effort.TEMPLATE,
    source="https://developers.facebook.com/docs/plugins/like-button/",
    fix="sharing/dead-widgets",
    when=lambda page: bool(page.scripts),
    good='<script src="https://static.example.net/player.js"></script>',
    bad='<script src="https://s7.addthis.com/js/300/addthis_widget.js"></script>',
)
def dead_widget(page: Page) -> Iterator[Found]:
    """No page loads the widget of a service that has closed.

    It costs every reader a request, draws nothing, and whoever owns the host next may run their own code on the page.
    """
    told: set[str] = set()
    for script in page.scripts:
        words = closed(script.url)
        # The places for buttons stand last: where the script is loaded too, that is the fault.
        if words and (script.kind != "widget" or words not in told):
            told.add(words)
            loads = "has a place for a button" if script.kind == "widget" else f"loads {script.url}"
            yield Found(f"{loads}, but {words}", script.at)
