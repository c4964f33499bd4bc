"""Related pages judged by those that people listed: nDCG@10 and more, beside TF-IDF (scikit-learn) and BM25 (bm25s).

Five folds of pages, fixed by their addresses; the lists of a fold are hidden, and its pages judged. Strict: lists only teach.
Live: the lists of other pages are links too. Without lists: nobody has listed anything, the weights were learned elsewhere.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import msgspec
import numpy as np
from tools.weights import entries, forest

from benchmarks import measure
from samara import api
from samara.core import settings as table
from samara.core.graph import Graph
from samara.practices.linking import entries as reading
from samara.practices.linking import judging, ranker
from samara.practices.linking.candidates import candidates
from samara.practices.linking.collection import collect
from samara.practices.linking.entry import Entry
from samara.practices.linking.judging import Marks
from samara.practices.linking.rules import Rules, choose
from samara.practices.linking.signal import signals
from samara.practices.linking.trees import Forest
from samara.practices.linking.view import View
from samara.reading.source import recognise

DATA = Path(os.environ.get("SAMARA_LINKING_DATA") or measure.ROOT.parent / "shared" / "data" / "linking")
SETS = ("arch", "man")
SITES = ("postgresql", "python", "git")
FOLDS = 5
TOP = 10
SHOWN = 5
PEERS = "scikit-learn==1.9.* bm25s==0.3.*"
JUDGED = Rules(linked=True)
"""Rules for files of lines: what the text links to may be suggested."""

Lists = dict[str, list[str]]

PEER = """
import json, sys
import numpy as np
pages = [json.loads(line) for line in sys.stdin]
texts = [page["title"] + "\\n" + page["body"] for page in pages]
if sys.argv[1] == "tfidf":
    from sklearn.feature_extraction.text import TfidfVectorizer
    vectors = TfidfVectorizer().fit_transform(texts)
    score = lambda number: (vectors[number] @ vectors.T).toarray()[0]
else:
    import bm25s
    words = bm25s.tokenize(texts, stopwords="en", show_progress=False)
    engine = bm25s.BM25()
    engine.index(words, show_progress=False)
    spelled = {number: word for word, number in words.vocab.items()}
    score = lambda number: engine.get_scores([spelled[word] for word in words.ids[number]])
for number, page in enumerate(pages):
    if page["asked"]:
        scores = np.array(score(number), dtype=float)
        scores[number] = -1
        best = np.lexsort((np.arange(len(pages)), -scores))[:10]
        print(json.dumps([page["url"], [pages[other]["url"] for other in best]]))
