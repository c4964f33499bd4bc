"""Limits: how often something may be asked for in a stretch of time, counted in the database so that all processes agree."""

from __future__ import annotations

from datetime import timedelta

from django.db.models import F
from django.utils import timezone
from django.utils.crypto import salted_hmac

from samara.server.models import Tally


def take(what: str, whom: str, most: int, seconds: int) -> bool:
    """Count one more, and say whether it is still within `most` per `seconds`; the stretch begins with the first."""
    now = timezone.now()
    key = salted_hmac("samara.tally", f"{what}\n{whom}", algorithm="sha256").hexdigest()
    alive = Tally.objects.filter(key=key, until__gt=now)
    # One statement each, so that many requests at the same moment are all counted.
    if alive.filter(count__lt=most).update(count=F("count") + 1):
        return True
    if alive.exists():
        return False
    Tally.objects.filter(until__lte=now).delete()
    fresh = Tally(key=key, count=1, until=now + timedelta(seconds=seconds))
    if Tally.objects.bulk_create([fresh], ignore_conflicts=True) and Tally.objects.filter(key=key, until=fresh.until).exists():
        return True
    return bool(alive.filter(count__lt=most).update(count=F("count") + 1))
