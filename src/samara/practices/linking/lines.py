"""Pages given as lines of JSON, one object a line: `url`, and whatever else of an `Entry` is known."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO, cast, get_args, get_origin

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
    """The pages of a file, one at a time. Lines that cannot be read are passed over, and parts of them that cannot; `complain` is
    told each, with its number.

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
                    read = partly(line)
                    if read is None:
                        wrong += 1
                        complain(f"{path}, line {number}: {error}; passed over.")
                        continue
                    entry, lost = read
                    if lost:
                        complain(f"{path}, line {number}: not all of {', '.join(lost)} can be read; the rest is taken.")
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
    if not places:
        raise NotReadable(
            f"{path} has no line that is a page.", hint='A line is an object such as {"url": "a.html", "title": "A"}.'
        )


def partly(line: bytes) -> tuple[Entry, list[str]] | None:
    """What can be read of a line that is not all as it should be, and the names of what cannot; null is as good as nothing, and
    halves of characters are replaced. None for what names no page."""
    try:
        given = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return None
    if not isinstance(given, dict) or not isinstance(given.get("url"), str):
        return None
    found: dict[str, Any] = {}
    lost = []
    for field in msgspec.structs.fields(Entry):
        value = _whole(given.get(field.name))
        if value is None:
            continue
        items = value if isinstance(value, list) and get_origin(field.type) is tuple else None
        try:
            if items is None:
                found[field.name] = msgspec.convert(value, field.type)
            else:
                found[field.name] = tuple(_items(items, get_args(field.type)[0]))
        except msgspec.ValidationError:
            pass
        if found.get(field.name) is None or (items is not None and len(found[field.name]) < len(items)):
            lost.append(field.name)
    return Entry(**found), lost


def _items(items: list[Any], kind: Any) -> Iterator[Any]:
    for item in items:
        with suppress(msgspec.ValidationError):
            yield msgspec.convert(item, kind)


def _whole(value: Any) -> Any:
    """The value without halves of characters, which JSON can write and UTF-8 cannot."""
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return [_whole(item) for item in value] if isinstance(value, list) else value


def _opened(path: Path) -> BinaryIO:
    return cast(BinaryIO, gzip.open(path)) if path.name.lower().endswith(".gz") else path.open("rb")
