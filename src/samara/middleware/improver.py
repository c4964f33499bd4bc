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
from samara.core.edit import apply, plan_page, strip
from samara.core.graph import Graph
from samara.core.html import Document
from samara.core.page import Page
from samara.core.settings import Settings
from samara.core.site import Site
from samara.middleware import files
from samara.middleware.recent import Recent
from samara.practices.linking.fixes.related_pages import ID as RELATED
from samara.practices.linking.onward import Arrival
from samara.practices.planning import Body, state
from samara.practices.remedies import chosen
from samara.practices.telling import tell
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

    Who has read the site already (`api.bare`) and optimised it into the folder `root` says so.
    """

    def __init__(
        self,
        source: str,
        *,
        settings: Settings | None = None,
        root: Path | None = None,
        read: tuple[Site, Body] | None = None,
    ) -> None:
        named = recognise(source)
        self._settings = settings or table.load(named.folder)
        read = read or api.bare(named, self._settings)
        self._root = root or table.site_folder(self._settings, named.name) / "middleware"
        if root is None:
            api.optimize(named, settings=self._settings, out=self._root, read=read)
        site, _ = read
        said = api.wordings(named, self._settings)
        self.plan = state(site, self._settings, said)[:8]
        """Eight hexadecimal digits that change with whatever pages are improved by."""
        self._fixes = chosen(self._settings)
        self._view = fixing.view(site, Graph(site), self._settings, self._fixes, said, tell(site, self._settings), living=True)
        self._scope = scope(site.url, self._settings["map"], self._settings["lang"])
        self._known = frozenset(summary.url for summary in site.summaries)
        pages = {summary.source for summary in site.summaries}
        pages |= {file_name(source) or "" for source in pages if urls.is_url(source)}
        manifest = target.read_manifest(self._root)
        written = manifest.files if manifest else ()
        self._files = {each.path: each.digest for each in written if each.path not in pages}
        self._recent = Recent(self._root.with_name(f"{self._root.name}-recent"), self._files)
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

    def knows(self, url: str) -> bool:
        """Whether there was a page at this address when the site was read."""
        return self._public(url) in self._known

    def arrived(self) -> dict[str, Arrival]:
        """The pages that were new, or had changed, and were placed among the others since this was last asked, by address."""
        prepared = self._view.prepared.get(RELATED)
        return prepared.onward.arrivals.taken() if prepared and prepared.onward.arrivals else {}

    def file(self, path: str) -> Path | None:
        """The file that pages refer to at this path of the site ("/samara.css"); None for one that is not ours."""
        name = unquote(path).removeprefix(urlsplit(self._scope.url).path)
        if (recent := self._recent.file(name)) is not None:
            return recent
        found = files.find(self._root, f"/{name}") if name in self._files else None
        return found if isinstance(found, Path) else None

    def _improved(self, data: bytes, url: str, charset: str | None) -> bytes:
        bare = strip(data, charset)
        page = read_page(Raw(url=url, source=url, data=bare, charset=charset), self._scope)
        if not isinstance(page, Page):
            return data
        view = fixing.met(page, self._view, self._fixes)
        planned = plan_page(Document(bare, url, charset=charset), fixing.offers(page, view, self._fixes))
        for file in planned.files:
            self._recent.keep(file)
        return apply(bare, planned.edits)

    def _public(self, url: str) -> str:
        """The page's own address: that of the site, whichever host answers, and without what only counts readers."""
        parts = urlsplit(url)
        here = f"{parts.path or '/'}?{parts.query}" if parts.query else parts.path or "/"
        own = self._scope.own(url) or urls.absolute(self._scope.url, here) or self._scope.url
        return urls.untracked(urls.bare(own))
