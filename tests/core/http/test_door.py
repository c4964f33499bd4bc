"""The door against real local servers: bounded, polite, honest, and never led astray."""

from __future__ import annotations

import asyncio
import contextlib
import gzip
import itertools
import ssl
import time
import zlib
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from samara.core.errors import (
    AddressRefused,
    BadAnswer,
    BodyTooLarge,
    NetworkError,
    RobotsRefused,
    SettingsError,
    TimedOut,
    TooManyRedirects,
    Unreachable,
)
from samara.core.http import Answer, Door
from samara.core.settings import Settings
from servers import Request, Server, reply

LOCAL = frozenset({"127.0.0.1"})
Handler = Callable[[Request], Any]


def settings(**values: Any) -> Settings:
    return Settings().replace(**values)


def fetch(handler: Handler, path: str = "/", *, limits: dict[str, Any] | None = None, **wishes: Any) -> tuple[Answer, Server]:
    """What the door answers for this path of a server with this handler."""

    async def main() -> tuple[Answer, Server]:
        async with Server(handler) as server, Door(settings(**(limits or {})), LOCAL) as door:
            return await door.get(server.url + path, **wishes), server

    return asyncio.run(main())


def refused(handler: Handler, error: type[NetworkError], path: str = "/", **more: Any) -> NetworkError:
    """The error that the door raises for it."""
    with pytest.raises(error) as caught:
        fetch(handler, path, **more)
    return caught.value


def test_answer_says_what_came_back() -> None:
    answer, server = fetch(lambda request: reply("tea", content_type='Text/HTML; charset="koi8-r"', X_Kind="green"))
    assert (answer.status, answer.body, answer.content_type, answer.charset) == (200, b"tea", "text/html", "koi8-r")
    assert answer.headers["x-kind"] == "green"
    assert (answer.asked, answer.url, answer.hops, answer.cut) == (server.url + "/", server.url + "/", (), False)
    assert 0 < answer.elapsed < 30


def test_door_names_itself() -> None:
    _, server = fetch(lambda request: reply(), limits={"user_agent": "https://example.org/bot"})
    assert server.requests[0].headers["user-agent"].startswith("Samara/")
    assert server.requests[0].headers["user-agent"].endswith(" (+https://example.org/bot)")
    with pytest.raises(SettingsError):
        Door(settings(user_agent="x\r\nHost: evil"))


def test_door_refuses_private_host_not_named() -> None:
    async def main() -> None:
        async with Server(lambda request: reply()) as server, Door(settings()) as door:
            for host in ("127.0.0.1", "localhost", "127.1"):
                with pytest.raises(AddressRefused):
                    await door.get(f"http://{host}:{server.port}/")
            assert not server.seen

    asyncio.run(main())


def test_door_opens_private_hosts_of_the_settings() -> None:
    async def main() -> None:
        async with Server(lambda request: reply()) as server, Door(settings(private_hosts=[f"127.0.0.1:{server.port}"])) as door:
            assert (await door.get(server.url)).status == 200

    asyncio.run(main())


def test_door_connects_to_the_address_it_checked() -> None:
    asked: list[str] = []

    async def lookup(host: str) -> list[str]:
        asked.append(host)
        return ["127.0.0.1"]

    async def main() -> None:
        named = Door(settings(), frozenset({"shop.example"}), lookup=lookup)
        async with Server(lambda request: reply(request.headers["host"])) as server, named as door:
            answer = await door.get(f"http://shop.example:{server.port}/")
            assert answer.body == f"shop.example:{server.port}".encode()
            with pytest.raises(AddressRefused):
                await door.get(f"http://other.example:{server.port}/")

    asyncio.run(main())
    assert asked == ["shop.example", "other.example"]


