"""Findings keep their id while their fault stays."""

import pytest

from samara.core.finding import Finding, uncounted


def a_finding(message: str) -> Finding:
    return Finding(check="a/b", level="error", message=message, url="https://example.org/")


@pytest.mark.parametrize(
    ("message", "other", "same"),
    [
        ("only menus lead to it, on 36 pages", "only menus lead to it, on 1,037 pages", True),
        ("has 10 characters (20.5 %)", "has 11 characters (21.5 %)", True),
        ("links to /p/1", "links to /p/2", False),
        ("links to https://example.org/?p=1", "links to https://example.org/?p=2", False),
        ("names h2", "names h3", False),
        ("has no title", "has no name", False),
        ("is \ud800", "is \ud801", False),
    ],
)
def test_an_id_does_not_depend_on_what_is_counted(message: str, other: str, same: bool) -> None:
    assert (a_finding(message).id == a_finding(other).id) is same


def test_numbers_that_count_are_taken_out() -> None:
    assert uncounted("3 of 4 (h2, /p/5, 6.7 %)") == "0 of 0 (h2, /p/5, 0 %)"