"""


def run() -> None:
    """Print the tables; says clearly where the development data is not there."""
    missing = [name for name in SETS if not (DATA / f"{name}.jsonl.gz").is_file()]
    if missing:
        print(f"No development data ({', '.join(missing)}) in {DATA}: SAMARA_LINKING_DATA names its folder.", file=sys.stderr)
    else:
        sets = {name: entries(DATA / f"{name}.jsonl.gz") for name in SETS}
        for name, pages in sets.items():
            others = [DATA / f"{other}.jsonl.gz" for other in SETS if other != name]
            judged(name, pages, forest(others))
    for name in SITES:
        if (measure.PAGES / name).is_dir():
            judged(f"{name}, read from HTML", site(measure.PAGES / name), None)


def site(folder: Path) -> list[Entry]:
    """The pages of a site in HTML, its lists of related pages recognised and taken out of texts and links."""
    source, settings = recognise(str(folder)), table.load(folder)
    found = api.read(source, settings=settings)
    return list(reading.entries(found, Graph(found), settings))


def judged(name: str, pages: list[Entry], elsewhere: Forest | None) -> None:
    """Print the table of one set. `elsewhere` are weights learned without it; None takes those that come with Samara."""
    right = {page.url: frozenset(page.related) for page in pages if page.related}
    print(f"\n{name}: {len(pages):,} pages, {len(right):,} with lists\n")
    measure.head("order", "nDCG@10", "R@5", "R@10", "MRR")
    for peer, title in (("tfidf", "TF-IDF, scikit-learn"), ("bm25", "BM25, bm25s")):
        if found := beside(peer, pages, right):
            show(title, marks(found, right))
    bare = [msgspec.structs.replace(page, related=()) for page in pages]
    show("Samara, fusion by places", marks(fused(bare), right))
    show("Samara, without lists", marks(ours(bare, shipped=elsewhere), right))
    for title, followed in (("Samara, strict", False), ("Samara, live", True)):
        folds = [
            hidden(pages, number, lambda shown, followed=followed: ours(shown, followed=followed)) for number in range(FOLDS)
        ]
        show(title, [mark for fold in folds for mark in marks(fold, right)])
    coverage(bare, elsewhere, right)


def hidden(pages: list[Entry], number: int, order: Callable[[list[Entry]], Lists]) -> Lists:
    """The lists of one fold, where what its pages list is hidden."""
    shown = [msgspec.structs.replace(page, related=()) if fold(page.url) == number else page for page in pages]
    found = order(shown)
    return {page.url: found[page.url] for page in pages if fold(page.url) == number}


def fold(url: str) -> int:
    """The fold of a page."""
    return int(hashlib.sha1(url.encode()).hexdigest(), 16) % FOLDS


def ours(pages: Iterable[Entry], *, followed: bool = True, shipped: Forest | None = None, rules: Rules = JUDGED) -> Lists:
    """Our lists, as `samara related PAGES.jsonl` gives them."""
    collection = collect(pages)
    found = ranker.rank(collection, followed=followed, shipped=shipped)
    chosen = choose(collection, found.order, found.scores, rules, found.view.texts)
    listed, _ = chosen.listed(TOP)
    return {
        url: [collection.urls[other] for other in row if other >= 0]
        for url, row in zip(collection.urls, listed.tolist(), strict=True)
    }


def fused(pages: Iterable[Entry]) -> Lists:
    """The candidates as they come: those first that many signals find early."""
    view = View(collect(pages))
    found = candidates(view, {name: each.make(view) for name, each in signals().items()})
    addresses = view.collection.urls
    return {url: [addresses[other] for other in found.lists.of(page)[:TOP]] for page, url in enumerate(addresses)}


def coverage(pages: list[Entry], shipped: Forest | None, right: dict[str, frozenset[str]]) -> None:
    """Print to how many of the pages that may be offered nobody is led and how often one is shown, with and without the rule
    that caps it; and its cost."""
    print()
    measure.head("five shown beside each page", "never shown", "most often", "nDCG@10")
    for title, rules in (
        ("as ordered", Rules(linked=True, least=0, most=len(pages), variety=0)),
        ("each once at least, 50 times at most", Rules(linked=True, variety=0)),
        ("and with variety", JUDGED),
    ):
        found = ours(pages, shipped=shipped, rules=rules)
        shown = [url for order in found.values() for url in order[:SHOWN]]
        counts = np.unique(shown, return_counts=True)[1]
        offered = {page.url for page in pages if page.offered}
        never = len(offered.difference(shown)) / len(offered)
        measure.row(title, f"{never:.1%}", f"{counts.max(initial=0)} ×", f"{judging.mean(marks(found, right)).ndcg:.4f}")


def marks(found: Lists, right: dict[str, frozenset[str]]) -> list[Marks]:
    """The marks of each page that is there and has a list."""
    return [judging.mark(order, right[url]) for url, order in found.items() if url in right]


def show(title: str, all_marks: list[Marks]) -> None:
    """Print a row."""
    measure.row(title, *(f"{value:.4f}" for value in judging.mean(all_marks)))


def beside(peer: str, pages: list[Entry], right: dict[str, frozenset[str]]) -> Lists | None:
    """The lists of a peer, in an environment of its own; None where it cannot be installed."""
    folder = measure.PAGES.parent / "peers" / "related"
    python = folder / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    if subprocess.run([python, "-c", "import sklearn, bm25s"], capture_output=True).returncode:
        done = subprocess.run([python, "-m", "pip", "install", "-q", *PEERS.split()], capture_output=True, text=True)
        if not measure.need(done, peer):
            return None
    lines = (json.dumps({"url": p.url, "title": p.title, "body": p.body, "asked": p.url in right}) for p in pages)
    done = subprocess.run([python, "-c", PEER, peer], input="\n".join(lines), capture_output=True, text=True)
    if done.returncode:
        print(f"{peer}: {done.stderr[-300:]}", file=sys.stderr)
        return None
    return dict(map(json.loads, done.stdout.splitlines()))
