"""Posting through the door, against a real server: sent once, guarded like everything else."""

from __future__ import annotations

import asyncio
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from samara.core.errors import AddressRefused, BodyTooLarge, NetworkError
from samara.core.http import Answer, Door
from samara.core.settings import Settings


@contextmanager
def echoing(status: int = 200, **headers: str) -> Iterator[tuple[str, list[tuple[str, bytes]]]]:
    """A server that gives back what it is sent; its address, and what it got."""
    got: list[tuple[str, bytes]] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            got.append((self.headers["Content-Type"], body))
            self.send_response(status)
            for name, value in {"Content-Length": str(len(body)), **headers}.items():
                self.send_header(name.replace("_", "-"), value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}", got
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def post(url: str, body: bytes = b"a=b", *, allowed: bool = True, **more: int) -> Answer:
    async def main() -> Answer:
        async with Door(Settings(), frozenset({"127.0.0.1"} if allowed else ())) as door:
            return await door.post(url, body, "application/x-www-form-urlencoded", **more)

    return asyncio.run(main())


def test_body_is_sent_and_the_answer_given() -> None:
    with echoing() as (url, got):
        answer = post(url)
    assert (answer.status, answer.body, got) == (200, b"a=b", [("application/x-www-form-urlencoded", b"a=b")])


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirect_is_not_followed(status: int) -> None:
    with echoing(status, Location="/elsewhere") as (url, got):
        answer = post(url)
    assert (answer.status, answer.target, len(got)) == (status, f"{url}/elsewhere", 1)


@pytest.mark.parametrize("status", [429, 503])
def test_nothing_is_sent_twice(status: int) -> None:
    with echoing(status, Retry_After="0") as (url, got):
        assert post(url).status == status
    assert len(got) == 1


def test_answer_is_bounded() -> None:
    with echoing() as (url, _), pytest.raises(BodyTooLarge):
        post(url, b"x" * 2000, limit=1000)


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:{}/",
        "http://localhost:{}/",
        "http://2130706433:{}/",
        "http://[::ffff:127.0.0.1]:{}/",
        "file:///etc/passwd",
    ],
)
def test_private_address_is_refused(url: str) -> None:
    with echoing() as (base, got):
        with pytest.raises(AddressRefused):
            post(url.replace("{}", base.rpartition(":")[2]), allowed=False)
        assert got == []


def test_server_that_is_not_there_is_told() -> None:
    with echoing() as (url, _):
        pass
    with pytest.raises(NetworkError):
        post(url)
