"""The crawl against real local servers: all is read once, nothing goes on for ever, nothing is read again without need."""

from __future__ import annotations

import asyncio
import re
import sys
import textwrap
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from samara.core import urls
from samara.core.errors import AddressRefused, BadAnswer, NetworkError, NotReadable, RobotsRefused, TooManyRedirects
from samara.core.http import Door
from samara.core.page import Other, Summary
from samara.core.settings import Settings
from samara.reading.cache import Cache
from samara.reading.crawl import Crawl, Traps, home
from samara.reading.record import Raw, Record
from samara.reading.sites import read
from servers import Request, Server, page, reply

LOCAL = frozenset({"127.0.0.1"})
Handler = Callable[[Request], Any]


class Parsing:
    """Finds the links of a page, and remembers what it was given."""

    def __init__(self) -> None:
        self.raws: list[Raw] = []

    async def __call__(self, raw: Raw) -> Record:
        self.raws.append(raw)
        links = (urls.absolute(raw.url, href) for href in re.findall(r'href="([^"]*)"', raw.data.decode("latin-1")))
        follow = b"nofollow" not in raw.data
        outlinks = tuple(dict.fromkeys(urls.bare(link) for link in links if link))
        return Record(
            url=raw.url, source=raw.source, summary=Summary(url=raw.url, source=raw.source), outlinks=outlinks, follow=follow
        )


class Result:
    """What a crawl gave: paths of pages, and others by path."""

    def __init__(self, crawl: Crawl, records: list[Record], server: Server, parsing: Parsing) -> None:
        self.crawl, self.records, self.server, self.parsing = crawl, records, server, parsing
        self.pages = [record.url.removeprefix(server.url) for record in records if record.summary]
        self.others = {other.url.removeprefix(server.url): other for record in records if (other := record.other)}
        self.why = {path: other.why for path, other in self.others.items()}


async def crawl_server(
    server: Server, cache: Cache | None = None, start: str = "/", *, traps: Traps | None = None,
    addresses: Iterable[str] | None = None, progress: Callable[[int, int], None] | None = None, **values: Any,
) -> Result:  # fmt: skip
    parsing = Parsing()
    settings = Settings().replace(**values)
    async with Door(settings, LOCAL) as door:
        crawl = Crawl(
            server.url + start, door=door, settings=settings, cache=cache or Cache(None, "1"), parse=parsing, traps=traps,
            addresses=addresses, progress=progress,
        )  # fmt: skip
        records = [record async for record in crawl]
    return Result(crawl, records, server, parsing)


def crawled(handler: Handler, start: str = "/", **values: Any) -> Result:
    """The result of crawling a server with this handler."""

    async def main() -> Result:
        async with Server(without_robots(handler)) as server:
            return await crawl_server(server, start=start, **values)

    return asyncio.run(main())


def without_robots(handler: Handler) -> Handler:
    return lambda request: reply("", 404) if request.path == "/robots.txt" else handler(request)


def site(pages: dict[str, bytes]) -> Handler:
    return lambda request: pages.get(request.path) or reply("", 404)


def test_crawl_reads_every_page_once() -> None:
    told: list[tuple[int, int]] = []
    pages = {
        "/": page("/a", "b", "/a#part", "https://elsewhere.example/"),
        "/a": page("/", "/b", "/c/"),
        "/b": page("/a"),
        "/c/": page(),
    }
    result = crawled(site(pages), progress=lambda done, known: told.append((done, known)))
    assert sorted(result.pages) == ["/", "/a", "/b", "/c/"]
    assert result.server.seen == {"/robots.txt": 1, "/": 1, "/a": 1, "/b": 1, "/c/": 1}
    assert (result.crawl.complete, result.crawl.notes, result.why) == (True, [], {})
    assert told[-1] == (4, 4)


def test_crawl_goes_breadth_first() -> None:
    pages = {"/": page("/1", "/2"), "/1": page("/11"), "/2": page("/21"), "/11": page(), "/21": page()}
    assert crawled(site(pages), connections=1).pages[0] == "/"
    assert set(crawled(site(pages)).pages[1:3]) == {"/1", "/2"}


