"""Related pages of odd collections: the right result or a clear word, never a crash."""

from __future__ import annotations

import random

import pytest
from msgspec import structs

from samara.practices.linking.entry import Entry
from samara.practices.linking.related import Suggestions, relate
from samara.practices.linking.rules import Rules

TOPICS = ("larch wheel spoke rim hub", "bread yeast flour oven crust", "sail mast keel rudder wind", "bee hive honey queen smoke")


def site(count: int, *, seed: int = 1, labelled: bool = False) -> list[Entry]:
    """Pages of four topics in turn; each links to the next of its topic, and, if labelled, lists the one after that."""
    chance = random.Random(seed)
    pages = []
    for number in range(count):
        words = TOPICS[number % 4].split()
        text = " ".join(chance.choice(words) + str(chance.randrange(3)) * (chance.random() < 0.2) for _ in range(40))
        following = [f"p{(number + 4 * step) % count}" for step in (1, 2)]
        pages.append(
            Entry(
                url=f"p{number}",
                title=f"{words[number // 4 % 5]} {number}",
                body=text,
                links=((following[0], words[0]),),
                related=(following[1],) if labelled else (),
            )
        )
    return pages


def lists(found: Suggestions) -> dict[str, list[str]]:
    return {page.url: [each.url for each in page.related] for page in found.pages}


def ten(pages: list[Entry]) -> dict[str, list[str]]:
    return lists(relate(pages, Rules(linked=True)))


def test_pages_of_the_same_topic_come_first() -> None:
    found = lists(relate(site(80), Rules(linked=True, variety=0, least=0)))
    same = [int(url[1:]) % 4 == int(other[1:]) % 4 for url, order in found.items() for other in order[:5]]
    assert sum(same) / len(same) > 0.95


@pytest.mark.parametrize("count", [0, 1, 2, 3])
def test_small_sites_lead_to_all_that_is_there(count: int) -> None:
    found = ten(site(count))
    assert {url: sorted(order) for url, order in found.items()} == {
        f"p{number}": sorted(f"p{other}" for other in range(count) if other != number) for number in range(count)
    }


def test_every_page_gets_ten() -> None:
    assert {len(order) for order in ten(site(30)).values()} == {10}


def test_pages_without_text_still_get_ten() -> None:
    assert {len(order) for order in ten([Entry(url=f"x{number}") for number in range(12)]).values()} <= {0, 10}


def test_equal_pages_are_copies_and_lead_nowhere() -> None:
    same = "One text that stands on every page, word for word, however often it is published here. " * 5
    found = ten([Entry(url=f"{number}", title="Same", body=same) for number in range(20)])
    assert set(map(tuple, found.values())) == {()}


def test_one_page_that_links_to_all_does_not_lead_everywhere() -> None:
    pages = site(60)
    hub = Entry(url="all", title="All pages", body="index", links=tuple((page.url, "page") for page in pages))
    found = ten([*pages, hub])
    assert sum(order[0] == "all" for order in found.values()) < 10


def test_what_stands_on_every_page_decides_nothing() -> None:
    menu = "home products contact imprint newsletter subscribe cookies privacy terms careers press " * 40
    bare, full = site(40), [Entry(url=page.url, title=page.title, body=menu + page.body) for page in site(40)]
    found = lists(relate(full, Rules(linked=True, variety=0, least=0)))
    same = [int(url[1:]) % 4 == int(other[1:]) % 4 for url, order in found.items() for other in order[:3]]
    assert len(bare) == 40
    assert sum(same) / len(same) > 0.9


def test_a_language_leads_to_its_own_pages() -> None:
    english = [
        Entry(url=f"en{n}", title=f"The wheel {n}", body=f"the wheel and the hub of larch {n} " * 5, lang="en") for n in range(6)
    ]
    german = [
        Entry(url=f"de{n}", title=f"Das Rad {n}", body=f"das Rad und die Nabe aus Holz {n} " * 5, lang="de") for n in range(6)
    ]
    for url, order in ten(english + german).items():
        assert {other[:2] for other in order} <= {url[:2]}


@pytest.mark.parametrize(
    ("lang", "topics"),
    [
        ("ar", ("العجلة الخشبية والمحور في الورشة", "الخبز والدقيق والفرن والخميرة")),
        ("ja", ("木の車輪と車軸は川辺の工房で作られる", "酵母と小麦粉でパンを窯で焼く")),
        ("zh", ("木制车轮和车轴在河边的作坊里制造", "用酵母和面粉在烤炉里烤面包")),
        ("th", ("ล้อไม้และเพลาทำในโรงงาน", "ขนมปังอบด้วยยีสต์และแป้ง")),
    ],
)
def test_other_scripts_are_understood(lang: str, topics: tuple[str, str]) -> None:
    pages = [
        Entry(url=f"{n % 2}{n}", title=f"{topics[n % 2][:6]} {n}", body=f"{topics[n % 2]} {n} {n * 7}", lang=lang)
        for n in range(12)
    ]
    found = lists(relate(pages, Rules(linked=True, variety=0, least=0)))
    assert {(url[0], order[0][0]) for url, order in found.items()} == {("0", "0"), ("1", "1")}


def test_the_same_pages_give_the_same_lists() -> None:
    pages = site(120, labelled=True)
    assert relate(pages) == relate(pages)


def test_lists_by_hand_are_learned_and_judged() -> None:
    found = relate(site(400, labelled=True), Rules(linked=True))
    quality = found.quality
    assert (quality.labelled, quality.held) == (400, 400)
    assert quality.marks
    assert quality.marks.ndcg > 0.3
    assert "400 pages with lists by hand" in quality.sentence


def test_an_own_list_is_never_looked_at() -> None:
    pages = site(48, labelled=True)
    blind = [structs.replace(page, related=()) if page.url == "p7" else page for page in pages]
    rules = Rules(linked=True, least=0)
    assert lists(relate(pages, rules))["p7"] == lists(relate(blind, rules))["p7"]


def test_reasons_are_put_in_words_where_they_are_wanted():
    pages = site(60)
    explained, bare = relate(pages), relate(pages, explained=False)
    assert all(each.reason for page in explained.pages for each in page.related)
    assert not any(each.reason for page in bare.pages for each in page.related)
    assert [[each.url for each in page.related] for page in explained.pages] == [
        [each.url for each in page.related] for page in bare.pages
    ]
