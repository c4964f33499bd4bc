"""`samara import ARCHIVE`: takes in the comments of another system, or of another Samara."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from samara.cli._keeping import Named
from samara.cli._options import Map

if TYPE_CHECKING:
    from samara.server.store.intakes import Reason, Report

EXAMPLES = (
    "samara import disqus.xml --site public --dry-run",
    "samara import wordpress.xml --site public --map old.example=example.org",
)


def import_(
    archive: Annotated[
        Path,
        typer.Argument(
            metavar="ARCHIVE",
            help="Disqus, WordPress, Isso, Remark42, Commento, Comentario, Artalk or Samara; also as .gz or .zip.",
        ),
    ],
    site: Named = None,
    map: Map = None,
    dry: Annotated[bool, typer.Option("--dry-run", help="Only tell what would become of it.")] = False,
    addresses: Annotated[
        bool, typer.Option("--addresses/--no-addresses", help="Keep e-mail addresses, which are shown to nobody.")
    ] = True,
    format: Annotated[str, typer.Option("--format", help="text or json.")] = "text",
) -> None:
    """Take the comments of an archive in: run again, it goes on where it was interrupted, and doubles nothing."""
    if format not in ("text", "json"):
        raise typer.BadParameter(f"{format!r} is neither text nor json.", param_hint="--format")
    from samara.cli import _output
    from samara.cli._keeping import opened
    from samara.cli._progress import progress

    where, _ = opened(site)
    import msgspec  # cost: what --help does not need

    from samara.server.store import intakes

    with progress("Importing", "comments") as tell:
        report = intakes.take(where, archive, maps=map or (), addresses=addresses, dry=dry, progress=tell)
    with _output.output(None) as out:
        if format == "json":
            out.write(msgspec.json.format(msgspec.json.encode(report), indent=2).decode() + "\n")
        else:
            out.write(told(report))
    if report.dry:
        print("Nothing was written.", file=sys.stderr)


def told(report: Report) -> str:
    """The report for people at a terminal."""
    from samara.reports.words import harmless

    verb = "Would be taken" if report.dry else "Taken"
    lines = [
        f"{harmless(report.archive)}: {report.form}, into {harmless(report.site)}",
        f"{verb}: {sum(report.taken.values()):,}",
    ]
    lines += [f"  {count:>9,}  {name}" for name, count in sorted(report.taken.items(), key=lambda each: -each[1])]
    if report.here:
        lines.append(f"Here already: {report.here:,}")
    for title, reasons in (("Left", report.left), ("Taken otherwise than they stand there", report.changed)):
        if reasons:
            lines.append(f"{title}: {sum(reason.count for reason in reasons.values()):,}")
            for name, reason in sorted(reasons.items(), key=lambda each: -each[1].count):
                lines += _examples(name, reason)
    if "stands on a page of another site" in report.left:
        lines.append("If those pages are this site's by a former address, say so: --map old.example=new.example")
    return "\n".join(lines) + "\n"


def _examples(name: str, reason: Reason) -> list[str]:
    from samara.reports.words import harmless

    shown = [f"             {harmless(', '.join(filter(None, each)))[:160]}" for each in reason.examples]
    more = [f"             and {reason.count - len(shown):,} more"] if reason.count > len(shown) else []
    return [f"  {reason.count:>9,}  {name}", *shown, *more]
