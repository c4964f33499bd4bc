from __future__ import annotations

import pytest

from samara.practices.conversation.evidence import Evidence
from samara.practices.conversation.signals.repetition import notice


@pytest.mark.parametrize(("times", "words"), [(1, "once"), (14, "14 times")])
def test_the_same_words_again_are_noticed(times, words):
    assert notice(Evidence(text="x", repeated=times)).words == f"the same words were sent {words} within the hour before"


def test_the_more_often_the_worse():
    assert notice(Evidence(text="x", repeated=1)).weight < notice(Evidence(text="x", repeated=3)).weight


def test_many_links_to_one_host_are_noticed_and_few_are_not():
    assert notice(Evidence(text="x", shared=2, host="pills.example")) is None
    assert notice(Evidence(text="x", shared=5, host="pills.example")).words == (
        "pills.example was linked to 5 times within the hour before"
    )


def test_what_is_new_is_nothing():
    assert notice(Evidence(text="x")) is None


def test_nearly_the_same_words_are_noticed_and_phrases_are_not():
    assert notice(Evidence(text="x", alike=2)) is None
    assert (
        notice(Evidence(text="x", repeated=1, alike=9)).words == "nearly the same words were sent 9 times within the hour before"
    )
    assert notice(Evidence(text="x", repeated=1, alike=1)).words == "the same words were sent once within the hour before"
