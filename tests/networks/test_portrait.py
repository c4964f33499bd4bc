"""What is known of a network, in words, and what is not."""

import msgspec
import pytest

from samara.networks import portrait
from samara.networks.catalogue import networks
from samara.networks.evidence import Evidence, Grade, Known, Limit
from samara.networks.network import Group, Network
from samara.networks.portrait import NUMBERS, RULES, Line
from samara.networks.profile import Large, Over, Profile

SAID = {"source": "https://club.example/help", "grade": Grade.OFFICIAL, "checked": "2026-11-23"}
KNOWN = Known(of=("titles", "crop", "over", "addresses"), **SAID)
TITLE = Limit(of="title", most=1200, unit="graphemes", note="then …", **SAID)
WIDTH = Limit(of="image_width", least=200, unit="pixels", **SAID)
CLUB = Network(
    name="club",
    title="Club",
    share="https://club.example/?u={url}",
    evidence="https://club.example/share",
    checked="2026-11-22",
    changed="2025-01",
    story="It began in a kitchen.",
    bots=("clubbot", "cb/"),
    profile=Profile(
        titles=("title", "h1"), crop=(191, 100), over=Over.FAILS, large=Large.NEVER, robots="clubbot", evidence=(KNOWN,)
    ),
    limits=(TITLE, WIDTH),
)


def test_who_it_is_comes_with_its_evidence():
    lines = list(portrait.facts(CLUB))
    share = Evidence(source="https://club.example/share", grade=Grade.CLAIMED, checked="2026-11-22")
    assert lines[:5] == [
        Line("named", "club"), Line("group", "network"), Line("state", "alive, changed 2025-01"),
        Line("story", "It began in a kitchen."), Line("shares by", "https://club.example/?u={url}", share),
    ]  # fmt: skip
    assert dict(line[:2] for line in lines[5:]) == {
        "readers come from": "unknown", "Android apps": "unknown", "in-app browser says": "unknown",
        "preview bot says": "clubbot, cb/ (nobody has said where that was read)", "whole agent": "unknown",
        "adds to addresses": "unknown",
    }  # fmt: skip


def test_what_bots_say_comes_with_its_evidence():
    told = Known(of=("bots", "agent"), **SAID)
    network = Network(name="club", title="Club", bots=("clubbot",), agent="clubbot/1", facts=(told,))
    lines = {line.of: line for line in portrait.facts(network)}
    assert lines["preview bot says"] == Line("preview bot says", "clubbot", told)
    assert lines["whole agent"] == Line("whole agent", "clubbot/1", told)


def test_rules_are_told_from_what_most_do():
    lines = {line.of: line for line in portrait.rules(CLUB)}
    # Rules of sources that it does not read, and such as few have.
    sources = {"things", "graphs", "plain", "embeds", "alone", "sized", "authors", "large_shows"}
    sources |= {"values", "single", "most_tags", "unescaped", "parting", "echo", "layouts", "film_types"}
    assert sorted(lines) == sorted(words for name, words in RULES.items() if name not in sources)
    assert lines["title from"] == Line("title from", "title, h1", KNOWN)
    assert lines["a large picture is cut to"].says == "191 : 100"
    assert lines["of a longer page"].says == "there is no card"
    assert lines["a large picture when"] == Line("a large picture when", "never")
    assert lines["description from"].says == "unknown; taken as by most: og:description, twitter:description, meta:description"
    assert lines["types of picture"].says == "unknown"
    assert lines["leads to"] == Line("leads to", "none", KNOWN)


def test_where_only_the_first_source_is_known_the_rest_is_not():
    told = Known(of=("og:title",), **SAID)
    network = Network(name="club", title="Club", profile=Profile(evidence=(told,)))
    lines = {line.of: line for line in portrait.rules(network)}
    assert lines["title from"] == Line("title from", "og:title; then unknown, taken as by most: twitter:title, title", told)
    assert lines["picture from"] == Line("picture from", "unknown; taken as by most: og:image, twitter:image")


def test_what_evidence_adds_is_told_once():
    told = Known(of=("bots",), note="Since 2020.", **SAID)
    network = Network(name="club", title="Club", bots=("clubbot",), facts=(told,), limits=(TITLE,))
    assert [line.note for line in portrait.facts(network) if line.note] == ["Since 2020."]
    assert [line.note for line in portrait.numbers(network) if line.note] == []


def test_numbers_are_told_with_their_source_and_the_rest_as_unknown():
    lines = list(portrait.numbers(CLUB))
    assert lines[:2] == [
        Line("title", "at most 1,200 graphemes (then …)", TITLE), Line("width of a picture", "at least 200 pixels", WIDTH),
    ]  # fmt: skip
    assert {line.says for line in lines[2:]} == {"unknown"}
    assert "text that is sent" not in {line.of for line in lines}


def test_everything_is_also_plain_data():
    plain = portrait.whole(CLUB)
    assert msgspec.convert({name: plain[name] for name in plain.keys() - {"state", "card", "unknown"}}, Network) == CLUB
    assert (plain["state"], plain["card"], plain["grade"]) == ("alive, changed 2025-01", "known", "claimed")
    assert plain["unknown"]["network"] == ["hosts", "apps", "in_app", "agent", "clicks"]
    assert "titles" not in plain["unknown"]["profile"]
    assert "html" in plain["unknown"]["limits"]


@pytest.mark.parametrize(
    ("network", "card", "parts"),
    [
        (Network(name="a", title="A", died="2020"), "none", [""]),
        (Network(name="a", title="A", group=Group.DEVICE), "none", [""]),
        (Network(name="a", title="A"), "unknown", ["", "What its preview does"]),
    ],
)
def test_where_no_card_is_known_little_is_said_of_one(network, card, parts):
    assert portrait.card(network) == card
    assert [title for title, _ in portrait.parts(network)] == parts


@pytest.mark.parametrize("name", sorted(networks()))
def test_every_network_can_be_told(name):
    lines = [line for _, part in portrait.parts(networks()[name]) for line in part]
    assert all(line.says for line in lines)
    assert all(line.evidence.source.startswith("https://") for line in lines if line.evidence)
    assert msgspec.json.encode(portrait.whole(networks()[name]))


def test_every_rule_and_every_number_has_words():
    assert set(RULES) == {field.name for field in msgspec.structs.fields(Profile)} - {"evidence"}
    assert {limit.of for network in networks().values() for limit in network.limits} <= set(NUMBERS)
