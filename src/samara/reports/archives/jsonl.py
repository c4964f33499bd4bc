"""Lines of JSON: everything that another Samara needs to show, edit and moderate the same comments."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from samara.core.archive import Entry, Record, Thread, Writer
from samara.reading.archives.samara import VERSION, Line
from samara.reports.archives.format import ArchiveFormat, Head

FILE = "comments.jsonl"


def parts(head: Head, records: Iterable[Record]) -> Iterator[tuple[str, bytes]]:
    """A line that says whose these are, then one for each person, thread and comment."""
    encoder = msgspec.json.Encoder()
    yield FILE, encoder.encode(Line(samara=VERSION, site=head.site)) + b"\n"
    for record in records:
        if isinstance(record, Writer):
            line = Line(person=record)
        elif isinstance(record, Thread):
            line = Line(thread=record)
        elif isinstance(record, Entry):
            line = Line(comment=record)
        else:
            continue
        yield FILE, encoder.encode(line) + b"\n"


JSONL = ArchiveFormat(help="Everything, for another Samara.", file=FILE, media="application/x-ndjson", parts=parts)
