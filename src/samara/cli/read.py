"""`samara read SITE`: what every page says of itself, and every fact read from it."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from samara.cli._options import Fresh, Limit, Map, Net, Seconds, Site, Url

SHOWN = 3
"""Files or addresses named of each reason for which they were not read."""

EXAMPLES = ("samara read public --url https://example.org/", "samara read public --format jsonl")


def read(
    site: Site,
    url: Url = None,
    map: Map = None,
    format: Annotated[str, typer.Option("--format", help="table, or jsonl: one object per page, with all facts.")] = "table",
    limit: Limit = None,
    time: Seconds = None,
    net: Net = False,
    fresh: Fresh = False,
) -> None:
    """Read a site: one line, or one JSON object, for every page."""
    from samara import api  # cost: loads the parser, which --help does not need
    from samara.cli import _output
    from samara.cli._options import chosen, opened, tell_gaps
    from samara.cli._progress import progress
    from samara.core.unread import unread
    from samara.reports.catalogue import of_pages
    from samara.reports.words import gaps

    writer = chosen(of_pages(), format)
    source, settings = opened(site, url=url, map=map, page_limit=limit, time_limit=time)
    with progress("Reading") as tell:
        found = api.read(source, settings=settings, net=net, keep=not fresh, progress=tell)
    with _output.output(None) as out:
        writer.write(found.pages, out)
    others = len(found.others)
    count = len(found.pages)
    told = f", {others:,} other thing{'s' if others > 1 else ''} told apart" if others else ""
    print(f"{count:,} page{'s' if count != 1 else ''}{told}", file=sys.stderr)
    for reason, lines in gaps(unread(found.others), SHOWN):
        print(f"{reason}: {'; '.join(lines)}", file=sys.stderr)
    tell_gaps(found)
