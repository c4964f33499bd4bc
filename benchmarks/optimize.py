"""Optimising whole sites: seconds, memory, and the law: what a fix names is closed or refused, a second run writes nothing, and
undo gives back every byte."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks import measure
from benchmarks.folder import root
from samara import api
from samara.core import score
from samara.core.finding import Report
from samara.core.settings import Settings
from samara.practices import catalogue

EXAMPLE = measure.ROOT / "examples" / "workshop"
ADDRESS = "https://example.org/"
LARGE = "rust"
"""Of this set only what it takes is measured, writing into another folder: the law takes hours there."""
SAID = {
    "url": "https://larchandlane.example/",
    "site_name": "Larch & Lane",
    "licence": "CC-BY-4.0",
    "fediverse": "@lane@social.example",
    "webmention": "https://larchandlane.example/webmention",
    "profiles": ["https://social.example/@lane"],
}
"""What only the owner of the example can say."""
WANTED = 95
"""Score of the example over the checks that have fixes."""


class Law(NamedTuple):
    """What the law says of one site: findings of checks that name a fix before, closed, refused by reason, and left with neither;
    the files that a second run wrote, and those that undo did not give back."""

    before: int
    closed: int
    refused: Counter[str]
    left: list[str]
    again: int
    lost: int
    score: float


def run() -> None:
    """Print what optimising takes, and how the law stands."""
    sets = {folder.name: root(folder) for folder in sorted(measure.PAGES.iterdir())}
    speed(sets)
    print()
    law({"the example": EXAMPLE, **{name: site for name, site in sets.items() if name != LARGE}})


def speed(sets: dict[str, Path]) -> None:
    """Print a row for each folder and each way of writing."""
    measure.head("pages", "number", "written", "first run s", "peak MB", "unchanged s", "peak MB", "× faster")
    for name, site in sets.items():
        for way in ("--out", "--in-place"):
            if way == "--out" or name != LARGE:
                _speed(name, site, way)


def _speed(name: str, site: Path, way: str) -> None:
    with tempfile.TemporaryDirectory(dir=measure.PAGES.parent) as folder:
        place = Path(folder)
        if way == "--in-place":
            shutil.copytree(site, place / "site", symlinks=True)
        where = [str(site), way, str(place / "out")] if way == "--out" else [str(place / "site"), way]
        env = {**os.environ, "SAMARA_DATA": str(place / "state")}
        command = [measure.SAMARA, "optimize", *where, "--url", ADDRESS]
        first, second = measure.run(command, env), measure.run(command, env)
    if first.code or second.code:
        print(first.output[-2000:], second.output[-2000:])
        return
    pages = sum(path.is_file() for path in site.rglob("*.html"))
    measure.row(
        name, f"{pages:,}", way, f"{first.seconds:.1f}", f"{first.memory / 1e6:.0f}", f"{second.seconds:.2f}",
        f"{second.memory / 1e6:.0f}", f"{first.seconds / second.seconds:.0f}",
    )  # fmt: skip


def law(sites: dict[str, Path]) -> None:
    """Print a row for each site, then what is left, if anything."""
    measure.head(
        "pages", "findings with a fix", "closed", "refused", "left", "second run wrote", "lost by undo", "score of these"
    )
    for name, site in sites.items():
        with tempfile.TemporaryDirectory(dir=measure.PAGES.parent) as folder:
            told = judge(site, Path(folder), SAID if site == EXAMPLE else {"url": ADDRESS})
        refused = ", ".join(f"{number:,} {reason}" for reason, number in told.refused.most_common())
        measure.row(
            name, f"{told.before:,}", f"{told.closed:,}", refused or "0", len(told.left), told.again, told.lost,
            f"{told.score:.0f}" + (f" (wanted ≥ {WANTED})" if site == EXAMPLE else ""),
        )  # fmt: skip
        for line in told.left[:20]:
            print(f"  left: {line}", file=sys.stderr)


def judge(site: Path, folder: Path, said: Mapping[str, Any]) -> Law:
    """What the law says of a copy of this site in an empty folder, with what its owner said."""
    copy = folder / "site"
    shutil.copytree(site, copy, symlinks=True)
    settings = Settings().replace(data=str(folder / "state"), **said)
    fixes = {name: check.fix for name, check in catalogue.checks().items() if check.fix}
    before = _named(api.audit(str(copy), settings=settings), fixes)
    plan = api.plan(str(copy), settings=settings)
    reasons = {(page.summary.url, each.fix): each.reason.value for page in plan.pages for each in page.plan.refused}
    everywhere = {each.fix: each.reason.value for each in plan.refused}
    original = dict(contents(copy))
    api.optimize(str(copy), settings=settings, in_place=True)
    report = api.audit(str(copy), settings=settings)
    after = _named(report, fixes)
    refused: Counter[str] = Counter()
    left = []
    for check, url, message in after:
        reason = reasons.get((url, fixes[check])) or everywhere.get(fixes[check])
        if reason:
            refused[reason] += 1
        else:
            left.append(f"{check} {url} {message}")
    again = api.optimize(str(copy), settings=settings, in_place=True)
    api.undo(str(copy), settings=settings)
    lost = len(set(original.items()) ^ set(contents(copy)))
    judged = score.practices(outcome for outcome in report.outcomes if outcome.check in fixes)
    return Law(len(before), len(before) - len(after), refused, left, len(again.written), lost, score.total(judged) or 0)


def _named(report: Report, fixes: dict[str, str]) -> list[tuple[str, str, str]]:
    """The findings of checks that name a fix: check, page and message."""
    return [(finding.check, finding.url, finding.message) for finding in report.findings if finding.check in fixes]


def contents(folder: Path) -> Iterator[tuple[str, str]]:
    """Each file of a folder with a digest of what it holds."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield str(path.relative_to(folder)), blake2b(path.read_bytes()).hexdigest()