@pytest.mark.parametrize(
    "target",
    [
        "http://localhost:{port}/",
        "http://127.1:{port}/",
        "http://[::1]:{port}/",
        "//127.0.0.2/",
        "file:///etc/passwd",
        "http://a@127.0.0.1/",
    ],
)
def test_door_refuses_redirect_to_private_address(target: str) -> None:
    async def main() -> None:
        def handler(request: Request) -> bytes:
            return reply(status=302, Location=target.format(port=server.port))

        async with Server(handler) as server, Door(settings(), LOCAL) as door:
            with pytest.raises(AddressRefused):
                await door.get(server.url)
            assert server.seen == {"/": 1}

    asyncio.run(main())


def test_door_follows_redirects_and_tells_the_hops() -> None:
    ways = {"/a": "b", "/b": "/c é"}

    def handler(request: Request) -> bytes:
        return reply(status=301, Location=ways[request.path]) if request.path in ways else reply(request.path)

    answer, server = fetch(handler, "/a#top", headers={"If-None-Match": '"x"', "X-Mine": "yes"})
    assert answer.body == b"/c%20%C3%A9"
    assert [(hop.status, hop.url, hop.target) for hop in answer.hops] == [
        (301, server.url + "/a", server.url + "/b"),
        (301, server.url + "/b", server.url + "/c%20%C3%A9"),
    ]
    assert [request.headers.get("if-none-match") for request in server.requests] == ['"x"', None, None]
    assert [request.headers.get("x-mine") for request in server.requests] == ["yes", "yes", "yes"]


def test_door_gives_the_redirect_itself_when_told_not_to_follow() -> None:
    answer, server = fetch(lambda request: reply(status=302, Location="/next"), redirects=0)
    assert (answer.status, answer.target) == (302, server.url + "/next")
    assert server.seen == {"/": 1}


def test_door_ends_a_circle_and_an_endless_chain() -> None:
    refused(lambda request: reply(status=302, Location="/"), TooManyRedirects)

    def onward(request: Request) -> bytes:
        return reply(status=307, Location=f"/{int(request.path[1:] or 0) + 1}")

    assert refused(onward, TooManyRedirects, limits={"redirects": 3}).permanent


def test_door_reports_location_that_is_no_address() -> None:
    refused(lambda request: reply(status=302, Location="http://[::1"), BadAnswer)


def test_door_answers_any_status_and_expects_when_asked() -> None:
    answer, _ = fetch(lambda request: reply("gone", 410))
    with pytest.raises(BadAnswer) as caught:
        answer.expect()
    assert caught.value.permanent
    answer, _ = fetch(lambda request: reply("", 500))
    with pytest.raises(BadAnswer) as caught:
        answer.expect()
    assert not caught.value.permanent


def test_door_stops_a_body_that_is_too_large() -> None:
    error = refused(lambda request: reply(b"x" * 100_001), BodyTooLarge, limits={"request_bytes": 100_000})
    assert error.permanent
    answer, _ = fetch(lambda request: reply(b"x" * 100_001), limit=10, cut=True)
    assert (answer.body, answer.cut) == (b"x" * 10, True)
    answer, _ = fetch(lambda request: reply(b"x" * 10), limit=10)
    assert (answer.body, answer.cut) == (b"x" * 10, False)


@pytest.mark.parametrize("encoding", ["gzip", "deflate"])
def test_door_stops_a_bomb_early(encoding: str) -> None:
    packer = zlib.compressobj(9, wbits=31 if encoding == "gzip" else 15)
    bomb = b"".join(packer.compress(bytes(1_000_000)) for _ in range(100)) + packer.flush()
    began = time.process_time()
    refused(lambda request: reply(bomb, Content_Encoding=encoding), BodyTooLarge, limits={"request_bytes": 1_000_000})
    assert time.process_time() - began < 2


def test_door_unpacks_and_reports_what_is_broken() -> None:
    answer, _ = fetch(lambda request: reply(gzip.compress(b"tea"), Content_Encoding="gzip"))
    assert answer.body == b"tea"
    refused(lambda request: reply(b"no gzip at all", Content_Encoding="gzip"), BadAnswer)


