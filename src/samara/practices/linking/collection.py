"""`Collection`: all pages as numbers, read once and without keeping their texts; what signals, rules and reasons work on."""

from __future__ import annotations

import sys
from array import array
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from samara.practices.linking.entry import Entry
from samara.practices.linking.kernels import minhash
from samara.practices.linking.matrix import Lists, Matrix
from samara.practices.linking.words import FORM, Words, terms
from samara.reading import tongue

TEXTS = ("title", "headings", "body", "code", "anchors")
"""Fields whose columns are the terms of `words`; `anchors` are the texts of the links that lead to a page."""
SAMPLE = 1_000
"""Characters of a body from which its language is guessed when nobody says it."""

BLOCK = 4_000_000
"""Words that are counted at a time."""
SELDOM = 100
"""A language that is guessed for fewer than one page in so many is a wrong guess."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Collection:
    """The pages of a site, numbered from 0 in the order in which they came; `n` is their number below.

    `fields[name]`, n rows: how often each term stands there. For the names in TEXTS the columns are numbers of `words`; for
    "address" they are the `parts` of addresses, numbered in
    `places`. Terms of one page only are left out. `order` has the links of each text in their order, repeated ones too, never to
    itself; `links` (n by n) how often p links to q.
    `related` has what authors list beside their pages, in their order; those lists are labels, and are in no other member.
    `lengths`: characters of the body. `langs`: first part of the language tag, guessed where none was given, "" when unknown.
    `dates`: ISO 8601 or "". `offered` and `asks`: boolean, as in `Entry`.
    `copies`: for each page the lowest number of those with nearly the same text, which may be its own. `twins`: the same page in
    other languages.
    """

    urls: list[str]
    titles: list[str]
    langs: list[str]
    dates: list[str]
    lengths: npt.NDArray[np.int32]
    offered: npt.NDArray[np.bool_]
    asks: npt.NDArray[np.bool_]
    copies: npt.NDArray[np.int32]
    words: Words
    places: Words
    fields: Mapping[str, Matrix]
    order: Lists
    links: Matrix
    related: Lists
    twins: Lists
    numbers: Mapping[str, int]

    def __len__(self) -> int:
        return len(self.urls)


def collect(entries: Iterable[Entry]) -> Collection:
    """Read the entries once. Of several with one address the first counts; links to pages that are not there are left out."""
    reader = _Reader()
    for entry in entries:
        reader.add(entry)
    return reader.collection()


def language(entry: Entry, usual: str = "") -> str:
    """First part of the language tag of an entry: as it says, else by its script and small words, else the usual one."""
    if entry.lang:
        return entry.lang.lower().partition("-")[0]
    return tongue.detect(entry.body[:SAMPLE], modelled=False)[0] or usual


def parts(address: str, lang: str = "") -> list[str]:
    """What of an address can be shared with others: each folder it lies in, with those above it, and the terms in it.

    `https://example.org/a/b-c.html` has `a/`, `a`, `b`, `c` and `html`.
    """
    path = address.partition("://")[2].partition("/")[2] if "://" in address else address
    path = path.partition("#")[0]
    ends = [at + 1 for at, sign in enumerate(path) if sign == "/"]
    return [path[:end] for end in ends] + [term for form in FORM.findall(path) for term in terms(form, lang)]


class _Rows:
    """Rows of counts as they come, in flat arrays."""

    def __init__(self) -> None:
        self.starts = array("q", [0])
        self.columns = array("i")
        self.values = array("f")

    def add(self, counts: Mapping[int, int]) -> None:
        self.columns.extend(sorted(counts))
        self.values.extend([counts[column] for column in sorted(counts)])
        self.starts.append(len(self.columns))

    def matrix(self, width: int) -> Matrix:
        return Matrix(
            np.frombuffer(self.starts, np.int64).copy(),
            np.frombuffer(self.columns, np.int32).copy(),
            np.frombuffer(self.values, np.float32).copy(),
            width,
        )


class _Texts:
    """Texts as they come, each a row of the forms of its words; counted block by block."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._forms, self._ends = array("i"), array("i", [0])
        self._blocks: list[Matrix] = []
        self.times = np.zeros(0, np.int64)

    def add(self, forms: list[int]) -> None:
        self._forms.extend(forms)
        self._ends.append(len(self._forms))
        if len(self._forms) > BLOCK:
            self._count()

    def matrix(self) -> Matrix:
        """How often each term stands in each text."""
        self._count()
        starts = np.concatenate([[0], *(np.diff(block.starts) for block in self._blocks)]).cumsum().astype(np.int64)
        columns = np.concatenate([block.columns for block in self._blocks])
        values = np.concatenate([block.values for block in self._blocks])
        return Matrix(starts, columns, values, len(self._words))

    def _count(self) -> None:
        from scipy.sparse import csr_array  # type: ignore[import-untyped]  # cost: a quarter of a second

        told, ends = (np.array(each, np.int32) for each in self._words.table)
        forms = np.array(self._forms, np.int32)
        texts = csr_array(
            (np.ones(len(forms), np.float32), forms, np.array(self._ends, np.int32)), shape=(len(self._ends) - 1, len(ends))
        )
        table = csr_array(
            (np.ones(len(told), np.float32), told, np.concatenate(([0], ends))), shape=(len(ends), len(self._words))
        )
        self._blocks.append(Matrix.sorted(texts @ table))
        times = np.bincount(forms, minlength=len(ends))
        times[: len(self.times)] += self.times
        self.times = times
        self._forms, self._ends = array("i"), array("i", [0])


