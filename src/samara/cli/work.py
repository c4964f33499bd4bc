"""`samara work`: tells people of comments beside servers that only answer."""

from __future__ import annotations

import signal
import sys
import threading
from typing import Annotated

import typer

from samara.cli.serve import insist

EXAMPLES = ("samara work --once", "samara work --seconds 2")


def work(
    once: Annotated[bool, typer.Option("--once", help="Do what is to be done now, and stop.")] = False,
    seconds: Annotated[
        float | None, typer.Option("--seconds", min=0, help="Stop after so long, where cron starts it anew.", show_default=False)
    ] = None,
) -> None:
    """Send mail, webhooks and messages about comments until Ctrl-C. `samara serve` does that too; any number may work at once."""
    insist()
    from samara.core import settings as table  # cost: what --help does not need
    from samara.server import start

    settings = table.load()
    start.prepare(settings)
    from samara.server.jobs import telling, worker

    if once:
        settled = telling.tell(settings)
        typer.echo(f"{settled} delivered or given up")
        return
    stop = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: stop.set())
    if seconds is not None:
        ending = threading.Timer(seconds, stop.set)
        ending.daemon = True
        ending.start()
    print("Stop with Ctrl-C.", file=sys.stderr)
    try:
        worker.work(settings, stop)
    except KeyboardInterrupt:
        stop.set()
    print("Stopped.", file=sys.stderr)
