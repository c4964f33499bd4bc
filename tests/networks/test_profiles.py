"""What is known of each network's preview: laws that hold for all of them, and the rules of some that are easily got wrong."""

import re
from collections import Counter

import pytest

from samara.networks.catalogue import networks
from samara.networks.network import Empty, Known, Large, Limit, Names, Over, Profile
from samara.networks.portrait import FACTS

NETWORKS = networks().values()
ORDERS = ("titles", "descriptions", "images", "sites", "addresses", "authors")
FIELDS = frozenset(Profile.__struct_fields__) - {"evidence"}
UNITS = {
    "html": {"bytes"}, "redirects": {"times"}, "seconds": {"seconds"}, "title": {"characters", "bytes"},
    "description": {"characters", "bytes"}, "site_name": {"characters", "bytes"}, "image_width": {"pixels"},
    "image_height": {"pixels"}, "image_bytes": {"bytes"}, "image_ratio": {"times"}, "images": {"times"}, "large_width": {"pixels"},
    "large_height": {"pixels"}, "alt": {"characters"}, "address": {"characters"},
    "post": {"characters", "graphemes", "weighted"}, "component": {"bytes"},
    "component_parts": {"times"}, "component_media": {"times"}, "component_buttons": {"times"}, "component_texts": {"times"},
    "title_lines": {"lines"}, "description_lines": {"lines"}, "component_label": {"characters"}, "component_link": {"characters"},
}  # fmt: skip
SOURCE = re.compile(
    r"(og|twitter|jsonld|oembed|meta|link|itemprop):[\w:*-]+|title|h1|heading|canonical|apple-touch-icon|icon|img|text|host",
    re.ASCII,
)
FAILS = {
    "page-not-https", "attachment", "attached-image", "not-https", "relative-image", "unrooted-image", "long-site-name", "long-alt",
    "long-address",
}  # fmt: skip


def facts() -> list[tuple[str, Limit | Known]]:
    return [(network.name, fact) for network in NETWORKS for fact in (*network.facts, *network.limits, *network.profile.evidence)]


def test_every_claim_says_where_and_when_it_was_read():
    assert [
        (name, fact.source, fact.checked)
        for name, fact in facts()
        if not (re.fullmatch(r"https://\S+", fact.source) and re.fullmatch(r"\d{4}-\d\d-\d\d", fact.checked))
    ] == []


def test_every_number_is_of_a_known_kind_and_unit():
    limits = [(network.name, limit) for network in NETWORKS for limit in network.limits]
    assert [(name, limit.of, limit.unit) for name, limit in limits if limit.unit not in UNITS.get(limit.of, ())] == []
    assert [(name, limit.of) for name, limit in limits if (limit.most or limit.least or 0) <= 0] == []


def test_every_rule_is_one_of_the_profile_and_told_once():
    for network in NETWORKS:
        told = Counter(field for known in network.profile.evidence for field in known.of)
        orders = {source for order in ORDERS for source in getattr(network.profile, order)}
        assert (network.name, set(told) - FIELDS - orders) == (network.name, set())
        assert (network.name, [field for field, times in told.items() if times > 1]) == (network.name, [])


@pytest.mark.parametrize("name", sorted(name for name, network in networks().items() if network.profile != Profile()))
def test_no_rule_is_without_evidence(name):
    profile = networks()[name].profile
    assert [
        field for field in sorted(FIELDS) if getattr(profile, field) != getattr(Profile(), field) and not profile.known(field)
    ] == []


@pytest.mark.parametrize("name", sorted(networks()))
def test_no_host_app_mark_or_parameter_is_without_evidence(name):
    network = networks()[name]
    told = Counter(field for known in network.facts for field in known.of)
    assert told == {field: 1 for field in (*FACTS, "hashtags") if getattr(network, field)}


def test_orders_name_sources_of_the_vocabulary_each_once():
    orders = [(network.name, getattr(network.profile, order)) for network in NETWORKS for order in (*ORDERS, "last")]
    assert [(name, said) for name, order in orders for said in order if not SOURCE.fullmatch(said)] == []
    assert [(name, order) for name, order in orders if len(set(order)) != len(order)] == []


def test_what_is_shown_are_parts_of_a_card_and_a_picture_always():
    parts = {"site", "author", "title", "description", "image", "author|description"}
    for network in NETWORKS:
        for shows in filter(None, (network.profile.shows, network.profile.large_shows)):
            assert (network.name, set(shows) <= parts, "image" in shows) == (network.name, True, True)


def test_what_else_fails_has_a_name_and_a_length_has_its_limit():
    for network in NETWORKS:
        assert (network.name, set(network.profile.fails) - FAILS) == (network.name, set())
        long = [each.removeprefix("long-").replace("-", "_") for each in network.profile.fails if each.startswith("long-")]
        assert (network.name, [of for of in long if not network.limit(of)]) == (network.name, [])


