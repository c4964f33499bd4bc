"""The rest of a crawled site, fetched from its origin and from nowhere else: real servers on both sides."""

from __future__ import annotations

import asyncio
import gzip
import zlib
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any, NamedTuple
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samara.core.http import Answer
from samara.core.settings import Settings
from samara.middleware.proxy import ENTRY, Kept, Origin, is_within, place
from servers import Request, Server, reply

LOCAL = frozenset({"127.0.0.1"})
CSS = "a { color: red }"
STAMP = "Sun, 01 Mar 2026 08:00:00 GMT"


class Got(NamedTuple):
    """What the application answered; header names in lower case."""

    status: int
    headers: dict[str, str]
    body: bytes


Ask = Callable[..., Any]


@asynccontextmanager
async def asking(application: Origin) -> AsyncIterator[Ask]:
    """Asks the application as a server would, and lets it close at the end."""

    async def ask(
        path: str = "/style.css", *, method: str = "GET", raw: str | None = None, query: str = "", **headers: str
    ) -> Got:
        target = path if raw is None else raw
        fields = [(name.replace("_", "-").lower().encode(), value.encode("latin-1")) for name, value in headers.items()]
        scope = {
            "type": "http", "method": method, "path": unquote(target), "raw_path": target.encode(),
            "query_string": query.encode(), "headers": [(b"host", b"localhost"), *fields],
        }  # fmt: skip
        sent: list[Any] = []

        async def send(message: Any) -> None:
            sent.append(message)

        async def receive() -> Any:
            return {"type": "http.request", "body": b"", "more_body": False}

        await application(scope, receive, send)
        start, body = sent
        return Got(start["status"], {name.decode(): value.decode() for name, value in start["headers"]}, body["body"])

    try:
        yield ask
    finally:
        await application.close()


def told(handler: Any, *asks: dict[str, Any], limits: dict[str, Any] | None = None) -> tuple[list[Got], Server]:
    """The answers to these requests, one after the other, from an origin with this handler."""

    async def main() -> tuple[list[Got], Server]:
        settings = Settings().replace(**(limits or {}))
        async with Server(handler) as server, asking(Origin(f"{server.url}/", settings, LOCAL)) as ask:
            return [await ask(**each) for each in asks or ({},)], server

    return asyncio.run(main())


def style(request: Request) -> bytes:
    return reply(CSS, content_type="text/css", ETag='"1"', Last_Modified=STAMP)


def test_style_sheet_comes_from_the_origin() -> None:
    (got,), server = told(style)
    assert (got.status, got.body) == (200, CSS.encode())
    assert got.headers == {
        "content-type": "text/css", "etag": '"1"', "last-modified": STAMP, "cache-control": "no-cache", "content-length": "16",
    }  # fmt: skip
    assert list(server.seen) == ["/style.css"]


def test_head_has_the_headers_alone() -> None:
    (got,), _ = told(style, {"method": "HEAD"})
    assert (got.status, got.headers["content-length"], got.body) == (200, "16", b"")


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "CONNECT"])
def test_nothing_is_sent_to_the_origin(method: str) -> None:
    (got,), server = told(style, {"method": method})
    assert (got.status, got.headers["allow"], server.requests) == (405, "GET, HEAD", [])


def test_page_that_was_not_crawled_passes_unchanged() -> None:
    page = b"<!doctype html>\n<title>Search \xff</title >"
    (got,), server = told(lambda request: reply(page), {"path": "/search", "query": "q=t%C3%A9&page=2&x=[1]"})
    assert (got.status, got.headers["content-type"], got.body) == (200, "text/html", page)
    assert list(server.seen) == ["/search?q=t%C3%A9&page=2&x=%5B1%5D"]


def test_answer_of_any_status_passes() -> None:
    (got,), _ = told(lambda request: reply("Lost?", status=404))
    assert (got.status, got.body) == (404, b"Lost?")


