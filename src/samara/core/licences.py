"""Licences of texts and pictures: their SPDX ids, their addresses, what readers call them."""

from __future__ import annotations

import difflib
import re
from typing import NamedTuple

from samara.core import urls
from samara.core.errors import SettingsError
from samara.core.page import Page
from samara.core.settings import Settings

_CREATIVE = "https://creativecommons.org/"
_PARTS = ("by", "by-sa", "by-nd", "by-nc", "by-nc-sa", "by-nc-nd")
_VERSIONS = ("2.0", "2.5", "3.0", "4.0")
_CREATIVE_PATH = re.compile(r"/(?:licenses/([a-z-]+)/(\d\.\d)|publicdomain/(zero|mark)/(1\.0))(?:/.*)?", re.I)
_PORTED = re.compile(r"/licenses/[a-z-]+/\d\.\d/[a-z]{2,3}(?:/|$)", re.I)


class Licence(NamedTuple):
    """A licence: its SPDX id ("CC-BY-4.0"; empty for one that has none), its address, and what readers call it ("CC BY 4.0")."""

    id: str
    url: str
    name: str


def _table() -> dict[str, Licence]:
    rows = [
        Licence(f"CC-{part.upper()}-{version}", f"{_CREATIVE}licenses/{part}/{version}/", f"CC {part.upper()} {version}")
        for part in _PARTS
        for version in _VERSIONS
    ]
    rows += [
        Licence("CC0-1.0", f"{_CREATIVE}publicdomain/zero/1.0/", "CC0 1.0"),
        Licence("CC-PDM-1.0", f"{_CREATIVE}publicdomain/mark/1.0/", "Public Domain Mark 1.0"),
        Licence("GFDL-1.3-or-later", "https://www.gnu.org/licenses/fdl-1.3.html", "GNU FDL 1.3"),
        Licence(
            "OGL-UK-3.0",
            "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
            "Open Government Licence v3.0",
        ),
        Licence("LAL-1.3", "https://artlibre.org/licence/lal/en/", "Free Art License 1.3"),
        Licence("MIT", "https://opensource.org/license/mit", "MIT"),
        Licence("Apache-2.0", "https://www.apache.org/licenses/LICENSE-2.0", "Apache 2.0"),
    ]
    return {row.id.lower(): row for row in rows}


TABLE = _table()
"""Those that pages carry, by their id in lower case. https://spdx.org/licenses/"""


def of(page: Page, settings: Settings) -> Licence | None:
    """The licence of a page: the one it states, else that of the setting `licence`, else the one that its footer links to.

    None where it is none of these, or where a footer links to several. Raises SettingsError for a setting that names none.
    """
    if page.licence:
        stated = page.licence[0].value
        return at(stated) or Licence("", stated, urls.host(stated))
    if settings["licence"]:
        return meant(settings["licence"])
    shown = {found for link in page.links if link.region == "footer" and (found := at(link.url))}
    return shown.pop() if len(shown) == 1 else None


def meant(text: str) -> Licence:
    """The licence that an owner names by an SPDX id or an address. Raises SettingsError for what is neither."""
    text = text.strip()
    if urls.is_url(text) and (address := urls.absolute("", text)):
        return at(address) or Licence("", address, urls.host(address))
    if text.lower() in TABLE:
        return TABLE[text.lower()]
    near = difflib.get_close_matches(text.lower(), TABLE, 1)
    hint = f"Did you mean {TABLE[near[0]].id!r}?" if near else "Give the address of its text."
    raise SettingsError(f"There is no licence named {text!r}.", hint=hint)


def at(url: str) -> Licence | None:
    """The licence whose text stands at an address, in whatever language; None for another address.

    A licence that was ported to a country is another one, which has no name here.
    """
    host = urls.host(url).removeprefix("www.")
    found = _CREATIVE_PATH.fullmatch(urls.path(url)) if host == "creativecommons.org" else None
    if found:
        part, version = found[1] or found[3], found[2] or found[4]
        if _PORTED.match(urls.path(url)):
            return Licence("", url, f"CC {part.upper()} {version}")
        public = {"zero": "cc0-1.0", "mark": "cc-pdm-1.0"}
        return TABLE.get(public.get(part.lower(), f"cc-{part}-{version}".lower()))
    return _BY_ADDRESS.get(_plain(url))


def _plain(url: str) -> str:
    return urls.host(url).removeprefix("www.") + urls.path(url).rstrip("/")


_BY_ADDRESS = {_plain(row.url): row for row in TABLE.values()}
