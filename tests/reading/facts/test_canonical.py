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


def test_canonical_that_nobody_meant_has_no_value() -> None:
    copied = (
        "<!-- Mirrored from www.foo.example/tea.html by HTTrack Website Copier/3.x --><link rel=canonical href=../foo/tea.html>"
    )
    assert told("canonical", copied) == (Said("", at(copied, "<link"), "../foo/tea.html"),)
    built = "<link rel=canonical href=http://localhost:1313/tea.html>"
    assert told("canonical", built) == (Said("", at(built, "<link"), "http://localhost:1313/tea.html"),)
    assert told("canonical", built, "http://localhost:1313/tea.html")[0].value == "http://localhost:1313/tea.html"
