"""HTML in which text is escaped by its type."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from samara.reports.html.element import Markup, element, join, link, said


def test_text_is_escaped_and_markup_is_not() -> None:
    assert element("p", "a < b", element("b", "&"), None) == "<p>a &lt; b<b>&amp;</b></p>"


def test_attributes_are_escaped_or_left_out() -> None:
    made = element("a", "x", href='"><script>', aria_label="a & b", class_=None, hidden=True, open=False)
    assert made == '<a href="&quot;&gt;&lt;script&gt;" aria-label="a &amp; b" hidden>x</a>'


def test_empty_elements_have_no_end() -> None:
    assert element("meta", charset="utf-8", name="x") == '<meta charset="utf-8" name="x">'


def test_parts_are_joined_by_text() -> None:
    assert join("<", Markup("<b></b>"), None, by=", ") == "&lt;, <b></b>"


def test_only_addresses_of_the_web_are_links() -> None:
    assert link("Tea", "https://example.org/?a&b") == (
        '<a href="https://example.org/?a&amp;b" rel="noreferrer"><bdi dir="auto">Tea</bdi></a>'
    )
    assert link("Tea", "javascript:alert(1)") == '<bdi dir="auto">Tea</bdi>'
    assert link("Tea", "") == '<bdi dir="auto">Tea</bdi>'


@given(st.text(alphabet=st.characters(codec=None, exclude_categories=()), max_size=50))
def test_any_text_is_text(text: str) -> None:
    tree = LexborHTMLParser(element("p", said(text), title=text).encode("utf-8", "replace"))
    assert [node.tag for node in tree.css("body *")] == ["p", "bdi"]