def test_crawl_passes_charset_and_type_on() -> None:
    result = crawled(lambda request: reply("чай".encode("koi8-r"), content_type="text/html; charset=KOI8-R"))
    assert result.parsing.raws == [
        Raw(
            url=result.server.url + "/", source=result.server.url + "/", data="чай".encode("koi8-r"), charset="KOI8-R",
            content_type="text/html",
        )
    ]  # fmt: skip


def test_crawl_tells_answers_apart() -> None:
    answers = {
        "/feed": reply("<rss/>", content_type="application/rss+xml"),
        "/atom": reply("<?xml version='1.0'?><feed/>", content_type="text/xml"),
        "/map": reply("<urlset/>", content_type="application/xml"),
        "/data": reply("{}", content_type="application/ld+json"),
        "/pdf": reply(b"%PDF" * 1_000_000, content_type="application/pdf"),
        "/empty": reply(""),
        "/gone": reply("", 410),
        "/secret": reply("", 403),
        "/large": reply(b"x" * 3_000_000),
        "/xhtml": reply("<html xmlns='http://www.w3.org/1999/xhtml'/>", content_type="application/xml"),
        "/typeless": reply("tea", content_type=""),
    }
    result = crawled(site({"/": page(*answers), **answers}), page_bytes=2_000_000)
    assert result.why == {
        "/feed": "feed", "/atom": "feed", "/map": "sitemap", "/data": "json", "/pdf": "binary", "/empty": "empty",
        "/gone": "missing", "/secret": "missing", "/large": "too-large",
    }  # fmt: skip
    assert sorted(result.pages) == ["/", "/typeless", "/xhtml"]
    assert result.others["/gone"].status == 410


def test_crawl_records_redirects_and_reads_the_target_once() -> None:
    old = {f"/old{number}": reply(status=301, Location="/new#here") for number in range(3)}
    result = crawled(site({"/": page("/new", *old), "/new": page(), **old}))
    assert sorted(result.pages) == ["/", "/new"]
    assert result.others["/old1"] == Other(
        result.server.url + "/old1", result.server.url + "/old1", "redirect", target=result.server.url + "/new", status=301
    )
    assert result.server.seen["/new"] == 1


def test_crawl_does_not_follow_redirects_off_the_site() -> None:
    result = crawled(site({"/": page("/out", "/in"), "/out": reply(status=302, Location="http://127.0.0.2:9/x"), "/in": page()}))
    assert result.others["/out"].target == "http://127.0.0.2:9/x"
    assert sorted(result.pages) == ["/", "/in"]


def test_crawl_ends_circles_and_endless_redirects() -> None:
    def handler(request: Request) -> bytes:
        if request.path == "/":
            return page("/round", "/self", "/on/0")
        if request.path in ("/round", "/trip", "/self"):
            return reply(status=302, Location={"/round": "/trip", "/trip": "/round", "/self": "/self"}[request.path])
        return reply(status=302, Location=f"/on/{int(request.path[4:]) + 1}")

    result = crawled(handler, redirects=5)
    assert result.pages == ["/"]
    assert (result.others["/self"].why, result.others["/trip"].note) == ("failed", "redirects in a circle")
    assert result.others["/on/5"].note == "redirects more than 5 times"
    assert "/on/6" not in result.server.seen


def test_start_that_redirects_moves_the_site() -> None:
    async def main() -> Result:
        new = Server(without_robots(site({"/": page("/a", "http://127.0.0.1/"), "/a": page()})))
        old = Server(without_robots(lambda request: reply(status=301, Location=new.url + "/")))
        async with new, old, Door(Settings(), LOCAL) as door:
            assert await home(old.url, door) == new.url + "/"
            return await crawl_server(old, start="")

    result = asyncio.run(main())
    assert sorted(urls.path(record.url) for record in result.records if record.summary) == ["/", "/a"]
    assert [other.why for other in result.others.values()] == ["redirect"]


def test_start_that_cannot_be_read_raises() -> None:
    errors: dict[type[NetworkError], Handler] = {
        BadAnswer: lambda request: reply("", 404),
        TooManyRedirects: lambda request: reply(status=302, Location="/"),
        RobotsRefused: lambda request: reply("User-agent: *\nDisallow: /"),
        AddressRefused: lambda request: reply(status=302, Location="http://localhost:1/"),
    }
    for error, handler in errors.items():

        async def main(handler: Handler = handler) -> None:
            async with Server(handler) as server:
                await crawl_server(server)

        with pytest.raises(error):
            asyncio.run(main())


