from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samara.core.comment import Sort, State
from samara.core.errors import StateError
from samara.server.models import Comment, Merge, Page, Thread
from samara.server.store import comments, merging, slices, threads
from samara.server.store.comments import Hand
from server import cast
from server.talking import write

pytestmark = pytest.mark.django_db

WORDS = iter(range(10**9))


def state() -> tuple[object, ...]:
    """Everything about comments but the versions of their threads, which only rise."""
    rows = Comment.objects.order_by("pk").values_list(
        "pk", "thread", "parent", "root", "path", "depth", "state", "answers", "text"
    )
    counts = Thread.objects.order_by("pk").values_list("pk", "page", "state", "total", "count", "into")
    return tuple(rows), tuple(counts)


def grow(site, page: str, parents: list[int]) -> list[Comment]:
    """A thread: each comment answers one of those before it, or none; each third waits."""
    made: list[Comment] = []
    for parent in parents:
        chosen = parent % (len(made) + 1)
        above = made[chosen - 1].pk if chosen else None
        made.append(write(site, f"Words {next(WORDS)}", None, above, page, State.WAITING if parent % 3 == 2 else State.PUBLISHED))
    return made


def joined(site) -> Merge:
    return merging.merge(threads.open_for(site, cast.RAIN), threads.open_for(site, cast.HAUL))


def listed(site, page: str) -> list[str]:
    found = slices.listing(site, page, Sort.OLDEST, size=500)
    return [Comment.objects.get(pk=each.id).text for each in found.comments]


TREE = st.lists(st.integers(0, 50), max_size=12)


@given(TREE, TREE, TREE)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_joining_and_parting_gives_back_exactly_the_former_threads(site, here, there, since):
    Comment.objects.all().delete()
    Merge.objects.all().delete()
    Thread.objects.all().delete()
    grow(site, cast.RAIN, here)
    grow(site, cast.HAUL, there)
    threads.open_for(site, cast.RAIN), threads.open_for(site, cast.HAUL)
    before = state()
    merge = joined(site)
    assert sorted(listed(site, cast.RAIN)) == sorted(listed(site, cast.HAUL))
    merging.undo(merge)
    assert state() == before
    # With what is written meanwhile: nothing is lost, and each answer stands below what it answers.
    Merge.objects.all().delete()
    merge = joined(site)
    every = list(Comment.objects.order_by("pk"))
    for number in since:
        chosen = number % (len(every) + 1)
        above = every[chosen - 1].pk if chosen else None
        every.append(write(site, f"Since {next(WORDS)}", None, above, cast.RAIN))
    merging.undo(merge)
    rows = {row.pk: row for row in Comment.objects.select_related("parent")}
    assert set(rows) == {row.pk for row in every}
    assert [row.pk for row in rows.values() if row.parent and row.parent.thread_id != row.thread_id] == []
    assert [row.pk for row in rows.values() if row.parent and not row.path.startswith(row.parent.path)] == []
    former = {key: tuple(rest) for key, *rest in before[0]}
    kept = Comment.objects.filter(pk__in=former).values_list("pk", "thread", "parent", "root", "path", "depth", "state")
    assert {key: tuple(rest) for key, *rest in kept} == {key: tuple(each[:-2]) for key, each in former.items()}
    for thread in Thread.objects.all():
        assert thread.count == thread.comments.filter(state=State.PUBLISHED).count()
        assert thread.total >= max((row.root for row in thread.comments.all()), default=0)
    write(site, f"After {next(WORDS)}", None, None, cast.RAIN)
    write(site, f"After {next(WORDS)}", None, None, cast.HAUL)


def test_both_addresses_mean_the_joined_thread(site):
    grow(site, cast.RAIN, [0, 1])
    grow(site, cast.HAUL, [0])
    joined(site)
    assert threads.view(site, cast.RAIN) == threads.view(site, cast.HAUL)
    assert threads.counts(site, [cast.RAIN, cast.HAUL]) == {cast.RAIN: 3, cast.HAUL: 3}
    write(site, "One more", None, None, cast.RAIN)
    assert threads.view(site, cast.HAUL).count == 4


