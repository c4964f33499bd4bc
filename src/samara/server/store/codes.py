"""Codes of six digits: issued to an address, good for ten minutes, five tries, and the browser that asked."""

from __future__ import annotations

import hashlib
import secrets
import unicodedata
from datetime import timedelta

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.crypto import constant_time_compare, salted_hmac

from samara.server.models import Code, Person

LIFE = timedelta(minutes=10)
TRIES = 5


def issue(purpose: Code.Purpose, address: str, browser: str, person: Person | None = None) -> str:
    """A new code for an address; the one before of this browser ends. Whether the address belongs to anybody is not even
    asked."""
    code = f"{secrets.randbelow(1_000_000):06d}"
    now = timezone.now()
    with transaction.atomic():
        Code.objects.filter(expires__lte=now).delete()
        Code.objects.update_or_create(
            purpose=purpose,
            address=address,
            browser=hashed(browser),
            defaults={
                "digest": digest(purpose, address, code),
                "person": person,
                "tries": 0,
                "expires": now + LIFE,
            },
        )
    return code


def redeem(purpose: Code.Purpose, address: str, browser: str, code: str, person: Person | None = None) -> bool:
    """Whether the code is right; it is used up by that. A wrong one costs a try; after five, the right one is worthless."""
    alive = Code.objects.filter(
        purpose=purpose, address=address, browser=hashed(browser), person=person, expires__gt=timezone.now()
    )
    # The try is taken before the comparison, and by one statement: of a thousand guesses at one moment five are looked at.
    if not alive.filter(tries__lt=TRIES).update(tries=F("tries") + 1):
        return False
    kept = alive.values_list("digest", flat=True).first() or ""
    if not constant_time_compare(kept, digest(purpose, address, code)):
        return False
    return bool(alive.filter(digest=kept).delete()[0])


def digits(typed: str) -> str:
    """The digits of what was typed, in whatever script (۰۵۷۲۰۳), as those of a code."""
    return "".join(str(unicodedata.decimal(letter)) for letter in typed if letter.isdecimal())


def left(purpose: Code.Purpose, address: str, browser: str) -> int:
    """How many tries are left; none when there is no code."""
    kept = Code.objects.filter(purpose=purpose, address=address, browser=hashed(browser), expires__gt=timezone.now())
    return max(0, TRIES - kept.values_list("tries", flat=True).get()) if kept.exists() else 0


def new_browser() -> str:
    """What tells the browser that asked from all others; it lies in its session."""
    return secrets.token_urlsafe(24)


def hashed(browser: str) -> str:
    """A plain hash serves, because it is 192 random bits that are hashed."""
    return hashlib.sha256(browser.encode()).hexdigest()


def digest(purpose: str, address: str, code: str) -> str:
    """Keyed, because six digits are quickly tried against a plain hash."""
    return salted_hmac("samara.code", f"{purpose}\n{address}\n{code}", algorithm="sha256").hexdigest()
