"""The server's own manners towards connections."""

from __future__ import annotations

import asyncio
import socket

import pytest

from samara.server.asgi import Front
from samara.server.listening import listen, server


async def slowly(scope, receive, send):
    """Answers in parts, like a stream of events, until it is told to end."""
    await send({"type": "http.response.start", "status": 200, "headers": []})
    for _ in range(20):
        await send({"type": "http.response.body", "body": b".", "more_body": True})
        await asyncio.sleep(0.02)
    await send({"type": "http.response.body", "body": b"!"})


@pytest.fixture
def front(tmp_path):
    return Front(tmp_path, slowly)


def serving(front, work, patience=0.1):
    async def main():
        with listen("127.0.0.1", 0) as listening:
            served = server(front)
            served.patience = patience
            running = asyncio.ensure_future(served.serve(sockets=[listening]))
            try:
                return await asyncio.wait_for(work(listening.getsockname()[1]), 10)
            finally:
                served.should_exit = True
                await running

    return asyncio.run(main())


@pytest.mark.parametrize("said", [b"", b"GET / HT", b"GET / HTTP/1.1\r\nHost: localhost\r\nX: "])
def test_connection_that_never_says_what_it_asks_for_is_closed(front, said):
    async def work(port):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(said)
        told = await reader.read()
        writer.close()
        await writer.wait_closed()
        return told

    assert serving(front, work) == b""


def test_answer_that_takes_long_is_not_cut(front):
    async def work(port):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"GET /-/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        told = await reader.read()
        writer.close()
        await writer.wait_closed()
        return told

    told = serving(front, work)
    assert (told.count(b"."), b"!" in told) == (20 + b"HTTP/1.1".count(b"."), True)


def test_headers_go_out_without_waiting_for_more():
    with listen("127.0.0.1", 0) as listening:
        assert listening.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY) == 1


def test_endless_header_is_refused(front):
    async def work(port):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"GET / HTTP/1.1\r\nHost: localhost\r\nX: " + b"x" * 200_000)
        status = await reader.readline()
        writer.close()
        return status

    assert serving(front, work, patience=5) == b"HTTP/1.1 400 Bad Request\r\n"
