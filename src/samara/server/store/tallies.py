"""Limits: how often something may be asked for in a stretch of time, counted in the database so that all processes agree."""

from __future__ import annotations

import time
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from django.db import connection
from django.utils import timezone
from django.utils.crypto import salted_hmac

from samara.server.models import Tally

# One statement, so that many requests at the same moment are all counted; what is over begins anew.
COUNT = """
INSERT INTO "samara_tally" ("key", "count", "until") VALUES {}
ON CONFLICT ("key") DO UPDATE SET
    "count" = CASE WHEN "samara_tally"."until" > %s THEN "samara_tally"."count" + 1 ELSE 1 END,
    "until" = CASE WHEN "samara_tally"."until" > %s THEN "samara_tally"."until" ELSE excluded."until" END
RETURNING "key", "count"
"""
TIDYING = 30.0
"""Seconds between two times that a process takes away what is over."""
_tidied = 0.0


class Stretch(NamedTuple):
    """What is counted, for whom, and for how many seconds from the first on."""

    what: str
    whom: str
    seconds: int

    @property
    def key(self) -> str:
        """Under which it is kept: a digest."""
        return salted_hmac("samara.tally", f"{self.what}\n{self.whom}", algorithm="sha256").hexdigest()


def take(what: str, whom: str, most: int, seconds: int) -> bool:
    """Count one more, and say whether it is still within `most` per `seconds`; the stretch begins with the first."""
    stretch = Stretch(what, whom, seconds)
    return count(stretch)[stretch] <= most


def count(*stretches: Stretch) -> dict[Stretch, int]:
    """Count one more of each, and say how many they are now."""
    if not stretches:
        return {}
    global _tidied
    now = timezone.now()
    # In the order of their keys, so that nobody waits for somebody who waits for them.
    keys = dict(sorted((each.key, each) for each in stretches))
    values: list[Any] = []
    for key, stretch in keys.items():
        values += [key, _adapted(now + timedelta(seconds=stretch.seconds))]
    with connection.cursor() as cursor:
        cursor.execute(COUNT.format(", ".join(["(%s, 1, %s)"] * len(keys))), [*values, _adapted(now), _adapted(now)])
        found = {keys[key]: int(number) for key, number in cursor.fetchall()}
    if time.monotonic() - _tidied > TIDYING:
        _tidied = time.monotonic()
        Tally.objects.filter(until__lte=now).delete()
    return found


def seen(*stretches: Stretch) -> dict[Stretch, int]:
    """How many of each were counted, without counting one more."""
    keys = {each.key: each for each in stretches}
    rows = Tally.objects.filter(key__in=keys, until__gt=timezone.now()).values_list("key", "count") if keys else ()
    return dict.fromkeys(stretches, 0) | {keys[key]: number for key, number in rows}


def _adapted(moment: datetime) -> Any:
    return connection.ops.adapt_datetimefield_value(moment)
