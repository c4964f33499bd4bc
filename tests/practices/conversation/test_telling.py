from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from samara.core.errors import SettingsError
from samara.core.settings import Settings
from samara.practices.conversation import telling
from samara.practices.conversation.telling import Reader, Reason, Wanted


def test_each_address_is_told_once_for_its_most_particular_reason():
    thread = Reader(address="a@x.example", reason=Reason.THREAD, subscription=1, daily=True)
    answer = Reader(address="a@x.example", reason=Reason.ANSWER, subscription=2)
    owner = Reader(address="b@x.example", reason=Reason.OWNER)
    writer = Reader(address="c@x.example", reason=Reason.THREAD)
    assert telling.chosen([thread, owner, answer, writer], {"c@x.example"}) == [answer, owner]


@pytest.mark.parametrize(
    ("wish", "waits", "tells"),
    [(Wanted.NONE, True, False), (Wanted.WAITING, True, True), (Wanted.WAITING, False, False), (Wanted.ALL, False, True)],
)
def test_owners_are_told_of_what_they_want(wish, waits, tells):
    assert telling.tells_owner(wish, waits=waits) is tells


def test_a_wish_that_is_none_is_an_error():
    assert telling.wanted(Settings()) is Wanted.ALL
    with pytest.raises(SettingsError, match="comments_mail"):
        telling.wanted(Settings().replace(comments_mail="some"))


@pytest.mark.parametrize(("hour", "days"), [(5, 0), (6, 1), (23, 1)])
def test_daily_mail_is_written_in_the_morning(hour, days):
    now = datetime(2026, 11, 23, hour, 30 * (hour != 6), tzinfo=UTC)
    assert telling.digest_after(now) == datetime(2026, 11, 23 + days, 6, tzinfo=UTC)


def test_trying_again_takes_longer_each_time_and_ends():
    waits = [telling.again(tries) for tries in range(1, 10)]
    assert waits[-1] is None
    assert waits[:-1] == sorted(waits[:-1])
    assert telling.again(1, asked=600.0) == timedelta(seconds=600)
    assert telling.again(1, asked=1e9) == telling.WAITS[-1]


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (["p-1"], [1]),
        (["EVA"], [2]),
        (["AdaLovelace"], [3]),
        (["twin"], []),
        (["nobody", ""], []),
        (["eva", "p-2"], [2]),
        (["Ada Lovelace and", "Zoë and", "李雷"], [3, 7, 8]),
        (["ada  lovelace: look", "李雷你好"], [3, 8]),
        (["Ada, look", "Ada's tea"], [6]),
        (["Ada Lovelaces", "Adam", "Twin Peaks", "eva.l", "Zoës"], [6]),
        (["eva. Look", "p-3."], [2, 3]),
    ],
)
def test_people_are_called_by_handle_or_by_a_name_of_their_own(names, found):
    people = [(1, "p-1", "Twin"), (2, "p-2", "Eva"), (3, "p-3", "Ada Lovelace"), (4, "p-4", "twin"), (5, "p-5", "")]
    people += [(6, "p-6", "Ada"), (7, "p-7", "Zoë"), (8, "p-8", "李雷")]
    assert telling.called(names, people) == found


def test_one_comment_calls_few_people():
    people = [(key, f"p-{key}", "") for key in range(20)]
    assert telling.called([f"p-{key}" for key in range(20)], people) == [0, 1, 2, 3, 4]
