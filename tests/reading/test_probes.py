"""Probes: pictures, robots.txt, sitemaps and feeds, as they are asked of a mapping of files."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from io import BytesIO
from typing import Any

import pytest
from PIL import Image

from samara.core.errors import Unreachable
from samara.practices.skeleton import png
from samara.reading.feed import Contents, Entry
from samara.reading.probes import FeedFile, Fetched, ImageFile, SitemapFile, measured, probe

SITE = "https://example.org/"
FEED = b"<rss><channel><item><link>https://example.org/a</link></item></channel></rss>"
SITEMAP = b"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>https://example.org/a</loc></url></urlset>"


def probed(files: Mapping[str, bytes], images: tuple[str, ...] = (), feeds: tuple[str, ...] = ()) -> dict[str, dict[str, Any]]:
    async def fetch(url: str, most: int) -> Fetched | None:
        if url == SITE + "down.png":
            raise Unreachable("nobody answers")
        data = files.get(url.removeprefix(SITE))
        return None if data is None else Fetched(data[:most], len(data))

    absolute = [SITE + name for name in images], [SITE + name for name in feeds]
    return asyncio.run(probe(SITE, *absolute, fetch, lambda url: url.startswith(SITE)))


def picture(form: str, size: tuple[int, int] = (300, 200), **options: Any) -> bytes:
    out = BytesIO()
    Image.effect_noise(size, 90).convert("RGB").save(out, form, **options)
    return out.getvalue()


@pytest.mark.parametrize("form", ["PNG", "JPEG", "GIF", "WEBP"])
def test_a_picture_is_measured_from_its_file(form: str) -> None:
    data = picture(form)
    expected = ImageFile(type=f"image/{form.lower()}", width=300, height=200, bytes=len(data))
    assert probed({"cup": data}, ("cup",))["images"] == {SITE + "cup": expected}


def test_a_header_that_needs_the_whole_file_is_read_whole() -> None:
    data = picture("JPEG", (500, 400), exif=b"Exif\0\0" + b"\0" * 60_000, icc_profile=b"\0" * 60_000, quality=95)
    assert probed({"cup": data}, ("cup",))["images"][SITE + "cup"].width == 500


def test_pictures_that_cannot_be_used_say_why() -> None:
    found = probed(
        {"text.png": b"hello", "empty.png": b"", "logo.svg": b"<svg xmlns='x'/>"},
        ("text.png", "empty.png", "none.png", "logo.svg", "down.png"),
    )
    assert found["images"] == {
        SITE + "down.png": ImageFile(error="cannot be fetched (nobody answers)"),
        SITE + "empty.png": ImageFile(error="is empty"),
        SITE + "logo.svg": ImageFile(type="image/svg+xml", bytes=16),
        SITE + "none.png": ImageFile(error="is missing"),
        SITE + "text.png": ImageFile(bytes=5, error="is no picture"),
    }


def test_a_picture_that_would_fill_the_memory_is_not_unpacked() -> None:
    bomb = png(1, 1).replace(b"IHDR\0\0\0\1\0\0\0\1", b"IHDR\0\1\0\0\0\1\0\0")
    assert measured(bomb, len(bomb)) in (None, ImageFile(bytes=len(bomb), error="has more pixels than can be opened safely"))


def test_pictures_of_other_sites_are_left_out() -> None:
    async def fetch(url: str, most: int) -> Fetched | None:
        return None

    found = asyncio.run(probe(SITE, ["https://cdn.example.net/cup.png"], [], fetch, lambda url: url.startswith(SITE)))
    assert found == {"images": {}, "robots": {}, "sitemap": {}, "feeds": {}, "oembed": {}}


def test_robots_and_the_sitemap_it_names_are_read() -> None:
    robots = b"User-agent: *\nDisallow: /x\nSitemap: https://example.org/map.xml\n"
    found = probed({"robots.txt": robots, "map.xml": SITEMAP, "sitemap.xml": b""})
    assert found["robots"] == {SITE + "robots.txt": robots.decode()}
    assert found["sitemap"] == {SITE + "map.xml": SitemapFile(addresses=(SITE + "a",))}


def test_robots_of_the_hosts_of_pictures_are_read() -> None:
    rules = {SITE + "robots.txt": b"own", "https://cdn.example/robots.txt": b"theirs"}

    async def fetch(url: str, most: int) -> Fetched | None:
        data = rules.get(url)
        return None if data is None else Fetched(data, len(data))

    pictures = [SITE + "cup.png", "https://cdn.example/cup.png", "https://none.example/cup.png"]
    found = asyncio.run(probe(SITE, pictures, [], fetch, lambda url: True))
    assert found["robots"] == {SITE + "robots.txt": "own", "https://cdn.example/robots.txt": "theirs"}
    near = asyncio.run(probe(SITE, pictures, [], fetch, lambda url: url.startswith(SITE)))
    assert near["robots"] == {SITE + "robots.txt": "own"}


def test_a_sitemap_at_the_usual_address_is_found_and_a_broken_one_named() -> None:
    assert probed({"sitemap.xml": SITEMAP})["sitemap"] == {SITE + "sitemap.xml": SitemapFile(addresses=(SITE + "a",))}
    broken = probed({"sitemap.xml": b"<html/>"})["sitemap"][SITE + "sitemap.xml"]
    assert broken.error == "https://example.org/sitemap.xml is not a sitemap: its root is <html>"


def test_announced_feeds_are_read_and_missing_ones_named() -> None:
    found = probed({"news.xml": FEED, "feed.xml": FEED}, feeds=("news.xml", "gone.xml"))["feeds"]
    assert found == {
        SITE + "news.xml": FeedFile(Contents(1, (SITE + "a",), (Entry(SITE + "a"),), type="application/rss+xml")),
        SITE + "gone.xml": FeedFile(error="it is missing"),
    }


def test_a_feed_at_the_usual_address_is_found() -> None:
    assert list(probed({"atom.xml": FEED})["feeds"]) == [SITE + "atom.xml"]


def test_oembed_answers_are_read_and_faults_named() -> None:
    async def fetch(url: str, most: int) -> Fetched | None:
        files = {SITE + "good.json": b'{"version": "1.0", "type": "link"}', SITE + "bad.json": b"{}"}
        data = files.get(url)
        return None if data is None else Fetched(data, len(data))

    embeds = [SITE + name for name in ("good.json", "bad.json", "none.json", "program?url=x")]
    found = asyncio.run(probe(SITE, [], [], fetch, lambda url: url.startswith(SITE), embeds=embeds))
    assert found["oembed"] == {SITE + "good.json": "", SITE + "bad.json": "it has no type", SITE + "none.json": "it is missing"}


def test_a_picture_that_is_sent_as_a_file_says_so() -> None:
    async def fetch(url: str, most: int) -> Fetched | None:
        data = png(300, 200)
        return Fetched(data, len(data), attached=True) if url.endswith(".png") else None

    found = asyncio.run(probe(SITE, [SITE + "cup.png"], [], fetch, lambda url: True))
    assert found["images"][SITE + "cup.png"].attached