def test_robots_and_nofollow_are_obeyed() -> None:
    pages = {
        "/robots.txt": reply("User-agent: Samara\nDisallow: /private"),
        "/": page("/private/a", "/meta", "/header"),
        "/meta": page("/x", text="nofollow"),
        "/header": page("/y").replace(b"Content-Type", b"X-Robots-Tag: noindex, nofollow\r\nContent-Type"),
    }

    async def main() -> Result:
        async with Server(site(pages)) as server:
            return await crawl_server(server)

    result = asyncio.run(main())
    assert sorted(result.pages) == ["/", "/header", "/meta"]
    assert result.why == {"/private/a": "refused"}
    assert result.server.seen == {"/robots.txt": 1, "/": 1, "/meta": 1, "/header": 1}


def test_crawl_tries_a_second_time_what_fails_for_the_moment() -> None:
    def handler(request: Request) -> bytes | None:
        tries[request.path] = tries.get(request.path, 0) + 1
        if request.path == "/":
            return page("/shy", "/ill", "/broken")
        if request.path == "/shy":
            return page() if tries["/shy"] > 1 else reply("", 503)
        return reply("", 500) if request.path == "/ill" else None

    tries: dict[str, int] = {}
    result = crawled(handler)
    assert sorted(result.pages) == ["/", "/shy"]
    assert result.why == {"/ill": "failed", "/broken": "failed"}
    assert (result.others["/ill"].status, result.server.seen["/ill"]) == (500, 2)
    assert "broke the connection" in result.others["/broken"].note


def test_crawl_outlasts_a_server_that_drips() -> None:
    async def handler(request: Request) -> bytes | None:
        if request.path != "/drip":
            return page("/drip") if request.path == "/" else page()
        request.writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
        while True:
            request.writer.write(b"x")
            await request.writer.drain()
            await asyncio.sleep(0.01)

    result = crawled(handler, request_timeout=0.4)
    assert (result.pages, result.why) == (["/"], {"/drip": "failed"})


def test_host_that_asks_for_a_long_pause_is_left_alone() -> None:
    def handler(request: Request) -> bytes:
        if request.path == "/":
            return page(*(f"/{number}x" for number in range(200)))
        return reply("", 429, Retry_After="3600")

    result = crawled(handler, connections=2)
    assert not result.crawl.complete
    assert "asks us to wait" in result.crawl.notes[0]
    assert sum(result.server.seen.values()) < 10


def test_page_limit_stops_the_crawl() -> None:
    def handler(request: Request) -> bytes:
        number = int(request.path[1:] or 0)
        return page(f"/{2 * number + 1}", f"/{2 * number + 2}")

    result = crawled(handler, page_limit=20)
    assert (len(result.pages), result.crawl.complete) == (20, False)
    assert "page_limit" in result.crawl.notes[0]
    assert sum(result.server.seen.values()) == 21


def test_time_limit_stops_the_crawl_and_the_next_run_goes_on(tmp_path: Path) -> None:
    async def handler(request: Request) -> bytes:
        if request.path in ("/", "/robots.txt") or free.is_set():
            return page("/a", "/b") if request.path == "/" else page()
        await asyncio.Event().wait()
        return b""

    free = asyncio.Event()

    async def main() -> None:
        async with Server(handler) as server:
            with Cache(tmp_path / "cache.sqlite", "1") as cache:
                result = await crawl_server(server, cache, time_limit=0.5)
                assert (result.pages, result.crawl.complete) == (["/"], False)
                free.set()
                result = await crawl_server(server, cache)
                assert (sorted(result.pages), result.crawl.complete) == (["/", "/a", "/b"], True)

    asyncio.run(main())


