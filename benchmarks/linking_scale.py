"""How linking grows: seconds, processor time and memory from 1,000 to 1,000,000 generated pages, beside other software.

Each measurement is a process of its own, so that its peak of memory is its own.
"""

from __future__ import annotations

import gzip
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
import numpy as np

from benchmarks import generator, measure
from samara.practices.linking import ranker
from samara.practices.linking.collection import collect
from samara.practices.linking.entry import Entry
from samara.practices.linking.kernels import graph, topk, weights
from samara.practices.linking.matrix import Lists, Matrix
from samara.practices.linking.placing import Places
from samara.practices.linking.related import relate

DATA = Path(os.environ.get("SAMARA_LINKING_DATA") or measure.ROOT.parent / "shared" / "data" / "linking") / "arch.jsonl.gz"
SITES = (2_600, 15_000)
GROWTH = (1_000, 10_000, 100_000, 1_000_000)
BESIDE = 15_000
"""Pages of the comparison; the peers compute all products."""
TOP = 10
LINKS = 20
SAMPLED = 40
"""Pages whose ten are compared with the exact ten."""
PEERS = "scikit-learn==1.9.* sparse_dot_topn==1.2.*"

Measured = dict[str, float]


@contextmanager
def watched(into: Measured) -> Iterator[None]:
    """Seconds by the clock and of processors, and the peak of memory of the whole process until then (bytes)."""
    clock, spent = time.perf_counter(), time.process_time()
    yield
    into["clock"] = time.perf_counter() - clock
    into["processor"] = time.process_time() - spent
    into["memory"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def texts(count: int) -> Measured:
    """From counts of words to the ten nearest pages of each."""
    warm()
    made: Measured = {}
    counts = generator.texts(count)
    with watched(made):
        weights.weigh(counts)
        best = topk.nearest(counts, counts, TOP)
    made["same"] = agreement(counts, best)
    return made


def links(count: int) -> Measured:
    """PageRank, clicks from the first page and orphans, from the links of each page."""
    warm()
    made: Measured = {}
    leads = generator.links(count, LINKS)
    with watched(made):
        back = graph.inlinks(leads)
        graph.ranks(leads, back)
        graph.depths(leads, 0)
        graph.orphans(back, 0)
    made["links"] = len(leads.pages)
    return made


def whole(count: int) -> Measured:
    """All that `samara related` does with so many pages, from their facts: signals, learning, order and reasons."""
    return _generated(count, explained=True)


def ordered(count: int) -> Measured:
    """What it does for lines of JSON, which have no reasons."""
    return _generated(count, explained=False)


def _generated(count: int, *, explained: bool) -> Measured:
    with tempfile.TemporaryDirectory() as temporary:
        facts = Path(temporary) / "facts.jsonl"
        with facts.open("wb") as out:
            out.writelines(msgspec.json.encode(entry) + b"\n" for entry in generator.pages(count))
        return _related(facts.open("rb"), explained)


def development(_: int) -> Measured:
    """The same as `whole` of the development data that has links made by people."""
    with gzip.open(DATA, "rb") as lines:
        return _related(lines, explained=True)


def development_ordered(_: int) -> Measured:
    """And without reasons."""
    with gzip.open(DATA, "rb") as lines:
        return _related(lines, explained=False)


def _related(lines: Iterable[bytes], explained: bool) -> Measured:
    warm()
    relate(generator.pages(200))
    made: Measured = {}
    entries = [msgspec.json.decode(line, type=Entry) for line in lines]
    with watched(made):
        relate(entries, explained=explained)
    return made


def place(count: int) -> Measured:
    """One new page among so many, in the middle of many tries, after the first."""
    pages = list(generator.pages(count))
    collection = collect(pages)
    found = ranker.rank(collection)
    made: Measured = {}
    with watched(made):
        places = Places(found.view, found.learned.forest.scores)
    places.place(pages[0])
    clock, processor = [], []
    for page in pages[:: max(1, count // 200)]:
        fresh = msgspec.structs.replace(page, url=f"{page.url}?new")
        begun, spent = time.perf_counter(), time.process_time()
        places.place(fresh)
        clock.append(time.perf_counter() - begun)
        processor.append(time.process_time() - spent)
    return {
        "clock": float(np.median(clock)),
        "processor": float(np.median(processor)),
        "memory": made["memory"],
        "made": made["clock"],
    }


def agreement(pages: Matrix, best: topk.Best) -> float:
    """Of the exact ten of some pages the share that was found."""
    asked = np.linspace(0, pages.height - 1, SAMPLED).astype(np.int64)
    rows = [pages.row(page) for page in asked]
    starts = np.cumsum([0, *(len(columns) for columns, _ in rows)], dtype=np.int64)
    queries = Matrix(starts, np.concatenate([each for each, _ in rows]), np.concatenate([each for _, each in rows]), pages.width)
    same = 0
    for number, page in enumerate(asked):
        query = queries._replace(starts=queries.starts[number : number + 2])
        everyone = np.arange(pages.height, dtype=np.int32)
        scores = topk.scored(query, pages, Lists(np.array([0, pages.height], np.int64), everyone))
        scores[page] = 0
        exact = np.argsort(-scores, kind="stable")[:TOP]
        same += len(set(exact.tolist()) & set(best.pages[page].tolist()))
    return same / (TOP * SAMPLED)


def warm() -> None:
    """Load or compile the kernels."""
    few = generator.texts(300)
    weights.weigh(few)
    topk.nearest(few, few, TOP)
    topk.nearest(few, few, TOP, exact_below=0)
    leads = generator.links(300, LINKS)
    back = graph.inlinks(leads)
    graph.ranks(leads, back)
    graph.depths(leads, 0)


def start(_: int) -> Measured:
    """A first call of the kernels, from importing them."""
    made: Measured = {}
    with watched(made):
        warm()
    return made


def exact(count: int) -> Measured:
    """Every product of the vectors that the peers get."""
    return _beside(count, lambda pages: topk.nearest(pages, pages, TOP, exact_below=count + 1))


def two_stages(count: int) -> Measured:
    """The same through champion lists."""
    return _beside(count, lambda pages: topk.nearest(pages, pages, TOP, exact_below=0))


def _beside(count: int, work: Callable[[Matrix], topk.Best]) -> Measured:
    warm()
    made: Measured = {}
    pages = vectors(count)
    with watched(made):
        best = work(pages)
    made["same"] = agreement(pages, best)
    return made


def vectors(count: int) -> Matrix:
    """The texts of so many pages as rows of length 1."""
    pages = generator.texts(count)
    weights.weigh(pages)
    return pages


CHILDREN: dict[str, Callable[[int], Measured]] = {
    work.__name__: work
    for work in (texts, links, start, exact, two_stages, whole, ordered, development, development_ordered, place)
}


def child(name: str, count: int, **environment: str) -> Measured:
    """What one of them measures in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.linking_scale", name, str(count)]
    done = measure.run(command, {**measure.surroundings(), **environment}, measure.ROOT)
    if done.code:
        raise SystemExit(f"{name} of {count} pages failed:\n{done.output[-2000:]}")
    made: Measured = json.loads(done.output.splitlines()[-1])
    return made


PEER = """
import json, resource, sys, time
import numpy as np
import scipy.sparse as sp
saved = np.load(sys.argv[2])
pages = sp.csr_matrix((saved["values"], saved["columns"], saved["starts"]), shape=(len(saved["starts"]) - 1, int(saved["width"])))
top = int(sys.argv[3])
if sys.argv[1] == "sparse_dot_topn":
    from sparse_dot_topn import sp_matmul_topn
    work = lambda: sp_matmul_topn(pages, pages.T.tocsr(), top_n=top + 1, sort=True, n_threads=2)
else:
    from sklearn.metrics.pairwise import cosine_similarity
    work = lambda: np.argpartition(-cosine_similarity(pages), top, axis=1)[:, : top + 1]
clock, spent = time.perf_counter(), time.process_time()
work()
print(json.dumps({
    "clock": time.perf_counter() - clock, "processor": time.process_time() - spent,
    "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024, "same": 1.0,
}))
"""


def peers(count: int) -> Iterator[tuple[str, Measured]]:
    """What other software needs for the ten nearest of the same vectors, in an environment of its own."""
    folder = measure.PAGES.parent / "peers" / "linking"
    python = folder / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
        done = subprocess.run([python, "-m", "pip", "install", "-q", *PEERS.split()], capture_output=True, text=True)
        if not measure.need(done, "scikit-learn and sparse_dot_topn"):
            return
    with tempfile.TemporaryDirectory() as temporary:
        saved = Path(temporary) / "vectors.npz"
        pages = vectors(count)
        np.savez(saved, starts=pages.starts, columns=pages.columns, values=pages.values, width=np.int64(pages.width))
        for name in ("sparse_dot_topn", "scikit-learn"):
            done = subprocess.run([python, "-c", PEER, name, saved, str(TOP)], capture_output=True, text=True)
            if done.returncode:
                print(f"{name}: {done.stderr[-300:]}", file=sys.stderr)
                continue
            yield name, json.loads(done.stdout)


def show(name: str, pages: int, made: Measured, *more: str) -> None:
    """One row of a table."""
    size = f"{made['memory'] / 1e6:,.0f} MB"
    measure.row(name, f"{pages:,}", f"{made['clock']:.2f} s", f"{made['processor']:.2f} s", size, *more)


def run() -> None:
    """Print all tables."""
    columns = ("pages", "by the clock", "of processors", "memory")
    measure.head("first use of the kernels", *columns)
    with tempfile.TemporaryDirectory() as empty:
        show("compiled", 300, child("start", 0, SAMARA_DATA=empty))
        show("kept", 300, child("start", 0, SAMARA_DATA=empty))
    print()
    measure.head("related pages of every page, from facts", *columns)
    for count in SITES:
        show("generated, order alone", count, child("ordered", count))
        show("generated, with reasons", count, child("whole", count))
    if DATA.exists():
        show("arch, order alone", 2_635, child("development_ordered", 0))
        show("arch, with reasons", 2_635, child("development", 0))
    print()
    measure.head("one new page", "pages", "by the clock", "of processors", "memory", "making ready")
    for count in SITES:
        made = child("place", count)
        spent = (f"{made[name] * 1000:.1f} ms" for name in ("clock", "processor"))
        measure.row("placed", f"{count:,}", *spent, f"{made['memory'] / 1e6:,.0f} MB", f"{made['made']:.2f} s")
    print()
    measure.head("ten nearest of the same vectors", *columns, "of the exact ten")
    for name in ("exact", "two_stages"):
        made = child(name, BESIDE)
        show(f"samara, {name.replace('_', ' ')}", BESIDE, made, f"{made['same']:.1%}")
    for name, made in peers(BESIDE):
        show(name, BESIDE, made, f"{made['same']:.1%}")
    print()
    measure.head("ten nearest by text, from counts", *columns, "of the exact ten")
    for count in GROWTH:
        made = child("texts", count)
        show("samara", count, made, f"{made['same']:.1%}")
    print()
    measure.head("PageRank, depth, orphans", *columns, "links")
    for count in GROWTH:
        made = child("links", count)
        show("samara", count, made, f"{made['links']:,.0f}")


if __name__ == "__main__":
    print(json.dumps(CHILDREN[sys.argv[1]](int(sys.argv[2]))))
