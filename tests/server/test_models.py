from __future__ import annotations

import pytest
from django.db import IntegrityError

from samara.server.models import Membership, Origin, Page, PageAddress, Person, Site

pytestmark = pytest.mark.django_db


@pytest.fixture
def shop():
    return Site.objects.create(name="Shop", source="/srv/shop")


def test_person_needs_no_password():
    person = Person.objects.create_user(name="Ada")
    assert (str(person), person.has_usable_password(), person.email, person.is_active) == ("Ada", False, None, True)


def test_person_without_a_name_is_called_by_the_handle():
    person = Person.objects.create_user()
    assert str(person) == person.handle


def test_any_number_of_people_have_no_email():
    Person.objects.create_user(email="")
    Person.objects.create_user()
    assert Person.objects.filter(email=None).count() == 2


def test_email_is_unique_in_any_case_of_letters():
    Person.objects.create_user(email="ada@example.org")
    with pytest.raises(IntegrityError):
        Person.objects.create_user(email="Ada@Example.org")


def test_page_is_unique_by_site_and_address(shop):
    other = Site.objects.create(name="Other", source="/srv/other")
    Page.objects.create(site=shop, address="https://example.org/")
    Page.objects.create(site=other, address="https://example.org/")
    with pytest.raises(IntegrityError):
        Page.objects.create(site=shop, address="https://example.org/")


def test_earlier_address_means_one_page(shop):
    page = Page.objects.create(site=shop, address="https://example.org/new")
    PageAddress.objects.create(site=shop, page=page, address="https://example.org/old")
    with pytest.raises(IntegrityError):
        PageAddress.objects.create(site=shop, page=page, address="https://example.org/old")


def test_person_has_one_role_per_site(shop):
    ada = Person.objects.create_user(name="Ada")
    Membership.objects.create(person=ada, site=shop, role=Membership.Role.OWNER)
    with pytest.raises(IntegrityError):
        Membership.objects.create(person=ada, site=shop, role=Membership.Role.MODERATOR)


def test_page_outlives_its_origin(shop):
    origin = Origin.objects.create(site=shop, kind=Origin.Kind.WEBMENTION, network="web", url="https://far.example/")
    page = Page.objects.create(site=shop, address="https://example.org/", origin=origin)
    origin.delete()
    page.refresh_from_db()
    assert page.origin is None
