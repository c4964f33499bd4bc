from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samara.core.comment import Sort, State
from samara.practices.conversation import ordering
from samara.server.models import Comment, Thread
from samara.server.store import comments, slices, threads, votes
from server.talking import PAGE, somebody, write

pytestmark = pytest.mark.django_db
START = timezone.now()


def grow(site, parents: list[int | None]) -> list[int]:
    """A thread in which each comment answers the one at that place in the list; their numbers."""
    thread = threads.open_for(site, PAGE)
    rows: list[Comment] = []
    for number, place in enumerate(parents, 1):
        parent = None if place is None else rows[place]
        path = ordering.child_path(parent.path if parent else "", number)
        rows.append(
            Comment(
                pk=number, site=site, thread=thread, parent=parent, root=ordering.root_number(path), path=path,
                depth=parent.depth + 1 if parent else 0, name=f"n{number}", html="<p>x</p>", text="x", state=State.PUBLISHED.value,
                created=START + timedelta(seconds=number),
            )
        )  # fmt: skip
    for row in rows:
        row.answers = sum(other.path.startswith(row.path) for other in rows) - 1
    Comment.objects.bulk_create(rows)
    Thread.objects.filter(pk=thread.pk).update(count=len(rows), total=len(rows), version=1)
    return [row.pk for row in rows]


def walk(site, sort: Sort, size: int) -> list[int]:
    """The numbers of all comments, read slice by slice, the rest of each cut tree at its place."""
    found: list[int] = []
    after: str | None = ""
    while after is not None:
        part = slices.listing(site, PAGE, sort, size=size, after=after)
        found += [one.id for one in part.comments]
        rest = dict(part.rest)
        while rest:
            root, path = rest.popitem()
            more = slices.onward(site, PAGE, root, path, size=size)
            found += [one.id for one in more.comments]
            rest |= more.rest
        after = part.after
    return found


SHAPES = st.lists(st.integers(0, 20), max_size=14).map(
    lambda picks: [None if pick % (place + 1) == place else pick % (place + 1) for place, pick in enumerate(picks)]
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(SHAPES, st.integers(1, 6), st.sampled_from(list(Sort)))
def test_slices_hold_every_comment_once(site, shape, size, sort):
    Thread.objects.all().delete()
    rows = grow(site, shape)
    found = walk(site, sort, size)
    assert sorted(found) == rows
    places = {key: place for place, key in enumerate(found)}
    assert all(places[parent + 1] < places[place + 1] for place, parent in enumerate(shape) if parent is not None)


def test_orders(site):
    rows = grow(site, [None, 0, None, None])
    votes.cast(Comment.objects.get(pk=rows[2]), somebody("Eva"), 1)
    read = {sort: [one.id for one in slices.listing(site, PAGE, sort).comments] for sort in Sort}
    assert read == {Sort.OLDEST: [1, 2, 3, 4], Sort.NEWEST: [4, 3, 1, 2], Sort.BEST: [3, 4, 1, 2]}


def test_a_large_thread_is_read_in_few_queries(site, django_assert_max_num_queries):
    grow(site, [None, *range(250)] + [None] * 250)
    with django_assert_max_num_queries(7):
        part = slices.listing(site, PAGE, Sort.OLDEST)
    assert (len(part.comments), part.after is None, list(part.rest)) == (100, False, [1])


@pytest.mark.parametrize("after", ["x", "-1", "1-", "nan-1", "' OR 1=1", "9" * 500])
def test_nonsense_begins_at_the_start(site, after):
    grow(site, [None, None])
    assert [one.id for one in slices.listing(site, PAGE, Sort.OLDEST, after=after).comments] == [1, 2]
    assert slices.onward(site, PAGE, 1, after).comments == ()


def test_a_removed_comment_keeps_its_place_while_it_is_answered(site):
    ada, eva = somebody(), somebody("Eva")
    first = write(site, "secret words", ada)
    answer = write(site, "answer", eva, first.pk)
    comments.remove(first, ada)
    shown = slices.listing(site, PAGE, Sort.OLDEST)
    assert [(one.id, one.state, one.name, one.html, one.person) for one in shown.comments] == [
        (first.pk, State.REMOVED, "", "", None),
        (answer.pk, State.PUBLISHED, "Eva", "<p>answer</p>", eva.handle),
    ]
    assert shown.thread.count == 1
    comments.remove(answer, eva)
    assert slices.listing(site, PAGE, Sort.OLDEST).comments == ()


def test_what_waits_is_seen_by_its_writer_alone(site):
    ada = somebody()
    row = write(site, "wait", ada, state=State.WAITING)
    assert slices.listing(site, PAGE, Sort.OLDEST).comments == ()
    assert [one.html for one in slices.waiting(row.thread, ada)] == ["<p>wait</p>"]
    assert slices.waiting(row.thread, somebody("Eva")) == slices.waiting(row.thread, None) == ()


def test_a_comment_is_shown_among_what_it_answers_and_what_answers_it(site):
    grow(site, [None, 0, 1, 2, 0, None])
    shown = slices.around(Comment.objects.select_related("thread__page").get(pk=2))
    assert [one.id for one in shown.comments] == [1, 2, 3, 4]
