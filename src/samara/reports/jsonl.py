"""Pages as JSON lines: one object for each page, with everything that was read from it.

First what the page says of itself, resolved: url, title, description, image, lang, author, published, modified, site_name, kind,
source, words, digest. Then every fact under the name of its file in `reading/facts/`, each with `at`, the place it came from, as
{"offset": bytes from 0, "line": from 1, "column": characters from 1} or null.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TextIO

from samara.core.page import Page
from samara.reports.format import PagesFormat
from samara.reports.names import encoded, named

FIRST = (
    "url", "title", "description", "image", "lang", "author", "published", "modified", "site_name", "kind",
    "source", "words", "digest",
)  # fmt: skip


def record(page: Page) -> dict[str, Any]:
    """The object of one page."""
    facts: dict[str, Any] = named(page)
    summary = facts.pop("summary")
    return {name: summary[name] for name in FIRST} | facts


def write(pages: Iterable[Page], out: TextIO) -> None:
    """Write one line for each page."""
    for page in pages:
        out.write(encoded(record(page)) + "\n")


JSONL = PagesFormat(help="One JSON object for each page, with every fact and its place.", write=write)
