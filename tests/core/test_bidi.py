"""Codes of direction: kept where they end, shown where they force."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samara.core.bidi import overridden, settled

LRE, RLE, PDF, LRO, RLO = "\u202a\u202b\u202c\u202d\u202e"
LRI, RLI, FSI, PDI = "\u2066\u2067\u2068\u2069"
SHOWN = "\ufffd"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tea", "Tea"),
        (f"a{RLI}b{PDI}c", f"a{RLI}b{PDI}c"),
        (f"a{FSI}b{LRI}c{PDI}{PDI}", f"a{FSI}b{LRI}c{PDI}{PDI}"),
        (f"a{RLE}b{PDF}c", f"a{RLE}b{PDF}c"),
        (f"a{RLI}b", f"a{RLI}b{PDI}"),
        (f"a{RLE}{LRI}b", f"a{RLE}{LRI}b{PDI}{PDF}"),
        (f"a{RLI}{RLE}b{PDI}c", f"a{RLI}{RLE}b{PDF}{PDI}c"),
        (f"a{RLO}gpj.exe", f"a{SHOWN}gpj.exe"),
        (f"a{RLO}b{PDF}c", f"a{SHOWN}b{SHOWN}c"),
        (f"a{LRI}{RLO}b{PDI}c", f"a{LRI}{SHOWN}b{PDI}c"),
        (f"a{PDI}b", f"a{SHOWN}b"),
        (f"a{PDF}b", f"a{SHOWN}b"),
        (f"a{LRI}b{PDF}c{PDI}", f"a{LRI}b{SHOWN}c{PDI}"),
    ],
)
def test_what_forces_is_shown_and_what_ends_stays(text: str, expected: str) -> None:
    assert settled(text) == expected


def test_overrides_are_told() -> None:
    assert [overridden(text) for text in ("Tea", f"{RLI}a{PDI}", f"{RLO}a", f"{LRO}a")] == [False, False, True, True]


@given(st.text(alphabet=f"ab{LRE}{RLE}{PDF}{LRO}{RLO}{LRI}{RLI}{FSI}{PDI}", max_size=30))
def test_what_is_settled_stays_so_and_overrides_nothing(text: str) -> None:
    once = settled(text)
    assert settled(once) == once
    assert not overridden(once)
    assert sum(once.count(each) for each in (LRI, RLI, FSI)) == once.count(PDI)
    assert once.count(LRE) + once.count(RLE) == once.count(PDF)
