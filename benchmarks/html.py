"""What it costs to know where every element stands: scanner, marks and facts, beside parsing alone with selectolax."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from benchmarks import measure
from samara.core.html import mark, scan
from samara.reading.page import read_page
from samara.reading.record import Raw
from samara.reading.scope import scope

MOST = 400


def run() -> None:
    """Print milliseconds per page, on one core."""
    measure.head("pages", "kB each", "parse", "scan", "mark", "parse marked", "read with all facts", "read ÷ parse")
    where = scope("https://example.org/")
    for folder in sorted(measure.PAGES.iterdir()):
        files = sorted(folder.rglob("*.html"))
        pages = [path.read_bytes() for path in files[:: max(1, len(files) // MOST)]]
        raws = [
            Raw(url=f"https://example.org/{index}.html", source=f"{index}.html", data=data) for index, data in enumerate(pages)
        ]
        marked = [mark(data)[0] for data in pages]
        read_page(raws[0], where)
        parse = per_page(LexborHTMLParser, pages)
        whole = per_page(lambda raw: read_page(raw, where), raws)
        measure.row(
            folder.name,
            f"{sum(map(len, pages)) / len(pages) / 1000:.0f}",
            f"{parse:.2f}",
            f"{per_page(lambda data: sum(1 for _ in scan(data)), pages):.2f}",
            f"{per_page(mark, pages):.2f}",
            f"{per_page(LexborHTMLParser, marked):.2f}",
            f"{whole:.2f}",
            f"{whole / parse:.0f}",
        )


def per_page(work: Callable[[Any], object], items: Sequence[Any]) -> float:
    """Milliseconds per item."""
    begun = time.perf_counter()
    for item in items:
        work(item)
    return (time.perf_counter() - begun) / len(items) * 1000
