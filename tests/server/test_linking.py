"""The linking wing: the plan with its reasons, verdicts that are kept and obeyed, and nobody else's business."""

from __future__ import annotations

import zlib
from pathlib import Path

import msgspec
import pytest
from django.test import Client

from samara.core import settings as table
from samara.core import verdict
from samara.core.verdict import Verdict
from samara.practices.linking import decisions, repaired
from samara.practices.linking.decisions import Decision
from samara.practices.linking.onward import Arrival, Next
from samara.practices.linking.review import review
from samara.reading.sites import Wish, read
from samara.server.models import Person
from samara.server.store import linking, sites
from server import cast

HOME, HAUL, LARK, RAIN = cast.ADDRESSES


@pytest.fixture
def place(site, owner, monkeypatch, tmp_path: Path) -> str:
    monkeypatch.setenv("SAMARA_DATA", str(tmp_path))
    linking.keep(site, cast.REVIEW)
    return f"/-/sites/{site.pk}/linking/"


def judged(client: Client, place: str, **more: str):
    return client.post(f"{place}judge/", {"page": HAUL, "target": LARK, "verdict": "accepted"} | more)


def test_the_plan_tells_each_suggestion_and_its_reason_but_no_score(owner: Client, place: str) -> None:
    told = owner.get(place).content.decode()
    assert "Both say ash</p>" in told
    assert "0.5" not in told
    assert "By the words that texts share." in told
    one = "<b>1</b> <span>Pages that no page leads to</span> <em>1 with the links in the text, 0 with the related pages too</em>"
    assert one in told
    assert "&lt;script&gt;alert(1)" in told
    assert "<script" not in told
    assert "\u202e" not in told


def test_orphans_come_first_then_weak_pages(owner: Client, place: str) -> None:
    rows = owner.get(place).context["part"].rows
    assert [(row.page.url, row.marks) for row in rows] == [
        (RAIN, ("orphans",)),
        (HAUL, ("weak",)),
        (LARK, ("weak",)),
        (HOME, ()),
    ]


def test_links_in_the_text_stand_in_their_sentence(owner: Client, site, place: str) -> None:
    told = owner.get(f"{place}text/").content.decode()
    assert "Ash bends &lt;i&gt;twice&lt;/i&gt;, as <mark>Haul</mark> shows." in told
    answer = owner.post(f"{place}text/decide/", {"page": RAIN, "target": HAUL, "decision": "accepted", "place": "t1"})
    assert (answer.status_code, answer.headers["Location"]) == (302, f"{place}text/?page=1#t1")
    assert decisions.load(sites.state_folder(site)) == (Decision(RAIN, HAUL, "Haul"),)
    assert '<strong class="said">accepted</strong>' in owner.get(f"{place}text/").content.decode()
    owner.post(f"{place}text/decide/", {"page": RAIN, "target": HAUL, "decision": ""})
    assert decisions.load(sites.state_folder(site)) == ()


def test_broken_links_have_candidates_to_accept(owner: Client, site, place: str) -> None:
    told = owner.get(f"{place}broken/").content.decode()
    assert "White &lt;b&gt;" in told
    assert told.count("No page of the site is like it.") == 1
    assert "Its title is what the link says." in told
    address = cast.URL + "larc.html"
    for target in (LARK, "bicycles/lark.html"):
        answer = owner.post(f"{place}broken/mend/", {"address": address, "target": target, "place": "b2"})
        assert (answer.status_code, answer.headers["Location"]) == (302, f"{place}broken/?page=1#b2")
        assert repaired.load(sites.state_folder(site)) == {address: LARK}
    assert "from the next optimising on" in owner.get(f"{place}broken/").content.decode()
    owner.post(f"{place}broken/mend/", {"address": address, "target": ""})
    assert repaired.load(sites.state_folder(site)) == {}


@pytest.mark.parametrize(
    ("path", "more", "status"),
    [
        ("text/decide/", {"page": RAIN, "target": LARK, "decision": "accepted"}, 404),
        ("text/decide/", {"page": RAIN, "target": HAUL, "decision": "perhaps"}, 400),
        ("broken/mend/", {"address": cast.URL + "else.html", "target": LARK}, 404),
        ("broken/mend/", {"address": cast.URL + "larc.html", "target": "javascript:alert(1)"}, 404),
    ],
)
def test_only_what_the_plan_shows_is_decided(
    owner: Client, site, place: str, path: str, more: dict[str, str], status: int
) -> None:
    assert owner.post(place + path, more).status_code == status
    assert decisions.load(sites.state_folder(site)) == ()
    assert repaired.load(sites.state_folder(site)) == {}


