"""The name of a site, read from how its pages are called."""

import pytest

from samara.core.brand import brand
from samara.core.page import Kind, Summary


def pages(home: str, *titles: str) -> list[Summary]:
    first = Summary(url="https://example.org/", source="", kind=Kind.HOME, title=home)
    return [first, *(Summary(url=f"https://example.org/{n}", source="", title=title) for n, title in enumerate(titles))]


THREE = ("Green", "White", "Black")


@pytest.mark.parametrize("cut", [" | ", " – ", " — ", " - ", " · ", " » ", "｜"])
@pytest.mark.parametrize("home", ["Tea House", "Tea House{cut}Leaves by post", "Welcome{cut}Tea House"])
def test_the_ending_that_the_home_page_bears_is_the_name(cut: str, home: str) -> None:
    assert brand(pages(home.format(cut=cut), *(f"{tea}{cut}Tea House" for tea in THREE))) == "Tea House"


@pytest.mark.parametrize(
    ("home", "titles"),
    [
        ("Tea House", [f"{tea} | Buy online" for tea in THREE]),  # the home page does not bear it
        ("Tea House and more", [f"{tea} | Tea House" for tea in THREE]),  # nor this
        ("Tea House", [f"{tea} | Tea House" for tea in THREE[:2]]),  # too few
        ("Tea House", [*(f"{tea} | Tea House" for tea in THREE), *"abcd"]),  # too few of all
        ("Tea", ["Green-Tea", "White-Tea", "Black-Tea"]),  # parts of words
        ("Tea House", list(THREE)),
        ("", list(THREE)),
    ],
)
def test_other_endings_are_no_name(home: str, titles: list[str]) -> None:
    assert brand(pages(home, *titles)) is None


def test_without_a_home_page_nothing_is_guessed() -> None:
    assert brand(pages("Tea House", *(f"{tea} | Tea House" for tea in THREE))[1:]) is None
