"""Files of the state folder: what is written is found, what cannot be used is told and left, and no change is lost."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samara.core.errors import StateError
from samara.core.ledger import Ledger

LEDGER: Ledger[dict[str, int]] = Ledger("teas.json", "samara_teas", "teas", dict[str, int], dict, "count them again")


@given(st.dictionaries(st.text(), st.integers(-(2**63), 2**63 - 1)))
def test_what_is_written_is_found(teas: dict[str, int]) -> None:
    with TemporaryDirectory() as folder:
        assert LEDGER.write(Path(folder), teas) is True
        assert LEDGER.load(Path(folder)) == teas
        assert LEDGER.write(Path(folder), teas) is False


def test_nothing_is_kept_at_first(tmp_path: Path) -> None:
    assert LEDGER.load(tmp_path / "new") == {}


def test_people_can_read_it(tmp_path: Path) -> None:
    LEDGER.write(tmp_path, {"white": 2})
    assert (tmp_path / "teas.json").read_text() == '{\n "samara_teas": 1,\n "teas": {\n  "white": 2\n }\n}\n'


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"\xff", b"[" * 100_000, b'{"teas": {}}', b'{"samara_teas": 1, "teas": []}'])
def test_a_file_that_cannot_be_used_is_told_and_left(data: bytes, tmp_path: Path) -> None:
    (tmp_path / LEDGER.file_name).write_bytes(data)
    with pytest.raises(StateError) as told:
        LEDGER.change(tmp_path, lambda teas: teas)
    assert told.value.hint == "Move it away; count them again."
    assert (tmp_path / LEDGER.file_name).read_bytes() == data


def test_a_newer_format_is_told(tmp_path: Path) -> None:
    (tmp_path / LEDGER.file_name).write_text('{"samara_teas": 2, "teas": {}}')
    with pytest.raises(StateError, match="newer Samara"):
        LEDGER.load(tmp_path)


def test_changes_at_once_are_all_kept(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda _: LEDGER.change(tmp_path, lambda teas: {"white": teas.get("white", 0) + 1}), range(50)))
    assert LEDGER.load(tmp_path) == {"white": 50}
