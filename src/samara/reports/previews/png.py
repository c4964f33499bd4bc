"""A preview as one picture: the contact sheet, photographed by the Chromium of this machine, which may ask nobody."""

from __future__ import annotations

import io
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import TextIO

from PIL import Image, ImageChops

from samara.core.errors import TargetError
from samara.previews.preview import Preview
from samara.reports.previews import html
from samara.reports.previews.format import PreviewFormat
from samara.widgets.pictures import browser

WIDTH = 1280
MARGIN = 48
"""Pixels of the document's width, and those left empty under its end."""

TALLEST = 15_000
"""Pixels that browsers draw at once, at most."""

CARD = 520
"""Pixels of the sheet's height that a card usually takes, in one of three columns."""

SECONDS = 90


def write(preview: Preview, out: TextIO) -> None:
    """Write the picture, in the light look, two pixels for each of the sheet's where that is not too large.

    Raises TargetError when there is no Chromium, or it fails.
    """
    command = next(filter(None, map(shutil.which, browser.NAMES)), None)
    if command is None:
        raise TargetError(
            "There is no Chromium on this machine to draw a PNG with.",
            hint=f"{browser.INSTALL}, or use --format html and print that from any browser.",
        )
    sheet = io.StringIO()
    html.write(preview, sheet)
    with tempfile.TemporaryDirectory(prefix="samara-") as folder:
        page = Path(folder) / "sheet.html"
        page.write_text(sheet.getvalue(), encoding="utf-8", errors="replace")
        picture = _trimmed(command, page, 1000 + CARD * (len(preview.cards) + 2) // 3)
    picture.save(out.buffer, "PNG")


def _trimmed(command: str, page: Path, height: int) -> Image.Image:
    """The whole document without the empty rest of the window, which grows until there is one."""
    while True:
        height = min(height, TALLEST)
        scale = 2 if height * 2 <= TALLEST else 1
        picture = _photographed(command, page, height, scale)
        empty = picture.getpixel((0, picture.height - 1))
        box = ImageChops.difference(picture, Image.new("RGB", picture.size, empty)).getbbox()
        end = (box[3] if box else 0) + MARGIN * scale
        if end <= picture.height or height == TALLEST:
            return picture.crop((0, 0, picture.width, min(end, picture.height)))
        height *= 2


def _photographed(command: str, page: Path, height: int, scale: int) -> Image.Image:
    """The top of the document in a window of this height. Raises TargetError when the browser makes no picture."""
    made = page.with_name("sheet.png")
    made.unlink(missing_ok=True)
    # The document runs no script, and its pictures were drawn anew.
    started = (
        command, *browser.QUIET, *browser.rooted(), f"--user-data-dir={page.parent / 'profile'}",
        f"--force-device-scale-factor={scale}", f"--window-size={WIDTH},{height}", f"--screenshot={made}", page.as_uri(),
    )  # fmt: skip
    try:
        ended = subprocess.run(started, capture_output=True, timeout=SECONDS, check=False)  # noqa: S603 (a list; no shell)
    except subprocess.TimeoutExpired as error:
        raise TargetError(f"{command} drew nothing in {SECONDS} seconds.", hint="Use --format html.") from error
    except OSError as error:
        raise TargetError(f"{command} cannot be started: {error.strerror}.", hint="Use --format html.") from error
    if not made.is_file():
        said = ended.stderr.decode("utf-8", "replace").split("\n")[0]
        raise TargetError(f"{command} drew no picture. {said}".strip(), hint="Use --format html.")
    with Image.open(made, formats=("PNG",)) as picture:
        return picture.convert("RGB")


PNG = PreviewFormat(
    help="The same sheet as a picture, drawn by the Chromium of this machine.", write=write, pictures=True, binary=True
)
