"""What a share bar weighs: bytes after compression (gzip, level 9) of each of its parts, and of all that a page gets for it."""

from __future__ import annotations

import gzip
from typing import NamedTuple

from benchmarks import measure
from samara.core.edit import HeadEntry
from samara.core.fix import SiteView
from samara.core.settings import Settings
from samara.networks.catalogue import named
from samara.practices.sharing.fixes.share_bar import SERVER
from samara.widgets.catalogue import dress, enliven, script, sheet, tight
from samara.widgets.share import SHARE, ShareLink, share

TWELVE = (
    "mastodon", "bluesky", "threads", "facebook", "x", "linkedin", "whatsapp", "telegram", "reddit", "pinterest", "raindrop",
    "email",
)  # fmt: skip
SITE = "https://larchandlane.example/"
ADDRESS = SITE + "journal/steam-bending-at-six.html"
TITLE = "Steam bending at six in the morning"
PICTURE = SITE + "pictures/steam.jpg"


class Weight(NamedTuple):
    """A part, its bytes compressed, and as many as it may have."""

    what: str
    bytes: int
    most: int


def weigh() -> list[Weight]:
    """Every part of a bar with twelve networks and all controls."""
    site = SiteView(url=SITE, known=True, settings=Settings(), shown=TWELVE)
    html = share(_links(server=True), ADDRESS, "en", "sharing/share-bar")
    plain = share(_links(server=False), ADDRESS, "en", "sharing/share-bar")
    links = plain[plain.index("<ul") : plain.index("</ul>") + len("</ul>")]
    whole = sheet(TWELVE).decode()
    icons = whole[len(sheet(())) - 1 :]
    head = "".join(each.html for each in (*dress(ADDRESS, site), *enliven(ADDRESS, site)) if isinstance(each, HeadEntry))
    return [
        Weight("script", _compressed(script().decode()), 1_024),
        Weight("style", _compressed(tight(SHARE.css())), 1_024),
        Weight("twelve links without icons", _compressed(links), 800),
        Weight("twelve links with icons", _compressed(links) + _compressed(icons), 5_000),
        Weight("page, style of all widgets, script", sum(map(_compressed, (head + html, whole, script().decode()))), 8_000),
    ]


def _links(*, server: bool) -> list[ShareLink]:
    known = [named(name) for name in TWELVE]
    return [
        ShareLink(
            each.name,
            each.title,
            each.link(ADDRESS, TITLE, PICTURE),
            each.link(ADDRESS, TITLE, host=SERVER) if server and each.at_server else "",
            each.icon is not None,
        )
        for each in known
    ]


def _compressed(text: str) -> int:
    return len(gzip.compress(text.encode(), 9))


def run() -> None:
    """Print the weights beside what they may be."""
    measure.head("part of a share bar with twelve networks", "bytes, gzip", "wanted")
    for what, size, most in weigh():
        measure.row(what, f"{size:,}", f"≤ {most:,}")
