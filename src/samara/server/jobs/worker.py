"""Does what is to be done beside answering, again and again, until it is told to stop."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from django.db import DatabaseError, close_old_connections, connection
from django.utils import timezone

from samara.core.settings import Settings
from samara.server.jobs import akismet, telling, watch
from samara.server.store import deliveries, laid

PAUSE = 2.0
"""Seconds between two rounds."""
LAYING = timedelta(minutes=1)
TIDYING = timedelta(hours=1)
WATCHING = timedelta(seconds=20)

_log = logging.getLogger("django.samara.worker")


Round = Callable[[], None]


def work(settings: Settings, stop: threading.Event, *, pause: float = PAUSE, more: Round | None = None) -> None:
    """Round after round until `stop` is set; a round that fails is told on the terminal, and the next one follows. `more` is done
    in each of them."""
    laid_down: datetime | None = None
    tidied: datetime | None = None
    watched: datetime | None = None
    written: dict[int, int] = {}
    while not stop.is_set():
        close_old_connections()
        try:
            if watched is None or timezone.now() - watched > WATCHING:
                watched = timezone.now()
                watch.watch(watched)
            telling.tell(settings)
            akismet.ask(settings)
            if more:
                more()
            if laid_down is None or timezone.now() - laid_down > LAYING:
                laid_down = timezone.now()
                laid.renew(written)
            if tidied is None or timezone.now() - tidied > TIDYING:
                tidied = timezone.now()
                deliveries.forget(tidied)
        except DatabaseError:
            _log.exception("The database did not answer.")
        except Exception:
            _log.exception("A round of work broke.")
        stop.wait(pause)
    connection.close()


@contextmanager
def working(settings: Settings, more: Round | None = None) -> Iterator[None]:
    """Work beside whatever is done meanwhile."""
    stop = threading.Event()
    thread = threading.Thread(target=work, args=(settings, stop), kwargs={"more": more}, name="samara-work", daemon=True)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join(timeout=20)
