from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samara.core.archive import Entry, Left, Thread, Why, Writer
from samara.core.comment import Opening, State
from samara.reading.archives.spool import Spool

TIME = datetime(2020, 1, 1, tzinfo=UTC)


def entry(
    key: str, parent: str = "", minute: int | None = 0, *, page: str = "/a", state: State = State.PUBLISHED, text: str = "x"
):
    created = None if minute is None else TIME + timedelta(minutes=minute)
    return Entry(key=key, parent=parent, page=page, state=state, created=created, text=text)


def run(*records, whole: bool = False):
    """The comments by page in their order, with what they answer, and what was left or changed."""
    lefts: list[Left] = []
    with Spool() as spool:
        for _ in spool.fill(records, lambda page: page or Why.NO_PAGE, lefts.append, whole=whole):
            pass
        pages = {
            thread.page: [(each.key, each.parent) for each in spool.ordered(number, lefts.append, whole=whole)]
            for number, thread in spool.pages()
        }
    return pages, [(left.key, left.why) for left in lefts]


def test_answers_come_behind_what_they_answer():
    assert run(entry("c", "b", 0), entry("b", "a", 1), entry("d", "", 1), entry("a", "", 2)) == (
        {"/a": [("a", ""), ("b", "a"), ("c", "b"), ("d", "")]},
        [],
    )


def test_missing_parents_and_those_of_other_pages_are_none():
    pages, left = run(entry("a", "z"), entry("b", "c"), entry("c", page="/b"))
    assert pages == {"/a": [("a", ""), ("b", "")], "/b": [("c", "")]}
    assert left == [("a", Why.NO_PARENT), ("b", Why.NO_PARENT)]


def test_circles_are_opened_at_their_first():
    pages, left = run(entry("d", "b", 9), entry("a", "c", 1), entry("b", "a", 2), entry("c", "b", 3), entry("e", "e", 4))
    assert pages == {"/a": [("a", ""), ("b", "a"), ("c", "b"), ("e", ""), ("d", "b")]}
    assert left == [("a", Why.CIRCLE), ("e", Why.CIRCLE)]


def test_what_was_deleted_stays_where_somebody_answered():
    gone = State.REMOVED
    records = (entry("a", state=gone), entry("b", "a", 1, state=gone), entry("c", "b", 2), entry("d", "c", 3, state=gone))
    assert run(*records) == ({"/a": [("a", ""), ("b", "a"), ("c", "b")]}, [("d", Why.GONE)])
    assert run(*records, whole=True) == ({"/a": [("a", ""), ("b", "a"), ("c", "b"), ("d", "c")]}, [])


def test_doubles_and_empty_ones_are_left_and_lost_times_guessed():
    pages, left = run(
        entry("a", minute=5), entry("b", minute=None), entry("a"), entry("c", text=" "), entry("d", page=""), entry("e", minute=1)
    )
    assert pages == {"/a": [("e", ""), ("a", ""), ("b", "")]}
    assert left == [("b", Why.NO_TIME), ("a", Why.TWICE), ("c", Why.EMPTY), ("d", Why.NO_PAGE)]


@pytest.mark.parametrize(
    ("records", "minutes"),
    [
        ([("a", 5), ("b", None), ("c", 1)], {"a": 5, "b": 5, "c": 1}),
        ([("a", None), ("b", 5), ("c", 3)], {"a": 3, "b": 5, "c": 3}),
        ([("a", None)], {"a": 0}),
    ],
)
def test_a_lost_time_is_that_of_the_one_before_on_the_page_or_of_the_oldest(records, minutes):
    with Spool() as spool:
        told = [entry("z", minute=0, page="/z"), *(entry(key, minute=minute) for key, minute in records)]
        assert [*spool.fill(told, lambda page: page, lambda left: None)][-1] == len(told)
        (number,) = [number for number, thread in spool.pages() if thread.page == "/a"]
        found = {each.key: each.created for each in spool.ordered(number, lambda left: None)}
    assert found == {key: TIME + timedelta(minutes=minute) for key, minute in minutes.items()}


def test_no_file_has_a_name_that_could_be_left_behind(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setenv("SQLITE_TMPDIR", str(tmp_path))
    with Spool() as spool:
        large = [entry(str(number), text="x" * 500_000) for number in range(60)]
        assert [*spool.fill(large, lambda page: page, lambda left: None)][-1] == 60
        assert list(tmp_path.iterdir()) == []


def test_a_comment_without_a_key_gets_one_that_is_always_the_same():
    first, second = run(entry("")), run(entry(""), entry(""))
    assert first[0] == second[0]
    assert [why for _, why in second[1]] == [Why.TWICE]


def test_threads_and_people_are_kept():
    writer = Writer(key="k", name="Ada")
    with Spool() as spool:
        list(
            spool.fill(
                [writer, Thread(page="/a", title="A"), entry("a"), Thread(page="/a", state=Opening.CLOSED), writer],
                lambda page: page,
                lambda left: None,
            )
        )
        assert [thread for _, thread in spool.pages()] == [Thread(page="/a", title="A", state=Opening.CLOSED)]
        assert spool.writers(["k", "z"]) == {"k": writer}
        assert list(spool.people()) == [writer]
        assert spool.total() == 1


@given(st.lists(st.tuples(st.integers(0, 12), st.integers(0, 14)), max_size=14))
def test_every_comment_stands_once_behind_what_it_answers(links):
    records = [entry(str(number), str(parent), minute) for number, (minute, parent) in enumerate(links)]
    pages, left = run(*records)
    order = pages.get("/a", [])
    assert sorted(key for key, _ in order) == sorted(str(number) for number in range(len(links)))
    seen: set[str] = set()
    for key, parent in order:
        assert parent == "" or parent in seen
        seen.add(key)
    lost = {key for key, _ in left}
    assert {key for key, parent in order if parent == ""} == lost
