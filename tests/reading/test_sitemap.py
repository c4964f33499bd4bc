"""Sitemaps: every form is read, none can hurt."""

from __future__ import annotations

import asyncio
import gzip
import time
import tracemalloc
from collections.abc import Awaitable, Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samara.core.errors import BadAnswer, NotFound, NotReadable
from samara.core.http import Door
from samara.core.settings import Settings
from samara.reading import sitemap
from samara.reading.sitemap import Listing
from servers import Request, Server, reply

URL = "https://example.org/sitemap.xml"
SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def urlset(*addresses: str, space: str = f' xmlns="{SPACE}"') -> bytes:
    body = "".join(f"<url><loc> {address} </loc><lastmod>2024-01-01</lastmod></url>" for address in addresses)
    return f'<?xml version="1.0" encoding="UTF-8"?><urlset{space}>{body}</urlset>'.encode()


def index(*addresses: str) -> bytes:
    body = "".join(f"<sitemap><loc>{address}</loc></sitemap>" for address in addresses)
    return f'<sitemapindex xmlns="{SPACE}">{body}</sitemapindex>'.encode()


A, B, C = (f"https://example.org/{name}" for name in "abc")


@pytest.mark.parametrize(
    "data",
    [
        urlset(A, B, A),
        urlset(A, B, space=""),
        gzip.compress(urlset(A, B), mtime=0),
        urlset(A, B).decode().replace("UTF-8", "UTF-16").encode("utf-16"),
        b"\xef\xbb\xbf" + urlset(A, B)[38:],
        f"{A}\n\n{B}\r\n".encode(),
        f"\ufeff{A}\n{B}".encode(),
        gzip.compress(f"{A}\n{B}".encode(), mtime=0),
        urlset("/a", "https://EXAMPLE.org/b#top"),
        f'<s:urlset xmlns:s="{SPACE}"><s:url><s:loc><![CDATA[{A}]]></s:loc></s:url>'.encode()
        + f"<s:url><s:loc>{B}</s:loc></s:url></s:urlset>".encode(),
    ],
)
def test_sitemap_is_read_in_every_form(data: bytes) -> None:
    assert sitemap.read(data, URL, 10) == Listing((A, B))


def test_index_lists_sitemaps() -> None:
    assert sitemap.read(index(A, B), URL, 10) == Listing((), (A, B))


def test_locations_of_images_are_no_pages() -> None:
    image = (
        '<i:image xmlns:i="http://www.google.com/schemas/sitemap-image/1.1"><i:loc>https://example.org/i.png</i:loc></i:image>'
    )
    data = urlset(A).replace(b"</loc>", b"</loc>" + image.encode())
    assert sitemap.read(data, URL, 10) == Listing((A,))


def test_broken_sitemap_is_read_up_to_the_fault() -> None:
    listing = sitemap.read(urlset(A, "https://example.org/?a&b", B), URL, 10)
    assert listing.addresses == (A,)
    assert "broken XML" in listing.notes[0]
    assert sitemap.read(urlset(A, B)[:-30], URL, 10).addresses == (A, B)
    assert sitemap.read(gzip.compress(urlset(A, B), mtime=0)[:-20], URL, 10).notes != ()


def test_invalid_addresses_are_counted() -> None:
    listing = sitemap.read(urlset(A, "", "mailto:x@example.org", "https://example.org/" + "x" * 3000), URL, 10)
    assert listing == Listing((A,), (), (f"{URL} lists 3 addresses that are none.",))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<!doctype html><title>Not found</title>",
        b"<rss><channel></channel></rss>",
        b"\x89PNG\r\n",
        b"not a sitemap",
        gzip.compress(urlset(A), mtime=0)[:3] + b"broken gzip",
        b'<!DOCTYPE urlset [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><urlset><url><loc>&b;</loc></url></urlset>',
        b'<!DOCTYPE urlset [<!ENTITY x SYSTEM "file:///etc/passwd">]><urlset><url><loc>&x;</loc></url></urlset>',
        b'<!DOCTYPE urlset [<!ENTITY % x SYSTEM "http://127.0.0.1/">%x;]><urlset/>',
        b"<urlset>" + b"<a>" * 100_000,
    ],
)
def test_what_is_no_sitemap_is_refused(data: bytes) -> None:
    with pytest.raises(NotReadable):
        sitemap.read(data, URL, 10)


