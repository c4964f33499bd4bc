from __future__ import annotations

import random

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samara.core.comment import Opening, State
from samara.practices.conversation import ordering
from samara.server.models import Ban, Comment, Decision, Flag, Happening, Membership, Person, Thread
from samara.server.store import comments, decisions, flags, people
from server import cast
from server.quarrel import say, someone

pytestmark = pytest.mark.django_db
STATES = tuple(State)


def stands() -> dict[str, object]:
    """All that decisions change."""
    return {
        "comments": dict(Comment.objects.values_list("pk", "state")),
        "threads": dict(Thread.objects.values_list("pk", "state")),
        "bans": set(Ban.objects.values_list("site", "person", "browser")),
        "roles": set(Membership.objects.values_list("site", "person", "role")),
        "flags": {key: settled is None for key, settled in Flag.objects.values_list("pk", "settled")},
    }


def consistent() -> bool:
    """Whether threads count what is published, and comments what is published below them."""
    for thread in Thread.objects.all():
        rows = list(thread.comments.values_list("path", "state", "answers"))
        if thread.count != sum(state == State.PUBLISHED for _, state, _ in rows):
            return False
        for path, _, answers in rows:
            low, high = ordering.below(path)
            if answers != sum(low < other < high and state == State.PUBLISHED for other, state, _ in rows):
                return False
    return True


@pytest.fixture
def told(site):
    """Two pages, answers among what is said there, a guest, a report; and who decides."""
    ada, eva = someone(), someone("Eva")
    first = say(site, "One", ada)
    second = say(site, "Two", eva, parent=first)
    third = say(site, "Three", ada, parent=second, state=State.WAITING)
    guest = say(site, "Four", name="Guest", browser="b" * 64, page=cast.HAUL)
    flags.add(first, eva, flags.caller_of(first, eva, ""), Flag.Reason.SPAM, "")
    flags.add(guest, None, flags.caller_of(guest, None, "192.0.2.1"), Flag.Reason.ABUSE, "")
    return site, people.owner(), [first, second, third, guest], [ada, eva]


acts = st.one_of(
    st.tuples(st.just("decide"), st.sets(st.integers(0, 3), min_size=1), st.sampled_from(STATES)),
    st.tuples(st.just("ban"), st.integers(0, 1)),
    st.tuples(st.just("lift"), st.integers(0, 1)),
    st.tuples(st.just("guest"), st.booleans()),
    st.tuples(st.just("settle"), st.integers(0, 3)),
    st.tuples(st.just("open"), st.integers(0, 3), st.sampled_from(tuple(Opening))),
    st.tuples(st.just("role"), st.integers(0, 1), st.sampled_from(("", "moderator", "owner"))),
    st.tuples(st.just("undo"), st.integers(0, 30)),
)


def perform(told, act) -> None:
    site, boss, said, readers = told
    name, *more = act
    if name == "decide":
        decisions.decide(site, boss, [said[at].pk for at in more[0]], more[1])
    elif name == "ban":
        decisions.ban(site, boss, readers[more[0]].pk, comment=said[more[0]].pk)
    elif name == "lift":
        decisions.lift(site, boss, readers[more[0]].pk)
    elif name == "guest":
        (decisions.ban_guest if more[0] else decisions.lift_guest)(site, boss, said[3].pk)
    elif name == "settle":
        decisions.settle(site, boss, [said[more[0]].pk])
    elif name == "open":
        decisions.open_thread(site, boss, said[more[0]].thread_id, more[1])
    elif name == "role":
        decisions.give_role(site, boss, readers[more[0]].pk, more[1])
    elif made := list(Decision.objects.order_by("pk")):
        decisions.undo(made[more[0] % len(made)], boss)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(acts, max_size=9), st.integers(0, 999))
def test_decisions_and_undos_in_any_order_are_consistent_and_undone_all_lead_back(told, sequence, seed):
    before = stands()
    with transaction.atomic():
        for act in sequence:
            perform(told, act)
            assert consistent()
            assert Membership.objects.filter(role="owner").exists()
        left = list(Decision.objects.filter(undone=None).order_by("pk"))
        random.Random(seed).shuffle(left)
        for each in left:
            assert decisions.undo(each, told[1])
            assert consistent()
        assert stands() == before
        transaction.set_rollback(True)


def test_undone_is_as_if_it_had_never_been_decided(told):
    site, boss, (first, *_), _ = told
    spam = decisions.decide(site, boss, [first.pk], State.SPAM)
    removed = decisions.decide(site, boss, [first.pk], State.REMOVED)
    assert decisions.undo(spam, boss)
    assert Comment.objects.get(pk=first.pk).state == State.REMOVED
    assert decisions.undo(removed, boss)
    assert Comment.objects.get(pk=first.pk).state == State.PUBLISHED


def test_hundreds_are_decided_with_few_statements(site, django_assert_max_num_queries):
    thread = say(site, "First").thread
    Comment.objects.bulk_create(
        Comment(site=site, thread=thread, root=at, path=ordering.child_path("", at), text="x", html="x", state="waiting")
        for at in range(2, 502)
    )
    keys = list(Comment.objects.filter(state="waiting").values_list("pk", flat=True))
    with django_assert_max_num_queries(80):
        made = decisions.decide(site, people.owner(), keys, State.PUBLISHED)
    assert (
        Thread.objects.get().count,
        sum(noun == "comment" for noun, *_ in made.changes),
        Happening.objects.filter(kind="published").count(),
    ) == (
        501,
        500,
        501,
    )
    with django_assert_max_num_queries(80):
        assert decisions.undo(made, people.owner())
    assert (Thread.objects.get().count, consistent()) == (1, True)


def test_what_was_taken_back_by_its_writer_is_not_brought_back_by_undoing(told):
    site, boss, (first, *_), (ada, _) = told
    held = decisions.decide(site, boss, [first.pk], State.WAITING)
    comments.remove(Comment.objects.get(pk=first.pk), ada)
    assert decisions.undo(held, boss)
    assert (Comment.objects.get(pk=first.pk).state, consistent()) == (State.REMOVED, True)


def test_undoing_leaves_a_site_its_last_owner(site):
    boss, ada = people.owner(), someone()
    given = decisions.give_role(site, boss, ada.pk, "owner")
    taken = decisions.give_role(site, ada, boss.pk, "")
    assert decisions.undo(given, ada)
    assert people.role(ada, site) == "owner"
    assert decisions.undo(taken, ada)
    assert people.role(boss, site) == "owner"


def test_deciding_settles_what_was_reported_and_undoing_opens_it_again(told):
    site, boss, (first, *_), _ = told
    made = decisions.decide(site, boss, [first.pk], State.REMOVED)
    assert flags.open_of(site, [first.pk]) == []
    decisions.undo(made, boss)
    assert len(flags.open_of(site, [first.pk])) == 1
    assert Person.objects.filter(pk=boss.pk).exists()
