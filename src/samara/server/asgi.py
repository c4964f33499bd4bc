"""What stands in front: plain ASGI that answers with the site's files, or from where they came, and hands /-/ to Django."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import cache
from http import HTTPStatus
from pathlib import Path
from urllib.parse import quote, urlsplit

from samara.core import allowlist, urls
from samara.core.settings import FILE_NAME
from samara.core.target import MANIFEST, digest
from samara.middleware.codings import takes_gzip
from samara.middleware.files import Moved, Receive, Scope, Send, answer_file, answer_text, find
from samara.reading.source import HTML_SUFFIXES
from samara.server.hosts import host_allowed
from samara.server.hot.answer import Answer, made, send_answer
from samara.widgets.catalogue import talking

Application = Callable[[Scope, Receive, Send], Awaitable[None]]
Passage = Callable[[Application, Scope, Receive, Send], Awaitable[None]]
"""Answers with what an application has, changed on its way out."""

OWN = "/-/"
STATIC = "/-/static/"
STATIC_FOLDER = Path(__file__).parent / "static"

PRIVATE = frozenset({f"/{FILE_NAME}", f"/{allowlist.FILE_NAME}", f"/{MANIFEST}"})
"""Files beside the pages that are for Samara, not for readers."""


@dataclass(frozen=True)
class Front:
    """Serves the files of `root` under the path `base` (it starts and ends with /); `names` are the host names it answers to;
    `dashboard` is Django, told by `scope["samara.site"]` which site this is. Everything under /-/ is Samara's own.

    `origin` answers for what a crawl left at the site it read: what is no page, and addresses that differ from a page's by their
    query. Without one, what is not in `root` is not there. Pages go through `passage`, where there is one. `end` is called when
    the server stops, before it waits for answers that are under way.
    """

    root: Path
    dashboard: Application
    base: str = "/"
    names: frozenset[str] = frozenset()
    site: int | None = None
    origin: Application | None = None
    passage: Passage | None = None
    end: Callable[[], None] = lambda: None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one connection. https://asgi.readthedocs.io/en/latest/specs/main.html"""
        if scope["type"] == "lifespan":
            await (self.origin or _live)(scope, receive, send)
            return
        if scope["type"] != "http":
            raise ValueError(f"Connections of type {scope['type']} are not served.")
        hosts = [value.decode("latin-1") for name, value in scope["headers"] if name == b"host"]
        if len(hosts) != 1 or not host_allowed(hosts[0], self.names):
            await answer_text(scope, send, HTTPStatus.MISDIRECTED_REQUEST, "This server does not answer for that host name.")
        elif scope["path"].startswith(OWN) and not scope["path"].startswith(STATIC):
            await self.dashboard({**scope, "samara.site": self.site}, receive, send)
        elif scope["path"] == OWN.rstrip("/"):
            await _move(scope, send, OWN)
        elif scope["method"] not in ("GET", "HEAD"):
            await answer_text(scope, send, HTTPStatus.METHOD_NOT_ALLOWED, "Pages can only be read.", [("allow", "GET, HEAD")])
        elif scope["path"].startswith(STATIC):
            await _answer_static(scope, send)
        elif _is_worker(scope):
            await answer_text(
                scope, send, HTTPStatus.FORBIDDEN, "Service workers are not served here: they could read the dashboard."
            )
        elif self.passage is not None:
            await self.passage(self._answer_page, scope, receive, send)
        else:
            await self._answer_page(scope, receive, send)

    async def _answer_page(self, scope: Scope, receive: Receive, send: Send) -> None:
        path: str = scope["path"]
        if not path.startswith(self.base):
            if path in ("/", self.base.rstrip("/")):
                await _move(scope, send, quote(self.base))
            else:
                await self._answer_missing(scope, receive, send)
            return
        asked = "/" + path.removeprefix(self.base)
        found = None if asked in PRIVATE else await asyncio.to_thread(find, self.root, asked)
        if self.origin is not None and found is not None and _is_another(scope, found):
            await self.origin(scope, receive, send)
        elif isinstance(found, Path):
            await answer_file(scope, send, found)
        elif isinstance(found, Moved):
            await _move(scope, send, quote(self.base) + found.location.removeprefix("/"))
        else:
            await self._answer_missing(scope, receive, send)

    async def _answer_missing(self, scope: Scope, receive: Receive, send: Send) -> None:
        if self.origin is not None:
            await self.origin(scope, receive, send)
            return
        own = await asyncio.to_thread(find, self.root, "/404.html")
        if isinstance(own, Path):
            await answer_file(scope, send, own, status=HTTPStatus.NOT_FOUND)
        else:
            await answer_text(scope, send, HTTPStatus.NOT_FOUND, "There is no page at this address.")


def _is_worker(scope: Scope) -> bool:
    """Whether a browser asks for a script to put between itself and this host: one of the site could read every page of the
    dashboard that is opened. https://w3c.github.io/ServiceWorker/#service-worker-script-request"""
    return (b"service-worker", b"script") in scope["headers"] or (b"sec-fetch-dest", b"serviceworker") in scope["headers"]


def _is_another(scope: Scope, found: Path | Moved) -> bool:
    """Whether the query asks for another page than the one found: a folder cannot tell them apart, the site itself can."""
    query = scope["query_string"].decode("latin-1")
    page = isinstance(found, Moved) or found.suffix.lower() in HTML_SUFFIXES
    return page and urlsplit(urls.untracked(f"/?{query}")).query != ""


async def _answer_static(scope: Scope, send: Send) -> None:
    name = scope["path"].removeprefix(STATIC)
    found = find(STATIC_FOLDER, f"/{name}")
    if (answer := _of_widgets().get(name)) is not None:
        asked = dict(scope["headers"])
        known, packs = asked.get(b"if-none-match", b""), takes_gzip(asked.get(b"accept-encoding", b""))
        await send_answer(scope, send, answer, "*", known=known, packs=packs)
    elif isinstance(found, Path):
        await answer_file(scope, send, found)
    else:
        await answer_text(scope, send, HTTPStatus.NOT_FOUND, "There is no such file.")


@cache
def _of_widgets() -> dict[str, Answer]:
    """What pages of sites load to have comments, by the name of the file."""
    kinds = {".css": b"text/css; charset=utf-8", ".js": b"text/javascript; charset=utf-8"}
    return {
        name.removeprefix("samara-"): made(data, kinds[Path(name).suffix], etag=f'W/"{digest(data)}"'.encode())
        for name, data in talking().items()
    }


async def _move(scope: Scope, send: Send, location: str) -> None:
    query = scope["query_string"].decode("latin-1")
    target = f"{location}?{query}" if query else location
    await answer_text(scope, send, HTTPStatus.MOVED_PERMANENTLY, f"It is at {target}", [("location", target)])


async def _live(scope: Scope, receive: Receive, send: Send) -> None:
    while True:
        message = await receive()
        await send({"type": f"{message['type']}.complete"})
        if message["type"] == "lifespan.shutdown":
            return