def test_door_reads_only_the_start_of_what_nobody_wants() -> None:
    handler: Handler = lambda request: reply(b"x" * 3_000_000, content_type="video/mp4")  # noqa: E731
    answer, _ = fetch(handler, wanted=lambda status, content_type: content_type == "text/html")
    assert (len(answer.body), answer.cut) == (65_536, True)


def dripping(chunk: bytes) -> Callable[[Request], Awaitable[None]]:
    async def drip(request: Request) -> None:
        request.writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n")
        while True:
            request.writer.write(chunk)
            await request.writer.drain()
            await asyncio.sleep(0.01)

    return drip


@pytest.mark.parametrize("chunk", [b"X", b"\r\n\r\nX"])
def test_door_limits_the_time_of_a_dripping_server(chunk: bytes) -> None:
    began = time.monotonic()
    error = refused(dripping(chunk), TimedOut, limits={"request_timeout": 0.2})
    assert not error.permanent
    assert time.monotonic() - began < 5


def test_door_limits_the_time_over_all_hops() -> None:
    async def slowly(request: Request) -> bytes:
        await asyncio.sleep(0.06)
        return reply(status=302, Location=f"/{int(request.path[1:] or 0) + 1}")

    refused(slowly, TimedOut, limits={"request_timeout": 0.2, "redirects": 100})


@pytest.mark.parametrize(
    "raw",
    [
        b"HTTP/1.1 200 OK\r\nX: " + b"x" * 100_000 + b"\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 5_000 + b"\r\n",
        b"HTTP/1.1 200 " + b"K" * 100_000 + b"\r\n\r\n",
        b"SSH-2.0-OpenSSH_9.2\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n",
    ],
)
def test_door_reports_what_is_not_http(raw: bytes) -> None:
    refused(lambda request: raw, BadAnswer)


def test_door_reports_broken_connections() -> None:
    assert not refused(lambda request: None, Unreachable).permanent

    def short(request: Request) -> None:
        request.writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort")

    refused(short, NetworkError)


def test_door_reports_closed_port_and_unknown_name() -> None:
    async def nobody(host: str) -> list[str]:
        raise OSError("no such name")

    async def main() -> None:
        async with Server(lambda request: reply()) as server:
            pass
        async with Door(settings(), LOCAL, lookup=nobody) as door:
            for url in (server.url, "http://nobody.example/"):
                with pytest.raises(Unreachable):
                    await door.get(url)

    asyncio.run(main())


def test_door_verifies_certificates() -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(Path(__file__).with_name("self-signed.pem"))

    async def main() -> None:
        async with Server(lambda request: reply(), ssl=context) as server, Door(settings(), LOCAL) as door:
            with pytest.raises(Unreachable) as caught:
                await door.get(f"https://127.0.0.1:{server.port}/")
            assert caught.value.permanent
            assert not server.seen

    asyncio.run(main())


def test_door_keeps_no_cookies_and_uses_no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9/")
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9/")

    async def main() -> None:
        async with Server(lambda request: reply(Set_Cookie="a=b; Path=/")) as server, Door(settings(), LOCAL) as door:
            await door.get(server.url)
            await door.get(server.url)
            assert [request.headers.get("cookie") for request in server.requests] == [None, None]

    asyncio.run(main())


def test_door_asks_a_host_at_most_so_often_at_once() -> None:
    now = most = 0

    async def handler(request: Request) -> bytes:
        nonlocal now, most
        now += 1
        most = max(most, now)
        await asyncio.sleep(0.005)
        now -= 1
        return reply()

    async def main() -> None:
        async with Server(handler) as server, Door(settings(connections=3), LOCAL) as door:
            await asyncio.gather(*(door.get(f"{server.url}/{number}") for number in range(20)))

    asyncio.run(main())
    assert most == 3


async def together(door: Door, server: Server, count: int, **wishes: Any) -> float:
    """How many seconds it takes to get so many pages at once."""
    began = time.monotonic()
    await asyncio.gather(*(door.get(f"{server.url}/{number}", **wishes) for number in range(count)))
    return time.monotonic() - began


