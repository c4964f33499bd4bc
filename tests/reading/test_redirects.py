"""What a crawl, and whoever asks the network for pictures, learns of redirects."""

import asyncio
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from samara.core.errors import Unreachable
from samara.core.page import Other
from samara.core.settings import Settings
from samara.practices.skeleton import png
from samara.reading.probes import Fetched, ImageFile
from samara.reading.redirects import chains, doors, knock
from samara.reading.scope import scope
from samara.reading.sites import Wish, read

HOST = "https://example.org/"


def redirect(start: str, target: str) -> Other:
    return Other(HOST + start, HOST + start, "redirect", HOST + target, 301)


def test_redirects_are_joined_into_chains() -> None:
    others = [redirect("a", "b"), redirect("b", "c"), Other(HOST + "lost", HOST + "lost", "missing", status=404)]
    assert chains(others) == {
        HOST + "a": (HOST + "a", HOST + "b", HOST + "c"),
        HOST + "b": (HOST + "b", HOST + "c"),
    }


def test_a_circle_ends() -> None:
    assert chains([redirect("a", "b"), redirect("b", "a")])[HOST + "a"] == (HOST + "a", HOST + "b")


def test_sites_are_looked_for_without_https_and_with_www() -> None:
    assert doors(scope("https://example.org/", ["example.org=staging.example.net"])) == [
        "https://www.example.org/",
        "http://example.org/",
        "http://www.example.org/",
    ]
    assert doors(scope("http://127.0.0.1:8000/")) == []
    assert doors(scope("http://localhost/")) == []


def test_doors_that_do_not_open_are_passed_by() -> None:
    asked: list[str] = []

    async def fetch(url: str, most: int) -> Fetched | None:
        asked.append(url)
        raise Unreachable("nobody answers")

    asyncio.run(knock(["https://tea.example/", "http://tea.example/"], fetch))
    assert asked == ["https://tea.example/", "http://tea.example/"]


class Answers(BaseHTTPRequestHandler):
    """A page that links to one behind two redirects, and a picture behind two."""

    def do_GET(self) -> None:
        further = {"/cup": "/cups/", "/cups/": "/cup.png", "/old": "/older", "/older": "/tea"}.get(self.path)
        page = '<!doctype html><title>Tea</title><meta property="og:image" content="/cup"><p><a href="/old">Tea</a>'
        body = b"" if further else page.encode() if self.path in ("/", "/tea") else png(1200, 630)
        self.send_response(301 if further else 404 if self.path == "/robots.txt" else 200)
        self.send_header("Location", further or "")
        self.send_header("Content-Type", "text/html" if self.path in ("/", "/tea") else "image/png")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def there() -> Iterator[str]:
    """The address of a server that gives these answers."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_pictures_on_other_hosts_are_asked_for_when_the_network_may_be(there: str, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(f'<title>Tea</title><meta property="og:image" content="{there}/cup">')
    settings = Settings().replace(url="https://example.org/", workers=1, private_hosts=["127.0.0.1"])
    unasked = read(str(tmp_path), settings, Wish(keep=False)).probes
    assert unasked["images"] == {}
    assert "redirects" not in unasked
    site = read(str(tmp_path), settings, Wish(keep=False, net=True))
    assert site.probes["images"] == {f"{there}/cup": ImageFile("image/png", 1200, 630, len(png(1200, 630)))}
    assert site.probes["redirects"] == {f"{there}/cup": (f"{there}/cup", f"{there}/cups/", f"{there}/cup.png")}


def test_a_crawl_tells_how_its_links_and_pictures_redirect(there: str) -> None:
    settings = Settings().replace(workers=1)
    links = {
        f"{there}/old": (f"{there}/old", f"{there}/older", f"{there}/tea"),
        f"{there}/older": (f"{there}/older", f"{there}/tea"),
    }
    assert read(there, settings, Wish(keep=False)).probes == {"redirects": links}
    cup = {f"{there}/cup": (f"{there}/cup", f"{there}/cups/", f"{there}/cup.png")}
    found = read(there, settings, Wish(keep=False, net=True)).probes["redirects"]
    assert {url: found[url] for url in (*links, *cup)} == {**links, **cup}
