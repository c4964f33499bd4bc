"""`samara audit SITE`: scores, findings, and what to do first."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from samara.cli._options import Fresh, Limit, Map, Net, Seconds, Site, Url

EXAMPLES = ("samara audit public --format html --output report.html", "samara audit public --format json --fail-on error")


class FailOn(StrEnum):
    """The level from which findings make the exit code 1."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    NEVER = "never"


def audit(
    site: Site,
    url: Url = None,
    map: Map = None,
    format: Annotated[
        str, typer.Option("--format", help="terminal, html, markdown, json, findings (JSON Lines), csv, sarif or junit.")
    ] = "terminal",
    output: Annotated[
        Path | None, typer.Option("--output", help="Write the report to this file instead of stdout.", show_default=False)
    ] = None,
    fail_on: Annotated[
        FailOn, typer.Option("--fail-on", help="Exit with 1 when there are findings at or above this level.")
    ] = FailOn.NEVER,
    limit: Limit = None,
    time: Seconds = None,
    net: Net = False,
    fresh: Fresh = False,
) -> None:
    """Say what stops people from linking, sharing, talking and reusing, and what to do about it first."""
    from samara import api  # cost: loads the parser, which --help does not need
    from samara.cli import _output
    from samara.cli._options import chosen, opened, tell_gaps
    from samara.cli._progress import progress
    from samara.core.finding import Level, Status
    from samara.reports import letterhead
    from samara.reports.catalogue import of_reports

    writer = chosen(of_reports(), format)
    _output.ready(output)
    source, settings = opened(site, url=url, map=map, page_limit=limit, time_limit=time)
    head = letterhead.read(settings, source.folder, datetime.now(UTC))
    with progress("Auditing") as tell:
        found = api.read(source, settings=settings, net=net, keep=not fresh, progress=tell)
        report = api.audit(found)
    with _output.output(output) as out:
        writer.write(report, out, head)
    tell_gaps(found)
    if fail_on is not FailOn.NEVER:
        bar = Level[fail_on.name]
        if any(Level[outcome.level.upper()] >= bar for outcome in report.outcomes if outcome.status is Status.FOUND):
            raise typer.Exit(1)
