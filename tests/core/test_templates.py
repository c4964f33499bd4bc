"""Templates: pages grouped by sketch, in the same way whatever their order, and named after their addresses."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samara.core.page import Kind, Summary
from samara.core.templates import KEPT, likeness, pack, pattern, templates, unpack

FRAME = range(100, 110)


def page(path: str, *traits: int, kind: Kind = Kind.PAGE) -> Summary:
    return Summary(url=f"https://example.org/{path}", source=path, kind=kind, template=pack({*FRAME, *traits}))


@given(st.sets(st.integers(0, 65_535)))
def test_a_sketch_packs_and_unpacks(traits: set[int]) -> None:
    assert unpack(pack(traits)) == frozenset(sorted(traits)[:KEPT])


@pytest.mark.parametrize("text", ["", "zz", "a", "0b0"])
def test_a_text_that_is_no_sketch_has_no_traits(text: str) -> None:
    assert unpack(text) == frozenset()


def test_likeness_is_the_share_of_traits_in_common() -> None:
    assert [likeness(frozenset(one), frozenset(other)) for one, other in (((), ()), ((1,), ()), ((1, 2, 3), (2, 3, 4)))] == [
        1.0, 0.0, 0.5,
    ]  # fmt: skip


def test_two_templates_in_one_folder() -> None:
    summaries = [page(f"blog/{number}", *range(number % 2 * 10, number % 2 * 10 + 8)) for number in range(10)]
    found = templates(summaries)
    assert [(each.pattern, each.pages) for each in found.all] == [("/blog/*", 5), ("/blog/* (like /blog/1)", 5)]
    assert list(found.of) == [0, 1] * 5


def test_one_template_over_several_folders() -> None:
    found = templates([page("de/tee", 1), page("fr/the", 1), page("fr/tasse", 1, 2, kind=Kind.PRODUCT)])
    assert [(each.pattern, each.pages, each.kind) for each in found.all] == [("/fr/*, /de/*", 3, "page")]


@given(st.lists(st.sets(st.integers(0, 30), max_size=20), max_size=30), st.randoms(use_true_random=False))
def test_the_order_of_pages_changes_nothing(sketches: list[set[int]], chance: random.Random) -> None:
    summaries = [page(str(number), *traits) for number, traits in enumerate(sketches)]
    shuffled = chance.sample(summaries, len(summaries))

    def groups(given: list[Summary]) -> dict[str, str]:
        found = templates(given)
        return {summary.url: found.all[index].id for summary, index in zip(given, found.of, strict=True)}

    assert groups(summaries) == groups(shuffled)


@given(st.lists(st.sets(st.integers(0, 12), max_size=8), max_size=30))
def test_a_page_is_like_the_page_that_its_template_is_named_after(sketches: list[set[int]]) -> None:
    summaries = [page(str(number), *traits) for number, traits in enumerate(sketches)]
    found = templates(summaries)
    assert sum(each.pages for each in found.all) == len(summaries)
    for index in range(len(found.all)):
        members = [unpack(summary.template) for summary, of in zip(summaries, found.of, strict=True) if of == index]
        assert any(all(likeness(one, other) >= 0.7 for other in members) for one in members)


@pytest.mark.parametrize(
    ("paths", "expected"),
    [
        ([""], "/"),
        (["tea"], "/tea"),
        (["a/b", "a/c"], "/a/*"),
        (["a/b/c", "a/b/d/e"], "/a/b/*"),
        (["a", "b"], "/*"),
        (["", "a/b"], "/*, /a/*"),
        (["de/a", "fa/a", "fa/b"], "/fa/*, /de/*"),
        ([f"{number}/a" for number in range(9)], "/*"),
        (["t%C3%A9/a", "t%C3%A9/b"], "/té/*"),
    ],
)
def test_a_pattern_is_how_people_recognise_addresses(paths: list[str], expected: str) -> None:
    assert pattern([f"https://example.org/{path}" for path in paths]) == expected


def test_pages_that_nobody_sketched_are_one_template() -> None:
    found = templates([Summary(url="https://example.org/a", source="a"), Summary(url="https://example.org/b", source="b")])
    assert [(each.pattern, each.pages) for each in found.all] == [("/*", 2)]


def test_templates_of_no_pages_are_none() -> None:
    assert templates([]).all == ()


def test_thousands_of_unlike_pages_are_not_compared_with_each_other() -> None:
    # Every page has an id of its own in a frame that all share: ten million pairs, one template.
    found = templates([page(f"{number}", 1_000 + number) for number in range(5_000)])
    assert [(each.pattern, each.pages) for each in found.all] == [("/*", 5_000)]
