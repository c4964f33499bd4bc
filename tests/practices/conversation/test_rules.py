from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from samara.core.comment import Opening, Sort, State
from samara.core.errors import SettingsError
from samara.core.settings import Settings
from samara.practices.conversation.rendering import LONGEST
from samara.practices.conversation.rules import (
    REASONS,
    Moderation,
    Policy,
    Refusal,
    Writer,
    edited_state,
    fault,
    first_state,
    may_edit,
    may_remove,
    may_write,
    policy,
)

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
GUEST, READER, MODERATOR = Writer(), Writer(known=True), Writer(known=True, role="moderator")


def settings(**values: object) -> Settings:
    return Settings((("argument", values),))


def test_wishes_come_from_the_settings():
    assert policy(Settings()) == Policy(signs=("👍", "❤️", "😄", "🎉"))
    asked = policy(settings(comments_moderation="first", comments_sort="best", comments_edit_minutes=0, comments_per_page=0))
    assert (asked.moderation, asked.sort, asked.editing, asked.per_page) == (Moderation.FIRST, Sort.BEST, timedelta(0), 1)


def test_unknown_words_are_told():
    with pytest.raises(SettingsError, match="comments_moderation = 'some'") as told:
        policy(settings(comments_moderation="some"))
    assert told.value.hint == "It can be: none, first, all."


@pytest.mark.parametrize(
    ("wishes", "opening", "writer", "refused"),
    [
        (Policy(), Opening.OPEN, READER, None),
        (Policy(), Opening.OPEN, GUEST, Refusal.SIGN_IN),
        (Policy(guests=True), Opening.OPEN, GUEST, None),
        (Policy(guests=True), Opening.SIGNED_IN, GUEST, Refusal.SIGN_IN),
        (Policy(), Opening.SIGNED_IN, READER, None),
        (Policy(guests=True), Opening.CLOSED, GUEST, Refusal.CLOSED),
        (Policy(), Opening.CLOSED, READER, Refusal.CLOSED),
        (Policy(), Opening.CLOSED, MODERATOR, None),
        (Policy(on=False), Opening.OPEN, MODERATOR, Refusal.OFF),
        (Policy(), Opening.SLOW, READER, None),
        (Policy(), Opening.SLOW, Writer(known=True, last=NOW - timedelta(minutes=14)), Refusal.SLOW),
        (Policy(), Opening.SLOW, Writer(known=True, last=NOW - timedelta(minutes=15)), None),
        (Policy(), Opening.OPEN, Writer(known=True, last=NOW), None),
    ],
)
def test_who_may_write(wishes, opening, writer, refused):
    assert may_write(wishes, opening, writer, NOW) == refused


@pytest.mark.parametrize(
    ("moderation", "writer", "state"),
    [
        (Moderation.NONE, GUEST, State.PUBLISHED),
        (Moderation.FIRST, GUEST, State.WAITING),
        (Moderation.FIRST, Writer(published=True), State.WAITING),
        (Moderation.FIRST, READER, State.WAITING),
        (Moderation.FIRST, Writer(known=True, published=True), State.PUBLISHED),
        (Moderation.ALL, Writer(known=True, published=True), State.WAITING),
        (Moderation.ALL, MODERATOR, State.PUBLISHED),
    ],
)
def test_what_waits(moderation, writer, state):
    assert first_state(Policy(moderation=moderation), writer) == state


@pytest.mark.parametrize(
    ("state", "minutes", "own", "may"),
    [
        (State.PUBLISHED, 14, True, True),
        (State.PUBLISHED, 15, True, False),
        (State.PUBLISHED, 1, False, False),
        (State.WAITING, 1, True, True),
        (State.REMOVED, 1, True, False),
        (State.SPAM, 1, True, False),
    ],
)
def test_own_words_can_be_changed_for_a_while(state, minutes, own, may):
    assert may_edit(Policy(), state, NOW - timedelta(minutes=minutes), NOW, own=own) is may


def test_changed_words_are_looked_at_again_where_all_are():
    assert edited_state(State.PUBLISHED, State.PUBLISHED) is State.PUBLISHED
    assert edited_state(State.PUBLISHED, State.WAITING) is State.WAITING
    assert edited_state(State.WAITING, State.PUBLISHED) is State.WAITING
    assert edited_state(State.WAITING, State.SPAM) is State.SPAM


def test_only_own_words_are_taken_back_and_once():
    assert [may_remove(state, own=True) for state in State] == [True, True, False, True]
    assert not any(may_remove(state, own=False) for state in State)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tea", None),
        ("", Refusal.EMPTY),
        (" \n\t", Refusal.EMPTY),
        ("\u200b\u202e", Refusal.EMPTY),
        ("x" * (LONGEST + 1), Refusal.LONG),
    ],
)
def test_what_can_be_wrong_with_a_text(text, found):
    assert fault(text) == found


def test_every_refusal_has_its_words():
    assert set(REASONS) == set(Refusal)
