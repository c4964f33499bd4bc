from __future__ import annotations

import pytest

from samara.practices.linking import collection
from samara.practices.linking.collection import collect, language, parts
from samara.practices.linking.entry import Entry


def test_a_collection_holds_counts_links_and_lists() -> None:
    found = collect(
        [
            Entry(
                url="a",
                title="Red wheel",
                body="wheel wheel hub",
                links=(("b", "the hub"), ("b", "hub"), ("x", "out"), ("a", "me")),
            ),
            Entry(url="b", title="Hub", body="red", related=("a", "b", "a", "x"), lang="de-AT", offered=False),
        ]
    )
    assert (found.urls, found.langs, found.numbers) == (["a", "b"], ["", "de"], {"a": 0, "b": 1})
    assert found.order.of(0).tolist() == [1, 1]
    assert [each.tolist() for each in found.links.row(0)] == [[1], [2.0]]
    assert found.related.of(1).tolist() == [0]
    assert found.offered.tolist() == [True, False]
    assert {
        found.words.written[number]: count for number, count in zip(*map(list, found.fields["anchors"].row(1)), strict=True)
    } == {"hub": 2.0}


def test_texts_counted_block_by_block_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    entries = [
        Entry(
            url=f"p{number}", title=f"Wheel {number % 7}", body=f"Red wheels, red hubs {number % 5} " * 3, links=(("p1", "hub"),)
        )
        for number in range(40)
    ]
    whole = collect(entries)
    monkeypatch.setattr(collection, "BLOCK", 10)
    parts = collect(entries)
    assert (parts.words.written, parts.words.said) == (whole.words.written, whole.words.said)
    for name, matrix in whole.fields.items():
        assert [each.tolist() for each in parts.fields[name][:3]] == [each.tolist() for each in matrix[:3]]


def test_a_collection_of_nothing() -> None:
    assert len(collect([])) == 0


def test_links_to_a_part_of_a_page_lead_to_it() -> None:
    assert collect([Entry(url="a", links=(("b#part", "b"),)), Entry(url="b")]).order.of(0).tolist() == [1]


def test_of_two_pages_with_one_address_the_first_counts() -> None:
    assert collect([Entry(url="a", title="One"), Entry(url="a", title="Two")]).titles == ["One"]


def test_addresses_have_folders_and_words() -> None:
    assert parts("https://example.org/blog/red-wheel.html") == ["blog/", "blog", "red", "wheel", "html"]


def test_the_language_is_as_said_else_by_script_else_the_usual() -> None:
    assert [language(Entry(url="a", lang="de-CH")), language(Entry(url="a", body="木の車輪と車軸は川辺の工房で作られる"))] == [
        "de",
        "ja",
    ]
    assert language(Entry(url="a", body="xyz"), "fr") == "fr"