def test_sitemap_of_a_million_addresses_is_cut() -> None:
    data = gzip.compress(b"<urlset>" + b"".join(b"<url><loc>https://example.org/%d</loc></url>" % n for n in range(1_000_000)), 1)
    began = time.process_time()
    tracemalloc.start()
    listing = sitemap.read(data, URL, 1000)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert len(listing.addresses) == 1000
    assert "page_limit" in listing.notes[0]
    assert peak < 2_000_000 + len(data)
    assert time.process_time() - began < 5


def test_bomb_is_read_up_to_the_limit_of_the_protocol() -> None:
    data = gzip.compress(b"<urlset>" + bytes(60_000_000).replace(b"\0", b" "), 1)
    assert sitemap.read(data, URL, 10).addresses == ()
    assert sitemap.read(b"https://example.org/" + b"a" * 60_000_000, URL, 10).notes == (
        f"{URL} lists 1 addresses that are none.",
    )


def files(contents: dict[str, bytes]) -> Callable[[str], Awaitable[bytes]]:
    async def fetch(url: str) -> bytes:
        if url not in contents:
            raise NotFound(f"There is no {url}.")
        return contents[url]

    return fetch


def test_nested_sitemaps_are_read_once_though_they_go_round() -> None:
    contents = {URL: index(A, B, URL), A: index(URL, A, B, C), B: urlset(A, B), C: gzip.compress(urlset(B, C))}
    assert asyncio.run(sitemap.gather(URL, files(contents), 10)) == Listing((A, B, C))


def test_nested_sitemap_that_is_missing_is_noted() -> None:
    contents = {URL: index(A, B), B: urlset(C)}
    assert asyncio.run(sitemap.gather(URL, files(contents), 10)) == Listing((C,), (), (f"There is no {A}.",))
    with pytest.raises(NotFound):
        asyncio.run(sitemap.gather(A, files(contents), 10))


def test_limit_holds_over_all_sitemaps() -> None:
    contents = {URL: index(A, B), A: urlset(A, B), B: urlset(C)}
    listing = asyncio.run(sitemap.gather(URL, files(contents), 2))
    assert (listing.addresses, len(listing.notes)) == ((A, B), 1)


def test_endless_indexes_end() -> None:
    async def endless(url: str) -> bytes:
        return index(f"{url}1", f"{url}2")

    listing = asyncio.run(sitemap.gather(URL, endless, 10))
    assert (listing.addresses, len(listing.notes)) == ((), 1)


def test_sitemap_is_fetched_through_the_door() -> None:
    def handler(request: Request) -> bytes:
        if request.path == "/sitemap.xml":
            return reply(index("/pages.xml.gz"), content_type="application/xml")
        return (
            reply(gzip.compress(urlset("/a")), content_type="application/gzip")
            if request.path == "/pages.xml.gz"
            else reply("", 404)
        )

    async def main() -> None:
        async with Server(handler) as server, Door(Settings(), frozenset({"127.0.0.1"})) as door:
            listing = await sitemap.fetch(f"{server.url}/sitemap.xml", door, 10)
            assert listing == Listing((f"{server.url}/a",))
            with pytest.raises(BadAnswer):
                await sitemap.fetch(f"{server.url}/nothing.xml", door, 10)

    asyncio.run(main())


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    for whole in (data, b"<urlset>" + data, b"http://" + data, gzip.compress(data)):
        try:
            assert len(sitemap.read(whole, URL, 2).addresses) <= 2
        except NotReadable:
            continue
