"""Networks named in sentences."""

import pytest

from samara.networks.network import Network
from samara.previews.naming import named


def network(name: str) -> Network:
    return Network(name=name, title=name.upper())


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ("", ""),
        ("slack", "SLACK"),
        ("slack x", "X and SLACK"),
        ("bar slack pub x", "X, SLACK and 2 others"),
        ("bar x", "X and BAR"),
        ("pub bar inn", "BAR, INN and PUB"),
        ("pub bar inn salon", "4 smaller networks"),
    ],
)
def test_the_usual_ones_come_first_and_others_are_counted(names: str, said: str) -> None:
    assert named([network(name) for name in names.split()]) == said


def test_each_may_be_said_in_words_of_its_own() -> None:
    assert named([network("x"), network("bar")], lambda each: f"{each.title}!") == "X! and BAR!"