@pytest.mark.parametrize(
    ("link", "note"),
    [
        (
            lambda path: f"/calendar/{int(path.split('/')[2]) + 1}/events" if "calendar" in path else "/calendar/1/events",
            "steps from one",
        ),
        (lambda path: f"/list?session={path.count('1')}{len(path)}{path[-40:]}1", "like /list?"),
        (lambda path: path + "/more" if len(path) > 1 else "/more", "repeats itself"),
        (lambda path: f"{path}x{len(path)}/", "deeper than"),
        (lambda path: path + "y" * 500, "longer than"),
    ],
)
def test_traps_end_and_are_told(link: Callable[[str], str], note: str) -> None:
    def handler(request: Request) -> bytes:
        return page("/about", link(request.path))

    result = crawled(handler, traps=Traps(queries=20, chain=30))
    assert result.crawl.complete
    assert "/about" in result.pages
    assert len(result.pages) < 100
    assert [other.why for other in result.others.values()] == ["excluded"]
    assert note in next(iter(result.others.values())).note


def test_many_pages_with_numbers_are_no_trap() -> None:
    numbers = [f"/post/{number}" for number in range(600)]
    result = crawled(lambda request: page(*numbers) if request.path == "/" else page("/"))
    assert (len(result.pages), result.why) == (601, {})


def test_excluded_addresses_are_counted() -> None:
    pages = {"/": page("/tag/a", "/tag/b", "/a.php?x=1", "/a"), "/a": page()}
    result = crawled(site(pages), exclude=["/tag/*", "*?x=*"])
    assert sorted(result.pages) == ["/", "/a"]
    assert {path: other.note for path, other in result.others.items()} == {
        "/tag/a": "matches /tag/* (exclude); 2 addresses left out",
        "/a.php?x=1": "matches *?x=* (exclude)",
    }


def test_given_addresses_are_read_instead_of_links() -> None:
    async def main() -> Result:
        pages = {"/": page("/hidden"), "/a": page("/hidden"), "/old": reply(status=301, Location="/new"), "/new": page()}
        async with Server(without_robots(site(pages))) as server:
            listed = [
                server.url + "/a",
                server.url + "/old",
                server.url + "/a#x",
                "https://elsewhere.example/",
                server.url + "/gone",
            ]
            return await crawl_server(server, addresses=listed)

    result = asyncio.run(main())
    assert sorted(result.pages) == ["/a", "/new"]
    assert result.why == {"/old": "redirect", "/gone": "missing", "https://elsewhere.example/": "excluded"}


def test_staging_server_stands_for_the_public_site() -> None:
    result = crawled(site({"/": page("https://example.org/a", "b"), "/a": page(), "/b": page()}), url="https://example.org/")
    assert sorted(result.pages) == ["https://example.org/", "https://example.org/a", "https://example.org/b"]
    assert sorted(raw.source.removeprefix(result.server.url) for raw in result.parsing.raws) == ["/", "/a", "/b"]


def test_mapped_host_means_the_site() -> None:
    async def main() -> Result:
        pages = {"/": page("https://shop.example/a"), "/a": page()}
        async with Server(without_robots(site(pages))) as server:
            return await crawl_server(server, map=[f"shop.example=127.0.0.1:{server.port}"])

    assert asyncio.run(main()).pages == ["/", "/a"]


def twice(handler: Handler, path: Path, **values: Any) -> tuple[Result, Result]:
    """Two runs, one after the other, with the same cache."""

    async def main() -> tuple[Result, Result]:
        async with Server(without_robots(handler)) as server:
            results = []
            for _ in range(2):
                with Cache(path, "1") as cache:
                    results.append(await crawl_server(server, cache, **values))
                server.requests.append(Request("run", {}, server.requests[0].writer))
            return results[0], results[1]

    return asyncio.run(main())


def test_second_run_asks_only_whether_something_changed(tmp_path: Path) -> None:
    when = "Mon, 01 Jan 2024 00:00:00 GMT"

    def handler(request: Request) -> bytes:
        if request.headers.get("if-none-match") == '"v1"' or request.headers.get("if-modified-since") == when:
            return reply(status=304, content_type="", ETag='"v1"')
        body = '<a href="/a"></a>' if request.path == "/" else "tea"
        return reply(body, ETag='"v1"') if request.path == "/" else reply(body, Last_Modified=when)

    first, second = twice(handler, tmp_path / "cache.sqlite")
    assert first.pages == second.pages == ["/", "/a"]
    assert (len(first.parsing.raws), len(second.parsing.raws)) == (2, 0)
    assert second.server.seen == {"/robots.txt": 2, "/": 2, "/a": 2}


