"""The people of a site: whoever registered by it, wrote on it, signs in on its pages or has a role there."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime, timedelta

from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from samara.core.comment import State
from samara.practices.conversation.rules import Writer
from samara.server.elsewhere.catalogue import kinds
from samara.server.models import Person, Site
from samara.server.store.seals import network_of

SIZE = 50
WAYS = {"mail": "e-mail", "passkey": "passkey", "handed": "your site"}


@dataclass(frozen=True, slots=True)
class Row:
    """A person on the list. `ways` are the kinds of sign-in, never an address: that was told to the server, not to the site.
    `said` counts their comments on the site by state."""

    key: int
    name: str
    handle: str
    joined: datetime
    ways: tuple[str, ...]
    role: str
    is_banned: bool
    said: dict[str, int]

    @property
    def published(self) -> int:
        """How many of their comments are published."""
        return self.said.get(State.PUBLISHED, 0)

    @property
    def waiting(self) -> int:
        """How many wait."""
        return self.said.get(State.WAITING, 0)

    @property
    def writer(self) -> Writer:
        """What the rules ask about them."""
        return Writer(
            known=True,
            role=self.role,
            banned=self.is_banned,
            published=self.published > 0,
            approved=self.published,
            spam=self.said.get(State.SPAM, 0),
            days=(timezone.now() - self.joined) / timedelta(days=1),
        )


def list_people(site: Site, words: str, after: int) -> tuple[list[Row], int]:
    """The people of a site with these words in name or handle, the newest first, and the key after which the next slice begins
    (0 at the end)."""
    found = of(site)
    for word in words.split()[:10]:
        found = found.filter(Q(name__icontains=word) | Q(handle__icontains=word))
    if after:
        found = found.filter(pk__lt=after)
    people = list(found.order_by("-pk")[: SIZE + 1])
    shown = people[:SIZE]
    return rows(site, shown), shown[-1].pk if len(people) > SIZE else 0


def of(site: Site) -> QuerySet[Person]:
    """Everybody who has to do with a site."""
    there = (site.comments, site.memberships, site.tokens, site.bans)
    known = Q(origin__site=site)
    for each in there:
        known |= Q(pk__in=each.exclude(person=None).values("person"))
    return Person.objects.filter(known)


def find(site: Site, key: int) -> Person | None:
    """One of the people of a site, looked for in what is theirs: there may be a hundred thousand comments."""
    found = Person.objects.filter(pk=key).select_related("origin").first()
    there = (site.comments, site.memberships, site.tokens, site.bans)
    came = found is not None and found.origin is not None and found.origin.site_id == site.pk
    return found if came or any(each.filter(person=key).exists() for each in there) else None


def rows(site: Site, people: list[Person]) -> list[Row]:
    """These people as the list shows them."""
    keys = [person.pk for person in people]
    said: dict[int, dict[str, int]] = defaultdict(dict)
    counted = site.comments.filter(person__in=keys).values_list("person", "state").annotate(Count("pk"))
    for person, state, count in counted:
        said[person or 0][state] = count
    passkeys = set(Authenticator.objects.filter(user__in=keys, type=Authenticator.Type.WEBAUTHN).values_list("user", flat=True))
    elsewhere: dict[int, list[str]] = defaultdict(list)
    for person, network in SocialAccount.objects.filter(user__in=keys).values_list("user", "provider"):
        elsewhere[person].append(WAYS["handed"] if network == network_of(site) else title(network))
    roles = dict(site.memberships.filter(person__in=keys).values_list("person", "role"))
    banned = set(site.bans.filter(person__in=keys).values_list("person", flat=True))
    return [
        Row(
            key=person.pk,
            name=person.name,
            handle=person.handle,
            joined=person.joined,
            ways=(
                *([WAYS["mail"]] if person.email else []),
                *([WAYS["passkey"]] if person.pk in passkeys else []),
                *dict.fromkeys(elsewhere[person.pk]),
            ),
            role=roles.get(person.pk, ""),
            is_banned=person.pk in banned,
            said=said[person.pk],
        )
        for person in people
    ]


def title(network: str) -> str:
    """What a way to sign in elsewhere is called; what another site handed over is told as no more than that."""
    known = kinds().get(network)
    return known.title if known else "another site"
