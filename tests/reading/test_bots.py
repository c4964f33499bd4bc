"""One page as each network's own fetcher gets it, from a real server that treats each of them differently."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from PIL import Image

from samara.core.errors import BadAnswer, SettingsError
from samara.core.settings import Settings
from samara.networks.evidence import Grade, Known, Limit
from samara.networks.network import Network, Over, Profile
from samara.reading import bots
from samara.reading.attempt import Attempt, Stop
from samara.reading.bots import Trials
from samara.reading.source import Form, Source
from servers import Request, Server, reply

SOURCE: dict[str, Any] = {"source": "https://rules.example/", "grade": Grade.OFFICIAL, "checked": "2026-11-23"}
HTML = '<!doctype html><title>Tea</title><meta property="og:title" content="Tea"><meta property="og:image" content="/tea.png">'


def picture() -> bytes:
    data = io.BytesIO()
    Image.new("RGB", (600, 315)).save(data, "PNG")
    return data.getvalue()


PNG = reply(picture(), content_type="image/png")


def limit(of: str, most: int, unit: str = "times") -> Limit:
    return Limit(of=of, most=most, unit=unit, **SOURCE)


def known(*of: str) -> tuple[Known, ...]:
    return (Known(of=of, **SOURCE),)


def network(name: str, *limits: Limit, **rules: Any) -> Network:
    return Network(
        name=name, title=name.title(), agent=f"{name}bot/1.0 (+https://{name}.example)", limits=limits, profile=Profile(**rules)
    )


def trials(handler: Callable[[Request], Any], *networks: Network, path: str = "/", **values: Any) -> tuple[Trials, Server]:
    """What each fetcher gets of this server."""

    async def main() -> tuple[Trials, Server]:
        async with Server(handler) as server:
            source = Source(Form.ADDRESS, server.url + path)
            settings = Settings().replace(**values)
            return await asyncio.to_thread(bots.ask, source, settings, networks, pictures), server

    return asyncio.run(main())


def pictures(page: Any, network: Network, embeds: Any) -> list[str]:
    return [image.url for image in page.opengraph.images]


def who(request: Request) -> str:
    """The fetcher that asks; samara for ourselves."""
    return request.headers["user-agent"].partition("bot/")[0].partition("/")[0].lower()


def served(request: Request) -> bytes:
    """A site without tricks."""
    return {"/": reply(HTML), "/tea.png": PNG}.get(request.path) or reply("", 404)


def test_each_fetcher_asks_for_page_and_picture_under_its_own_name() -> None:
    found, server = trials(served, network("salon"), network("pub"))
    asked = sorted((who(request), request.path) for request in server.requests)
    assert asked == [("pub", "/"), ("pub", "/tea.png"), ("salon", "/"), ("salon", "/tea.png"), ("samara", "/")]
    agents = {request.headers["user-agent"] for request in server.requests}
    assert "salonbot/1.0 (+https://salon.example)" in agents
    trial = found.tried["salon"]
    assert trial.page is found.own.page
    assert [(each.part, each.status, each.type, each.stop) for each in trial.attempts] == [
        ("page", 200, "text/html", None),
        ("image", 200, "image/png", None),
    ]
    assert {url.rpartition("/")[2]: (file.width, file.height) for url, file in trial.images.items()} == {"tea.png": (600, 315)}


def test_networks_whose_fetcher_is_not_known_share_our_own_fetch() -> None:
    unknown = Network(name="inn", title="Inn")
    found, server = trials(served, unknown)
    assert (found.tried, [who(request) for request in server.requests]) == ({}, ["samara", "samara"])
    assert [file.type for file in found.own.images.values()] == ["image/png"]


def test_a_fetcher_that_is_given_another_page_is_read_by_itself() -> None:
    def handler(request: Request) -> bytes:
        return reply("<!doctype html><title>Log in</title>") if who(request) == "salon" else served(request)

    found, _ = trials(handler, network("salon"), network("pub"))
    assert (found.tried["salon"].page.summary.title, found.tried["pub"].page.summary.title) == ("Log in", "Tea")
    assert found.tried["salon"].images == {}


@pytest.mark.parametrize("status", [403, 429, 503])
def test_a_refusal_is_met_once_and_is_of_this_fetcher_alone(status: int) -> None:
    def handler(request: Request) -> bytes:
        return reply("", status, Retry_After="0") if who(request) == "salon" else served(request)

    found, server = trials(handler, network("salon"), network("pub"))
    attempt = found.tried["salon"].asked
    assert (attempt.stop, attempt.status, found.tried["salon"].page) == (Stop.STATUS, status, None)
    assert attempt.said == f"{server.url}/ answered {status}"
    assert found.tried["pub"].page is found.own.page
    assert [who(request) for request in server.requests].count("salon") == 1


def test_a_host_that_asks_for_a_long_pause_is_left_alone() -> None:
    def handler(request: Request) -> bytes:
        return served(request) if who(request) == "samara" else reply("", 429, Retry_After="3600")

    found, server = trials(handler, *(network(name) for name in ("salon", "pub", "inn", "bar")))
    stops = [trial.asked.stop for trial in found.tried.values()]
    assert set(stops) == {Stop.STATUS, Stop.UNTRIED}
    assert len([request for request in server.requests if who(request) != "samara"]) == stops.count(Stop.STATUS) <= bots.AT_ONCE


def test_at_most_two_requests_are_under_way_to_a_host() -> None:
    under_way, most = 0, 0
    two = asyncio.Event()

    async def handler(request: Request) -> bytes:
        nonlocal under_way, most
        under_way += 1
        most = max(most, under_way)
        if who(request) != "samara":
            if under_way == bots.AT_ONCE:
                two.set()
            await two.wait()
        under_way -= 1
        return served(request)

    found, _ = trials(handler, *(network(name) for name in ("salon", "pub", "inn", "bar", "club")))
    assert (most, len(found.tried)) == (2, 5)


ROBOTS = "User-agent: Salonbot\nDisallow: /\n\nUser-agent: Pubbot\nDisallow: /tea.png\n"


def robots(request: Request) -> bytes:
    return reply(ROBOTS, content_type="text/plain") if request.path == "/robots.txt" else served(request)


def test_robots_are_obeyed_by_those_that_do() -> None:
    rules = known("robots")
    salon, pub = network("salon", robots="Salonbot", evidence=rules), network("pub", robots="Pubbot", evidence=rules)
    found, server = trials(robots, salon, pub, network("inn"))
    asked = sorted((who(request), request.path) for request in server.requests)
    assert asked == [("inn", "/"), ("inn", "/tea.png"), ("pub", "/"), ("samara", "/"), ("samara", "/robots.txt")]
    refused = found.tried["salon"].asked
    assert (refused.stop, refused.rule) == (Stop.ROBOTS, rules[0])
    assert refused.said == f"The robots.txt of 127.0.0.1 asks Salonbot not to fetch {server.url}/"
    assert [each.stop for each in found.tried["pub"].attempts] == [None, Stop.ROBOTS]
    assert [bool(file.error) for file in found.tried["pub"].images.values()] == [True]


def test_robots_are_looked_at_for_those_of_which_nobody_knows() -> None:
    free = Network(name="bar", title="Bar", agent="Pubbot/1.0", bots=("Pubbot/",), profile=Profile(evidence=known("robots")))
    told = Network(name="club", title="Club", agent="Pubbot/2.0", bots=("Pubbot/",))
    found, server = trials(robots, free, told)
    assert [[each.forbidden for each in trial.attempts] for trial in found.tried.values()] == [["", ""], ["", "Pubbot"]]
    assert [[each.stop for each in trial.attempts] for trial in found.tried.values()] == [[None, None], [None, None]]
    assert server.seen["/robots.txt"] == 1


def chain(request: Request) -> bytes:
    """/3 needs three redirects to the page."""
    number = request.path.strip("/")
    return (
        reply(status=301, Location="/" + (str(int(number) - 1) if number > "1" else "")) if number.isdigit() else served(request)
    )


@pytest.mark.parametrize(
    ("most", "stop", "steps"), [(0, Stop.REDIRECTS, 1), (2, Stop.REDIRECTS, 3), (3, None, 3), (None, None, 3)]
)
def test_redirects_are_followed_as_far_as_the_network_follows(most: int | None, stop: Stop | None, steps: int) -> None:
    limits = [] if most is None else [limit("redirects", most)]
    found, server = trials(chain, network("salon", *limits), path="/3")
    attempt = found.tried["salon"].asked
    assert (attempt.stop, len(attempt.steps), bool(found.tried["salon"].page)) == (stop, steps, stop is None)
    assert (attempt.steps[0].url, attempt.steps[0].target) == (f"{server.url}/3", f"{server.url}/2")
    assert attempt.rule == (limits[0] if stop else None)


def test_a_circle_is_not_the_network_s_limit() -> None:
    def handler(request: Request) -> bytes:
        return reply(status=302, Location="/") if who(request) == "salon" else served(request)

    found, server = trials(handler, network("salon", limit("redirects", 5)))
    attempt = found.tried["salon"].asked
    assert (attempt.stop, attempt.rule, [step.target for step in attempt.steps]) == (Stop.REDIRECTS, None, [f"{server.url}/"])


def test_redirects_of_the_picture_count_too() -> None:
    def handler(request: Request) -> bytes:
        if request.path == "/tea.png":
            return reply(status=302, Location="/other.png")
        return PNG if request.path == "/other.png" else served(request)

    found, _ = trials(handler, network("salon", limit("redirects", 0)), network("pub", limit("redirects", 1)))
    assert [each.stop for each in found.tried["salon"].attempts] == [None, Stop.REDIRECTS]
    assert [len(each.steps) for each in found.tried["pub"].attempts] == [0, 1]
    assert [file.width for file in found.tried["pub"].images.values()] == [600]


def slow(request: Request) -> Any:
    """Never answers the salon."""
    return asyncio.Event().wait() if who(request) == "salon" else served(request)


@pytest.mark.parametrize(("seconds", "timeout", "ours"), [(1, 30.0, False), (20, 0.2, True)])
def test_a_fetcher_waits_as_long_as_its_network_does(seconds: int, timeout: float, ours: bool) -> None:
    rule = limit("seconds", seconds, "seconds")
    found, _ = trials(slow, network("salon", rule), network("pub"), request_timeout=timeout)
    attempt = found.tried["salon"].asked
    assert (attempt.stop, attempt.rule) == (Stop.SLOW, None if ours else rule)
    assert found.tried["pub"].page is not None


@pytest.mark.parametrize(("together", "waits"), [(False, 10), (True, 2.5)])
def test_page_and_picture_may_have_one_time_together(together: bool, waits: float) -> None:
    page = Attempt(part="page", url="https://tea.example/", agent="Salonbot", seconds=7.5)
    salon = network("salon", limit("seconds", 10, "seconds"), in_all=together)
    assert bots.left(salon, [page]) == waits
    assert bots.left(salon, [page, page]) == (0.001 if together else 10)
    assert bots.left(network("pub"), [page]) is None


def test_a_type_that_the_network_does_not_read_ends_it() -> None:
    types = {"salon": "text/plain", "samara": "text/html"}

    def handler(request: Request) -> bytes:
        return reply(HTML, content_type=types[who(request)]) if request.path == "/" else served(request)

    rules = known("page_types")
    found, server = trials(handler, network("salon", page_types=("text/html",), evidence=rules))
    attempt = found.tried["salon"].asked
    assert (attempt.stop, attempt.said, attempt.rule) == (Stop.TYPE, f"{server.url}/ is sent as text/plain", rules[0])
    found, _ = trials(handler, network("salon"))
    assert found.tried["salon"].page is not None


def test_what_is_no_page_ends_it() -> None:
    def handler(request: Request) -> bytes:
        return reply('{"tea": 1}', content_type="application/json") if who(request) == "salon" else served(request)

    found, server = trials(handler, network("salon"))
    attempt = found.tried["salon"].asked
    assert (attempt.stop, attempt.said) == (Stop.TYPE, f"{server.url}/ is no page but json")


def test_a_picture_that_is_sent_as_something_else_ends_it() -> None:
    def handler(request: Request) -> bytes:
        return reply(picture(), content_type="text/html") if request.path == "/tea.png" else served(request)

    found, server = trials(handler, network("salon", image_types=("image/png",)), network("pub"))
    assert [each.stop for each in found.tried["salon"].attempts] == [None, Stop.TYPE]
    assert [file.error for file in found.tried["salon"].images.values()] == [
        f"cannot be fetched ({server.url}/tea.png is sent as text/html)"
    ]
    assert [file.error for file in found.tried["pub"].images.values()] == [""]


async def endless(request: Request) -> bytes | None:
    """A page that never ends, written until nobody reads it any more."""
    if request.path != "/":
        return served(request)
    request.writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + HTML.encode() + b"<!--")
    while not request.writer.is_closing():
        request.writer.write(b"more tea" * 10_000)
        await request.writer.drain()
    return None


def test_a_body_without_end_is_read_as_far_as_the_window() -> None:
    window = limit("html", 32_768, "bytes")
    salon, pub = network("salon", window), network("pub", window, over=Over.FAILS)
    found, _ = trials(endless, salon, pub, network("inn"), page_bytes=100_000)
    assert (found.tried["salon"].asked.bytes, found.tried["salon"].asked.cut, found.tried["salon"].page.summary.title) == (
        32_768,
        True,
        "Tea",
    )
    assert (found.tried["pub"].asked.stop, found.tried["pub"].asked.rule, found.tried["pub"].page) == (Stop.LENGTH, window, None)
    assert found.tried["inn"].asked.bytes == bots.UNTOLD
    assert found.own.answer.cut


def test_a_part_is_asked_for_only_where_the_network_does() -> None:
    def handler(request: Request) -> bytes:
        if request.path == "/" and (asked := request.headers.get("range")):
            assert asked == "bytes=0-79"
            return reply(HTML[:80], 206, Content_Range=f"bytes 0-79/{len(HTML)}")
        return served(request)

    found, server = trials(
        handler, network("salon", limit("html", 80, "bytes"), ranged=True), network("pub", limit("html", 80, "bytes"))
    )
    assert sorted(who(request) for request in server.requests if "range" in request.headers) == ["salon"]
    assert [(trial.asked.status, trial.asked.bytes, trial.asked.cut) for trial in found.tried.values()] == [
        (206, 80, True),
        (200, 80, True),
    ]


def test_a_page_that_only_fetchers_get_is_read() -> None:
    def handler(request: Request) -> bytes:
        return reply("", 403) if who(request) == "samara" else served(request)

    found, _ = trials(handler, network("salon"))
    assert (found.own, found.fault.message.endswith("answered 403."), found.tried["salon"].page.summary.title) == (
        None,
        True,
        "Tea",
    )


def test_what_each_fetcher_was_told_is_kept_when_all_are_refused() -> None:
    found, server = trials(lambda request: reply("", 403), network("salon"))
    assert (found.own, found.url, found.tried["salon"].asked.stop) == (None, f"{server.url}/", Stop.STATUS)
    with pytest.raises(BadAnswer):
        trials(lambda request: b"not HTTP", network("salon"))


@pytest.mark.parametrize("part", ["/", "/tea.png"])
@pytest.mark.parametrize(
    "target",
    ["http://127.0.0.1:{other}/", "http://localhost:{port}/", "http://169.254.169.254/latest/meta-data/", "http://2130706433:{other}/",
     "http://10.0.0.1/", "http://[::1]:{other}/", "http://[::ffff:127.0.0.1]:{other}/", "file:///etc/passwd", "//192.168.1.1/x"],
)  # fmt: skip
def test_no_fetcher_is_led_to_a_private_address(part: str, target: str) -> None:
    async def main() -> tuple[Trials, Server]:
        async with Server(lambda request: reply(HTML)) as other:

            def handler(request: Request) -> bytes:
                if request.path == part and who(request) != "samara":
                    return reply(status=302, Location=target.format(other=other.port, port=server.port))
                return served(request)

            async with Server(handler) as server:
                source = Source(Form.ADDRESS, f"{server.url}/")
                named = [network("salon"), network("pub")]
                found = await asyncio.to_thread(bots.ask, source, Settings(), named, pictures)
                return found, other

    found, other = asyncio.run(main())
    assert [[each.stop for each in trial.attempts if each.stop] for trial in found.tried.values()] == [
        [Stop.ADDRESS],
        [Stop.ADDRESS],
    ]
    assert other.seen == {}


def test_a_picture_on_a_private_host_that_was_not_typed_is_refused() -> None:
    async def main() -> tuple[Trials, Server]:
        async with Server(served) as other:

            def handler(request: Request) -> bytes:
                return reply(HTML.replace("/tea.png", f"{other.url}/tea.png"))

            async with Server(handler) as server:
                source = Source(Form.ADDRESS, f"{server.url}/")
                return await asyncio.to_thread(bots.ask, source, Settings(), [network("salon")], pictures), other

    found, other = asyncio.run(main())
    assert [each.stop for each in found.tried["salon"].attempts] == [None, Stop.ADDRESS]
    assert other.seen == {}


@given(
    st.sampled_from(["/", "/tea.png", "/robots.txt"]),
    st.sampled_from(
        [b"", b"HTTP/1.1 200 OK\r\n\r\n", b"HTTP/1.1 302 Found\r\nLocation: ", b"HTTP/1.1 206 OK\r\nContent-Range: "]
    ),
    st.binary(max_size=200),
)
@hypothesis_settings(max_examples=40, deadline=None)
def test_whatever_comes_every_fetcher_has_its_trial(part: str, start: bytes, data: bytes) -> None:
    def handler(request: Request) -> bytes | None:
        if request.path == part and (who(request) != "samara" or part == "/robots.txt"):
            request.writer.write(start + data + b"\r\n\r\n")
            return None
        return served(request)

    tried = trials(handler, network("salon"), network("pub", robots="Pubbot"), request_timeout=2)[0].tried
    assert [each.attempts[0].part for each in tried.values()] == ["page", "page"]
    assert all(bool(each.page) == (each.asked.stop is None) for each in tried.values())


def test_a_file_has_no_fetchers() -> None:
    with pytest.raises(SettingsError):
        bots.ask(Source(Form.FILE, "/tea.html"), Settings(), [network("salon")], pictures)