def test_second_run_parses_only_what_changed(tmp_path: Path) -> None:
    asked: list[str] = []

    def handler(request: Request) -> bytes:
        asked.append(request.path)
        return page("/a", "/b") if request.path == "/" else page(text="" if request.path == "/a" else str(len(asked)))

    first, second = twice(handler, tmp_path / "cache.sqlite")
    assert sorted(first.pages) == sorted(second.pages) == ["/", "/a", "/b"]
    assert [urls.path(raw.url) for raw in second.parsing.raws] == ["/b"]


def test_page_that_vanished_leaves_the_cache(tmp_path: Path) -> None:
    left = ["/a", "/b"]

    def handler(request: Request) -> bytes:
        return page(left.pop()) if request.path == "/" else page()

    _, second = twice(handler, tmp_path / "cache.sqlite")
    assert second.pages == ["/", "/a"]
    with Cache(tmp_path / "cache.sqlite", "1") as cache:
        assert set(cache.load()) == {second.server.url + "/", second.server.url + "/a"}


def wide(count: int) -> Handler:
    """A home page that links to so many others."""
    return lambda request: page(*(f"/p{number}" for number in range(count))) if request.path == "/" else page("/")


def test_cancelled_crawl_goes_on_where_it_broke_off(tmp_path: Path) -> None:
    async def main() -> None:
        async with Server(without_robots(wide(100))) as server:
            with Cache(tmp_path / "cache.sqlite", "1") as cache:
                enough = asyncio.Event()
                running = asyncio.create_task(
                    crawl_server(server, cache, connections=2, progress=lambda done, known: enough.set() if done == 40 else None)
                )
                await enough.wait()
                running.cancel()
                with pytest.raises(asyncio.CancelledError):
                    await running
            asked = sum(server.seen.values())
            assert asked < 90
            with Cache(tmp_path / "cache.sqlite", "1") as cache:
                result = await crawl_server(server, cache)
            assert (len(result.pages), result.crawl.complete) == (101, True)
            assert len(result.parsing.raws) <= 61
            assert sum(server.seen.values()) - asked <= 63

    asyncio.run(main())


def test_killed_crawl_goes_on_where_it_broke_off(tmp_path: Path) -> None:
    program = """
        import asyncio, os, signal, sys
        from pathlib import Path
        sys.path[:0] = sys.argv[3:]
        from samara.reading.cache import Cache
        from test_crawl import crawl_server

        class There:
            url = sys.argv[1]

        def tell(done, known):
            if done == 60:
                os.kill(os.getpid(), signal.SIGKILL)

        asyncio.run(crawl_server(There(), Cache(Path(sys.argv[2]), "1", batch=10), progress=tell))
    """
    here = Path(__file__).parent

    async def main() -> None:
        async with Server(without_robots(wide(100))) as server:
            command = [
                sys.executable,
                "-c",
                textwrap.dedent(program),
                server.url,
                str(tmp_path / "c"),
                str(here),
                str(here.parent),
            ]
            child = await asyncio.create_subprocess_exec(*command)
            assert await child.wait() == -9
            with Cache(tmp_path / "c", "1") as cache:
                result = await crawl_server(server, cache)
            assert (len(result.pages), result.crawl.complete) == (101, True)
            assert len(result.parsing.raws) <= 51

    asyncio.run(main())


def test_a_sitemap_of_another_host_asks_for_its_address(tmp_path: Path) -> None:
    async def served(ask: Callable[[str], object]) -> None:
        async with Server(without_robots(lambda request: reply("https://tea.example/a\n", content_type="text/plain"))) as server:
            await asyncio.to_thread(ask, server.url)

    def ask(url: str) -> None:
        with pytest.raises(NotReadable) as raised:
            read(f"{url}/list.txt", Settings().replace(data=str(tmp_path), workers=1))
        assert raised.value.message == f"{url}/list.txt gave no page: on another host."
        assert raised.value.hint == "Add --url https://tea.example/."

    asyncio.run(served(ask))
