"""Listens on a port and answers, until it is told to stop."""

from __future__ import annotations

import asyncio
import contextlib
import errno
import socket  # noqa: TID251 (it listens; nothing is asked of others)
from collections.abc import Iterable
from urllib.parse import urlsplit
from weakref import WeakKeyDictionary

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from samara.core.errors import BadAnswer, StateError
from samara.core.html.document import Document
from samara.core.http import Answer, Door
from samara.core.settings import Settings
from samara.server.asgi import Front

TRIES = 50
"""Ports that are tried after the one asked for."""
PATIENCE = 30.0
"""Seconds in which a connection has to say what it asks for."""


def listen(host: str, port: int) -> socket.socket:
    """A listening socket on the port or the next free one; 0 leaves the choice to the system. StateError when there is none."""
    last = min(port + TRIES, 65_535) if port else 0
    for number in range(port, last + 1):
        try:
            family = socket.getaddrinfo(host, number, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0][0]
            listening = socket.create_server((host, number), family=family, backlog=1024)
            # asyncio would do this for each connection, but not to a socket that was made without naming the protocol: headers go
            # out at once, and what follows does not wait for them to be acknowledged.
            listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            return listening
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise StateError(
                    f"Nothing can listen on {host}, port {number}: {error.strerror or error}.",
                    hint="Choose others with --host and --port.",
                ) from error
    raise StateError(f"The ports {port} to {last} are all in use.", hint="Choose another with --port.")


def address(listening: socket.socket) -> str:
    """Where a browser on this machine finds the listener: http://localhost:8765."""
    host, port = listening.getsockname()[:2]
    if host in ("127.0.0.1", "0.0.0.0", "::", "::1"):  # noqa: S104 (compared, not bound)
        host = "localhost"
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


class Server(uvicorn.Server):
    """Closes connections that ask for nothing, as uvicorn does only between two requests; and ends what would never end by itself
    before it waits for what is under way."""

    def __init__(self, front: Front, config: uvicorn.Config, patience: float = PATIENCE) -> None:
        super().__init__(config)
        self.front = front
        self.patience = patience
        self._silent: WeakKeyDictionary[asyncio.Protocol, float] = WeakKeyDictionary()

    async def on_tick(self, counter: int) -> bool:
        """Called ten times each second; whether to stop."""
        now = asyncio.get_running_loop().time()
        for connection in list(self.server_state.connections):
            if not isinstance(connection, H11Protocol):
                continue
            if connection.cycle is not None and not connection.cycle.response_complete:
                self._silent.pop(connection, None)
            elif now - self._silent.setdefault(connection, now) > self.patience:
                connection.transport.close()
        return await super().on_tick(counter)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Stop."""
        self.front.end()
        await super().shutdown(sockets)


def server(front: Front) -> uvicorn.Server:
    """The server of a site. It writes no access log, since addresses of readers are nobody's business, and believes no header
    about where a request came from: `visitors` does, as far as the owner says."""
    config = uvicorn.Config(
        front,
        # The faster parser that is taken where it is installed knows no limit for headers.
        http="h11",
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        lifespan="on",
        timeout_graceful_shutdown=5,
    )
    return Server(front, config)


def run(front: Front, listening: socket.socket) -> None:
    """Answer until Ctrl-C or SIGTERM."""
    with contextlib.suppress(KeyboardInterrupt):
        server(front).run(sockets=[listening])


def check(front: Front, listening: socket.socket, paths: Iterable[str], settings: Settings) -> dict[str, int]:
    """Answer only as long as it takes to ask for each path, and for the style sheets that the first one names; gives their
    statuses. BadAnswer when a path fails; a style sheet may be as missing as it is on the site itself."""
    return asyncio.run(_checked(server(front), listening, tuple(paths), settings))


async def _checked(
    served: uvicorn.Server, listening: socket.socket, paths: tuple[str, ...], settings: Settings
) -> dict[str, int]:
    base = address(listening)
    serving = asyncio.create_task(served.serve(sockets=[listening]))
    try:
        while not served.started:
            if serving.done():
                raise BadAnswer("The server stopped before it had started.")
            await asyncio.sleep(0.02)
        async with Door(settings, frozenset({urlsplit(base).netloc})) as door:
            pages = {path: (await door.get(base + path)).expect() for path in paths}
            styles = {path: await door.get(base + path) for path in sheets(next(iter(pages.values())), base)}
            return {path: answer.status for path, answer in {**pages, **styles}.items()}
    finally:
        served.should_exit = True
        await serving


def sheets(page: Answer, base: str) -> list[str]:
    """The paths of the style sheets that a page names at `base`, in their order."""
    document = Document(page.body, page.url, charset=page.charset)
    named = (document.resolve(given.get("href")) for rels, given in document.rels if "stylesheet" in rels)
    return [address.removeprefix(base) for address in named if address and address.startswith(f"{base}/")]
