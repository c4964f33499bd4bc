"""`samara audit --sites FILE`: one site after the other, a report for each, and their ranking."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

import msgspec

from samara import api
from samara.cli import _output
from samara.cli._judging import judged, keep, tell_allowed
from samara.cli._options import opened, tell_gaps
from samara.cli._progress import progress
from samara.core import target
from samara.core.errors import SamaraError, TargetError
from samara.core.gate import Gate
from samara.core.ranking import Standing, ranked, standing
from samara.reading.roster import SUMMARY, Listed
from samara.reports import letterhead
from samara.reports.format import ReportFormat
from samara.reports.words import harmless, score

ENDINGS = {
    "terminal": "txt", "markdown": "md", "json": "json", "findings": "jsonl", "csv": "csv", "sarif": "sarif", "junit": "xml",
    "html": "html",
}  # fmt: skip


class Run(NamedTuple):
    """How each site of a list is audited; `output` is a folder."""

    gate: Gate
    format: str
    writer: ReportFormat
    output: Path | None
    now: datetime
    only: list[str]
    skip: list[str]
    net: bool
    fresh: bool
    limit: int | None
    time: float | None


def run(listed: Iterable[Listed], wanted: Run) -> int:
    """Audit the sites of a list and write their ranking; the exit code: 1 when one of them may not pass, else 3 when one could
    not be read."""
    standings = audit_all(listed, wanted)
    with _output.output(None) as out:
        out.write(table(standings))
    if any(each.objections for each in standings):
        return 1
    return 3 if any(each.error for each in standings) else 0


def audit_all(listed: Iterable[Listed], run: Run) -> list[Standing]:
    """The ranking of the sites; a report for each, and the summary, in the folder that was asked for.

    A site that cannot be read is named, and the others go on. Raises TargetError.
    """
    if run.output:
        _made(run.output)
    standings = []
    for site in listed:
        try:
            standings.append(_audit(site, run))
        except SamaraError as error:
            print(f"{site.name}: {error.message}", file=sys.stderr)
            standings.append(Standing(name=site.name, source=site.source, error=error.message))
    found = ranked(standings)
    if run.output:
        target.write(run.output / f"{SUMMARY}.json", msgspec.json.format(msgspec.json.encode(found), indent=1) + b"\n")
        target.write(run.output / f"{SUMMARY}.md", markdown(found).encode())
    return found


def _made(folder: Path) -> None:
    """Make the folder for the reports. Raises TargetError."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise TargetError(f"{folder} is no folder that can be written: {error.strerror}.", hint="Name another one.") from error


def _audit(site: Listed, run: Run) -> Standing:
    source, settings = opened(site.source, url=site.url, page_limit=run.limit, time_limit=run.time)
    head = letterhead.read(settings, source.folder, run.now)
    with progress(site.name) as tell:
        found = api.read(source, settings=settings, net=run.net, keep=not run.fresh, progress=tell)
        report = api.audit(found, only=run.only, skip=run.skip, today=run.now.date())
    whole = found.complete and not (run.only or run.skip or run.limit or run.time)
    keep(report, settings, source.name, run.now, whole=whole)
    tell_gaps(found)
    tell_allowed(report)
    file = f"{site.name}.{ENDINGS.get(run.format, run.format)}" if run.output else ""
    if run.output:
        with _output.output(run.output / file) as out:
            if run.writer.draw:
                run.writer.draw(report, out, head, api.pairs(found, source, settings))
            else:
                run.writer.write(report, out, head)
    return standing(site.name, report, judged(report, run.gate, site.name), file)


def table(standings: Iterable[Standing]) -> str:
    """The ranking for people at a terminal."""
    lines = [f"{'':>3}  {'score':>5} {'pages':>8} {'errors':>8} {'warnings':>8} {'notes':>8}  site"]
    for place, each in enumerate(standings, 1):
        if each.error:
            lines.append(f"{'–':>3}  {'–':>5} {'':>8} {'':>8} {'':>8} {'':>8}  {harmless(each.name)}  ({harmless(each.error)})")
            continue
        errors, warnings, notes = (f"{each.findings[level]:,}" for level in ("error", "warning", "note"))
        failed = "  (may not pass)" if each.objections else ""
        lines.append(
            f"{place:>3}  {score(each.score):>5} {each.pages:>8,} {errors:>8} {warnings:>8} {notes:>8}  "
            f"{harmless(each.name)}{failed}"
        )
    return "\n".join(lines) + "\n"


def markdown(standings: Iterable[Standing]) -> str:
    """The ranking as a page that links to each report."""
    lines = [
        "# Ranking", "", "| | site | score | pages | errors | warnings | notes | what to do first |",
        "| ---: | --- | ---: | ---: | ---: | ---: | ---: | --- |",
    ]  # fmt: skip
    for place, each in enumerate(standings, 1):
        if each.error:
            lines.append(f"| – | {_cell(each.name)} | – | | | | | could not be read: {_cell(each.error)} |")
            continue
        name = f"[{_cell(each.name)}]({each.report})" if each.report else _cell(each.name)
        counts = " | ".join(f"{each.findings[level]:,}" for level in ("error", "warning", "note"))
        lines.append(f"| {place} | {name} | {score(each.score)} | {each.pages:,} | {counts} | {_cell(each.first)} |")
    return "\n".join(lines) + "\n"


def _cell(text: str) -> str:
    """The text as a cell of a table, none of it markup."""
    return "".join(f"\\{sign}" if sign in "\\`*_[]|<>&!#" else sign for sign in harmless(text))
