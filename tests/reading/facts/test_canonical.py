from documents import at, told
from samara.core.facts import Said


def test_canonical_is_absolute_and_keeps_what_was_written() -> None:
    html = "<link rel=canonical href=/tea>\n<link rel='Canonical' href='https://example.org/tea'>"
    assert told("canonical", html) == (
        Said("https://example.org/tea", at(html, "<link"), "/tea"),
        Said("https://example.org/tea", at(html, "<link", 1)),
    )


def test_canonical_that_is_no_address_has_no_value() -> None:
    html = "<link rel=canonical href=file:///tea.html>"
    assert told("canonical", html) == (Said("", at(html, "<link"), "file:///tea.html"),)
