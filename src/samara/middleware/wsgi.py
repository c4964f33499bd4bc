"""WSGI middleware that improves HTML pages on their way out, and answers for the files that they refer to (PEP 3333).

The rules are those of the ASGI middleware: only a complete answer to GET with status 200, type text/html and no Content-Encoding
is touched, and what describes the bytes of a page that would have been changed is dropped or weakened.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from types import TracebackType
from typing import Any
from urllib.parse import quote
from wsgiref.util import FileWrapper, request_uri

from samara.middleware.asgi import LIMIT, Headers, Improve, charset_of, is_page, loosened, may_be_page
from samara.middleware.content_types import content_type
from samara.middleware.improver import Improver

Environment = dict[str, Any]
Fault = tuple[type[BaseException], BaseException, TracebackType]
Start = Callable[..., Any]
App = Callable[[Environment, Start], Iterable[bytes]]


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
            size = str(found.stat().st_size)
            start_response(
                "200 OK", [("Content-Type", content_type(found)), ("Content-Length", size), ("Cache-Control", "no-cache")]
            )
            return FileWrapper(found.open("rb")) if environ["REQUEST_METHOD"] == "GET" else []
        if may_be_page(path):
            environ = {name: value for name, value in environ.items() if name not in ("HTTP_RANGE", "HTTP_IF_RANGE")}
        return self._answer(environ, start_response)

    def _answer(self, environ: Environment, start_response: Start) -> Iterator[bytes]:
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
                start_response(status, _told(loosened(raw) if page or status.startswith("304") else raw), *_with(exc_info))
                yield from held
                yield from pieces
                return
            size = sum(map(len, held))
            for piece in pieces:
                held.append(piece)
                size += len(piece)
                if size > self._limit:
                    break
            if size > self._limit:
                start_response(status, headers, *_with(exc_info))
                yield from held
                yield from pieces
                return
            improved = self._improve(b"".join(held), request_uri(environ), charset_of(raw))
            length = (b"content-length", b"%d" % len(improved))
            start_response(status, _told([*loosened(raw), length]), *_with(exc_info))
            yield improved
        finally:
            if hasattr(body, "close"):
                body.close()


def _told(headers: Headers) -> list[tuple[str, str]]:
    return [(name.decode("latin-1"), value.decode("latin-1")) for name, value in headers]


def _with(exc_info: Fault | None) -> tuple[Fault, ...]:
    return (exc_info,) if exc_info else ()


def _text(path: str) -> str:
    """A path of the environment, which holds bytes as latin-1."""
    return path.encode("latin-1").decode("utf-8", "replace")
