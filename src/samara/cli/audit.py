"""`samara audit SITE`: scores, findings, and what to do first."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from samara.cli._options import Fresh, Limit, Map, Net, Seconds, Url

if TYPE_CHECKING:
    from samara.core.finding import Level

EXAMPLES = ("samara audit public --format html --output report.html", "samara audit public --format json --fail-on error")


class FailOn(StrEnum):
    """The level from which findings make the exit code 1."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    NEVER = "never"


Only = Annotated[
    list[str] | None,
    typer.Option("--only", metavar="CHECK|PRACTICE", help="Only this; may be repeated.", show_default=False),
]
Skip = Annotated[
    list[str] | None,
    typer.Option("--skip", metavar="CHECK|PRACTICE", help="Without this; may be repeated.", show_default=False),
]


def audit(
    site: Annotated[
        str | None, typer.Argument(metavar="SITE", help="A folder of built HTML, one file, an address, or a sitemap.")
    ] = None,
    url: Url = None,
    map: Map = None,
    format: Annotated[
        str, typer.Option("--format", help="terminal, html, markdown, json, findings (JSON Lines), csv, sarif or junit.")
    ] = "terminal",
    output: Annotated[
        Path | None,
        typer.Option("--output", help="Write the report to this file; with --sites, into this folder.", show_default=False),
    ] = None,
    only: Only = None,
    skip: Skip = None,
    fail_on: Annotated[
        FailOn | None,
        typer.Option(
            "--fail-on",
            help="Exit with 1 when there are findings at or above this level; never, or note with --baseline, unless said.",
            show_default=False,
        ),
    ] = None,
    min_score: Annotated[
        float | None, typer.Option("--min-score", min=0, max=100, help="Exit with 1 when the score is lower.", show_default=False)
    ] = None,
    baseline: Annotated[
        Path | None, typer.Option("--baseline", help="Only findings that are not in this file count.", show_default=False)
    ] = None,
    write_baseline: Annotated[
        Path | None, typer.Option("--write-baseline", help="Write the findings to this file, as known.", show_default=False)
    ] = None,
    diff: Annotated[bool, typer.Option("--diff", help="Say what changed since the last audit, instead of the report.")] = False,
    profile: Annotated[bool, typer.Option("--profile", help="Say what each check takes, instead of the report.")] = False,
    sites: Annotated[
        Path | None, typer.Option("--sites", help="Audit every site of this list, and rank them.", show_default=False)
    ] = None,
    limit: Limit = None,
    time: Seconds = None,
    net: Net = False,
    fresh: Fresh = False,
) -> None:
    """Say what stops people from linking, sharing, talking and reusing, and what to do about it first."""
    from samara import api  # cost: loads the parser, which --help does not need
    from samara.cli import _judging, _output
    from samara.cli._options import chosen, opened, tell_gaps
    from samara.cli._progress import progress
    from samara.core import baseline as baselines
    from samara.core import choice
    from samara.core.gate import Gate
    from samara.practices import catalogue
    from samara.reports import letterhead
    from samara.reports.catalogue import of_reports

    # What was typed wrongly is told before the work, not at its end.
    if site is None and sites is None:
        raise typer.BadParameter("Missing argument 'SITE': a folder, a file or an address; or a list of sites with --sites.")
    if sites is not None and (site is not None or url or map or baseline or write_baseline or diff or profile):
        raise typer.BadParameter(
            "a list goes with --output, --format, --only, --skip and the limits alone.", param_hint="--sites"
        )
    if diff and (only or skip or limit or time):
        raise typer.BadParameter("compares whole audits: leave out --only, --skip, --limit and --time.", param_hint="--diff")
    now = datetime.now(UTC)
    writer = chosen(of_reports(), format)
    only, skip = only or [], skip or []
    choice.choose(catalogue.checks(), only, skip)
    gate = Gate(
        level=_level(fail_on, baseline),
        known=baselines.load(baseline) if baseline else None,
        score=min_score,
    )
    if sites is not None:
        from samara.cli import _sites
        from samara.reading import roster

        run = _sites.Run(gate, format, writer, output, now, only, skip, net, fresh, limit, time)
        raise typer.Exit(_sites.run(roster.load(sites), run))
    assert site is not None
    _output.ready(output)
    if write_baseline:
        _output.ready(write_baseline)
    source, settings = opened(site, url=url, map=map, page_limit=limit, time_limit=time)
    api.allowed(source.name)
    head = letterhead.read(settings, source.folder, now)
    with progress("Auditing") as tell:
        found = api.read(source, settings=settings, net=net, keep=not fresh, progress=tell)
        report = api.audit(found, only=only, skip=skip, today=now.date())
    if gate.known:
        baselines.expect(gate.known, report.site)
    whole = found.complete and not (only or skip or limit or time)
    change = _judging.keep(report, settings, source.name, now, whole=whole)
    with _output.output(output) as out:
        if profile:
            _judging.tell_timings(api.profile(found, only=only, skip=skip), out)
        elif diff:
            _judging.tell_change(change, format, out)
        elif writer.draw:
            writer.draw(report, out, head, api.pairs(found, source, settings))
        else:
            writer.write(report, out, head)
    tell_gaps(found)
    _judging.tell_allowed(report)
    if write_baseline:
        baselines.write(report, write_baseline)
    if _judging.judged(report, gate):
        raise typer.Exit(1)


def _level(said: FailOn | None, baseline: Path | None) -> Level | None:
    """From which level findings count: a baseline is there so that what is new fails."""
    from samara.core import finding

    fail_on = said or (FailOn.NOTE if baseline else FailOn.NEVER)
    return None if fail_on is FailOn.NEVER else finding.Level[fail_on.name]
