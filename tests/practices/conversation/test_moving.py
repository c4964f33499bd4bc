from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from samara.practices.conversation import moving, ordering
from samara.practices.conversation.moving import Stretch


def grown(parents: list[int], start: str = "") -> list[str]:
    """Paths of a thread: comment n answers one of those before it, or none."""
    paths: list[str] = []
    for number, parent in enumerate(parents, start=1):
        chosen = parent % number
        paths.append(ordering.child_path(paths[chosen - 1] if chosen else "", number))
    return paths


TREES = st.lists(st.integers(0, 200), max_size=40)


@given(TREES)
def test_numbers_are_those_a_path_was_made_of(parents):
    for path in grown(parents):
        assert moving.renumbered(path, lambda number: number) == path
        assert moving.numbers(path)[0] == ordering.root_number(path)


@given(TREES, TREES)
def test_moved_comments_stand_behind_and_in_their_order(parents, others):
    here, there = grown(parents), grown(others)
    moved = [moving.away(path, len(there)) for path in here]
    assert [moved.index(path) for path in sorted(moved)] == [here.index(path) for path in sorted(here)]
    assert not set(moved) & set(there)


@given(TREES, TREES, st.lists(st.integers(0, 10_000), max_size=20))
def test_going_there_and_back_changes_nothing_and_takes_new_answers_along(parents, others, answers):
    here, there = grown(parents), grown(others)
    stretch = Stretch(len(there), len(here))
    together = there + [moving.away(path, stretch.shift) for path in here]
    for answer in answers:
        number = len(together) + 1
        chosen = answer % number
        together.append(ordering.child_path(together[chosen - 1] if chosen else "", number))
    back = moving.back(together, stretch)
    came = [moving.away(path, stretch.shift) for path in here]
    assert [back[path] for path in came] == here
    staying = [path for path in together if path not in back]
    assert set(there) <= set(staying)
    # Whatever was answered since stands below the same comment as before, on either side, and no two share a place.
    assert len(set(back.values())) == len(back)
    for path in back:
        parent = ordering.above(path)[-1:]
        assert ordering.above(back[path])[-1:] == tuple(back[each] for each in parent)


def test_an_answer_since_gets_the_next_number():
    first, root = ordering.child_path("", 1), ordering.child_path("", 6)
    paths = [first, root, ordering.child_path(root, 9), ordering.child_path(first, 8)]
    assert moving.back(paths, Stretch(5, 2)) == {root: first, ordering.child_path(root, 9): ordering.child_path(first, 3)}
