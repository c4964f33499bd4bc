from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from samara.server.models import Tally
from samara.server.store.tallies import take


@pytest.mark.django_db
def test_so_many_are_taken_and_no_more():
    assert [take("codes", "ada", 3, 60) for _ in range(5)] == [True, True, True, False, False]


@pytest.mark.django_db
def test_each_kind_and_each_person_is_counted_apart():
    assert take("codes", "ada", 1, 60)
    assert take("codes", "eva", 1, 60)
    assert take("guesses", "ada", 1, 60)
    assert not take("codes", "ada", 1, 60)


@pytest.mark.django_db
def test_count_begins_anew_after_its_time():
    assert [take("codes", "ada", 1, 60), take("codes", "ada", 1, 60)] == [True, False]
    Tally.objects.update(until=timezone.now() - timedelta(seconds=1))
    assert take("codes", "ada", 1, 60)


@pytest.mark.django_db
def test_nothing_readable_is_kept():
    take("codes", "192.0.2.7", 1, 60)
    assert "192.0.2.7" not in str(Tally.objects.values_list().get())