def test_versions_rise_on_both_sides(site):
    grow(site, cast.RAIN, [0])
    grow(site, cast.HAUL, [0])
    before = dict(Thread.objects.values_list("pk", "version"))
    merge = joined(site)
    between = dict(Thread.objects.values_list("pk", "version"))
    merging.undo(merge)
    after = dict(Thread.objects.values_list("pk", "version"))
    assert all(before[key] < between[key] < after[key] for key in before)


def test_who_had_the_page_open_while_it_moved_loses_nothing(site):
    (first,) = grow(site, cast.RAIN, [0])
    thread = threads.open_for(site, cast.RAIN)
    stale = Comment.objects.get(pk=first.pk)
    grow(site, cast.HAUL, [0, 1])
    merge = joined(site)
    made = comments.post(thread, Hand(name="Guest"), "An answer", State.PUBLISHED, parent=stale)
    other = comments.post(thread, Hand(name="Guest"), "By itself", State.PUBLISHED)
    assert [Comment.objects.get(pk=each.id).thread for each in (made, other)] == [merge.target] * 2
    before = threads.view(site, cast.HAUL).version
    comments.edit(stale, "Other words", State.PUBLISHED, None)
    assert threads.view(site, cast.HAUL).version > before
    merging.undo(merge)
    row = Comment.objects.get(pk=made.id)
    assert (row.thread, row.parent) == (merge.source, stale)
    assert Comment.objects.get(pk=other.id).thread == merge.target


def test_chains_are_parted_from_their_end(site):
    grow(site, cast.RAIN, [0, 1])
    grow(site, cast.HAUL, [0])
    before = state()
    first = joined(site)
    second = merging.merge(threads.open_for(site, cast.HAUL), threads.open_for(site, cast.LARK))
    assert threads.view(site, cast.RAIN).page == cast.LARK
    assert merging.family(second.target_id) == {first.source_id, first.target_id, second.target_id}
    with pytest.raises(StateError, match="moved on"):
        merging.undo(first)
    merging.undo(second)
    merging.undo(first)
    assert state()[0] == before[0]
    with pytest.raises(StateError, match="already"):
        merging.undo(first)


def test_a_circle_is_refused(site):
    merge = joined(site)
    for pair in ((merge.target, merge.source), (merge.source, merge.target), (merge.target, merge.target)):
        with pytest.raises(StateError):
            merging.merge(*pair)


def test_sites_stay_apart(site):
    other = cast.sites.remember("/srv/other", url="https://other.example/", name="Other")
    Page.objects.create(site=other, address="https://other.example/x")
    with pytest.raises(StateError):
        merging.merge(threads.open_for(site, cast.RAIN), threads.open_for(other, "https://other.example/x"))


# What a reading finds


def test_threads_follow_a_redirect(site):
    grow(site, cast.RAIN, [0])
    (merge,) = merging.follow(site, cast.site(aliases={cast.RAIN: cast.HAUL}))
    assert threads.view(site, cast.RAIN).page == cast.HAUL
    assert merging.follow(site, cast.site(aliases={cast.RAIN: cast.HAUL})) == []
    merging.undo(merge)
    # What was parted by hand stays apart.
    assert merging.follow(site, cast.site(aliases={cast.RAIN: cast.HAUL})) == []


@pytest.mark.parametrize(("moves", "end"), [
    ({}, None),
    ({"a": "b"}, "b"),
    ({"a": "b", "b": "c"}, "c"),
    ({"a": "b", "b": "a"}, None),
    ({"a": "a"}, None),
    ({"a": "b", "b": "c", "c": "b"}, None),
])  # fmt: skip
def test_a_way_is_followed_to_its_end(moves, end):
    assert merging.destination("a", moves) == end


def test_a_page_that_no_reading_knows_takes_no_thread(site):
    grow(site, cast.RAIN, [0])
    assert merging.follow(site, cast.site(aliases={cast.RAIN: cast.URL + "unknown"})) == []


# For the owner


def test_owners_see_what_came_together_and_part_it(owner, site):
    grow(site, cast.RAIN, [0])
    merge = joined(site)
    page = f"/-/sites/{site.pk}/messages/"
    assert cast.RAIN in owner.get(page).text
    owner.post(page, {"part": str(merge.pk)})
    merge.refresh_from_db()
    assert merge.undone is not None
    assert threads.view(site, cast.RAIN).count == 1
