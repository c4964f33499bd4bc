"""Earlier audits of a site, kept in its folder of state: scores, and every finding in few bytes; and what changed since.

A run is one file, gzipped JSON, named after its moment (UTC). Files that cannot be read, or are of another
format, are passed over.
"""

from __future__ import annotations

import gzip
import logging
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from samara.core import target
from samara.core.finding import Report, Status, uncounted

log = logging.getLogger(__name__)

FORMAT = 1
FOLDER = "history"

KEPT = 50
"""Runs kept of a site."""

BYTES = 64_000_000
"""Bytes that they may take together."""

EXAMPLES = 3
"""Findings of each check that a change names."""

_JUDGED = frozenset((Status.PASSED, Status.FOUND, Status.NOT_APPLICABLE))

Fault = tuple[str, str]
"""A message and the address of its page."""


class _Check(msgspec.Struct, frozen=True, array_like=True):
    """What one check found: `found` are pairs of numbers, of a message here and of an address in the run."""

    level: str
    messages: list[str] = []
    found: list[int] = []


class Run(msgspec.Struct, frozen=True, kw_only=True):
    """One audit. `checks` are those that judged, by id; `moment` is when, ISO 8601 in UTC."""

    format: int = FORMAT
    moment: str
    site: str
    pages: int
    score: float | None
    practices: dict[str, float | None]
    urls: list[str]
    checks: dict[str, _Check]

    def faults(self, check: str) -> list[Fault]:
        """What a check found, as often as it did."""
        kept = self.checks[check]
        pairs = zip(kept.found[::2], kept.found[1::2], strict=True)
        return [(kept.messages[message], self.urls[url]) for message, url in pairs]


class Turn(msgspec.Struct, frozen=True, kw_only=True):
    """How many findings of one check appeared, or went, with the first of them as (message, address)."""

    check: str
    level: str
    findings: int
    pages: int
    examples: tuple[Fault, ...]


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """What changed from one audit to the next, checks by weight. `uncompared` are checks that judged in only one of them."""

    since: str
    score: tuple[float | None, float | None]
    pages: tuple[int, int]
    practices: dict[str, tuple[float | None, float | None]]
    appeared: tuple[Turn, ...]
    gone: tuple[Turn, ...]
    uncompared: tuple[str, ...]


class Moved(msgspec.Struct, frozen=True, kw_only=True):
    """A check that found fault with another number of pages than before (1 and 0 for the whole site)."""

    check: str
    level: str
    title: str
    was: int
    now: int


_decode = msgspec.json.Decoder(Run).decode


def run(report: Report, moment: datetime) -> Run:
    """What is kept of a report."""
    urls: dict[str, int] = {}
    checks = {outcome.check: _Check(outcome.level, [], []) for outcome in report.outcomes if outcome.status in _JUDGED}
    messages: dict[str, dict[str, int]] = {check: {} for check in checks}
    for finding in report.findings:
        if finding.check in checks:
            known = messages[finding.check]
            message = known.setdefault(finding.message, len(known))
            checks[finding.check].found.extend((message, urls.setdefault(finding.url, len(urls))))
    for check, known in messages.items():
        checks[check].messages.extend(map(_writable, known))
    return Run(
        moment=moment.astimezone(UTC).isoformat(timespec="milliseconds"), site=report.site, pages=report.pages,
        score=report.score, practices=report.practices, urls=list(map(_writable, urls)), checks=checks,
    )  # fmt: skip


def _writable(text: str) -> str:
    """The text without halves of code points, which JSON-LD may hold and no file can."""
    return text.encode("utf-8", "replace").decode()


def keep(folder: Path, kept: Run) -> None:
    """Keep a run in a site's folder of state, and drop the oldest ones beyond what may be kept. Raises TargetError."""
    moment = datetime.fromisoformat(kept.moment)
    name = f"{moment:%Y%m%dT%H%M%S%fZ}.json.gz"
    target.write(folder / FOLDER / name, gzip.compress(msgspec.json.encode(kept), 6, mtime=0), private=True)
    room = BYTES
    for number, path in enumerate(_files(folder)):
        with suppress(OSError):
            room -= path.stat().st_size
            if number and (number >= KEPT or room < 0):
                path.unlink()


