"""Under whose name a report goes out: name, logo, colour and date."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from samara.core.errors import SettingsError
from samara.core.settings import Settings

LARGEST = 300_000
"""Bytes that a logo may have: it travels inside of each report."""

_KINDS = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
)


@dataclass(frozen=True, kw_only=True)
class Letterhead:
    """`logo` is an image as a data address, `colour` a six-digit hexadecimal one ("#a23a15"); empty means ours. `moment` is when
    the report was made."""

    name: str = ""
    logo: str = ""
    colour: str = ""
    moment: datetime | None = None


PLAIN = Letterhead()


def read(settings: Settings, folder: Path | None, moment: datetime) -> Letterhead:
    """The letterhead that the settings describe; a relative `report_logo` starts at `folder`. Raises SettingsError."""
    colour = settings["report_colour"].strip()
    if colour and not re.fullmatch(r"#[0-9A-Fa-f]{6}", colour):
        raise SettingsError(f"report_colour = {colour!r} is not a colour.", hint="Write it as #a23a15: six hexadecimal digits.")
    logo = settings["report_logo"]
    return Letterhead(
        name=settings["report_name"].strip(),
        logo=_embedded((folder or Path()) / Path(logo).expanduser()) if logo else "",
        colour=colour.lower(),
        moment=moment,
    )


def _embedded(path: Path) -> str:
    """The image in a file as a data address."""
    try:
        if path.stat().st_size > LARGEST:
            raise SettingsError(f"report_logo: {path} has more than {LARGEST:,} bytes.", hint="Save it smaller, or as SVG.")
        data = path.read_bytes()
    except OSError as error:
        raise SettingsError(f"report_logo names {path}, which cannot be read: {error.strerror}.") from error
    return f"data:{_kind(data, path)};base64,{b64encode(data).decode()}"


def _kind(data: bytes, path: Path) -> str:
    """The type of an image by its first bytes, whatever its file is called."""
    for start, kind in _KINDS:
        if data.startswith(start):
            return kind
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    if re.match(rb"(\xef\xbb\xbf)?\s*(<\?xml|<!--|<!DOCTYPE svg|<svg)", data) and b"<svg" in data:
        return "image/svg+xml"  # shown as an image, where scripts do not run and nothing is fetched
    raise SettingsError(f"report_logo: {path} is no picture that browsers show.", hint="Use PNG, JPEG, WebP, GIF or SVG.")
