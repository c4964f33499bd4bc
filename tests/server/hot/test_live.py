from __future__ import annotations

import asyncio
import json
from contextlib import asynccontextmanager, suppress

import pytest

from samara.core.comment import State
from samara.server.hot import live
from samara.server.hot.live import Live
from samara.server.hot.mark import Reader
from samara.server.hot.pulse import Pulse
from samara.server.store import comments, threads
from samara.server.store.comments import Hand
from server import cast

ORIGIN = "https://example.org"


def write(site, text="Steam softens ash."):
    return comments.post(threads.open_for(site, cast.HAUL), Hand(name="Ada"), text, State.PUBLISHED)


class Browser:
    """Listens to a page as EventSource does: what it was told, and whether it hangs up or takes nothing any more."""

    def __init__(self, entrance, site, query=f"page={cast.HAUL}", client="192.0.2.1", **headers):
        self.entrance = entrance
        self.told = bytearray()
        self.status = 0
        self.headers = {}
        self.left, self.news, self.takes = asyncio.Event(), asyncio.Event(), asyncio.Event()
        self.takes.set()
        sent = {"host": "localhost", "origin": ORIGIN} | {name.replace("_", "-"): value for name, value in headers.items()}
        self.scope = {
            "type": "http",
            "method": "GET",
            "scheme": "http",
            "path": f"/-/api/sites/{site.pk}/live/",
            "query_string": query.encode(),
            "client": (client, 5000),
            "headers": [(name.encode(), value.encode()) for name, value in sent.items()],
        }
        self.ended = False

    async def receive(self):
        await self.left.wait()
        return {"type": "http.disconnect"}

    async def send(self, message):
        await self.takes.wait()
        if message["type"] == "http.response.start":
            self.status = message["status"]
            self.headers = {name.decode(): value.decode() for name, value in message["headers"]}
        else:
            self.told += message["body"]
            self.ended = not message.get("more_body", False)
        self.news.set()

    async def listen(self):
        await self.entrance(self.scope, self.receive, self.send)

    async def until(self, words):
        """Wait until it was told this."""
        async with asyncio.timeout(30):
            while words not in self.told.decode():
                self.news.clear()
                await self.news.wait()

    @property
    def events(self):
        return [
            (part.partition("id: ")[2].partition("\n")[0], json.loads(part.partition("data: ")[2]))
            for part in self.told.decode().split("\n\n")
            if "data: " in part
        ]


@asynccontextmanager
async def listening(*browsers):
    tasks = [asyncio.ensure_future(browser.listen()) for browser in browsers]
    try:
        yield tasks
    finally:
        for browser in browsers:
            browser.left.set()
            browser.takes.set()
        await asyncio.wait_for(asyncio.gather(*tasks), 10)


@pytest.fixture
def fast(entrance):
    """The entrance, whose pulse does not let tests wait."""
    entrance.live.pulse.every = 0.01
    return entrance


def test_listener_is_told_the_state_and_each_change(fast, workshop):
    write(workshop)

    async def main():
        browser = Browser(fast, workshop)
        async with listening(browser):
            await browser.until('"count":1')
            await fast.reader.do(write, workshop, "Another")
            await browser.until('"count":2')
        return browser

    browser = asyncio.run(main())
    thread = threads.find(workshop, cast.HAUL)
    assert (browser.status, browser.headers["content-type"]) == (200, "text/event-stream; charset=utf-8")
    assert browser.headers["access-control-allow-origin"] == ORIGIN
    assert browser.told.decode().startswith("retry: 5000\n\n")
    assert browser.events == [(f"{thread.pk}-{number}", {"version": number, "count": number}) for number in (1, 2)]


def test_page_without_comments_is_listened_to_until_there_is_one(fast, workshop):
    async def main():
        browser = Browser(fast, workshop)
        async with listening(browser):
            await browser.until('{"version":0,"count":0}')
            await fast.reader.do(write, workshop)
            await browser.until('{"version":1,"count":1}')

    asyncio.run(main())


