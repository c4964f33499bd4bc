"""Reading and auditing folders: first and second run, memory, beside parsing alone with selectolax on one core."""

from __future__ import annotations

import os
import tempfile
import time

from selectolax.lexbor import LexborHTMLParser

from benchmarks import measure


def run() -> None:
    """Print pages per second for each set of pages."""
    measure.head(
        "pages",
        "number",
        "kB each",
        "first run s",
        "pages/s",
        "MB/s",
        "second run s",
        "× faster",
        "peak MB",
        "parse alone, 1 core, pages/s",
    )
    for folder in sorted(measure.PAGES.iterdir(), key=lambda folder: folder.name):
        root = max((path.parent for path in folder.rglob("index.html")), key=lambda path: -len(path.parts))
        files = [path for path in root.rglob("*.html") if path.is_file()]
        size = sum(path.stat().st_size for path in files)
        begun = time.perf_counter()
        for path in files:
            LexborHTMLParser(path.read_bytes())
        floor = time.perf_counter() - begun
        with tempfile.TemporaryDirectory() as data:
            env = {**os.environ, "SAMARA_DATA": data}
            command = [measure.SAMARA, "audit", str(root), "--url", "https://example.org/"]
            first, second = measure.run(command, env), measure.run(command, env)
        if first.code or second.code:
            print(first.output[-2000:])
            continue
        count = len(files)
        measure.row(
            folder.name, count, f"{size / count / 1000:.0f}", f"{first.seconds:.1f}", f"{count / first.seconds:.0f}",
            f"{size / first.seconds / 1e6:.0f}", f"{second.seconds:.2f}", f"{first.seconds / second.seconds:.0f}",
            f"{max(first.memory, second.memory) / 1e6:.0f}", f"{count / floor:.0f}",
        )  # fmt: skip