def test_words_that_say_nothing_and_hubs_are_listed(owner: Client, place: str) -> None:
    told = owner.get(f"{place}lists/").content.decode()
    assert "Links that do not say where they lead" in told
    assert "Hubs" in told
    assert "<script" not in told
    for part in (part for *_, lines in owner.get(f"{place}lists/").context["lists"] for line in lines for part in line):
        if part.number is not None:
            assert f'href="{place}?open={part.number}#p{part.number}"' in told
            assert f'href="{part.href}" rel="noreferrer" title="Open the page"' in told
            assert cast.URL not in part.words


def test_a_page_of_the_plan_is_opened_on_its_slice(owner: Client, place: str, monkeypatch) -> None:
    monkeypatch.setattr(linking, "PER_PAGE", 1)
    part = owner.get(f"{place}?open=0").context["part"]
    assert (part.number, [row.page.url for row in part.rows]) == (4, [HOME])
    assert owner.get(f"{place}?open=none").context["part"].number == 1


def test_a_path_that_is_none_is_told_beside_the_list(owner: Client, site, place: str) -> None:
    answer = judged(owner, place, target="/bicycles/hual.html", verdict="pinned")
    told = answer.content.decode()
    assert (
        answer.status_code,
        told.count("No page of this site is at /bicycles/hual.html. Did you mean /bicycles/haul.html?"),
    ) == (404, 1)
    assert 'value="/bicycles/hual.html" aria-invalid="true"' in told
    assert answer.context["asked"].open == "1"
    told = owner.post(f"{place}broken/mend/", {"address": cast.URL + "larc.html", "target": "/nowhere"}).content.decode()
    assert told.count("No page of this site is at /nowhere.") == 1
    assert "<details open><summary>Another page" in told


def test_settings_that_cannot_be_read_leave_the_plan_to_be_seen(owner: Client, place: str, monkeypatch) -> None:
    monkeypatch.setenv("SAMARA_PINS", "/bicycles/haul.html")
    answer = owner.get(place)
    assert answer.status_code == 200
    assert "does not say which page leads where" in answer.content.decode()


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("show=orphans", ["Rain"]),
        ("show=weak&q=haul", ["Haul"]),
        ("show=undecided", ["Haul", "script"]),
        ("q=nobody", []),
        ("show=x&page=99", ["Haul"]),
    ],
)
def test_parts_of_the_plan(owner: Client, place: str, query: str, shown: list[str]) -> None:
    answer = owner.get(f"{place}?{query}")
    assert answer.status_code == 200
    rows = [row.page.title for row in answer.context["part"].rows]
    assert len(rows) == (4 if "show=x" in query else len(shown))
    assert all(any(word in title for title in rows) for word in shown)


def test_a_verdict_is_kept_shown_and_taken_back(owner: Client, site, place: str) -> None:
    answer = judged(owner, place, show="weak", q="haul", number="1")
    assert (answer.status_code, answer.headers["Location"]) == (302, f"{place}?show=weak&q=haul&page=1&open=1#p1")
    assert verdict.load(sites.state_folder(site)) == {HAUL: {LARK: Verdict.ACCEPTED}}
    assert '<strong class="said">accepted</strong>' in owner.get(place).content.decode()
    judged(owner, place, verdict="")
    assert verdict.load(sites.state_folder(site)) == {}


def test_any_page_can_be_pinned_by_its_path(owner: Client, site, place: str) -> None:
    judged(owner, place, page=RAIN, target="bicycles/haul.html", verdict="pinned")
    assert verdict.load(sites.state_folder(site)) == {RAIN: {HAUL: Verdict.PINNED}}
    assert "Not among the suggestions." in owner.get(place).content.decode()


@pytest.mark.parametrize(
    ("more", "status"),
    [
        ({"verdict": "adored"}, 400),
        ({"page": "https://evil.example/"}, 404),
        ({"target": "https://evil.example/"}, 404),
        ({"target": "javascript:alert(1)"}, 404),
        ({"target": HAUL}, 404),
        ({"target": ""}, 404),
    ],
)
def test_verdicts_are_on_links_between_pages_of_the_site(
    owner: Client, site, place: str, more: dict[str, str], status: int
) -> None:
    assert judged(owner, place, **more).status_code == status
    assert verdict.load(sites.state_folder(site)) == {}


def test_what_the_settings_say_is_locked(owner: Client, site, place: str, monkeypatch) -> None:
    monkeypatch.setenv("SAMARA_BANS", "* -> /bicycles/lark.html")
    told = owner.get(place).content.decode()
    assert "banned by the settings" in told
    assert judged(owner, place).status_code == 404
    assert verdict.load(sites.state_folder(site)) == {}


