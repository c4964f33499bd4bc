"""People, their roles, and the links that sign them in."""

from __future__ import annotations

import hashlib
import secrets
from datetime import timedelta

from allauth.account.models import EmailAddress
from django.db import IntegrityError, transaction
from django.utils import timezone

from samara.server.models import Membership, Origin, Person, SignInLink, Site

LIFE = timedelta(hours=1)


def owner() -> Person:
    """The person who runs this server, made on first use."""
    return first_owner() or Person.objects.create_user(name="Owner")


def first_owner() -> Person | None:
    """The person who runs this server, where somebody does."""
    return Person.objects.filter(memberships__role=Membership.Role.OWNER).order_by("pk").first()


def own(person: Person, site: Site) -> None:
    """Make a person the owner of a site."""
    Membership.objects.update_or_create(person=person, site=site, defaults={"role": Membership.Role.OWNER})


def owns(person: Person) -> bool:
    """Whether the person owns a site here."""
    return person.memberships.filter(role=Membership.Role.OWNER).exists()


def role(person: Person, site: Site) -> str:
    """What the person is on a site; empty for nothing."""
    return site.memberships.filter(person=person).values_list("role", flat=True).first() or ""


def join(address: str, site: Site | None) -> tuple[Person, bool]:
    """The person behind a proven address, and whether they are new: then they came by `site`, and nothing of the address is in
    their name."""
    found = Person.objects.filter(email__iexact=address).first()
    if found is None:
        try:
            with transaction.atomic():
                found = Person.objects.create_user(email=address, origin=came_by(site))
                prove(found, address)
                return found, True
        except IntegrityError:
            # The same person, at the same moment, in another browser.
            found = Person.objects.get(email__iexact=address)
    prove(found, address)
    return found, False


def came_by(site: Site | None, network: str = "") -> Origin | None:
    """Where somebody registers: on a site, with an account of a network or with an address."""
    if site is None:
        return None
    came, _ = Origin.objects.get_or_create(site=site, kind=Origin.Kind.SIGN_UP, network=network, remote_id="", url="")
    return came


def prove(person: Person, address: str) -> None:
    """Note that an address is the person's: the one and only, and proven."""
    EmailAddress.objects.filter(user=person).exclude(email=address).delete()
    EmailAddress.objects.update_or_create(user=person, email=address, defaults={"verified": True, "primary": True})


def move(person: Person, address: str) -> bool:
    """Give a person another, proven address; False when it is somebody else's."""
    try:
        with transaction.atomic():
            person.email = address
            person.save(update_fields=["email"])
            prove(person, address)
    except IntegrityError:
        person.refresh_from_db()
        return False
    return True


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
