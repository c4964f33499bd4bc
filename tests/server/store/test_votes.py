from __future__ import annotations

import pytest

from samara.server.models import Comment, Vote
from samara.server.store import votes
from server.talking import somebody, write

pytestmark = pytest.mark.django_db


def test_a_person_has_one_voice(site):
    row, eva = write(site, "Tea", somebody()), somebody("Eva")
    assert votes.cast(row, eva, 1) == votes.cast(row, eva, 1) == (1, 0, 1)
    assert votes.cast(row, eva, -1) == (0, 1, -1)
    assert votes.cast(row, somebody("Bo"), 1) == (1, 1, 1)
    assert votes.votes_of(eva, row.thread) == {row.pk: -1}
    assert votes.cast(row, eva, 0) == votes.cast(row, eva, 0) == (1, 0, 0)
    assert Vote.objects.count() == 1
    assert round(Comment.objects.get().score, 4) == 0.2065


def test_what_is_said_again_changes_no_version(site):
    row, eva = write(site, "Tea", somebody()), somebody("Eva")
    for _ in range(3):
        votes.cast(row, eva, 1)
        votes.react(row, eva, "👍", True)
    row.thread.refresh_from_db()
    assert row.thread.version == 3


def test_a_sign_is_set_once(site):
    row, eva = write(site, "Tea", somebody()), somebody("Eva")
    assert votes.react(row, eva, "👍", True) == votes.react(row, eva, "👍", True) == {"👍": 1}
    assert votes.react(row, somebody("Bo"), "🎉", True) == {"👍": 1, "🎉": 1}
    assert votes.signs_of(eva, row.thread) == {row.pk: ["👍"]}
    assert votes.react(row, eva, "👍", False) == {"🎉": 1}
    assert Comment.objects.get().reactions == {"🎉": 1}
