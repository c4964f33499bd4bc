"""Measures how well vague words are told, on pages that people labelled, and writes the tables into docs/practices/thresholds.md.

python -m tools.labelled          print the table of each half, and write those of the judged half
python -m tools.labelled --wrong  print what was told wrongly on the half that rules may be tuned on
python -m tools.labelled --check  1 when the page says something else
"""

from __future__ import annotations

import hashlib
import sys
from array import array
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import msgspec

from samara.core.audit import examine
from samara.core.graph import Graph
from samara.core.page import Kind, Page, Summary
from samara.core.site import Edges, Site
from samara.practices import catalogue
from samara.reading.page import read_page
from samara.reading.record import Raw
from samara.reading.scope import scope

ROOT = Path(__file__).resolve().parent.parent
LABELS = ROOT / "tests" / "labelled" / "labels.jsonl"
THRESHOLDS = ROOT / "docs" / "practices" / "thresholds.md"
OWN = ("workshop", "pages")
"""The sets that lie in the repository; the others are fetched, and their table is only written and compared where they are."""
DEBIAN = ROOT / ".bench" / "pages"
SETS = {
    "postgresql": DEBIAN / "postgresql/usr/share/doc/postgresql-doc-15/html",
    "python": DEBIAN / "python/usr/share/doc/python3.11/html",
    "rust": DEBIAN / "rust/usr/share/doc/rust-doc/html",
    "workshop": ROOT / "examples" / "workshop",
    "pages": LABELS.parent / "pages",
}
TODAY = "2026-10-10"
"""The day that "stale" was judged on: the labelled pages count as pages of a site that wrote something that day."""

SALT = "c:"
"""Divides the pages; chosen before the first measurement, so that what is rare falls into both halves."""

CHECKS = {
    "thin": "linkability/thin-article",
    "stale": "linkability/stale-page",
    "language_wrong": "linkability/language-wrong",
    "no_source": "linkability/sources-missing",
    "promotion": "showcase/promotion",
}


class Phrases(msgspec.Struct, frozen=True):
    """What a reader finds in the main text, and what stands beside it."""

    has: tuple[str, ...]
    lacks: tuple[str, ...]


class Label(msgspec.Struct, frozen=True):
    """What people say of a page; `page` is its set and path, None says that a word does not apply to it."""

    page: str
    kind: Kind
    product: bool
    comment_system: str | None
    language: str
    main_text: Phrases
    thin: bool | None
    stale: bool | None
    language_wrong: bool | None
    no_source: bool | None
    promotion: bool | None

    @property
    def file(self) -> Path:
        """Where the page is."""
        of, _, path = self.page.partition("/")
        return SETS[of] / path

    @property
    def judged(self) -> bool:
        """Whether the page belongs to the half that no rule is tuned on."""
        return bool(hashlib.sha256(f"{SALT}{self.page}".encode()).digest()[0] % 2)


class Count(NamedTuple):
    """How often something is `there`, is `said`, and is said `right`."""

    there: int
    said: int
    right: int


Row = tuple[str, Label, Count]
"""A word, a page, and how it was told of it."""


def main() -> int:
    """Print, write or compare."""
    labels = load()
    if "--wrong" in sys.argv:
        for word, label, count in rows(label for label in labels if not label.judged):
            if count.there != count.right or count.said != count.right:
                print(word, label.page, *count)
        return 0
    judged = [label for label in labels if label.judged]
    text = THRESHOLDS.read_text(encoding="utf-8")
    wanted = written(text, judged)
    if "--check" in sys.argv:
        return int(wanted != text)
    print(f"Judged half\n\n{table(judged)}\n\nOther half\n\n{table([label for label in labels if not label.judged])}")
    THRESHOLDS.write_text(wanted, encoding="utf-8")
    return 0


def written(text: str, judged: Sequence[Label]) -> str:
    """The page with the tables of these labels in it; that of all pages stays as it is where some are not there."""
    text = _put(text, "repository", table([label for label in judged if label.page.partition("/")[0] in OWN]))
    return _put(text, "all", table(judged)) if len(judged) == sum(label.judged for label in every()) else text


