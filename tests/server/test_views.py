from __future__ import annotations

import pytest
from django.template.loader import render_to_string

from samara.previews.card import Card, Part
from samara.server.models import Membership, Page, Person
from samara.server.store import runs
from samara.server.views.cards import Shown
from server import cast

PLACES = ["", "findings/", "findings/?status=all", "checks/sharing/card-title/", "pages/", "preview/", "settings/"]


@pytest.mark.parametrize("place", PLACES)
def test_dashboard_shows_each_place_to_the_owner(owner, site, place):
    answer = owner.get(f"/-/sites/{site.pk}/{place}")
    assert answer.status_code == 200
    assert "Workshop" in answer.text


@pytest.mark.parametrize("place", PLACES)
def test_dashboard_asks_strangers_to_sign_in(client, site, place):
    answer = client.get(f"/-/sites/{site.pk}/{place}")
    assert answer.status_code == 302
    assert answer.headers["Location"].startswith("/-/sign-in/?next=%2F-%2Fsites%2F")
    assert not answer.cookies


@pytest.mark.parametrize("place", PLACES)
def test_dashboard_hides_sites_of_others(site, place, client):
    mallory = Person.objects.create_user(name="Mallory")
    client.force_login(mallory)
    assert client.get(f"/-/sites/{site.pk}/{place}").status_code == 404


def test_page_of_another_site_is_not_found(owner, site):
    foreign = cast.served("/srv/foreign")
    Membership.objects.filter(site=foreign).delete()
    page = foreign.pages.first()
    assert owner.get(f"/-/sites/{site.pk}/pages/{page.pk}/").status_code == 404
    assert owner.get(f"/-/sites/{foreign.pk}/pages/{page.pk}/").status_code == 404


def test_home_leads_to_the_site_served_last(owner, site):
    newer = cast.served("/srv/newer")
    assert owner.get("/-/").headers["Location"] == f"/-/sites/{newer.pk}/"


def test_home_of_a_person_without_sites_is_their_own_page(client, db):
    client.force_login(Person.objects.create_user(name="Ada"))
    assert client.get("/-/").headers["Location"] == "/-/me/"


def test_overview_shows_both_scores_and_the_best_step(owner, site):
    answer = owner.get(f"/-/sites/{site.pk}/")
    bars = {bar.id: (bar.before, bar.after) for bar in answer.context["bars"]}
    assert len(bars) == 9
    assert bars["sharing"][0] == 0
    assert bars["sharing"][1] > 70
    assert bars["audience"] == (None, None)
    assert "Complete the head of every page" in answer.text


def test_overview_draws_a_trend_of_several_runs(owner, site):
    cast.served()
    answer = owner.get(f"/-/sites/{site.pk}/")
    assert len(answer.context["trend"].dots) == 2
    assert "<polyline" in answer.text


def test_overview_says_what_changed_since_the_run_before(owner, site):
    address = f"/-/sites/{site.pk}/"
    assert "Since the run before" not in owner.get(address).text
    runs.save_run(site, cast.seen(cast.site(names=cast.NAMES[:2])), cast.seen(cast.site(optimised=True)), cast.STARTED)
    answer = owner.get(address)
    assert {each.check: (each.was, each.now) for each in answer.context["moved"]}["sharing/card-title"] == (7, 2)
    assert "7 → 2 pages, better" in answer.text
    runs.save_run(site, cast.seen(cast.site(names=cast.NAMES[:2])), cast.seen(cast.site(optimised=True)), cast.STARTED)
    assert "Nothing appeared and nothing went." in owner.get(address).text


@pytest.mark.parametrize(
    ("query", "checks"),
    [
        ("", ["linkability/title", "sharing/card-title", "sharing/card-description", "remix/crash"]),
        ("practice=sharing", ["sharing/card-title", "sharing/card-description"]),
        ("level=error", ["linkability/title", "sharing/card-title"]),
        ("status=broken", ["remix/crash"]),
        ("status=passed", []),
        ("practice=nonsense", []),
    ],
)
def test_findings_are_filtered_and_ranked(owner, site, query, checks):
    answer = owner.get(f"/-/sites/{site.pk}/findings/?{query}")
    assert [before.check for _, group in answer.context["groups"] for before, _ in group] == checks


def test_check_lists_its_pages_before_and_after(owner, site):
    address = f"/-/sites/{site.pk}/checks/sharing/card-title/"
    assert owner.get(address).context["list"].total == 7
    after = owner.get(address + "?when=after").context["list"]
    assert [row.path for row in after.rows] == ["/about.html"]


