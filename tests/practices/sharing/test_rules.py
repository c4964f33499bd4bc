"""What networks do is told by their profiles."""

from collections.abc import Iterable, Iterator

import pytest

from samara.networks import catalogue
from samara.networks.catalogue import include, networks
from samara.networks.network import Network
from samara.practices.sharing import rules
from samara.practices.sharing.bots import bots


@pytest.fixture
def forgotten() -> Iterator[None]:
    """What a test adds is not known to the next one."""
    yield
    catalogue._own.clear()
    catalogue.networks.cache_clear()


def names(networks: Iterable[Network]) -> list[str]:
    return [network.name for network in networks]


def test_a_type_is_judged_by_those_that_say_what_they_draw() -> None:
    drawing, most = rules.refusing("image/svg+xml")
    assert (set(names(drawing)) >= {"discord", "mastodon", "signal", "x"}, most) == (True, True)
    drawing, most = rules.refusing("image/avif")
    assert ("discord" in names(drawing), most) == (False, True)
    assert rules.refusing("image/gif") == ((), False)
    assert rules.types() == {"image/jpeg", "image/png", "image/gif", "image/webp"}
    assert set(names(rules.failing("attached-image")[0])) >= {"bluesky"}


def test_tags_are_read_where_profiles_say() -> None:
    assert "facebook" in names(rules.reading_only("og", "property"))
    assert "mastodon" not in names(rules.reading_only("og", "property"))
    assert "matrix" in names(rules.reading_only("twitter", "name"))
    assert set(names(rules.taking_last("twitter:card"))) >= {"discord", "x"}
    assert "mastodon" in names(rules.leading_to("canonical"))
    assert "facebook" in names(rules.leading_to("og:url"))


def test_networks_that_have_closed_rule_nothing() -> None:
    assert {network.name for network in rules.alive()} == {name for name, network in networks().items() if network.alive}


def test_bots_are_those_that_obey() -> None:
    assert bots()["facebookexternalhit"] == "Facebook, Instagram, Messenger and Threads"
    assert bots()["Twitterbot"] == "X"
    assert set(bots()) == {network.profile.robots for network in rules.alive() if network.profile.robots}


@pytest.mark.usefixtures("forgotten")
def test_an_owner_s_network_rules_from_when_it_is_known() -> None:
    before = names(rules.alive())
    include([Network(name="salon", title="Salon")])
    assert names(rules.alive()) == sorted([*before, "salon"], key=lambda name: networks()[name].title.casefold())
