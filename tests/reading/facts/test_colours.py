from documents import at, told
from samara.core.facts import Said


def test_colours_are_those_of_the_theme() -> None:
    html = """<meta name="theme-color" content=" #a23a15 "><meta name="Theme-Color" media="(prefers-color-scheme: dark)"
content="black"><meta name="color-scheme" content="dark"><meta name="theme-color">"""
    assert told("colours", html) == (
        Said("#a23a15", at(html, "<meta")),
        Said("black", at(html, "<meta", 1), "(prefers-color-scheme: dark)"),
    )
