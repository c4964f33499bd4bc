"""Archives in tests: those that lie here, and those that a test writes."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from samara.core.archive import Entry, Left, Record
from samara.reading.archives.catalogue import recognise
from samara.reading.archives.container import Container

DATA = Path(__file__).parent / "data" / "archives"


def read(path: Path | str) -> list[Record]:
    """Everything in an archive, in whatever format it is; a name is that of one in tests/data."""
    container = Container(DATA / path if isinstance(path, str) else path)
    return list(recognise(container).read(container))


def entries(records: Iterable[Record]) -> dict[str, Entry]:
    """The comments by their keys."""
    return {record.key: record for record in records if isinstance(record, Entry)}


def left(records: Iterable[Record]) -> list[tuple[str, str]]:
    """What was not taken, and why."""
    return [(record.key, record.why.value) for record in records if isinstance(record, Left) and not record.taken]


def isso(folder: Path, name: str) -> Path:
    """The database that Isso made of one of our archives."""
    path = folder / f"{name}.db"
    with closing(sqlite3.connect(path)) as database:
        database.executescript((DATA / f"isso-{name}.sql").read_text(encoding="utf-8"))
    return path


def wxr(folder: Path, comments: int, *, pages: int = 1, home: str = "https://example.org", name: str = "large.xml") -> Path:
    """An export of WordPress with so many comments, each the answer to one before it."""
    path = folder / name
    with path.open("w", encoding="utf-8") as file:
        file.write(
            '<?xml version="1.0" encoding="UTF-8" ?>\n<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel>'
            f"<link>{home}</link><wp:wxr_version>1.2</wp:wxr_version>\n"
        )
        for page in range(pages):
            file.write(f"<item><title>Page {page}</title><link>{home}/p{page}/</link>\n")
            for number in range(page + 1, comments + 1, pages):
                above = number - pages * (1 + number % 3)
                file.write(
                    f"<wp:comment><wp:comment_id>{number}</wp:comment_id><wp:comment_author>Reader {number % 97}</wp:comment_author>"
                    f"<wp:comment_author_email>r{number % 97}@mail.example</wp:comment_author_email>"
                    f"<wp:comment_date_gmt>2020-01-{1 + number % 28:02} 10:{number // 60 % 60:02}:{number % 60:02}</wp:comment_date_gmt>"
                    f"<wp:comment_content><![CDATA[Steam &amp; <em>ash</em>, said number {number}.]]></wp:comment_content>"
                    f"<wp:comment_approved>1</wp:comment_approved><wp:comment_parent>{max(0, above)}</wp:comment_parent></wp:comment>\n"
                )
            file.write("</item>\n")
        file.write("</channel></rss>\n")
    return path
