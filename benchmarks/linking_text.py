"""Links in the text and resources outside, judged by those that authors set: five folds of pages, each page's own links hidden.

`python -m benchmarks linking_text`, or `python -m benchmarks.linking_text PAGES.jsonl` for a collection of your own, with a page
on each line: url, title, headings, body, links [[url, words]], external [[url, words]].
"""

from __future__ import annotations

import hashlib
import math
import os
import sys
import time
from array import array
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec
import numpy as np
from tools.weights import entries

from benchmarks import measure
from samara.core import urls
from samara.practices.linking.anchors.judging import measure as judge
from samara.practices.linking.anchors.pieces import Numbering, linkable
from samara.practices.linking.anchors.search import Automaton, search
from samara.practices.linking.anchors.study import Study, study
from samara.practices.linking.entry import Entry

DATA = Path(os.environ.get("SAMARA_LINKING_DATA") or measure.ROOT.parent / "shared" / "data" / "linking")
SETS = ("arch", "man")
FOLDS = 5
TOP = 10
LANG = "en"
"""Of pages that do not say theirs, where titles are looked for."""
BLOCK = 10_000
CITED = 2
"""Pages that must cite an address elsewhere for it to be looked for."""
PRECISIONS = (0.5, 0.6, 0.7, 0.8, 0.9)

Ranked = Mapping[str, Sequence[tuple[str, float]]]
"""For a page what it could lead to, each with its score."""


def run() -> None:
    """Print the tables of the development data; says clearly where that is not there."""
    for name in SETS:
        path = DATA / f"{name}.jsonl.gz"
        if path.is_file():
            judged(name, entries(path))
        else:
            print(f"No development data ({name}) in {DATA}: SAMARA_LINKING_DATA names its folder.", file=sys.stderr)


def judged(name: str, pages: list[Entry]) -> None:
    """Print both tables of one set."""
    known = {page.url for page in pages}
    links = {page.url: {url for url, _ in page.links if url in known and url != page.url} for page in pages}
    print(f"\n{name}: {len(pages):,} pages, {sum(map(len, links.values())):,} links in the text\n")
    began = time.process_time()
    folds = [_hidden(pages, number, links=()) for number in range(FOLDS)]
    spent = (time.process_time() - began) / FOLDS
    measure.head("links in the text", "MAP", "best F1", *(f"R at P {precision:.0%}" for precision in PRECISIONS))
    titles = _titles(pages)
    _show("title in the text, the longest first", titles, links)
    _show("title in the text, the nearest first", _nearest(titles, folds[0]), links)
    found: dict[str, Sequence[tuple[str, float]]] = {}
    for number, learned in enumerate(folds):
        found |= {url: given for url, given in _ours(learned).items() if fold(url) == number}
    _show("Samara", found, links)
    print(f"\n{spent:.1f} CPU s to learn and to score all pages.\n")
    _told(pages)
    _outside(pages)


def fold(url: str) -> int:
    """The fold of a page, fixed by its address."""
    return int(hashlib.sha1(url.encode()).hexdigest(), 16) % FOLDS


def _hidden(pages: list[Entry], number: int, **nothing: tuple[()]) -> Study:
    """What is learned where one fold has none of these."""
    return study(msgspec.structs.replace(page, **nothing) if fold(page.url) == number else page for page in pages)


def _ours(learned: Study) -> Ranked:
    found = learned.candidates
    addresses = learned.collection.urls
    ranked: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for page, target, score in zip(found.pages.tolist(), found.targets.tolist(), found.scores.tolist(), strict=True):
        ranked[addresses[page]].append((addresses[target], score))
    return ranked


def _titles(pages: list[Entry]) -> Ranked:
    """What a plug-in does: the titles that stand in each text, the longest at each place, scored by their length."""
    numbers = Numbering()
    titles: dict[tuple[int, ...], list[str]] = defaultdict(list)
    for page in pages:
        if title := tuple(numbers.of(page.title, page.lang or LANG)):
            titles[title].append(page.url)
    texts = [array("i", numbers.of(linkable(page.body, page.headings), page.lang or LANG)) for page in pages]
    phrases = list(titles)
    found = search(Automaton(phrases, len(numbers)), texts)
    ranked: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for number, phrase in zip(found.pages.tolist(), found.phrases.tolist(), strict=True):
        url = pages[number].url
        ranked[url] += [(target, float(len(phrases[phrase]))) for target in titles[phrases[phrase]] if target != url]
    return ranked