def _put(text: str, name: str, found: str) -> str:
    head, opening, rest = text.partition(f"<!-- labelled: {name} -->")
    _, closing, tail = rest.partition("<!-- /labelled -->")
    return f"{head}{opening}\n{found}\n{closing}{tail}"


def every() -> list[Label]:
    """All labels."""
    return [msgspec.json.decode(line, type=Label) for line in LABELS.read_text(encoding="utf-8").splitlines()]


def load() -> list[Label]:
    """The labels of the pages that are there: those of Debian are fetched by tools/pages.py."""
    return [label for label in every() if label.file.is_file()]


@cache
def page(label: Label) -> Page:
    """The page as Samara reads it; each folder of the written pages is a site of its own."""
    of, _, path = label.page.partition("/")
    if of == "pages":
        of, _, path = path.partition("/")
    url = f"https://{of}.example/"
    read = read_page(Raw(url=url + path.removesuffix("index.html"), source=path, data=label.file.read_bytes()), scope(url))
    assert isinstance(read, Page), (label.page, read)
    return read


def scores(labels: Sequence[Label]) -> dict[str, Count]:
    """The counts of each word, added up."""
    found: dict[str, Count] = {}
    for word, _, count in rows(labels):
        found[word] = Count(*map(sum, zip(found.get(word, Count(0, 0, 0)), count, strict=True)))
    return found


def rows(labels: Iterable[Label]) -> Iterator[Row]:
    """Every word of every page."""
    labels = list(labels)
    for label in labels:
        read = page(label)
        for kind in Kind:
            yield f"kind: {kind}", label, _count(label.kind is kind, read.kind is kind)
    for label in labels:
        read = page(label)
        told = {said.value for said in read.comments}
        yield "comment system", label, Count(bool(label.comment_system), bool(told), label.comment_system in told)
        yield "main text", label, _main_text(label, read)
        named = read.language.detected
        yield "language", label, Count(1, named is not None, named == label.language)
    stale = _stale(labels)
    for label in labels:
        read = page(label)
        found = {*examine(read, {name: catalogue.checks()[name] for name in CHECKS.values()}).found}
        if read.url in stale:
            found.add(CHECKS["stale"])
        for word, check in CHECKS.items():
            if (truth := getattr(label, word)) is not None:
                yield word.replace("_", " "), label, _count(truth, check in found)


def table(labels: Sequence[Label]) -> str:
    """Precision and recall, word by word."""
    lines = ["| word | there | said | right | precision | recall |", "| --- | ---: | ---: | ---: | ---: | ---: |"]
    for word, (there, said, right) in scores(labels).items():
        lines.append(f"| {word} | {there} | {said} | {right} | {_share(right, said)} | {_share(right, there)} |")
    return f"{len(labels)} pages.\n\n" + "\n".join(lines)


def _count(truth: bool, said: bool) -> Count:
    return Count(truth, said, truth and said)


def _main_text(label: Label, read: Page) -> Count:
    text = "".join(read.text.main.split())
    has, lacks = (
        sum("".join(phrase.split()) in text for phrase in phrases) for phrases in (label.main_text.has, label.main_text.lacks)
    )
    return Count(len(label.main_text.has), has + lacks, has)


def _stale(labels: Sequence[Label]) -> set[str]:
    """The addresses of stale pages, when a home page that changed today leads to all of them."""
    home = Summary(url="https://home.example/", source="index.html", kind=Kind.HOME, modified=TODAY)
    summaries = (home, *(page(label).summary for label in labels))
    names = [summary.url for summary in summaries]
    targets = [array("i", range(len(names))), *(array("i") for _ in labels)]
    site = Site(url=home.url, source="", pages=(), summaries=summaries, edges=Edges(names, targets, targets))
    check = catalogue.checks()[CHECKS["stale"]]
    return {found.url for found in check.judge(site, Graph(site))}  # type: ignore[attr-defined]


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.2f}" if whole else "–"


if __name__ == "__main__":
    sys.exit(main())
