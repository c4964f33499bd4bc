from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samara.core.errors import SettingsError
from samara.practices.linking.collection import Collection, collect
from samara.practices.linking.entry import Entry
from samara.practices.linking.kernels.choice import GIVEN, ORDERED, PINNED
from samara.practices.linking.matrix import Lists
from samara.practices.linking.rules import Chosen, Rules, choose

SITE = "https://example.org/"


def entry(name: str, **more: object) -> Entry:
    """A page with a text of its own."""
    return Entry(**{"url": SITE + name, "title": name, "body": f"{name} says {name}", "lang": "en", **more})  # type: ignore[arg-type]


def chosen(entries: Sequence[Entry], orders: Sequence[Sequence[int]], **rules: object) -> tuple[Collection, Chosen]:
    """What is shown when each page's order is as given, each score one less than that before."""
    collection = collect(entries)
    order = Lists.gather(orders)
    scores = np.concatenate([-np.arange(len(each), dtype=np.float32) for each in orders] or [np.zeros(0, np.float32)])
    return collection, choose(collection, order, scores, Rules(**{"variety": 0.0, "least": 0, **rules}))  # type: ignore[arg-type]


def shown(found: Chosen) -> list[list[int]]:
    return [[page for page in row if page >= 0] for row in found.pages.tolist()]


def everyone(count: int) -> list[list[int]]:
    return [[other for other in range(count) if other != page] for page in range(count)]


def test_a_page_shows_the_best_of_its_order() -> None:
    _, found = chosen([entry(name) for name in "abcd"], [[2, 1, 3], [0], [], [1, 2, 0]], shown=2)
    assert shown(found) == [[2, 1], [0], [], [1, 2]]
    assert found.listed(4)[0].tolist() == [[2, 1, 3, -1], [0, -1, -1, -1], [-1] * 4, [1, 2, 0, -1]]
    assert found.listed(1)[0].tolist() == [[2], [0], [-1], [1]]


def test_a_page_never_shows_itself_nor_what_is_no_reading_nor_another_language() -> None:
    entries = [entry("a"), entry("b", offered=False), entry("c", lang="de"), entry("d", lang="de-AT"), entry("e", asks=False)]
    assert shown(chosen(entries, [[0, 1, 2, 4], [0], [0, 3], [2, 1], [0, 1, 2]])[1]) == [[4], [0], [3], [2], []]


def test_of_copies_only_the_best_is_shown_and_never_beside_each_other() -> None:
    same = {"body": "what stands here stands there"}
    entries = [entry("a"), entry("b", **same), entry("c", **same)]
    assert shown(chosen(entries, [[2, 1], [2, 0], [1, 0]])[1]) == [[2], [0], [0]]


def test_pages_that_are_one_in_two_languages_count_as_one() -> None:
    entries = [entry("a"), entry("uk", twins=(SITE + "us",)), entry("us")]
    assert shown(chosen(entries, [[1, 2], [2, 0], [1, 0]])[1]) == [[1], [0], [0]]


def test_pages_that_the_text_links_to_are_left_out_unless_wanted() -> None:
    entries = [entry("a", links=((SITE + "b", "b"),)), entry("b"), entry("c")]
    assert shown(chosen(entries, everyone(3))[1])[0] == [2]
    assert shown(chosen(entries, everyone(3), linked=True)[1])[0] == [1, 2]


def test_pins_come_first_and_bans_never() -> None:
    entries = [entry("blog/a"), entry("blog/b"), entry("about"), entry("legal", offered=False)]
    _, found = chosen(
        entries,
        everyone(4),
        pins=["/blog/* -> /legal", f"{SITE}blog/a -> {SITE}about"],
        bans=["* -> /blog/b", "/about -> /blog/*"],
    )
    assert shown(found) == [[3, 2], [3, 0, 2], [], [0, 2]]
    assert found.kinds.tolist()[0][:2] == [PINNED, PINNED]
    assert found.unmet == ()


def test_more_bans_than_a_number_has_bits() -> None:
    bans = [f"/{name} -> /nowhere" for name in range(70)] + ["/a -> /b"]
    _, found = chosen([entry("a"), entry("b")], everyone(2), bans=bans)
    assert shown(found) == [[], [0]]
    assert len(found.unmet) == 70


