"""How good related pages are on three real sites read from HTML, whose lists of related pages are recognised and hidden.

python -m benchmarks.linking_sites [NAME ...]        postgresql, python, scipy; prints a table
python -m benchmarks.linking_sites --out FOLDER      writes each site as one page a line, as `samara related` reads it
"""

from __future__ import annotations

import hashlib
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec
from tools import pages

from benchmarks import measure
from samara import api
from samara.core.graph import Graph
from samara.core.settings import Settings
from samara.practices.linking.candidates import candidates
from samara.practices.linking.collection import Collection, collect
from samara.practices.linking.entries import entries
from samara.practices.linking.entry import Entry
from samara.practices.linking.judging import TOP, Marks, mark, mean
from samara.practices.linking.ranker import rank
from samara.practices.linking.rules import Rules, choose
from samara.practices.linking.signal import signals
from samara.practices.linking.view import View

FOLDS = 5
URL = "https://docs.example/"
SITES = {
    "postgresql": "usr/share/doc/postgresql-doc-15/html",
    "python": "usr/share/doc/python3.11/html",
    "scipy": "usr/share/doc/python-scipy-doc/html",
}
"""The folders of the pages in the packages; the last one is fetched by this benchmark alone."""
PACKAGES = {"scipy": "python-scipy-doc"}


class Line(NamedTuple):
    """One row of the table."""

    site: str
    method: str
    marks: Marks


def folder(name: str) -> Path:
    """Where the pages of a site lie, fetched when they are not there. Raises SystemExit when they cannot be had."""
    found = measure.PAGES / name / SITES[name]
    if not found.is_dir() and not (name in PACKAGES and pages.unpack(PACKAGES[name], measure.PAGES / name)):
        raise SystemExit(f"No pages of {name}: run tools/pages.py.")
    return found


def read(name: str) -> list[Entry]:
    """The entries of a site."""
    settings = Settings().replace(url=URL)
    site = api.read(str(folder(name)), settings=settings)
    return list(entries(site, Graph(site), settings))


def fold(url: str) -> int:
    """The fold of a page is fixed by its address."""
    return int(hashlib.sha1(url.encode()).hexdigest(), 16) % FOLDS


def hide(every: Sequence[Entry], number: int) -> Iterator[Entry]:
    """The entries, the lists of one fold emptied."""
    for entry in every:
        yield msgspec.structs.replace(entry, related=()) if fold(entry.url) == number else entry


def judge(name: str) -> Iterator[Line]:
    """The marks of all methods on one site: the mean over the labelled pages of all folds."""
    every = read(name)
    marks: dict[str, list[Marks]] = {}
    for number in range(FOLDS):
        collection = collect(hide(every, number))
        hidden = {
            collection.numbers[entry.url]: {collection.numbers[url] for url in entry.related if url in collection.numbers}
            for entry in every
            if entry.related and fold(entry.url) == number
        }
        for method, orders in _methods(collection, sorted(hidden)):
            for page, order in zip(sorted(hidden), orders, strict=True):
                if hidden[page]:
                    marks.setdefault(method, []).append(mark([other for other in order if other != page], hidden[page]))
    labelled = sum(bool(entry.related) for entry in every)
    for method, given in marks.items():
        yield Line(f"{name} ({len(every):,} pages, {labelled:,} lists)", method, mean(given))


def _methods(collection: Collection, asked: Sequence[int]) -> Iterator[tuple[str, list[list[int]]]]:
    """Each method and its order for each of the pages that are asked for."""
    view = View(collection, followed=False)
    nearest = view.nearest.lists()
    yield "TF-IDF", [nearest.of(page).tolist() for page in asked]
    pairs = {each: signal.make(view) for each, signal in signals().items()}
    found = candidates(view, pairs)
    yield "fusion of all signals", [found.lists.of(page).tolist() for page in asked]
    for method, followed in (("ours, strict", False), ("ours, live", True)):
        ranked = rank(collection, followed=followed)
        # Judged as `samara related PAGES.jsonl` answers: what the text links to may be named.
        chosen = choose(
            collection, ranked.order, ranked.scores, Rules(linked=True, shown=TOP, variety=0.0, least=0, most=len(collection))
        )
        yield method, [chosen.listed(page, TOP) for page in asked]


def main(arguments: Sequence[str]) -> None:
    """Print the table, or write the sites as lines."""
    names = [each for each in arguments if each in SITES] or list(SITES)
    if "--out" in arguments:
        out = Path(arguments[arguments.index("--out") + 1])
        for name in names:
            lines = [msgspec.json.encode(entry) + b"\n" for entry in read(name)]
            (out / f"{name}.jsonl").write_bytes(b"".join(lines))
        return
    print("| site | method | nDCG@10 | recall@5 | recall@10 | MRR |\n| --- | --- | --- | --- | --- | --- |")
    for name in names:
        begun = time.perf_counter()
        for line in judge(name):
            print(f"| {line.site} | {line.method} | " + " | ".join(f"{value:.3f}" for value in line.marks) + " |", flush=True)
        print(f"{name}: {time.perf_counter() - begun:.0f} s", file=sys.stderr)


if __name__ == "__main__":
    main(sys.argv[1:])
