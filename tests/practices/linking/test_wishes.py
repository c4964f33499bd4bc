"""Wishes: which pages the lines of pins and bans mean, by address, path and wildcard."""

import pytest

from samara.core.errors import SettingsError
from samara.core.settings import Settings
from samara.practices.linking.wishes import Wishes, unmet

A, B, C = (f"https://example.org/{name}" for name in ("tea/a.html", "tea/b.html", "c.html"))


@pytest.mark.parametrize(
    ("pins", "bans", "pinned"),
    [
        (["/tea/a.html -> /c.html"], [], [C]),
        ([f"{A} -> {B}", "* -> /c.html"], [], [B, C]),
        (["/tea/* -> /tea/*"], [], [B]),
        (["* -> *"], ["* -> /c.html"], [B]),
        (["* -> *"], ["/tea/a.html -> *"], []),
        (["/tea/a.html -> /tea/a.html", "/x -> /c.html"], [], []),
    ],
)
def test_pins_are_links_to_other_pages_that_are_not_banned(pins: list[str], bans: list[str], pinned: list[str]) -> None:
    assert Wishes(pins, bans, [A, B, C]).pinned(A) == pinned


def test_bans_hold_for_what_they_mean_only() -> None:
    wishes = Wishes([], ["/tea/* -> /c.html"], [A, B, C])
    assert [wishes.banned(A, C), wishes.banned(C, A), wishes.banned(C, C), wishes.banned(A, B)] == [True, False, False, False]


@pytest.mark.parametrize("line", ["", "/a", "-> /a", "/a ->", "/a => /b"])
def test_lines_that_say_nothing_are_told(line: str) -> None:
    with pytest.raises(SettingsError):
        Wishes([line], [], [A])


@pytest.mark.parametrize(
    ("pins", "bans", "told"),
    [
        (["/tea/* -> /c.html"], ["* -> /tea/b.html"], ()),
        (["/c.htm -> /tea/a.html"], [], ("pins: '/c.htm -> /tea/a.html': no page is at /c.htm; the nearest is /c.html.",)),
        ([], ["/zzzzzz/* -> /c.html"], ("bans: '/zzzzzz/* -> /c.html': no page is at /zzzzzz/*.",)),
        (["/c.html -> /c.html"], [], ("pins: '/c.html -> /c.html': leads from a page to itself.",)),
        (
            [f"{A} -> https://example.org/d.html"],
            [],
            (f"pins: '{A} -> https://example.org/d.html': no page is at https://example.org/d.html; the nearest is {C}.",),
        ),
    ],
)
def test_lines_that_mean_no_page_are_told_with_the_nearest(pins: list[str], bans: list[str], told: tuple[str, ...]) -> None:
    assert unmet(Settings().replace(pins=pins, bans=bans), [A, B, C]) == told
