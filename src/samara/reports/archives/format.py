"""The noun of this room: a way to give a site's comments away, and all of them by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple
from urllib.parse import urlsplit

from samara.core import registry, slug
from samara.core.archive import Entry, Record, Thread, Writer


class Head(NamedTuple):
    """Whose comments these are: the site's address, and its name."""

    site: str
    name: str = ""


class Talk(NamedTuple):
    """A thread with its comments, in the order of time, and who wrote them, by key."""

    thread: Thread
    entries: list[Entry]
    people: dict[str, Writer]


@dataclass(frozen=True, kw_only=True)
class ArchiveFormat:
    """A way to write: `help` is one line for people, `file` the name of what is written, which is a folder where it has no
    ending, and `media` its type. `parts` gives pieces, each with the name of the file that it belongs to, in order."""

    help: str
    file: str
    media: str
    parts: Callable[[Head, Iterable[Record]], Iterator[tuple[str, bytes]]]

    @property
    def is_folder(self) -> bool:
        """Whether more than one file is written."""
        return "." not in self.file


@cache
def formats() -> dict[str, ArchiveFormat]:
    """Every format by name."""
    return registry.collect(ArchiveFormat, __package__, apart=("format",))


def stem(page: str) -> str:
    """The last part of the address of a page, as the name of a file; empty for a home page."""
    return slug.slug(urlsplit(page).path.strip("/").rpartition("/")[2].removesuffix(".html"))


def talks(records: Iterable[Record]) -> Iterator[Talk]:
    """The threads that have comments, one after the other."""
    people: dict[str, Writer] = {}
    thread: Thread | None = None
    entries: list[Entry] = []
    for record in records:
        if isinstance(record, Writer):
            people[record.key] = record
        elif isinstance(record, Thread):
            if thread is not None and entries:
                yield Talk(thread, entries, people)
            thread, entries = record, []
        elif isinstance(record, Entry):
            entries.append(record)
    if thread is not None and entries:
        yield Talk(thread, entries, people)
