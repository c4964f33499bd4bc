"""Works as `samara work` would, for as long as it is let live."""

from __future__ import annotations

import sys
import threading

from samara.core.settings import load
from samara.server import start


def main() -> None:
    settings = load()
    start.prepare(settings)
    from samara.server.jobs import worker

    worker.work(settings, threading.Event(), pause=0.05)


if __name__ == "__main__":
    sys.exit(main())
