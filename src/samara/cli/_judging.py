"""What `samara audit` does with a report besides writing it: the gate, what is allowed, the history, and what changed."""

from __future__ import annotations

import sys
from datetime import datetime
from typing import TYPE_CHECKING, TextIO

import msgspec

from samara.core import history
from samara.core import settings as table
from samara.core.errors import SamaraError
from samara.core.gate import Gate, objections
from samara.core.history import Change, Turn
from samara.reports.words import harmless

if TYPE_CHECKING:
    from samara.core.finding import Report
    from samara.core.settings import Settings
    from samara.core.timing import Timing


def judged(report: Report, gate: Gate, name: str = "") -> tuple[str, ...]:
    """What the gate has against a site; said on stderr, under the site's name where there are several."""
    said = objections(report, gate)
    for each in said:
        print(f"{name}: {each}" if name else each, file=sys.stderr)
    return said


def tell_allowed(report: Report) -> None:
    """Say on stderr how much was allowed, and which entries allow nothing any more or never did."""
    if taken := sum(entry.findings for entry in report.allowed):
        print(f"allowed: {taken:,}", file=sys.stderr)
    for entry in report.allowed:
        if entry.note:
            until = f" (until {entry.until})" if entry.note == "over" else ""
            print(harmless(f"{entry.where}: {entry.check}: {entry.note}{until}"), file=sys.stderr)


def keep(report: Report, settings: Settings, source: str, now: datetime, *, whole: bool) -> Change | None:
    """Keep a run of the whole site in its history; what changed since the run before it, if there was one.

    A history that cannot be written is told, and the audit goes on.
    """
    folder = table.site_folder(settings, source)
    before, kept = history.last(folder), history.run(report, now)
    try:
        if whole:
            history.keep(folder, kept)
    except SamaraError as error:
        print(f"This run is not kept: {error.message}", file=sys.stderr)
    return history.change(before, kept) if before else None


def tell_change(change: Change | None, form: str, out: TextIO) -> None:
    """Write what changed since the last run, for people or as JSON."""
    if form == "json":
        out.write(msgspec.json.encode(change).decode() + "\n")
        return
    if change is None:
        out.write("There is no earlier audit of this site to compare with.\n")
        return
    out.write(f"Since {change.since[:16].replace('T', ' ')} UTC\n")
    out.write(f"Score {_turned(change.score)}; {change.pages[0]:,} → {change.pages[1]:,} pages\n")
    for name, scores in change.practices.items():
        if scores[0] != scores[1]:
            out.write(f"  {name} {_turned(scores)}\n")
    for title, turns in (("Appeared", change.appeared), ("Gone", change.gone)):
        out.write(f"{title}: {sum(turn.findings for turn in turns):,}\n")
        for turn in turns:
            _tell_turn(turn, out)
    if change.uncompared:
        out.write(f"Not compared, since they judged in only one of the two: {', '.join(change.uncompared)}\n")


def _turned(scores: tuple[float | None, float | None]) -> str:
    return " → ".join("–" if score is None else f"{score:.1f}" for score in scores)


def _tell_turn(turn: Turn, out: TextIO) -> None:
    pages = "1 page" if turn.pages == 1 else f"{turn.pages:,} pages"
    out.write(f"  {turn.level:<8}{turn.check}  {turn.findings:,} on {pages}\n")
    for message, url in turn.examples:
        out.write(harmless(f"            {url}  {message}") + "\n")


def tell_timings(timings: list[Timing], out: TextIO) -> None:
    """Write what each check took, the slowest first."""
    total = sum(timing.seconds for timing in timings)
    out.write(f"{'check':<40} {'total ms':>10} {'µs each':>10} {'share':>6}\n")
    for timing in timings:
        of = "the site" if not timing.pages else f"{timing.pages:,} pages"
        share = timing.seconds / total if total else 0.0
        out.write(f"{timing.check:<40} {timing.seconds * 1e3:>10.1f} {timing.each * 1e6:>10.1f} {share:>6.1%}  {of}\n")
