from __future__ import annotations

import numpy as np
import pytest

from samara.practices.linking.collection import collect
from samara.practices.linking.entry import Entry
from samara.practices.linking.kernels.choice import GIVEN, ORDERED, PINNED
from samara.practices.linking.reasons import Kind, Reason, Reasons, line, sentence
from samara.practices.linking.view import View

SITE = "https://example.org/"


def reasons(entries: list[Entry], shown: list[list[int]], kinds: list[list[int]] | None = None) -> Reasons:
    collection = collect(entries)
    pages = np.array(shown, np.int32)
    return Reasons(collection, pages, np.array(kinds or np.zeros_like(pages), np.int8), View(collection).texts)


def page(name: str, body: str = "", links: str = "") -> Entry:
    return Entry(url=SITE + name, title="", body=body, links=tuple((SITE + target, "") for target in links.split()), lang="en")


def test_pages_that_link_to_both_and_that_both_link_to_are_counted_once() -> None:
    hubs = [page(f"hubs/{number}", links="x/a y/b x/a") for number in range(3)]
    entries = [page("x/a", links="hubs/0 hubs/1 hubs/1"), page("y/b", links="hubs/1 hubs/0 x/a"), *hubs]
    found = reasons(entries, [[1, -1]] + [[-1, -1]] * 4)
    assert found.of(0, 0) == (Reason(Kind.TOGETHER, count=3), Reason(Kind.CITING, count=2), Reason(Kind.LEADS))
    assert found.of(0, 1) == ()


def test_the_words_of_both_are_named_as_they_are_written() -> None:
    entries = [
        page("x/a", "the mirrors of pacman; a mirror is configured, mirrored"),
        page("y/b", "pacman wants mirroring and a mirror"),
        page("z/c", "the bread and the butter and a bread knife with 2026 in 2026"),
    ]
    assert reasons(entries, [[1], [-1], [-1]]).of(0, 0) == (Reason(Kind.WORDS, words=("mirror", "pacman")),)


def test_what_is_picked_is_said_first_and_what_is_given_last() -> None:
    entries = [page("x/a"), page("x/b")]
    assert reasons(entries, [[1], [0]], [[PINNED], [GIVEN]]).of(0, 0) == (Reason(Kind.PICKED), Reason(Kind.SECTION))
    assert reasons(entries, [[1], [0]], [[PINNED], [GIVEN]]).of(1, 0) == (Reason(Kind.SECTION), Reason(Kind.GIVEN))


def test_every_page_has_a_reason() -> None:
    assert reasons([page("x/a"), page("y/b")], [[1], [0]], [[ORDERED], [ORDERED]]).of(0, 0) == (Reason(Kind.LEFT),)


def test_reasons_as_a_sentence() -> None:
    both = [Reason(Kind.TOGETHER, count=14), Reason(Kind.WORDS, words=("pacman", "mirror"))]
    assert sentence(both) == "linked from 14 of the same pages; both explain pacman and mirror"
    assert sentence([Reason(Kind.WORDS, words=("a", "b", "c"))]) == "both explain a, b and c"
    assert sentence([Reason(Kind.WORDS, words=("a",)), Reason(Kind.LEADS)]) == "both explain a; links to this page"
    assert sentence([]) == ""


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_can_be_said(kind: Kind) -> None:
    assert sentence([Reason(kind, count=2, words=("tea",))])
    assert line([Reason(kind, count=2, words=("tea",))], "ja") or kind in (Kind.GIVEN, Kind.LEFT)


def test_readers_are_told_one_thing_in_their_language() -> None:
    both = [Reason(Kind.TOGETHER, count=14), Reason(Kind.WORDS, words=("Kessel", "Tee"))]
    assert line(both, "de-AT") == "Auch hier: Kessel, Tee"
    assert line(both[:1], "de") == "Seiten, die auf beide verweisen: 14"
    assert line([Reason(Kind.LEFT)], "de") == ""
