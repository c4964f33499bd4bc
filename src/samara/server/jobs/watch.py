"""Looks whether unusually much is written somewhere, so that those who look after the site can slow it down."""

from __future__ import annotations

import logging
from datetime import datetime

from django.utils import timezone

from samara.core.errors import SamaraError
from samara.practices.conversation import alarming
from samara.server.models import Thread
from samara.server.store import alarms, sites

_log = logging.getLogger("django.samara.watch")


def watch(now: datetime | None = None) -> int:
    """One look at all pages: how many alarms there were."""
    moment = now or timezone.now()
    counts = alarms.busy(moment)
    limits: dict[int, int] = {}
    told = 0
    for thread in Thread.objects.filter(pk__in=counts).select_related("site"):
        if thread.site_id not in limits:
            limits[thread.site_id] = _limit(thread)
        limit, count = limits[thread.site_id], counts[thread.pk]
        if alarming.is_told(thread.alarmed, moment) or not alarming.alarms(count, 0.0, limit):
            continue
        if alarming.alarms(count, alarms.usual(thread.pk, moment), limit):
            told += alarms.raise_one(thread, moment)
    return told


def _limit(thread: Thread) -> int:
    """What the owner says; a file with a fault keeps no other site waiting."""
    try:
        return int(sites.settings_of(thread.site)["comments_alarm"])
    except SamaraError as error:
        _log.error("%s %s", error.message, error.hint)
        return 0
