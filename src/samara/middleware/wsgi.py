"""WSGI middleware that improves HTML pages on their way out, and answers for the files that they refer to (PEP 3333).

The rules are those of the ASGI middleware: only a complete answer to GET with status 200 and type text/html, plain or in gzip, is
touched, and what describes the bytes of a page that would have been changed is dropped or tells of the plan.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from email.utils import formatdate
from pathlib import Path
from types import TracebackType
from typing import Any
from urllib.parse import quote
from wsgiref.util import FileWrapper, request_uri

from samara.middleware import tags
from samara.middleware.asgi import LIMIT, OF_A_BODY, Improve, bare, improved, is_page, wanted
from samara.middleware.content_types import content_type
from samara.middleware.files import caching, is_unchanged, tag_of
from samara.middleware.improver import Improver
from samara.middleware.tags import Headers

Environment = dict[str, Any]
Fault = tuple[type[BaseException], BaseException, TracebackType]
Start = Callable[..., Any]
App = Callable[[Environment, Start], Iterable[bytes]]

_CONDITIONS = {
    b"if-none-match": "HTTP_IF_NONE_MATCH", b"if-modified-since": "HTTP_IF_MODIFIED_SINCE",
    b"range": "HTTP_RANGE", b"if-range": "HTTP_IF_RANGE",
}  # fmt: skip


class Improved:
    """A WSGI application whose pages are improved; with an `Improver`, what they refer to is answered too."""

    def __init__(self, app: App, improve: Improve, *, limit: int = LIMIT) -> None:
        self._app = app
        self._improve = improve
        self._limit = limit

    def __call__(self, environ: Environment, start_response: Start) -> Iterable[bytes]:
        """Serve one request."""
        if environ["REQUEST_METHOD"] not in ("GET", "HEAD"):
            return self._app(environ, start_response)
        path = _text(environ.get("SCRIPT_NAME", "") + environ.get("PATH_INFO", ""))
        if isinstance(self._improve, Improver) and (found := self._improve.file(quote(path))):
            return _file(found, quote(path), environ, start_response)
        given: Headers = [(name, environ[key].encode("latin-1")) for name, key in _CONDITIONS.items() if key in environ]
        asked = dict(wanted(given, path, request_uri(environ), self._improve))
        known = environ.get("HTTP_IF_NONE_MATCH", "").encode("latin-1")
        environ = {name: value for name, value in environ.items() if name not in _CONDITIONS.values()}
        environ.update((_CONDITIONS[name], value.decode("latin-1")) for name, value in asked.items())
        return self._answer(environ, start_response, known)

    def _answer(self, environ: Environment, start_response: Start, known: bytes) -> Iterator[bytes]:
        """Hold a page until it is complete or too large; let everything else go."""
        begun: list[Any] = []
        written: list[bytes] = []

        def start(status: str, headers: list[tuple[str, str]], exc_info: Fault | None = None) -> Callable[[bytes], object]:
            if exc_info and not begun:
                return start_response(status, headers, exc_info)  # type: ignore[no-any-return]
            begun[:] = [status, headers, exc_info]
            return written.append

        body = self._app(environ, start)
        try:
            pieces = iter(body)
            first = next(pieces, b"")  # now at the latest the answer has begun
            held = [*written, first]
            status, headers, exc_info = begun
            raw: Headers = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in headers]
            page = is_page(raw)
            if not (page and status.startswith("200") and environ["REQUEST_METHOD"] == "GET"):
                shown = bare(raw, self._improve, known) if page or status.startswith("304") else raw
                start_response(status, _told(shown), *_with(exc_info))
                yield from held
                yield from pieces
                return
            size = sum(map(len, held))
            for piece in pieces:
                held.append(piece)
                size += len(piece)
                if size > self._limit:
                    break
            made = None
            if size <= self._limit:
                made = improved(b"".join(held), raw, request_uri(environ), self._improve, self._limit)
            if made is None:
                start_response(status, headers, *_with(exc_info))
                yield from held
                yield from pieces
                return
            sent, shown = made
            if isinstance(self._improve, Improver) and tags.is_known(known, shown):
                kept = [(name, value) for name, value in shown if name.lower() not in OF_A_BODY]
                start_response("304 Not Modified", _told(kept), *_with(exc_info))
                return
            start_response(status, _told(shown), *_with(exc_info))
            yield sent
        finally:
            if hasattr(body, "close"):
                body.close()


def _file(path: Path, name: str, environ: Environment, start_response: Start) -> Iterable[bytes]:
    """A file of ours, or 304 where the reader has it."""
    state = path.stat()
    etag = tag_of(state)
    headers = [("ETag", etag), ("Last-Modified", formatdate(int(state.st_mtime), usegmt=True)), ("Cache-Control", caching(name))]
    given = {name: environ[key] for name, key in _CONDITIONS.items() if key in environ}
    if is_unchanged(given, etag, int(state.st_mtime)):
        start_response("304 Not Modified", headers)
        return []
    start_response("200 OK", [*headers, ("Content-Type", content_type(path)), ("Content-Length", str(state.st_size))])
    return FileWrapper(path.open("rb")) if environ["REQUEST_METHOD"] == "GET" else []


def _told(headers: Headers) -> list[tuple[str, str]]:
    return [(name.decode("latin-1"), value.decode("latin-1")) for name, value in headers]


def _with(exc_info: Fault | None) -> tuple[Fault, ...]:
    return (exc_info,) if exc_info else ()


def _text(path: str) -> str:
    """A path of the environment, which holds bytes as latin-1."""
    return path.encode("latin-1").decode("utf-8", "replace")
