"""Limits: how often something may be asked for in a stretch of time, counted in the database so that all processes agree."""

from __future__ import annotations

from datetime import timedelta

from django.db import connection
from django.utils import timezone
from django.utils.crypto import salted_hmac

from samara.server.models import Tally

# One statement, so that many requests at the same moment are all counted; what is over begins anew.
COUNT = """
INSERT INTO "samara_tally" ("key", "count", "until") VALUES (%s, 1, %s)
ON CONFLICT ("key") DO UPDATE SET
    "count" = CASE WHEN "samara_tally"."until" > %s THEN "samara_tally"."count" + 1 ELSE 1 END,
    "until" = CASE WHEN "samara_tally"."until" > %s THEN "samara_tally"."until" ELSE excluded."until" END
RETURNING "count"
"""


def take(what: str, whom: str, most: int, seconds: int) -> bool:
    """Count one more, and say whether it is still within `most` per `seconds`; the stretch begins with the first."""
    now = timezone.now()
    key = salted_hmac("samara.tally", f"{what}\n{whom}", algorithm="sha256").hexdigest()
    begin, end = map(connection.ops.adapt_datetimefield_value, (now, now + timedelta(seconds=seconds)))
    with connection.cursor() as cursor:
        cursor.execute(COUNT, [key, end, begin, begin])
        count: int = cursor.fetchone()[0]
    if count == 1:
        # Whoever begins a stretch takes away what is over.
        Tally.objects.filter(until__lte=now).delete()
    return count <= most
