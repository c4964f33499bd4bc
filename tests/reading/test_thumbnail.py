"""Pictures made small: drawn anew, no larger than asked, and only those that can be had."""

from __future__ import annotations

import asyncio
import base64
import io
from pathlib import Path

import pytest
from PIL import Image

from samara.core.settings import Settings
from samara.reading.source import Form, Source, recognise
from samara.reading.thumbnail import gather, shrink
from servers import Request, Server, reply


def picture(width: int, height: int, form: str = "PNG", mode: str = "RGB") -> bytes:
    out = io.BytesIO()
    Image.new(mode, (width, height), "red").save(out, form)
    return out.getvalue()


def opened(address: str | None) -> Image.Image:
    assert address is not None
    start, _, data = address.partition(",")
    assert start == "data:image/webp;base64"
    return Image.open(io.BytesIO(base64.b64decode(data)))


@pytest.mark.parametrize(("size", "expected"), [((2400, 1260), (1200, 630)), ((900, 1800), (600, 1200)), ((80, 40), (80, 40))])
@pytest.mark.parametrize("form", ["PNG", "JPEG", "GIF", "WEBP"])
def test_a_picture_is_made_no_larger_than_asked(form: str, size: tuple[int, int], expected: tuple[int, int]) -> None:
    assert opened(shrink(picture(*size, form))).size == expected


def test_what_is_clear_stays_clear() -> None:
    assert opened(shrink(picture(10, 10, mode="RGBA"))).mode in ("RGBA", "RGB")
    out = io.BytesIO()
    Image.new("RGBA", (10, 10), (255, 0, 0, 0)).save(out, "PNG")
    assert opened(shrink(out.getvalue())).convert("RGBA").getpixel((5, 5))[3] == 0


@pytest.mark.parametrize(
    "data", [b"", b"GIF89a", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"<script>", picture(10, 10)[:40]]
)
def test_what_is_no_picture_is_none(data: bytes) -> None:
    assert shrink(data) is None


def test_a_files_own_pictures_are_gathered(tmp_path: Path) -> None:
    (tmp_path / "tea.png").write_bytes(picture(20, 10))
    (tmp_path / "big.png").write_bytes(picture(20, 10) + bytes(5_000_000))
    page = tmp_path / "tea.html"
    page.write_text("<title>Tea</title>")
    (tmp_path.parent / "secret.png").write_bytes(picture(20, 10))
    settings = Settings().replace(url="https://example.org")
    own = "https://example.org/"
    wanted = [f"{own}tea.png", f"{own}none.png", f"{own}big.png", f"{own}../secret.png", "https://other.example/tea.png"]
    found = gather(recognise(str(page)), "tea.html", wanted, settings)
    assert list(found) == [f"{own}tea.png"]


def test_a_pages_pictures_are_asked_for_where_it_was_found() -> None:
    def answer(request: Request) -> bytes:
        return reply(picture(20, 10), content_type="image/png") if request.path == "/tea.png" else reply(status=404)

    async def main() -> tuple[dict[str, str], list[str]]:
        async with Server(answer) as server:
            source = Source(Form.ADDRESS, server.url + "/")
            settings = Settings().replace(url="https://example.org")
            wanted = ["https://example.org/tea.png", "https://example.org/none.png", "http://192.168.0.1/x.png"]
            found = await asyncio.to_thread(gather, source, server.url + "/", wanted, settings)
            return found, [request.path for request in server.requests]

    found, asked = asyncio.run(main())
    assert list(found) == ["https://example.org/tea.png"]
    assert sorted(path for path in asked if path != "/robots.txt") == ["/none.png", "/tea.png"]
