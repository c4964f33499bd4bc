"""Pages given as lines of JSON, one object a line: `url`, and whatever else of an `Entry` is known."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO, cast

import msgspec

from samara.core.errors import NotFound, NotReadable, TooLarge
from samara.practices.linking.entry import Entry

ENDINGS = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
LONGEST = 50_000_000
"""Bytes of a line; what is longer is no page."""

Complain = Callable[[str], None]


def are_lines(name: str) -> bool:
    """Whether a name is that of a file of lines, rather than of a site."""
    return "://" not in name and name.lower().endswith(ENDINGS)


def read(path: Path, complain: Complain) -> Iterator[Entry]:
    """The pages of a file, one at a time. Lines that cannot be read are passed over; `complain` is told each, with its number.

    Raises NotFound, NotReadable and TooLarge.
    """
    places: dict[str, int] = {}
    wrong = 0
    decoder = msgspec.json.Decoder(Entry)
    try:
        with _opened(path) as lines:
            number = 0
            while line := lines.readline(LONGEST + 1):
                number += 1
                if len(line) > LONGEST:
                    raise TooLarge(
                        f"{path}, line {number}: longer than {LONGEST:,} bytes.", hint="One page a line; is it JSON Lines?"
                    )
                if not line.strip():
                    continue
                try:
                    entry = decoder.decode(line.removeprefix(b"\xef\xbb\xbf"))
                except (msgspec.DecodeError, UnicodeDecodeError) as error:
                    wrong += 1
                    complain(f"{path}, line {number}: {error}; passed over.")
                    continue
                if not entry.url:
                    wrong += 1
                    complain(f"{path}, line {number}: the url is empty; passed over.")
                elif (before := places.setdefault(entry.url, number)) != number:
                    complain(f"{path}, line {number}: {entry.url} is on line {before} already; passed over.")
                else:
                    yield entry
    except FileNotFoundError as error:
        raise NotFound(f"There is no file {path}.", hint="Name a file with a page a line, or a site.") from error
    except (OSError, EOFError, zlib.error) as error:
        raise NotReadable(
            f"{path} cannot be read: {error}.", hint="Is it a file of JSON lines, or one packed by gzip?"
        ) from error
    if wrong and not places:
        raise NotReadable(
            f"{path} has no line that is a page.", hint='A line is an object such as {"url": "a.html", "title": "A"}.'
        )


def _opened(path: Path) -> BinaryIO:
    return cast(BinaryIO, gzip.open(path)) if path.name.lower().endswith(".gz") else path.open("rb")