class _Reader:
    """Takes entries one by one."""

    def __init__(self) -> None:
        self.words, self.places = Words(), Words()
        self.texts = {name: _Texts(self.words) for name in TEXTS}
        self.addresses = _Rows()
        self.numbers: dict[str, int] = {}
        self.titles: list[str] = []
        self.langs: list[str] = []
        self.dates: list[str] = []
        self.lengths, self.flags = array("i"), array("b")
        self.links: list[tuple[str, ...]] = []
        self.related: list[tuple[str, ...]] = []
        self.twins: list[tuple[str, ...]] = []
        # The addresses that the rows of texts["anchors"] lead to.
        self.anchored: list[str] = []
        self.heard: Counter[str] = Counter()
        self.declared: set[str] = set()

    def add(self, entry: Entry) -> None:
        if entry.url in self.numbers:
            return
        self.numbers[entry.url] = len(self.numbers)
        usual = max(self.heard, key=lambda lang: self.heard[lang], default="")
        lang = language(entry, usual)
        self.heard[lang] += 1
        if entry.lang:
            self.declared.add(lang)
        texts = {"title": entry.title, "headings": "\n".join(entry.headings), "body": entry.body, "code": entry.code}
        for name, text in texts.items():
            self.texts[name].add(self.words.forms(text, lang))
        self.addresses.add(self.places.tally(parts(entry.url, lang)))
        for target, anchor in entry.links:
            if anchor:
                self.anchored.append(sys.intern(target))
                self.texts["anchors"].add(self.words.forms(anchor, lang))
        self.titles.append(entry.title)
        self.langs.append(lang)
        self.dates.append(entry.date)
        self.lengths.append(len(entry.body))
        self.flags.append(entry.offered + 2 * entry.asks)
        self.links.append(tuple(sys.intern(target) for target, _ in entry.links))
        self.related.append(entry.related)
        self.twins.append(entry.twins)

    def collection(self) -> Collection:
        height = len(self.numbers)
        order, flags = self._pages(self.links), np.frombuffer(self.flags, np.int8)
        fields = {name: texts.matrix() for name, texts in self.texts.items()}
        fields["anchors"] = self._by_page(fields["anchors"])
        times = np.zeros(len(self.words.table[1]), np.int64)
        for texts in self.texts.values():
            times[: len(texts.times)] += texts.times
        # Before the words of one page only are left out, which are what tells the page from its like.
        copies = minhash.copies(fields["body"])
        known = _shared(fields.values(), len(self.words))
        self.words.close(np.flatnonzero(known).tolist(), times.tolist())
        fields = {name: _narrowed(matrix, known) for name, matrix in fields.items()}
        address = self.addresses.matrix(len(self.places))
        known = _shared([address], len(self.places))
        self.places.close(np.flatnonzero(known).tolist())
        return Collection(
            urls=list(self.numbers),
            titles=self.titles,
            langs=self._langs(),
            dates=self.dates,
            lengths=np.frombuffer(self.lengths, np.int32).copy(),
            offered=flags & 1 > 0,
            asks=flags & 2 > 0,
            copies=copies,
            words=self.words,
            places=self.places,
            fields={**fields, "address": _narrowed(address, known)},
            order=order,
            links=Matrix.tally(order, height),
            related=self._pages(self.related, once=True),
            twins=self._pages(self.twins, once=True),
            numbers=self.numbers,
        )

    def _langs(self) -> list[str]:
        """The languages. One that hardly any page seems to be written in and none says it is, is a wrong guess."""
        wrong = {lang for lang, pages in self.heard.items() if pages * SELDOM < len(self.langs) and lang not in self.declared}
        return ["" if lang in wrong else lang for lang in self.langs]

    def _pages(self, lists: list[tuple[str, ...]], *, once: bool = False) -> Lists:
        """The pages behind addresses, without those unknown and the page itself."""
        found = []
        for number, addresses in enumerate(lists):
            pages = [page for page in map(self._page, addresses) if page is not None and page != number]
            found.append(list(dict.fromkeys(pages)) if once else pages)
        return Lists.gather(found)

    def _page(self, address: str) -> int | None:
        number = self.numbers.get(address)
        return self.numbers.get(address.partition("#")[0]) if number is None else number

    def _by_page(self, anchors: Matrix) -> Matrix:
        """The texts of the links to each page, added up; the rows of `anchors` lead to the addresses in `anchored`."""
        from scipy.sparse import csr_array

        pages = [-1 if (page := self._page(address)) is None else page for address in self.anchored]
        led = np.array(pages, np.int64)
        there = np.flatnonzero(led >= 0)
        gathered = csr_array((np.ones(len(there), np.float32), (led[there], there)), shape=(len(self.numbers), len(led)))
        return Matrix.sorted(gathered @ anchors.sparse())


def _shared(matrices: Iterable[Matrix], width: int) -> npt.NDArray[np.bool_]:
    """Which columns stand in more than one row."""
    return sum((np.bincount(matrix.columns, minlength=width) for matrix in matrices), np.zeros(width, np.int64)) > 1


def _narrowed(matrix: Matrix, kept: npt.NDArray[np.bool_]) -> Matrix:
    """The matrix without the other columns."""
    stays = kept[matrix.columns]
    before = np.concatenate(([0], np.cumsum(stays)))
    places = np.cumsum(kept, dtype=np.int32) - 1
    return Matrix(before[matrix.starts], places[matrix.columns[stays]], matrix.values[stays], int(kept.sum()))
