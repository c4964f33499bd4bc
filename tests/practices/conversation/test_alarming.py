from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from samara.practices.conversation.alarming import QUIET, alarms, is_told, usual

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("written", "before", "per_stretch"),
    [
        (0, None, 0.0),
        (144, timedelta(days=1), 144 / 143),
        (60, timedelta(hours=1, minutes=10), 10.0),
        (60, timedelta(minutes=20), 10.0),
    ],
)
def test_usual_is_what_ten_minutes_of_the_last_day_had(written, before, per_stretch):
    assert usual(written, before and NOW - before, NOW) == pytest.approx(per_stretch)


@pytest.mark.parametrize(
    ("count", "is_usual", "limit", "alarmed"),
    [(30, 0.0, 30, True), (29, 0.0, 30, False), (99, 0.0, 0, False), (40, 30.0, 30, False), (120, 30.0, 30, True)],
)
def test_alarm_is_for_much_and_more_than_usual(count, is_usual, limit, alarmed):
    assert alarms(count, is_usual, limit) is alarmed


def test_one_attack_is_told_once():
    assert is_told(NOW - timedelta(minutes=1), NOW)
    assert not is_told(NOW - QUIET, NOW)
    assert not is_told(None, NOW)
