"""`samara links SITE`: which words of each page could lead where, what to cite outside, and the plan of an editor."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from samara.cli._options import Limit, Map, Net, Seconds, Site, Url
from samara.reports.words import count, harmless

if TYPE_CHECKING:
    from samara.practices.linking.decisions import Decision

EXAMPLES = ("samara links public --format csv --output links.csv", "samara links public --precision 0.6 --max 2")


def links(
    site: Site,
    url: Url = None,
    map: Map = None,
    format: Annotated[
        str | None,
        typer.Option(
            "--format",
            help="table, json, jsonl, csv (to fill in and give back), html, or diff: the pages with these links.",
            show_default="table",
        ),
    ] = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="Write into this file.", show_default=False)] = None,
    max: Annotated[int, typer.Option("--max", min=0, help="Links suggested for a page, at most.")] = 3,
    precision: Annotated[
        float | None,
        typer.Option(
            "--precision",
            min=0,
            max=1,
            help="Share of them that the authors would have set too, at least; measured by hiding the site's own links.",
            show_default="the setting link_precision",
        ),
    ] = None,
    accept: Annotated[
        Path | None,
        typer.Option(
            "--accept",
            help="Take the decisions in this CSV file, say which lines were not taken, and end; optimize obeys them from now on.",
            show_default=False,
        ),
    ] = None,
    limit: Limit = None,
    time: Seconds = None,
    net: Net = False,
) -> None:
    """Say which words of the text could lead to which pages, and what is missing, broken or wasted among the links."""
    from samara import api  # cost: loads the parser, which --help does not need
    from samara.cli import _output
    from samara.cli._options import chosen, opened
    from samara.cli._progress import progress
    from samara.practices.linking import extra
    from samara.practices.linking.lines import are_lines
    from samara.reports.links.format import formats

    if are_lines(site):
        raise typer.BadParameter("links stand at places of HTML, which lines of JSON have not; samara related takes them.")
    writer = None if format == "diff" else chosen(formats(), format or "table")
    if format == "diff" and output is not None:
        raise typer.BadParameter("a diff goes to stdout.", param_hint="--output")
    _output.ready(output)
    source, settings = opened(site, url=url, map=map, page_limit=limit, time_limit=time)
    left: tuple[str, ...] = ()
    if accept is not None:
        taken, left = api.decide(source, _lines(accept), settings=settings, name=str(accept))
        for line in left:
            print(f"Not taken: {harmless(line)}", file=sys.stderr)
        print(_taken(taken), file=sys.stderr)
        if format is None and output is None:
            raise typer.Exit(1 if left else 0)
    if writer is None:
        from samara.cli.optimize import show

        show(source, settings.replace(fixes=["linking/text-links"], text_links=max, link_precision=precision), lines=True)
        return
    if patience := extra.patience():
        print(patience, file=sys.stderr)
    with progress("Reading") as tell:
        found = api.links(source, settings=settings, most=max, precision=precision, net=net, progress=tell)
    with _output.output(output) as out:
        writer.write(found, out)
    for line in found.unmet:
        print(harmless(line), file=sys.stderr)
    if not found.complete:
        print("Not all of the site was read, so no page is called an orphan.", file=sys.stderr)
    if left:
        raise typer.Exit(1)


def _taken(taken: Sequence[Decision]) -> str:
    """What was taken, in a line."""
    wanted = sum(each.wanted for each in taken)
    made = f"{count(len(taken), 'decision')} taken: {wanted:,} accepted, {len(taken) - wanted:,} rejected"
    return f"{made}; samara optimize obeys them." if taken else "No decision taken."


def _lines(path: Path) -> list[str]:
    """The lines of a table. Raises SourceError."""
    from samara.core.errors import NotFound, NotReadable

    try:
        return path.read_text("utf-8-sig").splitlines(keepends=True)
    except FileNotFoundError as error:
        raise NotFound(f"There is no file {path}.") from error
    except UnicodeDecodeError as error:
        raise NotReadable(f"{path} is not in UTF-8.", hint="Save it as CSV in UTF-8.") from error
    except OSError as error:
        raise NotReadable(f"{path} cannot be read: {error.strerror}.") from error