def test_what_is_shown_large_by_its_size_says_from_which():
    by_size = [network for network in NETWORKS if network.profile.large is Large.SIZE]
    assert by_size
    assert [network.name for network in by_size if not (network.limit("large_width") or network.limit("large_height"))] == []


def test_a_page_too_long_fails_only_where_a_length_is_known():
    failing = [network for network in NETWORKS if network.profile.over is Over.FAILS]
    assert [network.name for network in failing if not network.limit("html")] == []


def test_types_are_media_types():
    types = {kind for network in NETWORKS for kind in (*network.profile.image_types, *network.profile.page_types)}
    assert [kind for kind in types if not re.fullmatch(r"(image/[a-z.+-]+|text/html|application/xhtml\+xml)", kind)] == []


def test_an_agent_bears_the_mark_of_its_bot():
    assert [
        (network.name, network.agent)
        for network in NETWORKS
        if network.agent and network.bots and not any(mark in network.agent for mark in network.bots)
    ] == []


def test_no_two_networks_have_the_same_readers():
    for field in ("hosts", "apps", "in_app"):
        told = Counter(value for network in NETWORKS for value in getattr(network, field))
        assert (field, [value for value, times in told.items() if times > 1]) == (field, [])


@pytest.mark.parametrize(
    ("name", "of", "number", "unit"),
    [
        ("bluesky", "image_bytes", 1_000_000, "bytes"),
        ("bluesky", "post", 300, "graphemes"),
        # Discord writes characters and was measured to count bytes: the stricter one.
        ("discord", "title", 67, "bytes"),
        ("discord", "description", 347, "bytes"),
        ("discord", "site_name", 253, "bytes"),
        ("discord", "component", 3_000, "bytes"),
        ("discourse", "title", 80, "characters"),
        ("facebook", "image_bytes", 8_000_000, "bytes"),
        ("mastodon", "html", 1_048_576, "bytes"),
        ("mastodon", "post", 500, "graphemes"),
        ("misskey", "title", 100, "characters"),
        ("slack", "html", 32_768, "bytes"),
        ("whatsapp", "html", 300_000, "bytes"),
        ("x", "post", 280, "weighted"),
    ],
)
def test_the_strictest_number_counts(name, of, number, unit):
    limit = networks()[name].limit(of)
    assert limit is not None
    assert (limit.most, limit.unit) == (number, unit)
    assert min(each.most or number for each in networks()[name].limits if each.of == of) == number


def test_a_picture_may_be_too_small_and_too_large():
    sides = [(limit.of, limit.least, limit.most) for limit in networks()["x"].limits if limit.of.startswith("image_")]
    assert sides[1:] == [
        ("image_width", 144, None), ("image_height", 144, None), ("image_width", None, 4096), ("image_height", None, 4096)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "rules"),
    [
        ("bluesky", {"addresses": ()}),
        ("discord", {"together": True, "paired": True, "large": Large.LAYOUT, "names": Names.EXACT, "single": True}),
        ("discord", {"fails": ("attachment", "unrooted-image", "long-site-name", "long-alt", "long-address")}),
        ("discourse", {"titles": ("og:title", "title", "twitter:title", "oembed:title")}),
        ("facebook", {"og": ("property",), "addresses": ("og:url",), "large": Large.SIZE, "robots": "facebookexternalhit"}),
        (
            "mastodon",
            {"titles": ("oembed:title", "jsonld:headline", "og:title", "title"), "twitter": ("name", "property"),
             "over": Over.CUT, "large": Large.LANDSCAPE, "robots": "", "names": Names.WHOLE, "empty": Empty.ENDS, "plain": True},
        ),
        ("matrix", {"most_tags": 50, "names": Names.EXACT, "last": ("og:title", "og:description", "og:image", "og:site_name",
                    "twitter:title", "twitter:description", "twitter:image")}),
        ("misskey", {"parting": "-|:・", "echo": True, "unescaped": True, "empty": Empty.HIDES}),
        ("signal", {"images": ("og:image", "og:image:url", "apple-touch-icon", "icon"), "empty": Empty.HIDES}),
        ("signal", {"fails": ("attachment", "page-not-https", "not-https"), "sites": ("host",)}),
        ("x", {"last": ("twitter:card",), "large": Large.ASKED, "robots": "Twitterbot", "crop": (2, 1), "thumb": (1, 1)}),
    ],
)  # fmt: skip
def test_rules_that_are_easily_got_wrong(name, rules):
    profile = networks()[name].profile
    assert {field: getattr(profile, field) for field in rules} == rules
