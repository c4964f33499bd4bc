"""The file that proves to IndexNow whose site it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from samara.core.edit import NewFile, Offer
from samara.core.errors import SettingsError
from samara.core.fix import SiteView, fix
from samara.core.graph import Graph
from samara.core.page import Page
from samara.core.settings import Settings
from samara.core.site import Site

ID = "syndication/indexnow"

_KEY = re.compile(r"[A-Za-z0-9-]{8,128}")


def checked(site: Site, graph: Graph, settings: Settings) -> str:
    """The key. Raises SettingsError for one that IndexNow would refuse."""
    key: str = settings["indexnow_key"]
    if not _KEY.fullmatch(key):
        raise SettingsError(f"indexnow_key = {key!r} is no key.", hint="It has 8 to 128 letters (a–z), digits or dashes.")
    return key


def supply(site: SiteView) -> Iterator[NewFile]:
    """The file, unless it is there."""
    key = site.prepared[ID]
    if not site.taken(f"{key}.txt"):
        yield NewFile(f"{key}.txt", key.encode())


@fix(prepare=checked, supply=supply, setting="indexnow_key")
def indexnow(page: Page, site: SiteView) -> Iterator[Offer]:
    """Writes the file with the key that the setting `indexnow_key` names.

    With it at the root of the site its owner may tell search engines that take part in IndexNow (https://www.indexnow.org/) what
    is new, and they need not come by to see.
    """
    yield from ()