def test_compressed_answer_is_unpacked() -> None:
    (got,), _ = told(lambda request: reply(gzip.compress(CSS.encode()), Content_Encoding="gzip"))
    assert (got.body, got.headers["content-length"], "content-encoding" in got.headers) == (CSS.encode(), "16", False)


def test_origin_hears_only_what_is_wanted() -> None:
    _, server = told(
        style,
        {
            "accept": "text/css", "cookie": "session=1", "authorization": "Basic x", "referer": "http://localhost/secret",
            "x_forwarded_for": "10.0.0.7", "origin": "http://localhost", "user_agent": "Mine", "accept_language": "fa",
            "host2": "evil", "transfer_encoding": "chunked", "content_length": "5", "if_none_match": '"0"',
        },
    )  # fmt: skip
    (request,) = server.requests
    assert set(request.headers) == {"host", "accept", "accept-encoding", "user-agent", "if-none-match", "via"}
    assert (request.headers["host"], request.headers["accept"]) == (server.url.removeprefix("http://"), "text/css")
    assert request.headers["user-agent"].startswith("Samara/")


def test_reader_gets_only_what_describes_the_body() -> None:
    fields = {
        "Set_Cookie": "id=1", "Content_Security_Policy": "default-src 'none'", "Strict_Transport_Security": "max-age=9",
        "Clear_Site_Data": '"*"', "Refresh": "0; url=https://evil.example/", "Service_Worker_Allowed": "/", "Connection": "keep-alive",
        "Link": "<https://evil.example/>; rel=preload", "Location": "https://evil.example/", "Access_Control_Allow_Origin": "*",
        "Cache_Control": "public, max-age=31536000, immutable", "Content_Disposition": "attachment; filename=a.css", "Server": "x",
    }  # fmt: skip
    (got,), _ = told(lambda request: reply(CSS, content_type="text/css", **fields))
    assert got.headers == {
        "content-type": "text/css", "content-disposition": "attachment; filename=a.css", "cache-control": "no-cache",
        "content-length": "16",
    }  # fmt: skip


# Attacks

ESCAPES = [
    "//evil.example/", "///evil.example/", "/%2Fevil.example/", "/%2fevil.example", "\\\\evil.example\\", "/\\evil.example/",
    "/%5Cevil.example/", "/%5c%5cevil.example", "http://evil.example/", "https://evil.example", "evil.example:80", "@evil.example/",
    ":80@evil.example/", ".evil.example/", "*", "", "/../evil", "/a/../../b", "/%2e%2e/x", "/a/%2E./x", "/..%2f..%2fx", "/./x",
    "/a\r\nHost: evil.example\r\n\r\nGET /b", "/a%0d%0aHost:%20evil.example", "/a%00.css", "/%7f", "/-/", "/-/sites/1/", "/%2D/",
    "/-", "/%2d%2fsites", "/a/../-/", "/\x00",
]  # fmt: skip


@pytest.mark.parametrize("path", ESCAPES)
def test_path_that_leads_elsewhere_is_not_asked(path: str) -> None:
    (got,), server = told(style, {"raw": path})
    assert (got.status, got.body, server.requests) == (404, b"There is no page at this address.\n", [])
    assert got.headers["content-type"] == "text/plain; charset=utf-8"


@pytest.mark.parametrize(
    ("path", "asked"),
    [
        ("/@evil.example/", "/@evil.example/"),
        ("/a//b", "/a//b"),
        ("/a%2Fb", "/a%2Fb"),
        ("/%252e%252e/x", "/%252e%252e/x"),
        ("/http://evil.example/", "/http://evil.example/"),
        ("/чай", "/%D1%87%D0%B0%D0%B9"),
        ("/a b#c", "/a%20b%23c"),
        ("/a?b", "/a"),
    ],
)
def test_odd_path_stays_within_the_origin(path: str, asked: str) -> None:
    (got,), server = told(style, {"raw": path})
    assert (got.status, list(server.seen)) == (200, [asked])


@given(st.text())
def test_path_within_keeps_the_origin(path: str) -> None:
    if is_within(path):
        assert place(f"https://tea.example{path}") == "https://tea.example"