def test_a_ban_goes_before_a_pin() -> None:
    assert shown(chosen([entry("a"), entry("b")], everyone(2), pins=["/a -> /b"], bans=["* -> /b"])[1]) == [[], [0]]


@pytest.mark.parametrize("line", ["", "/a", "-> /b", "/a ->", "/a => /b"])
def test_a_wish_that_cannot_be_read_is_an_error(line: str) -> None:
    with pytest.raises(SettingsError, match="does not say which page leads where"):
        chosen([entry("a")], [[]], pins=[line])


def test_a_page_that_is_asked_too_often_keeps_those_where_it_stands_highest() -> None:
    entries = [entry(name) for name in "abcdef"]
    _, found = chosen(entries, [[], [0], [3, 0], [0], [0, 1], [0]], most=3, shown=1)
    assert shown(found) == [[], [0], [3], [0], [0], []]


def test_ties_go_by_address() -> None:
    collection = collect([entry(name) for name in ("m", "z", "b", "k")])
    found = choose(collection, Lists.gather([[1, 2, 3], [], [], []]), np.zeros(3, np.float32), Rules(variety=0.0, least=0))
    assert shown(found)[0] == [2, 3, 1]


def test_a_page_that_nobody_shows_is_given_to_who_likes_it_best() -> None:
    entries = [entry(name) for name in "abcd"]
    _, found = chosen(entries, [[1, 2], [0, 2, 3], [1, 0, 3], [1, 0]], shown=2, least=1)
    assert shown(found) == [[1, 2], [0, 3], [1, 0], [1, 0]]
    assert found.kinds.tolist() == [[ORDERED] * 2, [ORDERED, GIVEN], [ORDERED] * 2, [ORDERED] * 2]


def test_pages_that_nobody_shows_are_given_to_different_ones() -> None:
    """Nobody leads to e and f; the first page likes both best."""
    orders = [[1, 2, 4, 5], [0, 2, 3, 4, 5], [0, 1], [0, 1], [], []]
    _, found = chosen([entry(name) for name in "abcdef"], orders, shown=2, least=1)
    assert (found.kinds == GIVEN).sum(axis=1).max() == 1
    assert {page for row in shown(found) for page in row} == set(range(6))


def test_a_page_that_needs_nobody_is_given_to_nobody() -> None:
    collection = collect([entry(name) for name in "abc"])
    order, scores = Lists.gather([[1, 2], [0, 2], [0, 1]]), np.array([1, 0.5] * 3, np.float32)
    wanted = Rules(shown=1, variety=0.0, least=1)
    assert shown(choose(collection, order, scores, wanted)) == [[1], [2], [0]]
    assert shown(choose(collection, order, scores, wanted, needs=np.zeros(3, np.int32))) == [[1], [0], [0]]


def test_a_page_in_no_order_is_given_to_a_neighbour() -> None:
    assert shown(chosen([entry(name) for name in "abc"], [[], [], []], least=1)[1]) == [[1], [0, 2], []]


def test_variety_puts_another_text_before_the_fourth_of_the_same() -> None:
    tea = "the kettle boils water for tea and the pot warms beside it"
    texts = [f"{tea} {word} {word}" for word in ("green", "black", "white", "yellow")] + [
        "bread of rye rises overnight in a cold kitchen"
    ]
    entries = [entry(f"{number}", body=text) for number, text in enumerate(texts)]
    orders = [[1, 2, 3, 4], [], [], [], []]
    scores = np.array([1.0, 0.99, 0.98, 0.97], np.float32)
    plain, mixed = (
        choose(collect(entries), Lists.gather(orders), scores, Rules(variety=v, least=0, shown=3)) for v in (0.0, 1.0)
    )
    assert shown(plain)[0] == [1, 2, 3]
    assert shown(mixed)[0] == [1, 4, 2]


def test_small_and_empty_sites() -> None:
    assert shown(chosen([], [], least=1)[1]) == []
    assert shown(chosen([entry("a")], [[]], least=1)[1]) == [[]]
    assert shown(chosen([entry("a"), entry("b")], [[], []], least=1)[1]) == [[1], [0]]
    assert shown(chosen([entry(name, body="") for name in "abc"], [[], [], []], least=1)[1]) == [[1], [0, 2], []]
    assert shown(chosen([entry(name, body="all of it is the same") for name in "abc"], everyone(3), least=1)[1]) == [[], [], []]
    assert shown(chosen([entry("a"), entry("b")], everyone(2), shown=0, least=1)[1]) == [[], []]