def _nearest(titles: Ranked, learned: Study) -> Ranked:
    """The same, scored by the likeness of both texts."""
    numbers, texts = learned.collection.numbers, learned.view.texts.sparse()
    pairs = [(url, target) for url, given in titles.items() for target, _ in given]
    ones, others = (np.array([numbers[pair[side]] for pair in pairs], np.int64) for side in (0, 1))
    ranked: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for first in range(0, len(pairs), BLOCK):
        part = slice(first, first + BLOCK)
        near = np.asarray(texts[ones[part]].multiply(texts[others[part]]).sum(axis=1)).ravel()
        for (url, target), score in zip(pairs[part], near.tolist(), strict=True):
            ranked[url].append((target, score))
    return ranked


def _show(title: str, ranked: Ranked, right: Mapping[str, set[str]]) -> None:
    """A row: mean average precision by page, the best F1 and the recall at some precisions of all pages together."""
    means, every = [], []
    total = sum(map(len, right.values()))
    for url, wanted in right.items():
        if not wanted:
            continue
        given = sorted(ranked.get(url, ()), key=lambda each: (-each[1], each[0]))
        hits = np.array([target in wanted for target, _ in given], float)
        means.append(float((hits.cumsum() / np.arange(1, len(hits) + 1) * hits).sum()) / len(wanted))
        every += [(score, target in wanted) for target, score in given]
    every.sort(key=lambda each: -each[0])
    hits = np.cumsum([hit for _, hit in every])
    precision, recall = hits / np.arange(1, len(every) + 1), hits / total
    best = (2 * precision * recall / np.maximum(precision + recall, 1e-9)).max()
    cells = [f"{recall[precision >= least].max():.2f}" if (precision >= least).any() else "0" for least in PRECISIONS]
    measure.row(title, f"{np.mean(means):.3f}", f"{best:.3f}", *cells)


def _told(pages: list[Entry]) -> None:
    """What Samara tells an owner, who wishes for a precision, of the same collection."""
    learned = study(pages)
    curve = judge(learned.candidates, len(learned.collection.links.columns))
    measure.head("precision wished", "told", "links found", "lowest score")
    for wished in PRECISIONS:
        least = curve.threshold(wished)
        precision, recall = curve.at(least)
        measure.row(f"{wished:.0%}", f"{precision:.1%}", f"{recall:.1%}", f"{least:.3f}")
    print()


def _outside(pages: list[Entry]) -> None:
    """The table of resources outside: those that at least two pages cite."""
    cited: dict[str, set[str]] = defaultdict(set)
    for page in pages:
        for url, _ in page.external:
            cited[urls.bare(url)].add(page.url)
    shared = {url for url, citing in cited.items() if len(citing) >= CITED}
    right = {page.url: {urls.bare(url) for url, _ in page.external} & shared for page in pages}
    if not any(right.values()):
        print("No page cites what another one cites.")
        return
    measure.head("resources outside", "nDCG@10", "R@10")
    rows: dict[str, list[tuple[float, float]]] = {"most cited of the site": [], "Samara": []}
    for number in range(FOLDS):
        learned = _hidden(pages, number, external=())
        here = [page for page in pages if fold(page.url) == number and right[page.url]]
        counts = {url: len(citing) - sum(fold(page) == number for page in citing) for url, citing in cited.items()}
        usual = sorted(counts, key=lambda url: (-counts[url], url))[:TOP]
        found = learned.resources(TOP)
        for page in here:
            given = [each.url for each in found[learned.collection.numbers[page.url]]]
            rows["most cited of the site"].append(_mark(usual, right[page.url]))
            rows["Samara"].append(_mark(given, right[page.url]))
    for title, marks in rows.items():
        gain, recall = np.mean(marks, axis=0)
        measure.row(title, f"{gain:.3f}", f"{recall:.3f}")


def _mark(given: Sequence[str], right: set[str]) -> tuple[float, float]:
    """nDCG@10 and recall@10."""
    gain = sum(1 / math.log2(place + 2) for place, url in enumerate(given) if url in right)
    ideal = sum(1 / math.log2(place + 2) for place in range(min(TOP, len(right))))
    return gain / ideal, len(right.intersection(given)) / len(right)


if __name__ == "__main__":
    for path in sys.argv[1:]:
        judged(Path(path).name.partition(".")[0], entries(Path(path)))
