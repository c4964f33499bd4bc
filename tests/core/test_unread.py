"""What should have been pages and could not be read."""

from samara.core.page import Other
from samara.core.unread import FIRST, Unread, passed, unread


def test_only_what_should_have_been_a_page_is_unread() -> None:
    large, noise = Other("/a", "a.html", "too-large", note="9 bytes"), Other("/b", "b.html", "binary")
    picture, moved = Other("/c", "/c", "binary", note="image/png"), Other("/d", "/d", "redirect", "/a")
    assert unread([noise, picture, moved, large]) == (
        Unread(why="too-large", count=1, first=(large,)),
        Unread(why="binary", count=1, first=(noise,)),
    )


def test_all_are_counted_and_the_first_are_named() -> None:
    failed = [Other(f"/{number}", f"/{number}", "failed", status=500) for number in range(2 * FIRST)]
    assert unread(failed) == (Unread(why="failed", count=2 * FIRST, first=tuple(failed[:FIRST])),)


def test_what_looks_like_a_page_and_is_none_is_told_with_its_reason() -> None:
    large, noise = Other("/a", "a.html", "too-large", note="9 bytes"), Other("/b", "b.html", "binary")
    picture, moved = Other("/c", "/c", "binary", note="image/png"), Other("/d", "/d", "redirect", "/a")
    menu, nothing = Other("/e", "e.html", "fragment", note="Home now"), Other("/f", "f.html", "empty")
    assert passed([large, noise, picture, moved, menu, nothing]) == {
        "a.html": "9 bytes",
        "b.html": "it is no text",
        "e.html": "it is a piece of a page, without a doctype, html, head, body, title or meta of its own",
        "f.html": "there is nothing in it",
    }
