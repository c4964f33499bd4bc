"""Tokens: given to a site's own pages, shown with each call, renewed over days, ended by the person at any time.

A token reads `key.secret`. It opens the doors for a quarter of an hour and can be exchanged for its successor for a month after
that, half a year in all. Whoever shows a secret that was exchanged before holds a copy: the token ends for both.
"""

from __future__ import annotations

import hashlib
import secrets
from datetime import timedelta
from typing import NamedTuple

from django.db import transaction
from django.utils import timezone
from django.utils.crypto import constant_time_compare, salted_hmac

from samara.server.models import Person, Site, Token

LIFE = timedelta(minutes=15)
RENEWABLE = timedelta(days=30)
LONGEST = timedelta(days=180)
GRACE = timedelta(seconds=30)
"""How long the former secret still counts: two tabs may renew at the same moment, or an answer may be lost on the way."""


class Given(NamedTuple):
    """What goes to the page: the token, and in how many seconds it has to be renewed."""

    token: str
    seconds: int


def give(person: Person, site: Site, origin: str) -> Given:
    """A new token of a person for the pages of one origin of a site."""
    now = timezone.now()
    Token.objects.filter(until__lte=now).delete()
    key, secret = secrets.token_urlsafe(12), secrets.token_urlsafe(32)
    Token.objects.create(
        key=key,
        digest=digest(secret),
        person=person,
        site=site,
        origin=origin,
        renewed=now,
        expires=now + LIFE,
        until=now + RENEWABLE,
    )
    return Given(f"{key}.{secret}", round(LIFE.total_seconds()))


def find(shown: str, origin: str) -> Token | None:
    """The token that opens the doors for a page of `origin` now; None when it is forged, too old, ended, or another origin's."""
    key, _, secret = shown.partition(".")
    token = _row(key, origin)
    return token if token is not None and token.expires > timezone.now() and _is_good(token, secret) else None


def renew(shown: str, origin: str) -> Given | None:
    """The successor of a token; None when it cannot be renewed any more. Renewed twice within the grace, it has one successor."""
    key, _, secret = shown.partition(".")
    with transaction.atomic():
        token = _row(key, origin, locked=True)
        now = timezone.now()
        if token is None or token.until <= now:
            return None
        if not _is_good(token, secret):
            token.delete()
            return None
        fresh = successor(key, secret)
        if token.digest == digest(secret):
            token.former, token.digest, token.renewed = token.digest, digest(fresh), now
            token.expires = now + LIFE
            token.until = min(now + RENEWABLE, token.created + LONGEST)
            token.save(update_fields=["former", "digest", "renewed", "expires", "until"])
    return Given(f"{key}.{fresh}", round((token.expires - now).total_seconds()))


def end(shown: str, origin: str) -> None:
    """End a token: the person signed out of that site in that browser."""
    key, _, secret = shown.partition(".")
    token = _row(key, origin)
    if token is not None and _is_good(token, secret):
        token.delete()


def successor(key: str, secret: str) -> str:
    """The secret that follows: known only to whoever holds the key of this server."""
    return salted_hmac("samara.token", f"{key}.{secret}", algorithm="sha256").hexdigest()


def digest(secret: str) -> str:
    """A plain hash serves, because it is 256 random bits that are hashed."""
    return hashlib.sha256(secret.encode()).hexdigest()


def _row(key: str, origin: str, *, locked: bool = False) -> Token | None:
    if not key.isprintable():  # some databases refuse to be asked for a NUL
        return None
    rows = Token.objects.select_for_update(of=("self",)) if locked else Token.objects.all()
    token = next(iter(rows.select_related("person").filter(key=key)), None)
    return token if token is not None and token.origin == origin and token.person.is_active else None


def _is_good(token: Token, secret: str) -> bool:
    """Whether the secret is the one in force, or was until a moment ago."""
    told = digest(secret)
    late = timezone.now() - token.renewed >= GRACE
    return constant_time_compare(told, token.digest) or (constant_time_compare(told, token.former) and not late)
