"""The pages of a crawled site as files, so that they can be optimised and served."""

from __future__ import annotations

from hashlib import blake2b
from pathlib import Path
from urllib.parse import unquote, urlsplit

from samara.core.errors import NotReadable
from samara.core.page import Summary
from samara.core.target import write
from samara.reading.record import Raw
from samara.reading.source import HTML_SUFFIXES

LONGEST = 200
"""Bytes of one name that every file system takes."""


class Mirror:
    """A folder of state that holds what a crawl fetched, byte for byte."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, raw: Raw) -> None:
        """Keep the bytes of one answer. Raises TargetError."""
        write(self._path(raw.url), raw.data, private=True)

    def body(self, summary: Summary) -> bytes:
        """The bytes of a page. Raises NotReadable when they are gone."""
        try:
            return self._path(summary.source).read_bytes()
        except OSError as error:
            raise NotReadable(
                f"What was fetched from {summary.source} is gone.", hint="Run the command again with --fresh."
            ) from error

    def _path(self, url: str) -> Path:
        return self._folder / (file_name(url) or f"?/{blake2b(url.encode(), digest_size=16).hexdigest()}.html")


def file_name(url: str) -> str | None:
    """The file that a web server of files would answer an address with: /a/ is a/index.html, /a is a.html; None for what no
    such server can tell apart (addresses with a query) or hold (names beyond any file system)."""
    parts = urlsplit(url)
    steps = [unquote(step) for step in parts.path.split("/")[1:]]
    last = steps.pop() or "index.html"
    if Path(last).suffix.lower() not in HTML_SUFFIXES:
        last += ".html"
    steps.append(last)
    if parts.query or any(
        step in ("", ".", "..") or "/" in step or "\0" in step or len(step.encode()) > LONGEST for step in steps
    ):
        return None
    return "/".join(steps)
