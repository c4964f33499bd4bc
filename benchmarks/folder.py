"""Reading and auditing folders: first and second run, memory, beside parsing alone with selectolax on one core."""

from __future__ import annotations

import os
import tempfile
import time
from pathlib import Path

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
    sets = {folder.name: root(folder) for folder in sorted(measure.PAGES.iterdir())}
    with tempfile.TemporaryDirectory(dir=measure.PAGES.parent) as parent:
        sets["rust, those of 20–40 kB"] = middling(sets["rust"], Path(parent))
        each(sets)


def root(folder: Path) -> Path:
    """Where the site begins in an unpacked package."""
    return min((path.parent for path in folder.rglob("index.html")), key=lambda path: len(path.parts))


def middling(site: Path, parent: Path) -> Path:
    """A folder of the pages of 20 to 40 kB alone, linked to the originals on disk."""
    for path in site.rglob("*.html"):
        if path.is_file() and 20_000 <= path.stat().st_size <= 40_000:
            copy = parent / path.relative_to(site)
            copy.parent.mkdir(parents=True, exist_ok=True)
            os.link(path, copy)
    return parent


def each(sets: dict[str, Path]) -> None:
    """Print a row for each folder."""
    for name, root in sets.items():
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
            name, count, f"{size / count / 1000:.0f}", f"{first.seconds:.1f}", f"{count / first.seconds:.0f}",
            f"{size / first.seconds / 1e6:.0f}", f"{second.seconds:.2f}", f"{first.seconds / second.seconds:.0f}",
            f"{max(first.memory, second.memory) / 1e6:.0f}", f"{count / floor:.0f}",
        )  # fmt: skip