def last(folder: Path) -> Run | None:
    """The newest run that can be read; None when there is none."""
    return next(runs(folder), None)


def runs(folder: Path) -> Iterator[Run]:
    """The runs that can be read, the newest first."""
    for path in _files(folder):
        try:
            kept = _decode(gzip.decompress(path.read_bytes()))
        except (OSError, EOFError, zlib.error, msgspec.DecodeError, ValueError) as error:
            log.warning("%s was passed over: %s", path, error)
            continue
        if kept.format == FORMAT and all(_sound(check, kept) for check in kept.checks.values()):
            yield kept


def _sound(check: _Check, kept: Run) -> bool:
    """Whether the numbers mean something."""
    messages, urls = check.found[::2], check.found[1::2]
    return (
        len(messages) == len(urls)
        and min(check.found, default=0) >= 0
        and max(messages, default=-1) < len(check.messages)
        and max(urls, default=-1) < len(kept.urls)
    )


def _files(folder: Path) -> list[Path]:
    return sorted((folder / FOLDER).glob("*.json.gz"), reverse=True)


def change(before: Run, after: Run) -> Change:
    """What changed between two runs, in the checks that judged in both."""
    both = [check for check in after.checks if check in before.checks]
    turns = [(check, before.faults(check), after.faults(check)) for check in both]
    return Change(
        since=before.moment,
        score=(before.score, after.score),
        pages=(before.pages, after.pages),
        practices={name: (before.practices.get(name), score) for name, score in after.practices.items()},
        appeared=_turns(after, ((check, _beyond(now, then)) for check, then, now in turns)),
        gone=_turns(after, ((check, _beyond(then, now)) for check, then, now in turns)),
        uncompared=tuple(sorted(set(before.checks) ^ set(after.checks))),
    )


def moved(before: Report, after: Report) -> tuple[Moved, ...]:
    """The checks that found fault with more pages, then with fewer, those that changed most first."""
    then = {outcome.check: outcome.affected for outcome in before.outcomes if outcome.status in _JUDGED}
    both = [each for each in after.outcomes if each.status in _JUDGED and then.get(each.check, each.affected) != each.affected]
    turned = [
        Moved(check=each.check, level=each.level, title=each.title, was=then[each.check], now=each.affected) for each in both
    ]
    return tuple(sorted(turned, key=lambda each: (each.now < each.was, -abs(each.now - each.was), each.check)))


def _beyond(some: Iterable[Fault], others: Iterable[Fault]) -> list[Fault]:
    """The faults that the others do not have, or not as often; numbers in messages do not tell faults apart."""
    # Most faults stay as they are, to the letter.
    ones, rest = Counter(some), Counter(others)
    left = Counter((uncounted(message), url) for message, url in (rest - ones).elements())
    beyond = []
    for message, url in (ones - rest).elements():
        key = uncounted(message), url
        if left[key] > 0:
            left[key] -= 1
        else:
            beyond.append((message, url))
    return beyond


def _turns(kept: Run, by_check: Iterable[tuple[str, list[Fault]]]) -> tuple[Turn, ...]:
    weight = {"error": 0, "warning": 1, "note": 2}
    found = [_turn(check, kept.checks[check].level, faults) for check, faults in by_check if faults]
    return tuple(sorted(found, key=lambda turn: (weight[turn.level], -turn.findings, turn.check)))


def _turn(check: str, level: str, faults: list[Fault]) -> Turn:
    pages = {url for _, url in faults}
    examples = sorted(set(faults), key=lambda fault: (fault[1], fault[0]))[:EXAMPLES]
    return Turn(check=check, level=level, findings=len(faults), pages=len(pages), examples=tuple(examples))
