"""Links to the icons of a site."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from samara.core import urls
from samara.core.edit import HeadEntry, NewFile, Offer, Reason, Refusal
from samara.core.fix import SiteView, fix
from samara.core.graph import Graph
from samara.core.page import Page
from samara.core.settings import Settings
from samara.core.site import Site

ID = "sharing/icons"


class Usual(NamedTuple):
    """A relation, and the files that it leads to by custom, the best first."""

    rel: str
    names: tuple[str, ...]


USUAL = (
    Usual("icon", ("favicon.svg", "icon.svg", "favicon.png", "icon.png", "favicon-32x32.png", "icon-192.png", "favicon.ico")),
    Usual("apple-touch-icon", ("apple-touch-icon.png", "apple-touch-icon-precomposed.png")),
    Usual("manifest", ("site.webmanifest", "manifest.webmanifest")),
)
"""https://html.spec.whatwg.org/multipage/links.html#rel-icon https://www.w3.org/TR/appmanifest/"""

ICONS = frozenset(("icon", "apple-touch-icon"))


class Found(NamedTuple):
    """The address of each relation's file, whether the home page links to an icon, and to which in vain."""

    files: dict[str, str]
    linked: bool = False
    lost: tuple[str, ...] = ()


def lying(site: Site, graph: Graph, settings: Settings) -> Found:
    """What lies at the root of the site or is the icon of the home page, and what that links to in vain."""
    files = {}
    for usual in USUAL:
        address = next((site.url + name for name in usual.names if site.url + name in site.files), None)
        if address:
            files[usual.rel] = address
    icons = site.pages[graph.home].icons if graph.home is not None else ()
    linked = [icon.url for icon in icons if icon.rel in ICONS]
    own = [url for url in linked if url.startswith(site.url)]
    for icon in icons:
        if icon.rel in ICONS and icon.url in site.files:
            files.setdefault(icon.rel, icon.url)
    return Found(files, bool(linked), tuple(url for url in own if site.files and url.partition("?")[0] not in site.files))


def refusals(site: SiteView) -> Iterator[NewFile | Refusal]:
    """Why the site has no icon all the same."""
    found: Found = site.prepared[ID]
    if found.lost:
        yield Refusal(Reason.OWN, f"The home page links to an icon that is not there: {found.lost[0]}.")
    elif not found.linked and not found.files.keys() & ICONS:
        yield Refusal(Reason.NO_IMAGE, f"Put {USUAL[0].names[0]} or {USUAL[1].names[0]} at the root of the site.")


@fix(prepare=lying, supply=refusals)
def icons(page: Page, site: SiteView) -> Iterator[Offer]:
    """Links every page to the icons and the manifest of the site.

    They are those that lie at its root under their usual names, else those of the home page; only pages that link to none of
    that kind get them. No picture is drawn.
    """
    found: Found = site.prepared[ID]
    given = {icon.rel for icon in page.icons}
    for rel, address in found.files.items():
        if rel not in given:
            yield HeadEntry(rel, f'<link rel="{rel}" href="{urls.reference(page.url, address)}"/>')