def test_door_keeps_the_delay_between_requests() -> None:
    async def main() -> None:
        async with Server(lambda request: reply()) as server, Door(settings(delay=0.05), LOCAL) as door:
            assert await together(door, server, 4) > 0.14

    asyncio.run(main())


def test_door_waits_once_when_asked_to() -> None:
    numbers = itertools.count()
    answer, server = fetch(lambda request: reply("tea") if next(numbers) else reply("", 429, Retry_After="0"))
    assert (answer.status, server.seen) == (200, {"/": 2})
    answer, server = fetch(lambda request: reply("", 503, Retry_After="0"))
    assert (answer.status, answer.retry_after, server.seen) == (503, 0.0, {"/": 2})


def test_door_is_slower_after_it_was_asked_to_wait() -> None:
    def handler(request: Request) -> bytes:
        return reply("", 429, Retry_After="0") if next(numbers) == 0 else reply("tea")

    numbers = itertools.count()

    async def main() -> None:
        async with Server(handler) as server, Door(settings(), LOCAL) as door:
            assert (await door.get(server.url)).body == b"tea"
            assert await together(door, server, 3) > 0.19

    asyncio.run(main())


def test_door_leaves_a_host_alone_that_asks_for_long() -> None:
    async def main() -> None:
        async with Server(lambda request: reply("", 503, Retry_After="3600")) as server, Door(settings(), LOCAL) as door:
            assert (await door.get(server.url)).retry_after == 3600
            with pytest.raises(BadAnswer) as caught:
                await door.get(server.url + "/other")
            assert caught.value.retry_after is not None
            assert 3500 < caught.value.retry_after <= 3600
            assert server.seen == {"/": 1}

    asyncio.run(main())


ROBOTS = """
User-agent: *
Disallow: /

User-agent: samara
Disallow: /private
Allow: /private/open
Disallow: /*.pdf$
Crawl-delay: 0.01
"""


@pytest.mark.parametrize(
    ("path", "allowed"),
    [("/", True), ("/private", False), ("/private/x", False), ("/private/open/x", True), ("/a.pdf", False), ("/a.pdf?x", True)],
)
def test_robots_are_obeyed_when_crawling(path: str, allowed: bool) -> None:
    def handler(request: Request) -> bytes:
        return reply(ROBOTS if request.path == "/robots.txt" else "tea", content_type="text/plain")

    if allowed:
        assert fetch(handler, path, obey_robots=True)[0].body == b"tea"
    else:
        assert refused(handler, RobotsRefused, path, obey_robots=True).permanent
    assert fetch(handler, path)[1].seen == {path: 1}


def test_robots_are_read_once_and_slow_us_down() -> None:
    def handler(request: Request) -> bytes:
        return reply("User-agent: *\nCrawl-delay: 0.05" if request.path == "/robots.txt" else "tea")

    async def main() -> None:
        async with Server(handler) as server, Door(settings(), LOCAL) as door:
            assert await together(door, server, 4, obey_robots=True) > 0.14
            assert server.seen["/robots.txt"] == 1

    asyncio.run(main())


@pytest.mark.parametrize(("status", "allowed"), [(404, True), (403, True), (500, False), (503, False)])
def test_robots_that_cannot_be_read_forbid_only_when_the_server_is_ill(status: int, allowed: bool) -> None:
    def handler(request: Request) -> bytes:
        return reply("", status) if request.path == "/robots.txt" else reply("tea")

    if allowed:
        assert fetch(handler, obey_robots=True)[0].body == b"tea"
    else:
        assert not refused(handler, RobotsRefused, obey_robots=True).permanent


def test_robots_are_checked_at_every_redirect() -> None:
    def handler(request: Request) -> bytes:
        if request.path == "/robots.txt":
            return reply("User-agent: *\nDisallow: /private")
        return reply(status=302, Location="/private") if request.path == "/" else reply("secret")

    refused(handler, RobotsRefused, obey_robots=True)