def test_host_of_the_reader_means_nothing() -> None:
    async def main() -> tuple[Server, Server]:
        async with Server(style) as server, Server(style) as evil, asking(Origin(server.url, Settings(), LOCAL)) as ask:
            await ask(host=evil.url.removeprefix("http://"), x_forwarded_host="evil.example", forwarded="host=evil.example")
            return server, evil

    server, evil = asyncio.run(main())
    assert (len(server.requests), len(evil.requests)) == (1, 0)


def test_private_origin_that_nobody_typed_is_refused() -> None:
    async def main() -> tuple[Got, Server]:
        async with Server(style) as server, asking(Origin(server.url, Settings())) as ask:
            return await ask(), server

    got, server = asyncio.run(main())
    assert (got.status, got.body, server.requests) == (404, b"127.0.0.1 is loopback, not a public address.\n", [])


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize(
    "target",
    [
        "https://evil.example/", "//evil.example/", "http://127.0.0.1:1/", "http://127.0.0.2/", "http://169.254.169.254/latest/",
        "http://[::1]/", "http://user@127.0.0.1/", "https://127.0.0.1/", "/.//evil.example/", "/-/", "/%2D/sites", "/\\evil.example/",
        "file:///etc/passwd", "javascript:alert(1)",
    ],
)  # fmt: skip
def test_redirect_out_of_the_site_is_not_followed(status: int, target: str) -> None:
    (got,), server = told(lambda request: reply(status=status, Location=target))
    assert (got.status, "location" in got.headers, list(server.seen)) == (502, False, ["/style.css"])
    assert got.body.startswith(f"{server.url}/style.css redirects to ".encode())
    assert got.body.endswith(b", which is not of this site.\n")


def test_redirect_to_another_port_is_not_followed() -> None:
    async def main() -> tuple[Got, Server]:
        async with Server(style) as other:

            def handler(request: Request) -> bytes:
                return reply(status=302, Location=other.url)

            async with Server(handler) as server, asking(Origin(server.url, Settings(), LOCAL)) as ask:
                return await ask(), other

    got, other = asyncio.run(main())
    assert (got.status, other.requests) == (502, [])


def test_redirect_within_the_site_is_followed_and_told() -> None:
    def handler(request: Request) -> bytes:
        following = {"/style.css": "/v3/", "/v3/": "main.css?a=1"}.get(request.path)
        return reply(status=302, Location=following) if following else style(request)

    (moved, there), server = told(handler, {}, {"path": "/v3/main.css", "query": "a=1"})
    assert (moved.status, moved.headers["location"]) == (302, "/v3/main.css?a=1")
    assert (there.status, there.body) == (200, CSS.encode())
    assert server.seen == {"/style.css": 1, "/v3/": 1, "/v3/main.css?a=1": 1}


def test_redirects_without_end_are_given_up() -> None:
    (got,), server = told(lambda request: reply(status=302, Location=f"{request.path}x"), limits={"redirects": 3})
    assert (got.status, got.body) == (502, f"{server.url}/style.css redirects more than 3 times.\n".encode())


@pytest.mark.parametrize("name", ["accept", "if_none_match", "if_modified_since", "range"])
@pytest.mark.parametrize("value", ["x\r\nCookie: a=1", "x\nHost: evil", "x\x00", "\xff"])
def test_smuggled_header_is_dropped(name: str, value: str) -> None:
    (got,), server = told(style, {name: value})
    (request,) = server.requests
    assert (got.status, set(request.headers)) == (200, {"host", "accept", "accept-encoding", "user-agent", "via"})
    assert request.headers["accept"] == "*/*"


