"""Under whose name a report goes out."""

from __future__ import annotations

from base64 import b64decode
from datetime import UTC, datetime
from pathlib import Path

import pytest

from samara.core.errors import SettingsError
from samara.core.settings import Settings
from samara.reports.letterhead import LARGEST, Letterhead, read

MOMENT = datetime(2026, 3, 4, tzinfo=UTC)
PNG = b"\x89PNG\r\n\x1a\n" + bytes(20)
SVG = b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>'


def settings(**values: str) -> Settings:
    return Settings().replace(**values)


def test_nothing_said_means_ours() -> None:
    assert read(settings(), None, MOMENT) == Letterhead(moment=MOMENT)


def test_name_and_colour_are_taken() -> None:
    assert read(settings(report_name=" Sycamore & Co ", report_colour="#1F4E79"), None, MOMENT) == Letterhead(
        name="Sycamore & Co", colour="#1f4e79", moment=MOMENT
    )


@pytest.mark.parametrize("colour", ["red", "#12345", "#1234567", "#12345g", "1f4e79", "#1f4e79;}", "#fff"])
def test_a_colour_is_six_digits(colour: str) -> None:
    with pytest.raises(SettingsError) as refused:
        read(settings(report_colour=colour), None, MOMENT)
    assert refused.value.message == f"report_colour = {colour!r} is not a colour."


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (PNG, "image/png"),
        (b"\xff\xd8\xff\xe0" + bytes(9), "image/jpeg"),
        (b"GIF89a" + bytes(9), "image/gif"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "image/webp"),
        (SVG, "image/svg+xml"),
    ],
)
def test_a_logo_travels_inside_whatever_its_file_is_called(data: bytes, kind: str, tmp_path: Path) -> None:
    (tmp_path / "logo").write_bytes(data)
    logo = read(settings(report_logo="logo"), tmp_path, MOMENT).logo
    head, _, body = logo.partition(",")
    assert (head, b64decode(body)) == (f"data:{kind};base64", data)


def test_a_logo_that_is_no_picture_is_refused(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_text("<html><script>alert(1)</script>")
    with pytest.raises(SettingsError, match="is no picture that browsers show"):
        read(settings(report_logo="logo.png"), tmp_path, MOMENT)


def test_a_logo_that_is_too_big_is_refused(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(PNG + bytes(LARGEST))
    with pytest.raises(SettingsError, match="has more than 300,000 bytes"):
        read(settings(report_logo="logo.png"), tmp_path, MOMENT)


@pytest.mark.parametrize("name", ["nowhere.png", "."])
def test_a_logo_that_cannot_be_read_is_named(name: str, tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be read"):
        read(settings(report_logo=name), tmp_path, MOMENT)
