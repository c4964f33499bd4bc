"""The review of a site's links in every format, with small, large and hostile words."""

import csv
import io
import json

import pytest

from reporting import HOSTILE
from samara.practices.linking.picture import Bond, Disc, Dot, Picture
from samara.practices.linking.plan import Broken, Plan, Reach, Stand, Totals, Wasted
from samara.practices.linking.review import Outside, Review
from samara.practices.linking.textlinks import Quality, TextLink, Vague
from samara.reading.life import Life
from samara.reports.links.format import formats

URL = "https://example.org/"
NOW, TEXT, BOTH = Totals(1, 2, 3, 0, 1, 1.5, 3, 0.2), Totals(0, 1, 2, 0, 0, 1.25, 2, 0.25), Totals(0, 0, 0, 0, 0, 1, 1, 0.3)


def review(word: str = "white tea", *, measured: bool = True, complete: bool = True) -> Review:
    link = TextLink(URL + "a", URL + "w", word, word, 0.3, 0.9, 4, 7, f"Drink {word}.", 6, 6 + len(word), 40, 49)
    stands = (
        Stand(URL, word, "home", 1, *[Reach(1, 1, 0, 1.5)] * 3),
        Stand(URL + "a", "A", "article", 5, Reach(0, 0, -1, 0.5), Reach(1, 0, 1, 0.6), Reach(1, 1, 1, 0.6)),
    )
    plan = Plan(
        pages=stands,
        orphans=(1,) if complete else None,
        weak=(),
        dead_ends=(1,),
        hubs=(0,),
        deep=(),
        broken=(Broken(URL, URL + "x", word, URL + "a", 3, 4),),
        wasted=(Wasted(URL + "a", 7, 0),),
        now=NOW,
        text=TEXT,
        both=BOTH,
    )
    picture = Picture((Disc(word, 2, 1, 0, 0, 0, 0, 20),), (Dot(0, 0, 0, 4), Dot(1, 9, 0, 2)), (Bond(0, 0, 3),))
    return Review(
        site=URL,
        complete=complete,
        quality=Quality(0.8, 0.1, 0.81, 0.35, 120 if measured else 3, measured),
        links=(link,),
        outside=(Outside(URL, "https://else.example/", word, True, (URL + "a",), "nofollow", Life("gone", 404, archived="x")),),
        vague=(Vague(URL, URL + "a", "here", word, 5, 6),),
        lost={"https://gone.example/": Life("moved", 200, moved="https://new.example/")},
        plan=plan,
        picture=picture,
    )


def written(name: str, given: Review) -> str:
    out = io.StringIO(newline="")
    formats()[name].write(given, out)
    return out.getvalue()


def test_jsonl_has_a_line_for_each_page() -> None:
    link = {"target": URL + "w", "anchor": "white tea", "score": 0.3, "precision": 0.9, "line": 4, "column": 7}
    assert [json.loads(line) for line in written("jsonl", review()).splitlines()] == [
        {"url": URL, "links": []},
        {"url": URL + "a", "links": [link]},
    ]


def test_formats_are_those_of_the_verb() -> None:
    assert set(formats()) == {"csv", "html", "json", "jsonl", "table"}
    assert all(each.help.endswith(".") for each in formats().values())


def test_table_says_all_of_it() -> None:
    told = written("table", review()).splitlines()
    assert told[1].startswith("Measured by hiding")
    assert told[4:6] == ["  4:7       → https://example.org/w  90%", "            Drink [white tea]."]
    assert next(line.split() for line in told if "Pages that no page links to" in line)[-3:] == ["1", "0", "0"]
    assert "  https://example.org/:3:4  https://example.org/x  'white tea' → https://example.org/a" in told
    assert "  https://example.org/:5:6  'here' → 'white tea'  https://example.org/a" in told
    assert "  https://gone.example/  moved https://new.example/" in told


def test_few_links_are_told() -> None:
    assert "has 3 links to measure by, which is too few" in written("table", review(measured=False))


def test_orphans_of_half_a_site_are_not_told() -> None:
    told = written("table", review(complete=False))
    assert "Orphans" not in told
    assert "nobody can tell which pages are orphans" in told


def test_json_names_everything() -> None:
    told = json.loads(written("json", review()))
    assert told["links"][0]["anchor"] == "white tea"
    assert told["plan"]["pages"][1]["text"]["depth"] == 1
    assert "picture" not in told


def test_report_draws_the_site() -> None:
    told = written("html", review())
    assert "<mark>white tea</mark>" in told
    assert told.count("<svg") >= 1
    assert 'class="orphan"' in told


@pytest.mark.parametrize("word", HOSTILE)
@pytest.mark.parametrize("name", ["csv", "html", "json", "table"])
def test_hostile_words_do_no_harm(name: str, word: str) -> None:
    told = written(name, review(word))
    if name == "html":
        assert "<script" not in told
        assert "<img" not in told
    elif name == "csv":
        assert all(cell[:1] not in ("=", "+", "-", "@", "＝") for row in csv.reader(io.StringIO(told)) for cell in row)
    elif name == "table":
        assert "\x1b" not in told
