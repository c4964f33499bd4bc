from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from samara.server.models import Person, SignInLink
from samara.server.store import people

pytestmark = pytest.mark.django_db


@pytest.fixture
def ada():
    return Person.objects.create_user(name="Ada")


def test_link_signs_in_once(ada):
    token = people.issue_link(ada)
    assert people.is_alive(token)
    assert people.redeem(token) == ada
    assert not people.is_alive(token)
    assert people.redeem(token) is None


def test_link_expires_after_an_hour(ada):
    token = people.issue_link(ada)
    link = SignInLink.objects.get()
    assert timedelta(minutes=59) < link.expires - timezone.now() <= timedelta(hours=1)
    SignInLink.objects.update(expires=timezone.now())
    assert people.redeem(token) is None


def test_link_is_kept_as_a_digest_only(ada):
    token = people.issue_link(ada)
    kept = SignInLink.objects.get()
    assert kept.digest != token
    assert people.redeem(kept.digest) is None


def test_new_link_ends_the_one_before(ada):
    first, second = people.issue_link(ada), people.issue_link(ada)
    assert people.redeem(first) is None
    assert people.redeem(second) == ada


def test_link_of_a_blocked_person_is_worthless(ada):
    token = people.issue_link(ada)
    Person.objects.update(is_active=False)
    assert people.redeem(token) is None


def test_owner_is_the_same_person_each_time(site):
    assert people.owner() == people.owner()
    assert people.owner().memberships.get().site == site
