"""Share buttons that watch readers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.facts import Script
from samara.core.finding import Effort, Found, Level
from samara.core.page import Page

WATCHING = {
    "platform.twitter.com": "X",
    "connect.facebook.net": "Facebook",
    "facebook.com/plugins": "Facebook",
    "platform.linkedin.com": "LinkedIn",
    "assets.pinterest.com": "Pinterest",
    "apis.google.com/js/platform": "Google",
    "static.addtoany.com": "AddToAny",
    "platform-api.sharethis.com": "ShareThis",
    "w.sharethis.com": "ShareThis",
    "buttons-config.sharethis.com": "ShareThis",
    "s7.addthis.com": "AddThis",
    "widgets.getpocket.com": "Pocket",
    "vk.com/js/api/share.js": "VK",
    "yastatic.net/share": "Yandex",
    "tumblr.com/share.js": "Tumblr",
    "cdn.shareaholic.net": "Shareaholic",
    "assets.tumblr.com/share": "Tumblr",
}
"""By host, or host and the beginning of the path: buttons that are drawn by a script or frame of their network."""

QUOTING = frozenset({"X"})
"""Whose script also draws the posts that a page quotes."""

POST = re.compile(r"//(?:www\.|mobile\.)?(?:twitter|x)\.com/\w+/status/\d")

HOSTS = frozenset(known.partition("/")[0] for known in WATCHING)


BUTTONS = frozenset({"AddToAny", "ShareThis", "Shareaholic", "VK", "Yandex", "Tumblr"})
"""Whose scripts named here draw share buttons and nothing else."""


def service(script: Script) -> str | None:
    """Whose buttons this draws, or would draw."""
    if script.host.removeprefix("www.") not in HOSTS:
        return None
    address = script.url.partition("://")[2].removeprefix("www.")
    return next((who for known, who in WATCHING.items() if address.startswith(known)), None)


def watching(page: Page) -> Iterator[tuple[str, Script]]:
    """What draws buttons on the page, and whose they are."""
    quoting = QUOTING if quotes(page) else frozenset()
    for script in page.scripts:
        if script.kind != "widget" and (who := service(script)) and who not in quoting:
            yield who, script


def quotes(page: Page) -> bool:
    """Whether the page quotes a post and has no button that shares it there; who quotes needs the script for that."""
    return any(POST.search(link.url) for link in page.links) and not any(share.network == "x" for share in page.shares)


@page_check(
    level=Level.WARNING,
    effort=Effort.TEMPLATE,
    source="https://curia.europa.eu/juris/liste.jsf?num=C-40/17",
    fix="sharing/share-scripts",
    when=lambda page: bool(page.scripts),
    good='<a href="https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fexample.org%2Ftea.html">Facebook</a>'
    '<script src="https://static.example.net/player.js"></script>',
    bad='<script async src="https://connect.facebook.net/en_US/sdk.js"></script>',
)
def widget_tracks(page: Page) -> Iterator[Found]:
    """Share buttons are links, not scripts of the networks.

    The network learns of every reader, also of those who share nothing; the Court of Justice of the European Union holds
    the site answerable for it, too (Fashion ID, 2019).
    """
    named: set[str] = set()
    for who, script in watching(page):
        if who not in named:
            named.add(who)
            yield Found(f"loads a button of {who}, which tells it of every reader: {script.url}", script.at)
