"""Networks of an owner: files beside samara.toml, what is wrong with them, and where they arrive."""

import multiprocessing
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from mending import mended
from samara import api
from samara.core import settings
from samara.core.errors import SettingsError
from samara.core.settings import Settings
from samara.core.site import Site
from samara.networks import own
from samara.networks.catalogue import include, included, named, networks, shares
from samara.networks.network import Grade, Group, Intent, Limit
from samara.practices.sharing.fixes.share_bar import chosen
from samara.previews import preview as cards
from samara.reading.pool import Parser
from samara.reading.scope import scope

CLUB = """
title = "Reading Club"
group = "forum"
share = "https://club.example/new?link={url}&about={title}"
hosts = ["club.example"]

[[intents]]
hosts = ["club.example"]
path = "/new"
url = ["link"]
text = ["about"]

[[limits]]
of = "title"
most = 12
unit = "characters"
source = "https://club.example/help"
grade = "official"
checked = "2026-11-23"

[profile]
titles = ["title"]

[[profile.evidence]]
of = ["titles"]
source = "https://club.example/help"
grade = "measured"
checked = "2026-11-23"

[icon]
path = "M4 4h16v16H4Z"
licence = "our own"
"""


SITE = Site(url="https://example.org/", source="", pages=(), summaries=())
"""A site of no pages."""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / own.FOLDER).mkdir()
    (tmp_path / own.FOLDER / "reading-club.toml").write_text(CLUB)
    (tmp_path / "samara.toml").write_text('url = "https://example.org/"\nnetworks = ["reading-club", "email"]\n')
    (tmp_path / "tea.html").write_text(
        '<!doctype html><html lang="en"><head><title>Tea from the hills of Assam</title>'
        '<meta property="og:type" content="article"></head><body><main><h1>Tea</h1><p>Tea is good.</p></main></body></html>'
    )
    return tmp_path


def test_a_file_becomes_a_network(site):
    (club,) = own.load(site)
    assert (club.name, club.title, club.group, club.offered) == ("reading-club", "Reading Club", Group.FORUM, True)
    assert club.intents == (Intent(hosts=("club.example",), path="/new", url=("link",), text=("about",)),)
    assert club.limits == (
        Limit(
            of="title", most=12, unit="characters", source="https://club.example/help", grade=Grade.OFFICIAL, checked="2026-11-23"
        ),
    )
    assert club.profile.titles == ("title",)


def test_a_folder_without_networks_has_none(tmp_path):
    assert own.load(tmp_path) == ()
    own.include(tmp_path)
    own.include(None)
    assert included() == ()


def test_the_least_that_a_file_can_say(tmp_path):
    (tmp_path / own.FOLDER).mkdir()
    (tmp_path / own.FOLDER / "club.toml").write_text('share = "https://club.example/?u={url}"')
    assert [(network.name, network.title) for network in own.load(tmp_path)] == [("club", "club")]


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("club", 'shar = "https://a.b/{url}"', "unknown field `shar`.*Did you mean 'share'"),
        ("club", '[[limits]]\nof = "title"\nmosst = 3', r"`\$.limits\[0\]`.*Did you mean 'most'"),
        ("club", "zzzzz = 1", "unknown field `zzzzz`.*shows the keys"),
        ("club", 'hosts = "club.example"', r"Expected `array`, got `str` - at `\$.hosts`"),
        ("club", 'group = "pub"', "Invalid enum value 'pub'"),
        ("club", "checked = 2026-11-23", "Expected `str`, got `date`.*Write dates in quotes"),
        ("club", '[[limits]]\nof = "title"\nmost = 3\nunit = "characters"', "missing required field `source`"),
        ("club", 'share = "javascript:alert({url})"', "is no address"),
        ("club", 'share = "https://a.b/"', "says nowhere"),
        ("club", 'server = "https://a.b/{url}"', "server wants the place"),
        ("club", 'name = "pub"', "the file is called club.toml"),
        ("club", '[profile]\ntitles = ["title"]', r"club.toml: \[profile\] says titles, and nothing tells.*leave it out"),
        (
            "club",
            '[profile]\ntitles = ["title"]\nhead = true\n[[profile.evidence]]\nof = ["crop"]\nsource = "a"\ngrade = "claimed"\n'
            'checked = "2026"',
            "says titles and head, and nothing.*leave them out",
        ),
        ("club", "share = ", "is not valid TOML"),
        ("Club One", "", "cannot be the name"),
        ("mastodon", 'share = "https://a.b/{url}"', "already a network named 'mastodon'"),
    ],
)
def test_what_cannot_be_used_is_an_error_with_its_place(tmp_path, name, text, said):
    (tmp_path / own.FOLDER).mkdir()
    (tmp_path / own.FOLDER / f"{name}.toml").write_text(text)
    with pytest.raises(SettingsError) as error:
        own.include(tmp_path)
    assert re.search(said, f"{error.value.message} {error.value.hint}", re.S)
    assert included() == ()


