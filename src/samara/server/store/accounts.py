"""People and their accounts elsewhere."""

from __future__ import annotations

import hashlib

from allauth.socialaccount.models import SocialAccount
from django.db import IntegrityError, transaction

from samara.server.elsewhere.kind import Account
from samara.server.models import Person, Site
from samara.server.names import clean_name
from samara.server.store import people

LONGEST = 180
"""Letters of a name over there that the table holds."""


def join(network: str, account: Account, site: Site | None, person: Person | None = None) -> tuple[Person | None, bool]:
    """Whose account it is, and whether they are new; with `person` it becomes theirs. None where it is another person's already.

    What an account says of e-mail addresses is not even read: nobody gets into an account here because somebody over there
    wrote its address down.
    """
    is_plain = len(account.uid) <= LONGEST and account.uid.isprintable()
    uid = account.uid if is_plain else hashlib.sha256(account.uid.encode("utf-8", "surrogatepass")).hexdigest()
    told = {"handle": line(account.handle, 300), "name": line(account.name, 300), "url": line(account.url, 2000)}
    for _ in range(2):
        known = SocialAccount.objects.filter(provider=network, uid=uid).select_related("user").first()
        if known is not None:
            if person is not None and known.user_id != person.pk:
                return None, False
            known.extra_data = told
            known.save(update_fields=["extra_data"])
            return known.user, False
        try:
            with transaction.atomic():
                owner = person or Person.objects.create_user(name=clean_name(account.name), origin=people.came_by(site, network))
                SocialAccount.objects.create(user=owner, provider=network, uid=uid, extra_data=told)
                return owner, person is None
        except IntegrityError:
            # The same person, at the same moment, in another browser.
            continue
    return None, False


def line(text: str, most: int) -> str:
    """What was told to us, without what no table holds."""
    return "".join(filter(str.isprintable, text))[:most]


def of(person: Person) -> list[SocialAccount]:
    """The person's accounts elsewhere, the oldest first."""
    return list(SocialAccount.objects.filter(user=person).order_by("pk"))


def remove(person: Person, key: str) -> bool:
    """Forget one of the person's accounts elsewhere."""
    return bool(key.isdecimal() and SocialAccount.objects.filter(user=person, pk=int(key[:18])).delete()[0])
