"""Icons: whose each is stands in the package."""

import re
from importlib import resources

import pytest

from samara.networks.catalogue import networks

PROVENANCE = resources.files("samara.networks").joinpath("ICONS.md").read_text(encoding="utf-8")
ICONS = {name: network.icon for name, network in networks().items() if network.icon}


def test_every_licence_is_explained():
    told = set(re.findall(r"^\| `(.+?)` \|", PROVENANCE, re.M))
    assert {icon.licence for icon in ICONS.values()} == told


def test_every_icon_of_others_is_listed():
    listed = dict(re.findall(r"^\* `(.+?)`: (\w+)$", PROVENANCE, re.M))
    assert sorted(listed) == sorted(name for name, icon in ICONS.items() if icon.licence != "own drawing")


@pytest.mark.parametrize("name", sorted(ICONS))
def test_an_icon_is_one_path(name):
    icon = ICONS[name]
    assert re.fullmatch(r"[MmZzLlHhVvCcSsQqTtAa0-9eE ,.+-]+", icon.path)
    assert icon.stroked == (icon.licence == "own drawing")


@pytest.mark.parametrize("name", ["linkedin", "lobsters", "misskey", "raindrop", "slack", "teams"])
def test_what_must_not_be_shown_is_not(name):
    assert networks()[name].icon is None