def test_robots_are_obeyed_under_another_name() -> None:
    def handler(request: Request) -> bytes:
        return reply(RULES if request.path == "/robots.txt" else "tea", content_type="text/plain")

    assert fetch(handler, "/tea", obey_robots="Teabot")[0].body == b"tea"
    error = refused(handler, RobotsRefused, "/tea", obey_robots="Milkbot")
    assert error.message.endswith("asks Milkbot not to fetch " + error.message.split()[-1])
    assert error.hint == "Allow the user agent Milkbot there."


RULES = """
User-agent: Milkbot
Disallow: /

User-agent: *
Crawl-delay: 60
Disallow: /private
"""


@pytest.mark.parametrize(("status", "allowed"), [(200, [True, False, False]), (404, [True] * 3), (500, [True] * 3)])
def test_door_tells_what_robots_allow(status: int, allowed: list[bool]) -> None:
    async def main() -> None:
        async with (
            Server(lambda request: reply(RULES, status, content_type="text/plain")) as server,
            Door(settings(), LOCAL) as door,
        ):
            told = [await door.allows(server.url + path, *name) for path, *name in (("/",), ("/private",), ("/", "Milkbot"))]
            assert (told, server.seen) == (allowed, {"/robots.txt": 1})
            with pytest.raises(AddressRefused):
                await door.allows("http://10.0.0.1/")

    asyncio.run(main())


def test_robots_of_another_name_do_not_slow_us_down() -> None:
    def handler(request: Request) -> bytes:
        return reply(RULES if request.path == "/robots.txt" else "tea", content_type="text/plain")

    async def main() -> None:
        async with Server(handler) as server, Door(settings(), LOCAL) as door:
            assert await together(door, server, 3, obey_robots="Teabot") < 5

    asyncio.run(main())


def test_door_tells_of_redirects_also_when_they_end_badly() -> None:
    def handler(request: Request) -> bytes:
        return reply(status=301, Location=f"{request.path}x")

    met: list[str] = []
    refused(handler, TooManyRedirects, "/a", redirects=2, followed=lambda hop: met.append(hop.target))
    assert [target.rpartition("/")[2] for target in met] == ["ax", "axx", "axxx"]


def test_door_does_not_repeat_when_told_so() -> None:
    answer, server = fetch(lambda request: reply("", 429, Retry_After="0"), again=False)
    assert (answer.status, server.seen) == (429, {"/": 1})


def test_door_waits_as_long_as_it_is_told() -> None:
    async def never(request: Request) -> None:
        await asyncio.Event().wait()

    assert refused(never, TimedOut, seconds=0.05).message.endswith("took longer than 0.05 seconds.")
    assert refused(never, TimedOut, seconds=60, limits={"request_timeout": 0.05}).message.endswith("than 0.05 seconds.")


def test_door_gives_headers_that_can_be_kept() -> None:
    raw = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; \xff\xfe\r\nX-Tea: \xc3\xa9\r\nContent-Length: 0\r\n\r\n"
    answer, _ = fetch(lambda request: raw)
    assert (answer.content_type, answer.headers["content-type"], answer.headers["x-tea"]) == ("text/html", "text/html; ??", "é")


@given(
    st.binary(max_size=200), st.sampled_from([b"", b"HTTP/1.1 200 OK\r\n", b"HTTP/1.1 302 Found\r\nLocation: "]), st.booleans()
)
@hypothesis_settings(max_examples=60, deadline=None)
def test_door_answers_or_reports_whatever_comes(data: bytes, start: bytes, ended: bool) -> None:
    def handler(request: Request) -> None:
        request.writer.write(start + data + (b"\r\n\r\n" if ended else b""))

    with contextlib.suppress(NetworkError):
        assert fetch(handler, limits={"request_timeout": 2, "redirects": 1})[0].status >= 100
