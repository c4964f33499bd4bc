"""One page, from a folder, from a server, from a staging server: which pictures are asked for, where, and how much of them."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from samara.core.errors import AddressRefused, NetworkError, NotReadable
from samara.core.page import Page
from samara.core.settings import Settings
from samara.reading.single import Embeds, Single, look
from samara.reading.source import recognise
from servers import Handler, Request, Server, reply


def png(width: int, height: int) -> bytes:
    out = BytesIO()
    Image.new("RGB", (width, height)).save(out, "png")
    return out.getvalue()


def images(page: Page, embeds: Embeds) -> Iterator[str]:
    yield from (image.url for image in page.card.images)
    yield from (told.said["thumbnail_url"] for told in embeds.values() if not told.fault)


def page(*addresses: str) -> str:
    return "<title>Tea</title>" + "".join(f'<meta property="og:image" content="{url}">' for url in addresses)


def looked(handler: Handler, path: str, typed: bool = True, **settings: object) -> tuple[Single, dict[str, int]]:
    async def run() -> tuple[Single, dict[str, int]]:
        async with Server(handler) as server:
            chosen = Settings().replace(**settings)
            found = await asyncio.to_thread(look, recognise(server.url + path), chosen, images, typed=typed)
            return found, dict(server.seen)

    return asyncio.run(run())


def test_a_file_belongs_to_a_folder_where_its_pictures_lie(tmp_path: Path) -> None:
    (tmp_path / "tea").mkdir()
    (tmp_path / "tea" / "green.html").write_text(page("/a.png", "b.png", "https://other.example/c.png"))
    (tmp_path / "a.png").write_bytes(png(600, 315))
    found = look(
        recognise(str(tmp_path / "tea" / "green.html")), Settings().replace(url="https://tea.example/"), images, root=tmp_path
    )
    assert found.page.url == "https://tea.example/tea/green.html"
    assert {url: (image.width, image.error) for url, image in found.images.items()} == {
        "https://tea.example/a.png": (600, ""),
        "https://tea.example/tea/b.png": (0, "is missing"),
    }


def test_a_file_outside_of_its_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(page())
    (tmp_path / "site").mkdir()
    with pytest.raises(NotReadable, match="does not lie in"):
        look(recognise(str(tmp_path / "a.html")), Settings(), images, root=tmp_path / "site")


def test_an_address_is_fetched_once_and_of_a_picture_only_the_beginning() -> None:
    big = png(1200, 630) + b"\0" * 3_000_000

    def answer(request: Request) -> bytes:
        return reply(big, content_type="image/png") if request.path == "/a.png" else reply(page("/a.png", "/a.png"))

    found, seen = looked(answer, "/tea.html")
    (picture,) = found.images.values()
    assert (picture.width, picture.bytes, seen) == (1200, len(big), {"/tea.html": 1, "/a.png": 1})


def test_a_page_on_staging_has_its_public_address_and_its_pictures_where_it_is() -> None:
    def answer(request: Request) -> bytes:
        return (
            reply(png(300, 200), content_type="image/png")
            if request.path == "/p/a.png"
            else reply(page("https://tea.example/p/a.png"))
        )

    found, seen = looked(answer, "/tea/", url="https://tea.example/")
    assert found.page.url == "https://tea.example/tea/"
    assert found.images["https://tea.example/p/a.png"].width == 300
    assert seen == {"/tea/": 1, "/p/a.png": 1}


def test_what_is_no_page_is_told() -> None:
    with pytest.raises(NetworkError, match="404"):
        looked(lambda request: reply("", 404), "/missing")
    with pytest.raises(NotReadable, match="is no page but"):
        looked(lambda request: reply('{"a": 1}', content_type="application/json"), "/data")


def test_a_private_address_is_refused_where_nobody_typed_it() -> None:
    with pytest.raises(AddressRefused):
        looked(lambda request: reply(page()), "/", typed=False)


def test_a_picture_on_another_private_host_is_refused() -> None:
    found, _ = looked(lambda request: reply(page("http://127.0.0.9/a.png", "http://169.254.169.254/latest")), "/")
    assert [image.error.startswith("cannot be fetched (") for image in found.images.values()] == [True, True]


EMBED = '{"type": "link", "version": "1.0", "title": "Tea", "thumbnail_url": "/small.png"}'


def offer(url: str) -> str:
    return f'<title>Tea</title><link rel=alternate type=application/json+oembed href="{url}">'


def test_an_oembed_answer_is_read_and_its_picture_measured(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(offer("/a.json"))
    (tmp_path / "a.json").write_text(EMBED.replace("/small", "https://tea.example/small"))
    (tmp_path / "small.png").write_bytes(png(300, 300))
    found = look(recognise(str(tmp_path / "a.html")), Settings().replace(url="https://tea.example/"), images)
    assert found.embeds["https://tea.example/a.json"].said["title"] == "Tea"
    assert found.images["https://tea.example/small.png"].width == 300


@pytest.mark.parametrize(
    ("url", "faults"),
    [
        ("/o?url=a", {}),  # a program answers it, and no program runs in a folder
        ("https://other.example/o.json", {}),
        ("/lost.json", {"https://tea.example/lost.json": "it is missing"}),
    ],
)
def test_an_oembed_answer_that_nobody_gives(tmp_path: Path, url: str, faults: dict[str, str]) -> None:
    (tmp_path / "a.html").write_text(offer(url))
    found = look(recognise(str(tmp_path / "a.html")), Settings().replace(url="https://tea.example/"), images)
    assert {url: told.fault for url, told in found.embeds.items()} == faults


def test_an_oembed_answer_of_a_private_host_is_not_asked_for() -> None:
    """An offer is a word of the page: it opens no door."""
    found, seen = looked(lambda request: reply(offer("http://127.0.0.2:1/o.json")), "/")
    assert [told.fault for told in found.embeds.values()] == ["127.0.0.2 is loopback, not a public address."]
    assert seen == {"/": 1}
