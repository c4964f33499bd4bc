"""Cards on the dashboard: words that are kept, addresses that are fetched, and what neither may do."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from mending import page_of
from samara import api
from samara.core import wording
from samara.core.settings import Settings
from samara.core.wording import Wording
from samara.previews.preview import usual
from samara.previews.sheet import SHAPES
from samara.reading import single
from samara.reading.source import recognise
from samara.server.models import Person, Site
from samara.server.store import sites
from samara.server.store.folders import NOTHING, things
from samara.server.views.preview import drawn


@pytest.fixture
def cards(site, monkeypatch, tmp_path) -> str:
    """The address of the cards of the cargo bicycle."""
    monkeypatch.setenv("SAMARA_DATA", str(tmp_path))
    page = site.pages.get(address="https://example.org/bicycles/haul.html")
    return f"/-/sites/{site.pk}/pages/{page.pk}/cards/"


def kept(site) -> dict[str, Wording]:
    return wording.load(sites.state_folder(site))


def test_twelve_cards_are_shown_and_follow_what_is_typed(owner, cards):
    answer = owner.get(cards, {"title": "Haul  carries <b>all</b>"})
    shown = answer.context["cards"]
    assert len(shown) == 12
    assert [each.network.name for each in shown if each.title.follows][:2] == ["facebook", "x"]
    assert answer.text.count("Haul carries &lt;b&gt;all&lt;/b&gt;") > 10
    assert "<b>all</b>" not in answer.text


def test_half_an_address_changes_nothing_else(owner, cards):
    answer = owner.get(cards, {"title": "Haul and nothing else", "image": "https://"})
    assert (answer.status_code, answer.text.count("Haul and nothing else") > 10) == (422, True)


def test_the_site_s_own_networks_have_cards_too(owner, site, cards, tmp_path):
    (tmp_path / "samara-networks").mkdir()
    (tmp_path / "samara-networks" / "club.toml").write_text(
        '[[limits]]\nof = "title"\nmost = 5\nunit = "characters"\nsource = "https://club.example/"\ngrade = "official"\n'
        'checked = "2026-11-23"\n'
    )
    site.source = str(tmp_path)
    site.save()
    assert [each.network.name for each in owner.get(cards).context["cards"]][12:] == ["club"]


def test_words_are_kept_beside_the_site_and_forgotten_again(owner, site, cards):
    address = "https://example.org/bicycles/haul.html"
    answer = owner.post(cards, {"title": " Haul ", "description": "", "image": "https://example.org/new.jpg"})
    assert (answer.status_code, answer.headers["Location"]) == (302, f"{cards}?kept=1")
    assert kept(site) == {address: Wording("Haul", "", "https://example.org/new.jpg")}
    assert 'value="Haul"' in owner.get(cards).text
    owner.post(cards, {"title": "Haul", "forget": "1"})
    assert kept(site) == {}


def test_a_picture_needs_its_whole_address(owner, site, cards):
    for bad in ("javascript:alert(1)", "/new.jpg", "data:image/png;base64,AA"):
        answer = owner.post(cards, {"title": "Haul", "image": bad})
        assert (answer.status_code, "whole address" in answer.text) == (422, True)
    assert kept(site) == {}


def test_strangers_and_owners_of_other_sites_word_nothing(client, site, cards):
    assert client.post(cards, {"title": "Owned"}).headers["Location"].startswith("/-/sign-in/")
    client.force_login(Person.objects.create_user(name="Mallory"))
    assert client.post(cards, {"title": "Owned"}).status_code == 404
    assert kept(site) == {}


def test_a_form_of_another_site_words_nothing(site, cards, owner):
    owner.handler.enforce_csrf_checks = True
    assert owner.post(cards, {"title": "Owned"}).status_code == 403
    assert kept(site) == {}


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/", "http://localhost:8765/-/", "http://169.254.169.254/latest/meta-data/", "http://[::1]/", "http://2130706433/",
        "http://10.0.0.1/", "127.0.0.1", "file:///etc/passwd", "/etc/passwd", "ftp://example.org/", "../../etc/passwd.html", "javascript:1",
    ],
)  # fmt: skip
def test_the_dashboard_opens_no_private_address_and_no_file(owner, site, url):
    answer = owner.get(f"/-/sites/{site.pk}/preview/", {"url": url})
    assert (answer.status_code, answer.context["cards"]) == (422, [])
    assert 'role="alert"' in answer.text
    assert "root:" not in answer.text


def test_an_address_is_asked_for_first(owner, site):
    answer = owner.get(f"/-/sites/{site.pk}/preview/")
    assert (answer.status_code, answer.context["cards"]) == (200, [])


def test_the_style_of_cards_holds_nothing_of_anybody(client, db):
    answer = client.get("/-/cards.css", headers={"Sec-Fetch-Mode": "no-cors"})
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, "text/css; charset=utf-8")
    assert client.get("/-/", headers={"Sec-Fetch-Mode": "no-cors"}).status_code == 403


@pytest.fixture
def folder(db, tmp_path, monkeypatch):
    """A site in a folder: pages whose pictures are dead, drawings, heavy or well, and one with an oEmbed answer."""
    monkeypatch.setenv("SAMARA_DATA", str(tmp_path / "data"))
    root = tmp_path / "site"
    root.mkdir()
    Image.new("RGB", (1200, 630), "teal").save(root / "well.png")
    Image.new("RGB", (100, 80), "teal").save(root / "tiny.png")
    (root / "drawing.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>')
    for name in ("well.png", "tiny.png", "drawing.svg", "dead.png"):
        (root / f"{name.partition('.')[0]}.html").write_text(
            f'<!doctype html><title>Tea</title><meta property="og:title" content="Tea"><meta property="og:image" content="/{name}">'
        )
    (root / "embed.html").write_text(
        '<!doctype html><title>Tea</title><link rel="alternate" type="application/json+oembed" href="/answer.json"><p>Tea.'
    )
    (root / "answer.json").write_text('{"type": "link", "version": "1.0", "title": "Answered", "provider_name": "Tea House"}')
    return Site.objects.create(source=str(root), url="https://tea.example/")


@pytest.mark.parametrize("name", ["well", "tiny", "drawing", "dead", "embed"])
def test_the_dashboard_says_what_the_command_says(folder, name):
    found = api.preview(
        str(Path(folder.source) / f"{name}.html"), root=Path(folder.source), settings=Settings().replace(url=folder.url)
    )
    page = single.look(
        recognise(str(Path(folder.source) / f"{name}.html")), Settings().replace(url=folder.url), lambda page, embeds: (),
        root=Path(folder.source),
    ).page  # fmt: skip
    told = [(each.network.name, each.shape, each.notes) for each in drawn(folder, page, Wording(), here=True)]
    assert told == [(card.network, SHAPES[card.shape], card.notes) for card in found.cards]


def test_of_a_site_of_the_web_nothing_is_said_to_be_missing(folder):
    page = page_of('<meta property="og:image" content="/dead.png">', url="https://tea.example/dead.html")
    assert things(folder, page, usual()).images["https://tea.example/dead.png"].error == "is missing"
    folder.source = "https://tea.example/"
    assert things(folder, page, usual()) == NOTHING


def test_a_card_that_does_not_follow_says_so(folder):
    html = (
        '<title>Tea</title><meta property="og:title" content="Tea"><script type="application/ld+json">'
        '{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Leaves"}</script>'
    )
    cards = drawn(folder, page_of(html, url="https://tea.example/news.html"), Wording(), here=True)
    assert {each.network.name: each.fixed for each in cards if each.fixed} == {
        "mastodon": ("The title that is typed is not on this card: Mastodon takes headline in JSON-LD.",)
    }


def test_every_network_follows_a_picture_of_a_page_that_names_one_in_open_graph_alone(owner, cards):
    answer = owner.get(cards)
    assert [each.network.name for each in answer.context["cards"] if "picture" in "".join(each.fixed)] == []
