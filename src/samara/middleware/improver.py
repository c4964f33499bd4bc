"""What a site's pages get when an application serves them: the plan of `optimize`, learned from one reading of the site."""

from __future__ import annotations

from collections import OrderedDict
from pathlib import Path
from threading import Lock
from urllib.parse import unquote, urlsplit

from samara import api
from samara.core import fix as fixing
from samara.core import settings as table
from samara.core import target, urls
from samara.core.edit import Drawing, apply, plan_page, strip
from samara.core.graph import Graph
from samara.core.html import Document
from samara.core.page import Page
from samara.core.settings import Settings
from samara.middleware import files
from samara.practices.remedies import chosen
from samara.reading.mirror import file_name
from samara.reading.page import read_page
from samara.reading.record import Raw
from samara.reading.scope import scope
from samara.reading.source import recognise

KEPT = 64_000_000
"""Bytes of improved pages that are kept, so that a page that did not change is not planned twice."""


class Improver:
    """Called with a page's bytes, its address and the charset that its header names, gives the bytes to send.

    That is the page as `optimize` would write it, also one that was not there when the site was read; what is no page comes back
    as it is. `source` is where the site is read from, a folder or an address; the reading, and the files that pages refer to
    (`file`), are kept in SAMARA_DATA. Making one takes as long as `samara optimize` does: do it once, before serving. It may be
    called from several threads. Raises what `optimize` raises.
    """

    def __init__(self, source: str, *, settings: Settings | None = None) -> None:
        named = recognise(source)
        self._settings = settings or table.load(named.folder)
        self._root = table.site_folder(self._settings, named.name) / "middleware"
        api.optimize(named, settings=self._settings, out=self._root)
        site, _ = api.bare(named, self._settings)
        self._fixes = chosen(self._settings)
        self._view = fixing.view(site, Graph(site), self._settings, self._fixes, api.wordings(named, self._settings))
        self._scope = scope(site.url, self._settings["map"], self._settings["lang"])
        pages = {summary.source for summary in site.summaries}
        pages |= {file_name(source) or "" for source in pages if urls.is_url(source)}
        manifest = target.read_manifest(self._root)
        self._files = {written.path for written in manifest.files if written.path not in pages} if manifest else set()
        self._kept: OrderedDict[tuple[str, str], bytes] = OrderedDict()
        self._size = 0
        self._lock = Lock()

    def __call__(self, data: bytes, url: str, charset: str | None = None) -> bytes:
        """The bytes to send for the page at `url`, on whatever host it is served."""
        address = self._public(url)
        key = (address, target.digest(data))
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        improved = self._improved(data, address, charset)
        with self._lock:
            if key not in self._kept:
                self._kept[key] = improved
                self._size += len(improved)
            while self._size > KEPT:
                self._size -= len(self._kept.popitem(last=False)[1])
        return improved

    def file(self, path: str) -> Path | None:
        """The file that pages refer to at this path of the site ("/samara.css"); None for one that is not ours."""
        name = unquote(path).removeprefix(urlsplit(self._scope.url).path)
        found = files.find(self._root, f"/{name}") if name in self._files else None
        return found if isinstance(found, Path) else None

    def _improved(self, data: bytes, url: str, charset: str | None) -> bytes:
        bare = strip(data, charset)
        page = read_page(Raw(url=url, source=url, data=bare, charset=charset), self._scope)
        if not isinstance(page, Page):
            return data
        document = Document(bare, url, charset=charset)
        offers = {
            name: offered
            for name, offered in fixing.offers(page, self._view, self._fixes).items()
            # Nothing is drawn while somebody waits: a page that is new has no picture until the site is read again.
            if not any(isinstance(offer, Drawing) and offer.path not in self._files for offer in offered)
        }
        return apply(bare, plan_page(document, offers).edits)

    def _public(self, url: str) -> str:
        """The page's own address: that of the site, whichever host answers, and without what only counts readers."""
        parts = urlsplit(url)
        here = f"{parts.path or '/'}?{parts.query}" if parts.query else parts.path or "/"
        own = self._scope.own(url) or urls.absolute(self._scope.url, here) or self._scope.url
        return urls.untracked(urls.bare(own))