@pytest.mark.parametrize("path", ["", "text/", "broken/", "lists/", "picture/", "judge/", "text/decide/", "broken/mend/"])
def test_strangers_see_and_do_nothing(site, place: str, path: str) -> None:
    anonymous = Client()
    for answer in (anonymous.get(place + path), judged(anonymous, place)):
        assert answer.status_code in (302, 405)
        assert answer.headers.get("Location", "/-/sign-in/").startswith("/-/sign-in/")
    stranger = Client()
    stranger.force_login(Person.objects.create(name="Stranger"))
    assert stranger.get(place).status_code == 404
    assert judged(stranger, place).status_code == 404
    assert verdict.load(sites.state_folder(site)) == {}


def test_a_form_of_another_site_is_refused(site, owner: Client, place: str) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = owner.cookies
    assert judged(strict, place).status_code == 403
    assert owner.get(f"{place}judge/").status_code == 405
    assert owner.get(place, headers={"Sec-Fetch-Mode": "cors"}).status_code == 403
    assert verdict.load(sites.state_folder(site)) == {}


def test_the_picture_is_that_of_the_report(owner: Client, place: str) -> None:
    told = owner.get(f"{place}picture/").content.decode()
    assert told.count("<circle") == 5
    assert told.count("<line ") == 2
    assert "<title>Haul: 1 page lead here, 1 click from home</title>" in told
    assert 'class="orphan"' in told
    assert "/&lt;i&gt;" in told
    assert "<script" not in told
    assert ".picture" in Client().get("/-/picture.css").content.decode()


def test_pins_of_the_settings_that_mean_nothing_are_told(site, owner: Client, place: str) -> None:
    linking.keep(site, msgspec.structs.replace(cast.REVIEW, unmet=("pins: '/x -> /y': no page is at /x.",)))
    assert "no page is at /x." in owner.get(place).content.decode()


def test_what_an_older_samara_kept_is_not_read(site, owner: Client, place: str) -> None:
    linking.Linking.objects.filter(site=site).update(outline=zlib.compress(msgspec.msgpack.encode({"plan": 1})))
    assert "Not read yet" in owner.get(place).content.decode()


def test_before_the_first_run_it_says_so(owner: Client, site) -> None:
    assert "Not read yet" in owner.get(f"/-/sites/{site.pk}/linking/").content.decode()
    assert "Not read yet" in owner.get(f"/-/sites/{site.pk}/linking/picture/").content.decode()


def test_the_review_of_a_site_obeys_verdicts(tmp_path: Path) -> None:
    page = '<!doctype html><html lang="en"><meta property="og:type" content="article"><title>{0}</title><main><p>Sencha, gyokuro: {1}</p></main>'
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "index.html").write_text('<title>Home</title><main><a href="a.html">A</a></main>')
    for name in ("a", "b", "c"):
        (folder / f"{name}.html").write_text(page.format(f"Sencha {name}", "sencha and gyokuro " * 3))
    settings = table.Settings().replace(url=cast.URL, workers=1, data=str(tmp_path / "state"))
    site = read(str(folder), settings, Wish(keep=False))
    found = review(site, settings, lambda summary: (folder / summary.source).read_bytes(), most=3)
    urls = [cast.URL + name for name in ("", "a.html", "b.html", "c.html")]
    pages = found.plan.pages
    assert [pages[number].url for number in found.plan.orphans or ()] == urls[2:]
    assert [(each.now.inlinks, each.both.inlinks > each.now.inlinks) for each in pages[2:]] == [(0, True), (0, True)]
    assert [each.now.depth for each in pages] == [0, 1, -1, -1]
    assert [each.both.depth for each in pages] == [0, 1, 2, 2]
    assert len(found.picture.dots) == 4
    verdict.keep(table.site_folder(settings, site.source), urls[1], urls[2], Verdict.REJECTED)
    assert urls[2] not in [
        each.url for each in review(site, settings, lambda summary: (folder / summary.source).read_bytes(), most=3).next[1]
    ]


def test_a_page_that_changed_while_it_was_served_leads_on_anew(site, owner: Client, place: str) -> None:
    before, made = linking.review(site)
    linking.arrive(site, {HAUL: Arrival("Haul", (Next(RAIN, "Rain", reason="both explain wheels"),))})
    found, still = linking.review(site)
    number = [page.url for page in found.plan.pages].index(HAUL)
    assert [each.url for each in found.next[number]] == [RAIN]
    assert (found.plan, found.newer, still) == (before.plan, (), made)