@pytest.mark.parametrize(
    "head",
    [
        "Content-Type: text/css\r\n X-Folded: 1\r\n",
        "Content-Type: text/css\r\nSet-Cookie: a=1\r\nContent-Type: text/html\r\n",
        "Content-Type: text/css\x01\r\n",
        "Content-Type: text/css\r\nContent-Length: 3\r\n",
        "Transfer-Encoding: chunked\r\n",
    ],
)
def test_broken_headers_of_the_origin_do_no_harm(head: str) -> None:
    (got,), _ = told(lambda request: f"HTTP/1.1 200 OK\r\n{head}Content-Length: 16\r\n\r\n{CSS}".encode())
    assert got.status in (200, 502)
    assert not set(got.headers) - {"content-type", "content-length", "cache-control", "x-content-type-options"}
    assert all(value.isprintable() for value in got.headers.values())


@pytest.mark.parametrize(
    "answer", [b"HTTP/1.1 999 Odd\r\nContent-Length: 0\r\n\r\n", b"HTTP/1.1 101 Up\r\nUpgrade: x\r\n\r\n", b"tea\r\n"]
)
def test_what_is_no_answer_is_told(answer: bytes) -> None:
    (got,), _ = told(lambda request: answer)
    assert (got.status, got.body.count(b"\n"), b"Traceback" in got.body) == (502, 1, False)


def test_oversized_answer_is_refused() -> None:
    (got,), server = told(lambda request: reply(b"x" * 70_000), limits={"request_bytes": 60_000})
    assert (got.status, got.body) == (502, f"{server.url}/style.css holds more than 60,000 bytes.\n".encode())


def test_bomb_is_refused() -> None:
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    bomb = b"".join(packer.compress(bytes(1_000_000)) for _ in range(50)) + packer.flush()
    (got,), server = told(lambda request: reply(bomb, Content_Encoding="gzip"), limits={"request_bytes": 1_000_000})
    assert len(bomb) < 60_000
    assert (got.status, got.body) == (502, f"{server.url}/style.css holds more than 1,000,000 bytes.\n".encode())


def test_drip_is_cut_off() -> None:
    async def drip(request: Request) -> None:
        request.writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
        while True:
            request.writer.write(b"x")
            await request.writer.drain()
            await asyncio.sleep(0.02)

    (got,), server = told(drip, limits={"request_timeout": 0.3})
    assert (got.status, got.body) == (504, f"{server.url}/style.css took longer than 0.3 seconds.\n".encode())


def test_origin_that_is_gone_is_told() -> None:
    async def main() -> Got:
        async with Server(style) as server:
            pass
        async with asking(Origin(server.url, Settings(), LOCAL)) as ask:
            return await ask()

    got = asyncio.run(main())
    assert (got.status, got.body.startswith(b"127.0.0.1 does not accept a connection")) == (502, True)


def test_service_worker_is_not_passed_on() -> None:
    (got,), server = told(style, {"path": "/sw.js", "service_worker": "script"})
    assert (got.status, server.requests) == (404, [])


def test_circle_through_ourselves_ends() -> None:
    inner: list[Got] = []

    async def main() -> Got:
        async def handler(request: Request) -> bytes:
            inner.append(await ask(request.path, via=request.headers["via"]))
            return reply(inner[-1].body, status=inner[-1].status)

        async with Server(handler) as server, asking(Origin(server.url, Settings(), LOCAL)) as ask:
            return await ask()

    got = asyncio.run(main())
    assert (got.status, len(inner), got.body) == (502, 1, inner[0].body)


# Keeping, copies and parts


def test_answer_is_kept_for_a_while() -> None:
    got, server = told(style, {}, {}, {"method": "HEAD"}, {"accept": "text/css"}, {"query": "v=2"})
    assert [each.body for each in got] == [CSS.encode(), CSS.encode(), b"", CSS.encode(), CSS.encode()]
    assert server.seen == {"/style.css": 2, "/style.css?v=2": 1}


@pytest.mark.parametrize("answer", [reply(CSS, Cache_Control="private, No-Store"), reply("later", status=500)])
def test_answer_that_must_not_be_kept_is_asked_again(answer: bytes) -> None:
    _, server = told(lambda request: answer, {}, {})
    assert server.seen["/style.css"] == 2


