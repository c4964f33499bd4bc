"""The table of what comments can do, beside what others can: each cell of ours names tests, and they are there."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "practices" / "conversation.md"
PEERS = ("Isso", "Remark42", "Comentario", "Artalk")
NAMED = re.compile(r"`([\w/]+\.py)::(test_\w+)`")


def tables() -> list[list[list[str]]]:
    """The tables under the heading, as rows of cells."""
    part = PAGE.read_text(encoding="utf-8").partition("### Beside others\n")[2].partition("\n## ")[0]
    found = [block.splitlines() for block in part.split("\n\n") if block.startswith("|")]
    return [[[cell.strip() for cell in row.strip("|").split("|")] for row in rows if "---" not in row] for rows in found]


def features() -> dict[str, list[str]]:
    """What stands in each row, by the feature."""
    return {row[0]: row[1:] for row in tables()[0][1:]}


@cache
def run_in(path: Path) -> dict[str, ast.FunctionDef]:
    """The tests of a file that are run, by their names."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")}


@pytest.mark.parametrize("feature", features())
def test_every_cell_of_ours_is_proven(feature):
    ours, proof, *_ = features()[feature]
    assert ours not in ("", "–")
    named = NAMED.findall(proof)
    assert named, "no test is named"
    for path, name in named:
        assert Path(path).name.startswith("test_")
        test = run_in(ROOT / "tests" / path)[name]
        marks = " ".join(ast.unparse(each) for each in test.decorator_list)
        assert not re.search(r"\b(skip|skipif|xfail)\b", marks)


def test_every_cell_of_the_others_says_something():
    told = {feature: row[2:] for feature, row in features().items()}
    assert [feature for feature, row in told.items() if len(row) != len(PEERS) or not all(row)] == []
    assert len(told) > 30


def test_every_one_of_the_others_has_a_version_and_a_source():
    head, *rows = tables()[1]
    assert [row[0] for row in rows] == list(PEERS)
    assert all(re.match(r"\d+\.\d+", row[1]) and "](https://" in row[2] for row in rows)
    assert head[1:] == ["version", "read from"]
