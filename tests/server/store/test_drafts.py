from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from samara.server.models import Draft
from samara.server.store import drafts
from samara.server.store.drafts import Kept
from server.talking import PAGE

pytestmark = pytest.mark.django_db


@pytest.fixture
def kept(site) -> Kept:
    return drafts.keep(site, PAGE, "Tea", "ada@example.net", name="Ada")


def test_a_draft_is_found_by_the_browser_that_sent_it(kept):
    assert drafts.find(kept).text == "Tea"
    assert drafts.find(kept._replace(browser="x")) is None
    assert drafts.find(kept._replace(key="x")) is None
    assert drafts.find(Kept("\x00", "")) is None
    assert kept.browser not in str(Draft.objects.values().get())


def test_a_draft_is_used_once(kept):
    draft = drafts.find(kept)
    assert drafts.spend(draft)
    assert not drafts.spend(draft)


def test_a_draft_does_not_live_long(site, kept):
    Draft.objects.update(expires=timezone.now() - timedelta(seconds=1))
    assert drafts.find(kept) is None
    drafts.keep(site, PAGE, "Coffee", "eva@example.net")
    assert Draft.objects.get().text == "Coffee"