def test_what_rests_on_nothing_is_told_with_the_lines_that_would_tell_it(tmp_path):
    (tmp_path / own.FOLDER).mkdir()
    file = tmp_path / own.FOLDER / "club.toml"
    file.write_text('[profile]\ntitles = ["title"]\n')
    with pytest.raises(SettingsError) as error:
        own.load(tmp_path)
    assert '\n[[profile.evidence]]\nof = ["titles"]\nsource = "https://…"\ngrade = "claimed"' in error.value.hint
    file.write_text(f"{file.read_text()}{error.value.hint.partition(chr(10))[2]}\n")
    (club,) = own.load(tmp_path)
    assert club.profile.known("titles").grade is Grade.CLAIMED


def test_another_distribution_offers_one(tmp_path):
    (tmp_path / "our_networks.py").write_text(
        "from samara.networks.network import Network\n"
        'READING_CLUB = Network(name="reading-club", title="Reading Club", share="https://club.example/?u={url}")\n'
    )
    info = tmp_path / "our_networks-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: our-networks\nVersion: 1.0\n")
    entry = info / "entry_points.txt"
    entry.write_text("[samara.networks]\nreading-club = our_networks:READING_CLUB\n")
    code, out, _ = command("networks", "reading-club", path=tmp_path)
    assert (code, out.splitlines()[0]) == (0, "Reading Club")
    assert "https://club.example/?u={url}" in out
    entry.write_text("[samara.networks]\nreading-club = our_networks:READING_ROOM\n")
    code, out, said = command("networks", "reading-club", path=tmp_path)
    assert (code, out) == (2, "")
    assert "The plug-in 'reading-club' of samara.networks cannot be loaded" in " ".join(said.split())
    assert "uninstall our-networks" in " ".join(said.split())


def command(*words: str, path: Path) -> tuple[int, str, str]:
    """What the program answers where the distributions in a folder are installed, too: exit code, data, talk."""
    env = {**os.environ, "PYTHONPATH": os.pathsep.join([str(path), *filter(None, [os.environ.get("PYTHONPATH")])])}
    done = subprocess.run(
        [sys.executable, "-m", "samara", *words], capture_output=True, text=True, env=env, cwd=path, check=False
    )
    return done.returncode, done.stdout, done.stderr


def test_it_reaches_share_links_previews_and_the_share_bar(site):
    own.include(site)
    club = named("Reading Club")
    link = club.link("https://example.org/tea.html", "Tea & cake")
    assert link == "https://club.example/new?link=https%3A%2F%2Fexample.org%2Ftea.html&about=Tea%20%26%20cake"
    assert shares(link)[:3] == ("reading-club", "https://example.org/tea.html", "Tea & cake")
    assert "reading-club" in chosen(SITE, None, Settings().replace(networks=["reading-club"]))
    (card,) = api.preview(str(site / "tea.html"), networks=["reading-club"]).cards
    assert (card.network, card.title.value.startswith("Tea from")) == ("reading-club", True)
    assert len(card.title.value) <= 12
    assert "reading-club" not in cards.USUAL


def test_a_site_is_optimised_with_it(site, tmp_path):
    out = tmp_path.parent / f"{tmp_path.name}-out"
    api.optimize(str(site), settings=settings.load(site).replace(data=str(site / "state")), out=out)
    written = (out / "tea.html").read_text()
    assert 'class="samara-reading-club" href="https://club.example/new?link=https%3A%2F%2Fexample.org%2Ftea.html' in written
    assert any("M4 4h16v16H4Z" in style.read_text() for style in out.rglob("*.css"))
    assert not (out / own.FOLDER).exists()
    found = api.read(str(out), settings=Settings().replace(url="https://example.org/"), keep=False)
    assert [share.network for page in found.pages for share in page.shares] == ["reading-club", "email", "native"]


def test_other_processes_know_it(site):
    own.include(site)
    parser = Parser(scope("https://example.org/"), None)
    assert [network.name for network in parser.networks] == ["reading-club"]
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        assert pool.apply(_names, (parser.networks,)) == ["reading-club"]


def _names(given):
    include(given)
    return [name for name in networks() if name == "reading-club"]


def test_pages_that_were_kept_are_read_anew_when_it_changes(site):
    page = site / "tea.html"
    page.write_text(page.read_text().replace("Tea is good.", '<a href="https://club.example/new?link=https://a.b/">Club</a>'))
    told = settings.load(site).replace(data=str(site / "state"))
    assert [share.network for page in api.read(str(site), settings=told).pages for share in page.shares] == ["reading-club"]
    (site / own.FOLDER / "reading-club.toml").write_text(CLUB.replace("club.example", "pub.example"))
    assert [share.network for page in api.read(str(site), settings=told).pages for share in page.shares] == []


def test_the_fix_still_leaves_pages_alone_that_share_already(site):
    own.include(site)
    page = (
        (site / "tea.html").read_text().replace("Tea is good.", '<a href="https://club.example/new?link=https://a.b/">Club</a>')
    )
    after, _ = mended(page, "sharing/share-bar", settings=Settings().replace(networks=["reading-club"]))
    assert after == page
