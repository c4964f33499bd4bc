"""`samara preview PAGE`: how a page will look when it is pasted into each network, and why."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from samara.cli._options import Map, Url

EXAMPLES = ("samara preview public/faq.html --site public", "samara preview public/faq.html --network mastodon --format json")


def preview(
    page: Annotated[str, typer.Argument(metavar="PAGE", help="An address, public or not, or an HTML file.")],
    network: Annotated[
        list[str] | None, typer.Option("--network", help="Show these networks, not the usual twelve; may be repeated; all.")
    ] = None,
    url: Url = None,
    map: Map = None,
    site: Annotated[
        Path | None, typer.Option("--site", help="The folder of the built site that a file belongs to.", show_default=False)
    ] = None,
    net: Annotated[bool, typer.Option("--net", help="Ask other hosts for the pictures of a file's card.")] = False,
    as_bots: Annotated[
        bool, typer.Option("--as-bots", help="Fetch the page and its picture as each network's own bot does, by its rules.")
    ] = False,
    format: Annotated[str, typer.Option("--format", help="terminal, json, html or png.")] = "terminal",
    output: Annotated[Path | None, typer.Option("--output", "-o", help="Write into this file.", show_default=False)] = None,
) -> None:
    """Show how a page will look when it is pasted into each network, and why."""
    from samara import api  # cost: loads the parser, which --help does not need
    from samara.cli import _output
    from samara.cli._options import chosen, opened
    from samara.networks import own
    from samara.networks.catalogue import networks
    from samara.reports.previews.format import formats

    writer = chosen(formats(), format)
    if writer.binary and output is None and sys.stdout is not None and sys.stdout.isatty():
        raise typer.BadParameter(f"{format} is no text for a terminal; name a file with --output.", param_hint="--format")
    _output.ready(output)
    source, settings = opened(page, url=url, map=map)
    own.include(site)
    every = [name for name, each in networks().items() if each.previews]
    names = every if network == ["all"] else network or ()
    found = api.preview(source, networks=names, root=site, settings=settings, net=net, as_bots=as_bots, embed=writer.pictures)
    with _output.output(output) as out:
        writer.write(found, out)