def test_no_store_reaches_the_reader() -> None:
    (got,), _ = told(lambda request: reply(CSS, Cache_Control="no-store"))
    assert got.headers["cache-control"] == "no-store"


def test_kept_answers_are_bounded() -> None:
    answer = Answer(asked="", url="", status=200, headers={}, body=b"tea")
    kept = Kept(3 * (ENTRY + len(answer.body) + 1), 60.0)
    for key in "abcad":
        kept.keep(key, answer)
    assert [key for key in "abcd" if kept.find(key)] == ["a", "c", "d"]


def test_old_answer_is_not_found() -> None:
    kept = Kept(10_000, 0.0)
    kept.keep("a", Answer(asked="", url="", status=200, headers={}, body=b"tea"))
    assert kept.find("a") is None


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ({"if_none_match": '"0", W/"1"'}, 304),
        ({"if_none_match": '"0"'}, 200),
        ({"if_none_match": '"0"', "if_modified_since": STAMP}, 200),
        ({"if_modified_since": STAMP}, 304),
        ({"if_modified_since": "yesterday"}, 200),
    ],
)
def test_kept_answer_is_compared_with_the_readers_copy(asked: dict[str, str], status: int) -> None:
    (_, got), server = told(style, {}, asked)
    assert (got.status, got.headers["etag"], server.seen["/style.css"]) == (status, '"1"', 1)
    assert (got.body == b"", "content-length" in got.headers) == (status == 304, status == 200)


def test_origin_compares_the_readers_copy() -> None:
    def handler(request: Request) -> bytes:
        return (
            b'HTTP/1.1 304 Not Modified\r\nETag: "1"\r\n\r\n' if request.headers.get("if-none-match") == '"1"' else style(request)
        )

    (unchanged, changed), server = told(handler, {"if_none_match": '"1"'}, {})
    assert (unchanged.status, unchanged.body, "content-length" in unchanged.headers) == (304, b"", False)
    assert (changed.status, server.seen["/style.css"]) == (200, 2)


def test_part_is_asked_of_the_origin() -> None:
    def handler(request: Request) -> bytes:
        return reply("olor", status=206, content_type="video/mp4", Content_Range="bytes 5-8/16", Accept_Ranges="bytes")

    (got, _), server = told(handler, {"range": "bytes=5-8", "if_range": '"1"'}, {"range": "bytes=5-8"})
    assert (got.status, got.headers["content-range"], got.body) == (206, "bytes 5-8/16", b"olor")
    first, second = server.requests
    assert (first.headers["range"], first.headers["if-range"], first.headers["accept-encoding"]) == (
        "bytes=5-8",
        '"1"',
        "identity",
    )
    assert "if-range" not in second.headers


@pytest.mark.parametrize("asked", ["bytes=0-1,4-5", "bytes=-", "lines=1-2", "bytes=0-1\r\nX: y"])
def test_range_that_is_not_simple_is_not_passed_on(asked: str) -> None:
    _, server = told(style, {"range": asked, "if_range": '"1"'})
    assert not {"range", "if-range"} & set(server.requests[0].headers)


def test_door_closes_with_the_server_and_opens_again() -> None:
    async def main() -> list[Any]:
        async with Server(style) as server:
            origin = Origin(server.url, Settings(), LOCAL)
            sent: list[Any] = []

            async def send(message: Any) -> None:
                sent.append(message["type"])

            messages = iter([{"type": "lifespan.startup"}, {"type": "lifespan.shutdown"}])

            async def receive() -> Any:
                return next(messages)

            async with asking(origin) as ask:
                await ask()
                await origin({"type": "lifespan"}, receive, send)
                return [*sent, (await ask("/b.css")).status]

    assert asyncio.run(main()) == ["lifespan.startup.complete", "lifespan.shutdown.complete", 200]


def test_other_connections_are_refused() -> None:
    with pytest.raises(ValueError, match="websocket"):
        asyncio.run(Origin("https://tea.example/", Settings())({"type": "websocket"}, None, None))  # type: ignore[arg-type]
