"""The place of pictures, kept before they come."""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from PIL import Image, UnidentifiedImageError

from samara.core import style, urls
from samara.core.edit import Amend, Offer, Reason, Refusal
from samara.core.fix import SiteView, fix
from samara.core.graph import Graph
from samara.core.page import Page
from samara.core.settings import Settings
from samara.core.site import Site
from samara.core.style import Rule, Sheet
from samara.reading.probes import FORMATS, HEADER
from samara.reading.scope import Scope, scope

ID = "showcase/picture-sizes"
ENDINGS = (".css", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif")
ORIENTATION = 0x0112
"""The tag of EXIF that says how a picture was held. https://www.cipa.jp/std/documents/download_e.html?DC-008-Translation-2023-E"""
LYING = frozenset((5, 6, 7, 8))
"""Its values for pictures that are shown turned by a quarter."""


class Shelf:
    """The style sheets and pictures of a site that lie in its folder, each looked at once."""

    def __init__(self, root: Path | None, where: Scope) -> None:
        self._root, self._where = root, where
        self._rules: dict[str, tuple[Rule, ...] | None] = {}
        self._sizes: dict[str, tuple[int, int] | None] = {}

    def rules(self, sheet: Sheet) -> tuple[Rule, ...] | None:
        """What a style sheet of a page says of pictures; None where that cannot be told."""
        if not sheet.url:
            return None if sheet.muddled else sheet.rules
        if sheet.url not in self._rules:
            self._rules[sheet.url] = ()  # for one that takes in itself
            self._rules[sheet.url] = self._of_file(sheet.url)
        return self._rules[sheet.url]

    def _of_file(self, url: str) -> tuple[Rule, ...] | None:
        data = self._read(url)
        if data is None:
            return None
        css = data.decode("utf-8", "replace")
        try:
            found = style.rules(css)
        except style.Muddled:
            return None
        for name in style.imports(css):
            taken = self.rules(Sheet(urls.absolute(url, name) or ""))
            if taken is None or not urls.absolute(url, name):
                return None
            found += taken
        return found

    def size(self, url: str) -> tuple[int, int] | None:
        """Width and height of a picture as browsers show it; None where nobody knows."""
        if url not in self._sizes:
            data = self._read(url, HEADER)
            self._sizes[url] = _measured(data) if data else None
        return self._sizes[url]

    def _read(self, url: str, most: int = -1) -> bytes | None:
        own = self._where.own(url.partition("?")[0])
        if self._root is None or own is None:
            return None
        try:
            path = Path(os.path.realpath(self._root / unquote(own[len(self._where.url) :])))
            if not path.is_relative_to(self._root):
                return None
            with path.open("rb") as file:
                return file.read(most)
        except (OSError, ValueError):
            return None


def shelf(site: Site, graph: Graph, settings: Settings) -> Shelf:
    """What lies in the folder of the site, if it is one."""
    root = Path(os.path.realpath(site.source)) if os.path.isdir(site.source) else None
    return Shelf(root, scope(site.url, settings["map"]))


def lying(site: Site, settings: Settings) -> dict[str, Any]:
    """The files that tell it, and when each last changed."""
    root = Path(os.path.realpath(site.source))
    names = [unquote(url[len(site.url) :]) for url in site.files if url.lower().endswith(ENDINGS) and url.startswith(site.url)]
    stats = {name: (root / name).stat() for name in sorted(names) if (root / name).is_file()}
    return {name: f"{stat.st_mtime_ns}:{stat.st_size}" for name, stat in stats.items()}


@fix(rank=69, prepare=shelf, reads=lying, setting="picture_sizes")
def picture_sizes(page: Page, site: SiteView) -> Iterator[Offer]:
    """Writes width and height of pictures into the page, so that nothing jumps when they come.

    As measured in the site's own files, and only where the page looks the same afterwards: its style sheets lie in the folder
    and give all pictures `height: auto`, and no rule in them says a height alone or stretches this picture. All other pictures
    stay as they are. The setting `picture_sizes` says whether.
    """
    found = sizes(page, site)
    if found is None:
        yield Refusal(Reason.OTHER_CODE, "What a style sheet of the page says of pictures cannot be told.")
        return
    for at, (width, height) in found.items():
        yield Amend(at, "width", value=str(width))
        yield Amend(at, "height", value=str(height))


def sizes(page: Page, site: SiteView) -> dict[int, tuple[int, int]] | None:
    """Width and height of the pictures that get them, by where they stand in the source; None where the style is not known."""
    shelf: Shelf | None = site.prepared.get(ID)
    if shelf is None or not page.unsized:
        return {}
    told = [shelf.rules(sheet) for sheet in page.sheets]
    if any(each is None for each in told):
        return None
    rules = [rule for each in told for rule in each or ()]
    kept = (each for each in page.unsized if each.at and style.keeps(each, rules))
    return {each.at.offset: size for each in kept if each.at and (size := shelf.size(each.url))}


def _measured(data: bytes) -> tuple[int, int] | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(BytesIO(data), formats=FORMATS) as image:
                lying = image.getexif().get(ORIENTATION) in LYING
                return (image.height, image.width) if lying else (image.width, image.height)
    except (Image.DecompressionBombError, UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError):
        return None
