"""What was decided of links in the text, kept between runs."""

from pathlib import Path

import pytest

from samara.core.errors import StateError
from samara.practices.linking.decisions import LEDGER, Decision, forget, keep, load


def test_nothing_is_decided_at_first(tmp_path: Path) -> None:
    assert load(tmp_path) == ()


def test_the_last_decision_counts(tmp_path: Path) -> None:
    state = tmp_path / "new"
    keep(state, [Decision("/b", "/w", "tea"), Decision("/a", "/w", "white tea")])
    assert keep(state, [Decision("/a", "/w", wanted=False)]) == load(state)
    assert load(state) == (Decision("/a", "/w", wanted=False), Decision("/b", "/w", "tea"))


def test_a_decision_can_be_taken_back(tmp_path: Path) -> None:
    keep(tmp_path, [Decision("/a", "/w", "tea"), Decision("/b", "/w", "tea")])
    assert forget(tmp_path, "/a", "/w") == load(tmp_path) == (Decision("/b", "/w", "tea"),)


@pytest.mark.parametrize("text", ["{", '{"samara_text_links":2,"links":[]}', '{"links":3}'])
def test_a_file_that_cannot_be_used_is_told(tmp_path: Path, text: str) -> None:
    (tmp_path / LEDGER.file_name).write_text(text)
    with pytest.raises(StateError):
        load(tmp_path)
