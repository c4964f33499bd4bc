"""What attacks start from: a site with an owner, and next to it another whose people must stay apart."""

from __future__ import annotations

import pytest
from django.test import Client

from samara.core.comment import State
from samara.server import models
from samara.server.models import Membership, Person
from samara.server.store import decisions, flags, people, tokens
from server.conftest import key, owner, site
from server.quarrel import say, someone

__all__ = ["key", "owner", "site"]

OTHER = "https://other.example"
SECRET = "what-only-the-other-site-may-see"


@pytest.fixture
def other(site) -> models.Site:
    """A second site on the same server, with people, comments and decisions of its own; SECRET stands wherever words stand."""
    boss = someone("Boss")
    found = models.Site.objects.create(name=f"Other {SECRET}", url=f"{OTHER}/", source="/srv/other")
    people.own(boss, found)
    kim = Person.objects.create_user(name=f"Kim {SECRET}", email="kim@other.example")
    waits = say(found, f"waits {SECRET}", kim, state=State.WAITING, page=f"{OTHER}/tea")
    say(found, "in the open", kim, page=f"{OTHER}/tea")
    models.Page.objects.filter(site=found).update(title=f"Tea {SECRET}")
    guest = say(found, f"as a guest {SECRET} https://hidden.example/", page=f"{OTHER}/tea", browser="b" * 64)
    flags.add(guest, kim, "c" * 64, models.Flag.Reason.OTHER, f"reported {SECRET}")
    models.Comment.objects.filter(pk=waits.pk).update(why=[["words", 2.0, f"noticed {SECRET}"]])
    nuisance = Person.objects.create_user(name=f"Nuisance {SECRET}")
    say(found, f"buy {SECRET}", nuisance, page=f"{OTHER}/tea")
    decisions.ban(found, boss, nuisance.pk)
    decisions.decide(found, boss, [waits.pk], State.SPAM)
    decisions.decide(found, boss, [waits.pk], State.WAITING)
    return found


@pytest.fixture
def ada(site) -> Person:
    """A reader of the first site, who wrote there."""
    found = someone()
    say(site, "Words", found)
    return found


@pytest.fixture
def moderator(site, client) -> Client:
    """The browser of somebody who moderates the first site and has nothing to do with the other."""
    mia = someone("Mia")
    Membership.objects.create(person=mia, site=site, role=Membership.Role.MODERATOR)
    client.force_login(mia)
    return client


@pytest.fixture
def bearer(site, ada) -> str:
    """A token of the reader's for the pages of the first site."""
    return tokens.give(ada, site, "https://example.org").token
