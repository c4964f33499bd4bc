"""Verdicts on links: kept in one file, in one order, and told as the rules they ask for."""

from pathlib import Path

import pytest

from samara.core.errors import StateError
from samara.core.verdict import LEDGER, Rules, Verdict, keep, load, rules

A, B, C = (f"https://example.org/{name}.html" for name in "abc")


def test_a_verdict_is_kept_changed_and_forgotten(tmp_path: Path) -> None:
    assert load(tmp_path) == {}
    keep(tmp_path, B, C, Verdict.PINNED)
    keep(tmp_path, A, C, Verdict.ACCEPTED)
    keep(tmp_path, A, B, Verdict.REJECTED)
    assert load(tmp_path) == {A: {B: "rejected", C: "accepted"}, B: {C: "pinned"}}
    keep(tmp_path, A, B, Verdict.BANNED)
    keep(tmp_path, B, C, None)
    assert load(tmp_path) == {A: {B: "banned", C: "accepted"}}


def test_the_file_is_the_same_in_whatever_order_verdicts_were_given(tmp_path: Path) -> None:
    for folder, pairs in (("one", [(A, B), (B, A)]), ("two", [(B, A), (A, B)])):
        for page, url in pairs:
            keep(tmp_path / folder, page, url, Verdict.PINNED)
    assert (tmp_path / "one" / LEDGER.file_name).read_bytes() == (tmp_path / "two" / LEDGER.file_name).read_bytes()


def test_verdicts_ask_for_rules_and_are_labels() -> None:
    said = {A: {B: Verdict.ACCEPTED, C: Verdict.REJECTED}, B: {A: Verdict.PINNED, C: Verdict.BANNED}, C: {A: Verdict.PINNED}}
    assert rules(said) == Rules(
        pins=(f"{B} -> {A}", f"{C} -> {A}", f"{A} -> {B}"), bans=(f"{A} -> {C}", f"* -> {C}"), right=((A, B),), wrong=((A, C),)
    )


@pytest.mark.parametrize(
    "data", [b"{", b"[]", b'{"samara_links": 2, "pages": {}}', b'{"samara_links": 1, "pages": {"a": {"b": "x"}}}']
)
def test_a_file_that_cannot_be_used_is_told(tmp_path: Path, data: bytes) -> None:
    (tmp_path / LEDGER.file_name).write_bytes(data)
    with pytest.raises(StateError):
        load(tmp_path)
