"""What the profiles of networks know is not said a second time: no number and no name of theirs stands in a check."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from samara.networks.catalogue import networks
from samara.practices import sharing

FOLDER = Path(sharing.__file__).parent
NUMBERS = {
    number for network in networks().values() for limit in network.limits for number in (limit.most, limit.least) if number
}
FEWEST = 101
"""Smaller numbers are everywhere."""

TITLES = {network.title for network in networks().values() if network.previews}
OWN = {"card_headline", "component_embed", "twitter_attribute", "twitter_card", "widget_tracks", "dead_widget"}
"""Checks of what one network has invented, or of what its scripts are called."""


def code(file: Path) -> Iterator[ast.Constant]:
    """The constants of a module but for docstrings, and for the examples of a check."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    left_out: set[ast.AST] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr):
            left_out.update(ast.walk(node.value) if isinstance(node.value, ast.Constant) else ())
        if isinstance(node, ast.keyword) and node.arg in ("good", "bad", "source"):
            left_out.update(ast.walk(node.value))
    yield from (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and node not in left_out)


@pytest.mark.parametrize("file", sorted(FOLDER.rglob("*.py")), ids=lambda file: file.stem)
def test_no_number_of_a_network_is_repeated(file: Path) -> None:
    found = {node.value for node in code(file) if isinstance(node.value, int) and node.value >= FEWEST}
    assert found & NUMBERS == set()


@pytest.mark.parametrize("file", sorted((FOLDER / "checks").glob("[a-z]*.py")), ids=lambda file: file.stem)
def test_no_message_names_a_network(file: Path) -> None:
    words = " ".join(
        node.value for node in code(file) if isinstance(node.value, str) and " " in node.value and "<" not in node.value
    )
    named = {title for title in TITLES if re.search(rf"(?<![\w.:/]){re.escape(title)}(?!\w)", words)}
    assert file.stem in OWN or named == set()
