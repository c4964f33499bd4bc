from documents import at, told
from samara.core.facts import Said


def test_descriptions_are_folded_and_placed() -> None:
    html = '<meta name="Description" content=" Green\n tea ">'
    assert told("descriptions", html) == (Said("Green tea", at(html, "<meta")),)


def test_descriptions_without_content_are_empty() -> None:
    html = "<meta name=description>"
    assert told("descriptions", html) == (Said("", at(html, "<meta")),)
