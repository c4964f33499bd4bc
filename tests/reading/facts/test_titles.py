from documents import at, told
from samara.core.facts import Said


def test_titles_are_folded_and_placed() -> None:
    html = "<head>\n<title> Tea\n &amp; cake </title>"
    assert told("titles", html) == (Said("Tea & cake", at(html, "<title")),)


def test_titles_of_drawings_are_not_the_pages() -> None:
    assert told("titles", "<title>Tea</title><svg><title>Cup</title></svg>") == (Said("Tea", at("<", "<")),)


def test_titles_keep_doubles_and_empty_ones() -> None:
    html = "<title></title><title>Tea</title>"
    assert told("titles", html) == (Said("", at(html, "<title")), Said("Tea", at(html, "<title", 1)))
