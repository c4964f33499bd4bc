from __future__ import annotations

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samara.core.errors import NotReadable
from samara.reading.archives import objects
from samara.reading.archives.objects import items, number, truth, word

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**12), 10**12) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


class Slow(io.BytesIO):
    def read(self, size=-1, /):
        return super().read(7)


@given(
    st.lists(VALUES, max_size=6), st.dictionaries(st.text(max_size=5), st.lists(VALUES, max_size=4) | st.integers(), max_size=4)
)
def test_items_are_those_of_the_whole(array, mapping):
    assert [item for _, item in items(Slow(json.dumps(array, indent=1).encode()))] == array
    told = [(name, item) for name, value in mapping.items() for item in (value if isinstance(value, list) else [value])]
    assert list(items(Slow(json.dumps(mapping, ensure_ascii=False).encode()))) == told


@pytest.mark.parametrize("text", ["", "x", "[1 2]", "[1,", '{"a"', '{"a": [1,2}', "[" * 100_000, '{"a": nope}'])
def test_broken_json_is_refused(text):
    with pytest.raises(NotReadable, match="no valid JSON"):
        list(items(io.BytesIO(text.encode())))


def test_a_value_that_never_ends_is_refused(monkeypatch):
    monkeypatch.setattr(objects, "WIDEST", 10_000)
    with pytest.raises(NotReadable):
        list(items(io.BytesIO(b'["' + b"x" * 2_000_000 + b'"]')))


def test_values_are_taken_for_what_they_are():
    assert [word(said) for said in ("a", 7, True, None, ["a"])] == ["a", "7", "", "", ""]
    assert [number(said) for said in ("7", 7, "-2", True, None, "1e9", "٣")] == [7, 7, -2, 0, 0, 0, 0]
    assert [truth(said) for said in (True, "true", "yes", 1)] == [True, True, False, False]
