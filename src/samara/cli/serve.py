"""`samara serve [SITE]`: the site with everything switched on, and the owner's dashboard."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Annotated

import typer

from samara.cli._options import Map, Url
from samara.core.errors import SamaraError

if TYPE_CHECKING:
    from samara.core.settings import Settings
    from samara.middleware.improver import Improver
    from samara.server.jobs.refresh import Fresh
    from samara.server.models import Site

EXAMPLES = ("samara serve public --url https://example.org/ --once", "samara serve --link")
NEEDED = ("django", "allauth", "uvicorn")
"""What the extra `server` brings, and nothing else does."""


def serve(
    site: Annotated[
        str | None,
        typer.Argument(
            metavar="[SITE]", help="What to read first; without it, what was read last is served.", show_default=False
        ),
    ] = None,
    url: Url = None,
    map: Map = None,
    host: Annotated[str | None, typer.Option("--host", help="Address to listen on.", show_default="127.0.0.1")] = None,
    port: Annotated[
        int | None, typer.Option("--port", help="Port to listen on, else the next free one.", show_default="8765")
    ] = None,
    once: Annotated[bool, typer.Option("--once", envvar="ONCE", help="Stop after checking that the pages answer.")] = False,
    link: Annotated[bool, typer.Option("--link", help="Only print a new link for the owner to sign in with.")] = False,
) -> None:
    """Optimise a site and serve it, with the owner's dashboard under /-/; the site that was read stays as it is."""
    insist()
    from samara.core import settings as table  # cost: what --help does not need
    from samara.reading.source import recognise
    from samara.server import start

    source = recognise(site) if site else None
    settings = table.load(source.folder if source else None).replace(url=url, map=map, host=host, port=port)
    start.prepare(settings)
    if link:
        print_link(start.address(settings))
        return
    row, improver = ready(source.name, settings) if source else (last(), None)
    answer(row, settings, improver, once=once)


def insist() -> None:
    """Raise an error that says what to install, when what only serving needs is not there."""
    for name in NEEDED:
        try:
            import_module(name)
        except ModuleNotFoundError as error:
            if error.name != name:
                raise
            raise SamaraError(f"Serving needs {name}, which is not installed.", hint='pip install "samara[server]"') from error


def ready(source: str, settings: Settings) -> Fresh:
    """The site behind a source, read, optimised and kept; each step shows its progress."""
    from samara.cli._options import tell_patience
    from samara.cli._progress import progress
    from samara.server.jobs.refresh import refresh

    tell_patience(settings)
    with ExitStack() as shown:

        def step(name: str) -> Callable[[int, int], None]:
            shown.close()
            return shown.enter_context(progress(name))

        return refresh(source, settings, step)


def last() -> Site:
    """The site that was read last."""
    from samara.server.store.sites import last_served

    return last_served()


def answer(site: Site, settings: Settings, improver: Improver | None, *, once: bool) -> None:
    """Listen, say where, and answer until Ctrl-C; or `once`: only until the pages were seen to answer."""
    from samara.server import listening, start
    from samara.server.jobs import newcomers, worker
    from samara.server.store import people, sites

    front = start.front(site.pk, settings, improver)
    with listening.listen(settings["host"], settings["port"]) as listener:
        base = listening.address(listener)
        taken = settings["port"]
        if taken and not base.endswith(f":{taken}"):
            print(f"Port {taken} is in use, so this is the next free one.", file=sys.stderr)
        before, after = sites.scores(site)
        if before is not None and after is not None:
            typer.echo(f"Score          {before:.0f} of 100 today, {after:.0f} with Samara")
        typer.echo(f"The site       {base}{sites.home_path(site)}")
        typer.echo(f"The dashboard  {base}/-/")
        if once:
            for path, status in listening.check(front, listener, sites.samples(site), settings).items():
                typer.echo(f"{status}  {path}")
            return
        start.remember(base, settings)
        if people.owner().last_login is None:
            print_link(base)
        print("Stop with Ctrl-C.", file=sys.stderr)
        with worker.working(settings, partial(newcomers.keep, site, improver) if improver else None):
            listening.run(front, listener)
    print("Stopped.", file=sys.stderr)


def print_link(base: str) -> None:
    """Print a link that signs the owner in once."""
    from samara.server.store import people

    typer.echo(f"Sign in once   {base}/-/sign-in/{people.issue_link(people.owner())}/   (within an hour)")