def test_who_comes_back_is_told_only_what_is_new(fast, workshop):
    write(workshop)
    thread = threads.find(workshop, cast.HAUL).pk

    async def main():
        same, other = Browser(fast, workshop, last_event_id=f"{thread}-1"), Browser(fast, workshop, last_event_id=f"{thread}-0")
        async with listening(same, other):
            await other.until('"version":1')
            await fast.reader.do(write, workshop, "Another")
            await same.until('"version":2')
        return [data["version"] for _, data in same.events]

    assert asyncio.run(main()) == [2]


def test_all_listeners_cost_one_question(fast, workshop):
    write(workshop)
    asked = []
    marks = fast.reader.marks

    async def counted(site, addresses):
        asked.append(list(addresses))
        return await marks(site, addresses)

    fast.reader.marks = counted

    async def main():
        browsers = [Browser(fast, workshop, client=f"192.0.2.{number}") for number in range(40)]
        async with listening(*browsers):
            for browser in browsers:
                await browser.until('"version":1')
            await asyncio.sleep(0.1)

    asyncio.run(main())
    assert set(map(tuple, asked)) == {(cast.HAUL,)}
    assert len(asked) <= 10
    assert fast.live.pulse._listeners == {}
    assert fast.live.networks.total() == 0


def test_silence_is_broken_by_a_beat_and_a_stream_does_not_last_for_ever(workshop, fast):
    fast.live.beat, fast.live.longest = 0.01, 0.1

    async def main():
        browser = Browser(fast, workshop)
        await asyncio.wait_for(browser.listen(), 10)
        return browser

    browser = asyncio.run(main())
    assert (browser.ended, b"\n\n: \n\n" in browser.told) == (True, True)


def test_streams_end_when_the_server_stops(fast, workshop):
    async def main():
        browsers = [Browser(fast, workshop) for _ in range(3)]
        tasks = [asyncio.ensure_future(browser.listen()) for browser in browsers]
        for browser in browsers:
            await browser.until("retry")
        fast.end()
        await asyncio.wait_for(asyncio.gather(*tasks), 5)
        late = Browser(fast, workshop)
        await late.listen()
        return [browser.ended for browser in browsers], late.status

    assert asyncio.run(main()) == ([True] * 3, 503)


def test_household_and_all_together_have_a_limit(fast, workshop, monkeypatch):
    monkeypatch.setattr(live, "PER_NETWORK", 2)
    fast.live.most = 3

    async def main():
        first = [Browser(fast, workshop, client="2001:db8::1"), Browser(fast, workshop, client="2001:db8::ffff:2")]
        other, last = Browser(fast, workshop, client="192.0.2.9"), Browser(fast, workshop, client="192.0.2.10")
        async with listening(*first):
            for browser in first:
                await browser.until("retry")
            neighbour = Browser(fast, workshop, client="2001:db8::3")
            await neighbour.listen()
            async with listening(other):
                await other.until("retry")
                await last.listen()
        again = Browser(fast, workshop, client="2001:db8::3")
        async with listening(again):
            await again.until("retry")
        return neighbour.status, neighbour.headers["retry-after"], other.status, last.status, again.status

    assert asyncio.run(main()) == (503, "60", 200, 503, 200)


def test_who_takes_nothing_is_let_go(fast, workshop):
    fast.live.patience, fast.live.beat = 0.01, 0.01

    async def main():
        browser = Browser(fast, workshop)
        browser.takes.clear()
        await asyncio.wait_for(browser.listen(), 5)

    asyncio.run(main())
    assert fast.live.networks.total() == 0


def test_who_stays_away_leaves_nothing_running(workshop):
    async def main():
        pulse = Pulse(Reader(), every=0.001)
        with pulse.listen(workshop.pk, cast.HAUL) as listener:
            await asyncio.wait_for(listener.news(), 5)
        with suppress(TimeoutError):
            await asyncio.wait_for(pulse._looking, 5)
        pulse.reader.close()
        return pulse._looking.done()

    assert asyncio.run(main())


def test_limit_follows_what_the_system_allows(monkeypatch, workshop):
    monkeypatch.setattr(live.resource, "getrlimit", lambda what: (1024, 4096))
    reader = Reader()
    assert Live(reader).most == 256
    reader.close()
