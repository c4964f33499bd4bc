"""`samara related SITE`: for every page the most useful next ones, and why."""

from __future__ import annotations

import sys
from functools import partial
from typing import Annotated

import typer

from samara.cli._options import Map, Url

EXAMPLES = ("samara related public --most 5", "samara related pages.jsonl --format jsonl")


def related(
    site: Annotated[
        str, typer.Argument(metavar="SITE|PAGES.jsonl", help="A site as for audit, or a file with a page as JSON on each line.")
    ],
    format: Annotated[str, typer.Option("--format", help="table, json, jsonl or csv.")] = "table",
    most: Annotated[int, typer.Option("--most", min=1, help="Suggestions for a page, at most.")] = 10,
    fresh: Annotated[
        bool, typer.Option("--new", help="Leave out pages that the text already links to (SITE always does).")
    ] = False,
    strict: Annotated[
        bool, typer.Option("--strict", help="Learn from lists of related pages, but do not follow them as links.")
    ] = False,
    url: Url = None,
    map: Map = None,
) -> None:
    """Suggest for every page the most useful next ones, in the order learned from the site's own links and lists."""
    from samara import api  # cost: loads the parser, which --help does not need
    from samara.cli import _output
    from samara.cli._options import chosen, opened
    from samara.cli._progress import progress
    from samara.practices.linking import extra
    from samara.practices.linking.lines import are_lines
    from samara.reports.related.format import formats
    from samara.reports.words import harmless

    writer = chosen(formats(), format)
    if patience := extra.patience():
        print(patience, file=sys.stderr)
    # A line of JSON has no place for reasons, which take a sixth of the time.
    relate = partial(api.related, most=most, followed=not strict, explained=format != "jsonl")
    with progress("Relating") as tell:
        if are_lines(site):
            found = relate(site, fresh=fresh, progress=tell, complain=_complain)
        else:
            source, settings = opened(site, url=url, map=map)
            found = relate(source, settings=settings, progress=tell)
    with _output.output(None) as out:
        writer.write(found, out)
    print(found.quality.sentence, file=sys.stderr)
    for line in found.unmet:
        print(harmless(line), file=sys.stderr)


def _complain(line: str) -> None:
    print(line, file=sys.stderr)
