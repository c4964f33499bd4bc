"""`samara optimize SITE`: mend the pages."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from samara.cli._options import Map, Net, Site, Url
from samara.reports.words import count, harmless

if TYPE_CHECKING:
    from samara.api import Optimized
    from samara.core.settings import Settings
    from samara.practices.former import Left
    from samara.reading.source import Source

EXAMPLES = ("samara optimize public --out optimized --url https://example.org/", "samara optimize public --diff")
MANY = 20
"""Names of files that were not read are worth reading up to here."""


def optimize(
    site: Site,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="DIR", help="Write the whole site here.", show_default=False)
    ] = None,
    in_place: Annotated[bool, typer.Option("--in-place", help="Change the files of SITE; --undo takes it back.")] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Print what would change, as a diff, and write nothing.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would change, and write nothing.")] = False,
    undo: Annotated[bool, typer.Option("--undo", help="Give back what --in-place changed.")] = False,
    only: Annotated[
        list[str] | None, typer.Option("--only", metavar="FIX", help="Only this fix; may be repeated.", show_default=False)
    ] = None,
    net: Net = False,
    url: Url = None,
    map: Map = None,
) -> None:
    """Write into the pages what they lack to be linked, shared, quoted and found; --undo takes it back byte for byte."""
    from samara import api  # cost: loads the parser, which --help does not need
    from samara.cli._options import opened, tell_patience
    from samara.cli._progress import progress

    if (out is not None) + in_place + (diff or dry_run) + undo != 1:
        raise typer.BadParameter("say one of --out DIR, --in-place, --diff, --dry-run or --undo.")
    source, settings = opened(site, url=url, map=map, fixes=only)
    if undo:
        restored, left = api.undo(source, settings=settings)
        if not restored and not left:
            print("There is nothing to undo.", file=sys.stderr)
            return
        print(f"{count(len(restored), 'file is', 'files are')} as before.", file=sys.stderr)
        for name in left:
            print(f"{name} was changed since by somebody else, and left alone.", file=sys.stderr)
        raise typer.Exit(3 if left else 0)
    tell_patience(settings)
    if diff or dry_run:
        show(source, settings, lines=diff, net=net)
        return
    with progress("Optimising") as tell:
        done = api.optimize(source, settings=settings, out=out, in_place=in_place, net=net, progress=tell)
    report(done, str(out or source.name))
    if source.folder is None:
        print(
            f"These are the pages alone. Style sheets, pictures and what else they refer to are at {source.name}: "
            "lay them beside the pages before you publish the folder elsewhere.",
            file=sys.stderr,
        )
        if not net:
            print("Their pictures were not looked at; --net measures them, so that cards get none that is lost.", file=sys.stderr)


def show(source: Source, settings: Settings, *, lines: bool, net: bool = False) -> None:
    """What would change, page after page: a diff, or the fixes that would act."""
    import difflib

    from samara import api
    from samara.practices.linking import wishes

    addresses: list[str] = []
    changed = pages = 0
    plan = api.plan(source, settings=settings, net=net)
    files = {file.path for file in plan.files}
    for planned in plan.pages:
        pages += 1
        addresses.append(planned.summary.url)
        files |= {file.path for file in planned.files}
        name = planned.summary.source
        if not lines:
            for refused in planned.plan.refused:
                said = f": {refused.note}" if refused.note else ""
                part = " in part" if refused.fix in planned.plan.fixes else ""
                typer.echo(f"{name}  left alone{part} by {refused.fix} ({refused.reason.value}{harmless(said)})")
        if planned.before == planned.after:
            continue
        changed += 1
        if not lines:
            typer.echo(f"{name}  {', '.join(planned.plan.fixes)}")
            continue
        before, after = (data.decode("utf-8", "replace").splitlines() for data in (planned.before, planned.after))
        for line in difflib.unified_diff(before, after, f"a/{name}", f"b/{name}", lineterm=""):
            typer.echo(line)
    if not lines:
        for name in sorted(files):
            typer.echo(f"{name}  file of the site")
    print(f"{changed:,} of {count(pages, 'page')} would change, {count(len(files), 'file')} come with them.", file=sys.stderr)
    _complain(wishes.unmet(settings, addresses))
    _pass(plan.passed)


def report(done: Optimized, place: str) -> None:
    """Say on stderr what was done."""
    written = f"{count(len(done.written), 'file')} written to {place}, {done.unchanged:,} as they were"
    print(f"{count(done.pages, 'page')}; {written}.", file=sys.stderr)
    for fix, pages in done.acted.items():
        print(f"  {fix}: {count(pages, 'page')}", file=sys.stderr)
    for fix, reasons in done.refused.items():
        print(f"  {fix} left alone: {', '.join(_left(reason, left) for reason, left in reasons.items())}", file=sys.stderr)
        for line in (line for left in reasons.values() for line in left.told):
            print(f"    {harmless(line)}", file=sys.stderr)
    _complain(done.unmet)
    _pass(done.passed)
    for name, why in islice(done.unread.items(), MANY):
        print(f"  {harmless(name)} not read: {harmless(why)}", file=sys.stderr)
    if len(done.unread) > MANY:
        print(f"  and {len(done.unread) - MANY:,} more not read", file=sys.stderr)


def _pass(passed: Mapping[str, str]) -> None:
    """Say which files look like pages and are none."""
    for name, why in islice(passed.items(), MANY):
        print(f"  {harmless(name)} is no page and stays as it is: {why}", file=sys.stderr)
    if len(passed) > MANY:
        print(f"  and {len(passed) - MANY:,} more that are no pages", file=sys.stderr)


def _complain(unmet: Iterable[str]) -> None:
    """Say which pins and bans mean nothing."""
    for line in unmet:
        print(f"  {harmless(line)}", file=sys.stderr)


def _left(reason: str, left: Left) -> str:
    """How many pages were left alone, and which ones where they are few."""
    few = f" ({harmless(', '.join(left.named))})" if 0 < left.pages <= len(left.named) else ""
    return f"{left.pages:,} {reason}{few}"
