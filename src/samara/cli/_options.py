"""What several verbs share: their options, and settings made of them."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer

from samara.core import settings as table
from samara.core.settings import Settings
from samara.networks import own
from samara.reading.source import Source, recognise

if TYPE_CHECKING:
    from samara.core.site import Site as Read

Offer = TypeVar("Offer")

Site = Annotated[str, typer.Argument(metavar="SITE", help="A folder of built HTML, one file, an address, or a sitemap.")]
Url = Annotated[
    str | None, typer.Option("--url", help="Public address of the site, when SITE is a folder or file.", show_default=False)
]
Map = Annotated[
    list[str] | None,
    typer.Option("--map", metavar="PRODUCTION=STAGING", help="Hosts that mean this site; may be repeated.", show_default=False),
]
Limit = Annotated[int | None, typer.Option("--limit", min=1, help="Stop after this many pages.", show_default=False)]
Seconds = Annotated[float | None, typer.Option("--time", help="Stop reading after this many seconds.", show_default=False)]
Net = Annotated[bool, typer.Option("--net", help="Let probes ask the network (images, feeds, robots.txt).")]
Fresh = Annotated[bool, typer.Option("--fresh", help="Read everything anew, without the cache.")]


def opened(site: str, **values: Any) -> tuple[Source, Settings]:
    """The source named by SITE, and the settings in force for it, those given on the command line on top."""
    source = recognise(site)
    own.include(source.folder)
    return source, table.load(source.folder).replace(**values)


def chosen(formats: Mapping[str, Offer], name: str) -> Offer:
    """The format of this name; a usage error that names them all when there is none."""
    if name not in formats:
        raise typer.BadParameter(f"there is no format {name!r}; there are {', '.join(formats)}.", param_hint="--format")
    return formats[name]


def tell_gaps(site: Read) -> None:
    """Say on stderr what of a site was not read."""
    for note in site.notes:
        print(note, file=sys.stderr)
    if not site.complete and not site.notes:
        print("Not everything was read: a limit was reached.", file=sys.stderr)


def tell_patience(settings: Settings) -> None:
    """Say on stderr that compiling comes first, where related pages are to be chosen and were never chosen here before."""
    from samara.practices.linking import extra  # cost: these load every fix, which --help does not need
    from samara.practices.remedies import chosen as fixes

    if settings["related"] and "linking/related-pages" in fixes(settings) and (patience := extra.patience()):
        print(patience, file=sys.stderr)
