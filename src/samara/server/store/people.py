"""People, their roles, and the links that sign them in."""

from __future__ import annotations

import hashlib
import secrets
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from samara.server.models import Membership, Person, SignInLink, Site

LIFE = timedelta(hours=1)


def owner() -> Person:
    """The person who runs this server, made on first use."""
    first = Person.objects.filter(memberships__role=Membership.Role.OWNER).order_by("pk").first()
    return first or Person.objects.create_user(name="Owner")


def own(person: Person, site: Site) -> None:
    """Make a person the owner of a site."""
    Membership.objects.update_or_create(person=person, site=site, defaults={"role": Membership.Role.OWNER})


def issue_link(person: Person) -> str:
    """A token that signs the person in once, within the hour; earlier links of the person end, so that only one is ever alive."""
    token = secrets.token_urlsafe(32)
    with transaction.atomic():
        SignInLink.objects.filter(person=person, used=None).delete()
        SignInLink.objects.create(person=person, digest=digest(token), expires=timezone.now() + LIFE)
    return token


def redeem(token: str) -> Person | None:
    """The person that the token signs in, once; None when it is forged, used or too old."""
    now = timezone.now()
    alive = SignInLink.objects.filter(digest=digest(token), used=None, expires__gt=now)
    # One statement, so that of two simultaneous requests only one wins.
    if not alive.update(used=now):
        return None
    person = Person.objects.get(sign_in_links__digest=digest(token))
    return person if person.is_active else None


def is_alive(token: str) -> bool:
    """Whether the token would sign somebody in now."""
    return SignInLink.objects.filter(digest=digest(token), used=None, expires__gt=timezone.now()).exists()


def digest(token: str) -> str:
    """What is kept of a token. A plain hash serves, because the token has 256 random bits."""
    return hashlib.sha256(token.encode()).hexdigest()
