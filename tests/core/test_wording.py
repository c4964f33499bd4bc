"""What the owner types for a card: kept in a file, forgotten when it is empty, and never half of it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samara.core import wording
from samara.core.errors import StateError
from samara.core.wording import Wording

TEA = "https://example.org/tea/"


def test_a_wording_is_kept_and_forgotten(tmp_path: Path) -> None:
    assert wording.load(tmp_path) == {}
    wording.keep(tmp_path, TEA, Wording("Green", "", "https://example.org/a.jpg"))
    wording.keep(tmp_path, TEA + "black/", Wording(description="Strong"))
    assert wording.load(tmp_path)[TEA] == Wording("Green", "", "https://example.org/a.jpg")
    wording.keep(tmp_path, TEA, Wording())
    assert list(wording.load(tmp_path)) == [TEA + "black/"]


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b'{"samara_cards": 9, "pages": {}}', b"\xff", b"[" * 100_000])
def test_a_file_that_cannot_be_used_is_told_and_left(data: bytes, tmp_path: Path) -> None:
    (tmp_path / wording.LEDGER.file_name).write_bytes(data)
    with pytest.raises(StateError):
        wording.keep(tmp_path, TEA, Wording("Green"))
    assert (tmp_path / wording.LEDGER.file_name).read_bytes() == data


@given(st.text(), st.text(), st.text())
def test_what_is_typed_is_folded_and_bounded(title: str, description: str, image: str) -> None:
    said = wording.folded(title, description, image)
    assert said == wording.folded(said.title, said.description, said.image)
    assert max(len(said.title), len(said.description), len(said.image)) <= wording.LONGEST