def test_unknown_check_is_not_found(owner, site):
    assert owner.get(f"/-/sites/{site.pk}/checks/sharing/nonsense/").status_code == 404


@pytest.mark.parametrize(
    ("query", "paths"),
    [
        ("q=bicycle", ["/bicycles/haul.html", "/bicycles/lark.html"]),
        ("q=cargo+haul", ["/bicycles/haul.html"]),
        ("q=دراجة", ["/stories/ar.html"]),
        ("q=%25", []),
        ("q=nothing", []),
        ("kind=home", ["/"]),
        ("sort=remaining&q=html", ["/about.html"]),
    ],
)
def test_pages_are_searched(owner, site, query, paths):
    rows = owner.get(f"/-/sites/{site.pk}/pages/?{query}").context["list"].rows
    assert [row.path for row in rows][: len(paths) or None] == paths


@pytest.mark.parametrize("query", ["sort=; drop table", "kind=nonsense", "page=-4", "page=x", "page=99999", "q=%00"])
def test_pages_survive_nonsense(owner, site, query):
    assert owner.get(f"/-/sites/{site.pk}/pages/?{query}").status_code == 200


def test_page_shows_its_card_findings_and_related_pages(owner, site):
    page = site.pages.get(address=cast.URL + "bicycles/haul.html")
    answer = owner.get(f"/-/sites/{site.pk}/pages/{page.pk}/")
    before, after = answer.context["card_before"], answer.context["card_after"]
    assert (before.card.title.source, after.card.title.source) == ("<title>", "og:title")
    assert (before.card.description, after.card.description.value) == (None, "All about Haul, the cargo bicycle.")
    assert (before.picture, after.picture, after.alt) == ("", "/wing.svg", "A bicycle")
    assert {finding.check for finding in answer.context["closed"]} == {"sharing/card-title", "sharing/card-description"}
    assert answer.context["open"] == []
    assert answer.context["related"] == [("The workshop above the river", "/", site.pages.get(address=cast.URL).pk)]
    assert "bicycles/haul.html:4:5" in answer.text


def test_card_is_drawn_as_a_network_would(owner, site):
    page = site.pages.get(address=cast.URL + "stories/rain.html")
    answer = owner.get(f"/-/sites/{site.pk}/pages/{page.pk}/?network=mastodon")
    assert answer.context["card_after"].card.network == "mastodon"
    assert "mastodon" in [each.name for each in answer.context["networks"]]
    assert answer.context["card_after"].elsewhere == "pictures.example"
    assert "https://pictures.example" not in answer.text
    assert owner.get(f"/-/sites/{site.pk}/pages/{page.pk}/?network=nonsense").context["card_after"].card.network == ""


def test_a_card_shows_overrides_and_keeps_isolates():
    drawn = Card(network="", domain="example.org", title=Part("a\u202egpj.exe \u2067b\u2069", "<title>"))
    text = render_to_string("samara/card.html", {"shown": Shown(drawn)})
    assert "<h4>a\ufffdgpj.exe \u2067b\u2069</h4>" in text
    assert "example.org" not in text


def test_page_escapes_what_the_site_says(owner, site):
    page = site.pages.get(address=cast.URL + "bicycles/lark.html")
    answer = owner.get(f"/-/sites/{site.pk}/pages/{page.pk}/")
    assert "Lark &amp; Co: &lt;em&gt;light&lt;/em&gt;" in answer.text
    assert "<em>light</em>" not in answer.text


def test_page_that_went_away_is_told(owner, site):
    page = Page.objects.create(site=site, address=cast.URL + "gone.html", present=False)
    assert "did not find this page" in owner.get(f"/-/sites/{site.pk}/pages/{page.pk}/").text


def test_settings_show_value_origin_and_lock(owner, site, monkeypatch):
    monkeypatch.setenv("SAMARA_PAGE_LIMIT", "77")
    monkeypatch.setenv("SAMARA_SECRET_KEY", "a-secret-that-nobody-may-see")
    answer = owner.get(f"/-/sites/{site.pk}/settings/")
    rows = {option.name: option for option in answer.context["options"]}
    limit, secret, related = rows["page_limit"], rows["secret_key"], rows["related"]
    assert (limit.value, limit.origin, limit.locked) == ("77", "environment", True)
    assert (secret.value, secret.locked) == ("set", True)
    assert (related.value, related.origin, related.locked) == ("5", "default", False)
    assert "nobody-may-see" not in answer.text


def test_unknown_address_is_not_found(client, db):
    answer = client.get("/-/nonsense/")
    assert answer.status_code == 404
    assert "nothing at this address" in answer.text


def test_admin_is_not_exposed(owner):
    assert owner.get("/-/admin/").status_code == 404
