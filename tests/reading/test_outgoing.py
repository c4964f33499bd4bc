"""The probe of outgoing links: what it asks, and what it makes of the answers."""

from __future__ import annotations

import asyncio
import threading
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from samara.core.errors import BadAnswer, Unreachable
from samara.core.settings import Settings
from samara.reading.outgoing import MOST_OF_HOST, Reply, chosen, probe
from samara.reading.probes import Fetched
from samara.reading.sites import Wish, read


async def fetch(url: str, most: int) -> Fetched | None:
    assert most == 1
    name = url.rpartition("/")[2]
    if name == "gone":
        return None
    if name == "nobody":
        raise Unreachable("no such host")
    if name == "shy":
        raise BadAnswer("403")
    if name == "slow":
        await asyncio.Event().wait()
    return Fetched(b"<", 1)


def test_only_what_is_surely_gone_is_a_fault() -> None:
    addresses = [f"https://tea.example/{name}" for name in ("here", "gone", "nobody", "shy")]
    assert asyncio.run(probe(addresses, fetch)) == {
        "https://tea.example/here": Reply(),
        "https://tea.example/gone": Reply("gone"),
        "https://tea.example/nobody": Reply("nobody"),
        "https://tea.example/shy": Reply(),
    }


def test_what_takes_too_long_is_left_out() -> None:
    assert asyncio.run(probe(["https://tea.example/here", "https://tea.example/slow"], fetch, seconds=0.2)) == {
        "https://tea.example/here": Reply()
    }


def test_nothing_is_asked_of_nobody() -> None:
    assert asyncio.run(probe([], fetch)) == {}


def test_the_most_linked_come_first_and_no_host_is_flooded() -> None:
    counts = Counter({f"https://tea.example/{number}": 1 for number in range(MOST_OF_HOST + 10)})
    counts["https://cup.example/"] = 9
    asked = chosen(counts)
    assert asked[0] == "https://cup.example/"
    assert len(asked) == MOST_OF_HOST + 1


def test_a_folder_asks_the_network_only_when_told_to(tmp_path: Path) -> None:
    seen: list[str] = []

    class Answers(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            seen.append(self.path)
            self.send_response(404 if self.path == "/gone" else 200)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    there = f"http://127.0.0.1:{server.server_address[1]}"
    try:
        html = f'<title>Tea</title><main><a href="{there}/here">Here</a> <a href="{there}/gone">Gone</a></main>'
        (tmp_path / "index.html").write_text(html)
        settings = Settings().replace(url="https://example.org/", workers=1, private_hosts=["127.0.0.1"])
        assert "outgoing" not in read(str(tmp_path), settings, Wish(keep=False)).probes
        assert seen == []
        site = read(str(tmp_path), settings, Wish(keep=False, net=True))
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
    assert site.probes["outgoing"] == {f"{there}/here": Reply(), f"{there}/gone": Reply("gone")}
    assert sorted(seen) == ["/gone", "/here"]