def test_twenty_thousand_pages_that_all_like_the_same_two() -> None:
    count = 20_000
    entries = [Entry(url=f"{number:05}", body=f"{number} {number + 1}") for number in range(count)]
    _, found = chosen(entries, [[1, 2] if page not in (1, 2) else [] for page in range(count)], least=1)
    uses = Counter(found.pages[found.pages >= 0].tolist())
    assert len(uses) == count
    assert max(uses.values()) == 50


@st.composite
def sites(draw: st.DrawFn) -> tuple[list[Entry], list[dict[int, float]], dict[str, object]]:
    count = draw(st.integers(0, 9))
    words = st.sampled_from(["tea", "bread", "rye", "kettle"])
    entries = [
        entry(
            draw(st.sampled_from("ab")) + f"/{number}",
            body=" ".join(sorted((draw(words), draw(words)))),
            offered=draw(st.integers(0, 5)) > 0,
            lang=draw(st.sampled_from(["en", "en", "de"])),
            links=tuple((entry(f"a/{other}").url, "x") for other in draw(st.sets(st.integers(0, 9), max_size=2))),
        )
        for number in range(count)
    ]
    orders = [
        draw(st.dictionaries(st.integers(0, count - 1), st.integers(0, 3).map(float), max_size=count)) for _ in range(count)
    ]
    rules: dict[str, object] = {
        "shown": draw(st.integers(0, 4)),
        "most": draw(st.integers(1, 4)),
        "linked": draw(st.booleans()),
        "variety": draw(st.sampled_from([0.0, 0.3])),
        "bans": draw(st.lists(st.sampled_from(["/a/* -> /b/*", "* -> /a/1"]), max_size=2)),
    }
    return entries, orders, rules


def by_address(entries: list[Entry], orders: list[dict[int, float]], rules: dict[str, object]) -> dict[str, list[str]]:
    collection = collect(entries)
    scores = np.array([score for order in orders for score in order.values()], np.float32)
    found = choose(collection, Lists.gather(orders), scores, Rules(**rules))  # type: ignore[arg-type]
    return {collection.urls[page]: [collection.urls[other] for other in others] for page, others in enumerate(shown(found))}


@settings(deadline=None)
@given(sites())
def test_the_limits_hold_for_every_site(site: tuple[list[Entry], list[dict[int, float]], dict[str, object]]) -> None:
    entries, _, rules = site
    found = by_address(*site)
    known = {each.url: each for each in entries}
    uses = Counter(other for others in found.values() for other in others)
    assert max(uses.values(), default=0) <= rules["most"]  # type: ignore[operator]
    for url, others in found.items():
        assert len(others) == len(set(others)) <= rules["shown"]  # type: ignore[operator]
        assert url not in others
        for other in others:
            assert known[other].offered
            assert known[other].body != known[url].body
            assert not (url.startswith(SITE + "a/") and other.startswith(SITE + "b/") and "/a/* -> /b/*" in rules["bans"])  # type: ignore[operator]
            assert rules["linked"] or other not in [target for target, _ in known[url].links]
    # Whoever is shown nowhere could have been shown only where all places are taken by pages that are shown nowhere else.
    for url in known:
        if known[url].offered and not uses[url] and rules["shown"]:
            for other, others in found.items():
                if (
                    other != url
                    and len(others) < rules["shown"]
                    and not any(known[there].body == known[url].body for there in others)
                ):  # type: ignore[operator]
                    pair = by_address([known[other], known[url]], [{1: 1.0}, {}], rules)
                    assert pair[other] == []


@settings(deadline=None)
@given(sites(), st.randoms(use_true_random=False))
def test_what_is_shown_does_not_depend_on_the_order_of_reading(
    site: tuple[list[Entry], list[dict[int, float]], dict[str, object]], random: object
) -> None:
    entries, orders, rules = site
    numbers = list(range(len(entries)))
    random.shuffle(numbers)  # type: ignore[attr-defined]
    place = {number: at for at, number in enumerate(numbers)}
    moved = [dict(sorted((place[other], score) for other, score in orders[number].items())) for number in numbers]
    assert by_address([entries[number] for number in numbers], moved, rules) == by_address(entries, orders, rules)
