from documents import at, told
from samara.core.facts import Heading


def test_headings_stand_in_document_order_with_their_ids() -> None:
    html = (
        "<h2 id=a>One</h2><h1><a name=b></a>Two</h1><section id=c><div><h3>Three</h3></div></section>"
        "<section id=d><p>x</p><h4>Four</h4></section>"
    )
    assert told("headings", html) == (
        Heading(2, "One", "a", at(html, "<h2")),
        Heading(1, "Two", "b", at(html, "<h1")),
        Heading(3, "Three", "c", at(html, "<h3")),
        Heading(4, "Four", None, at(html, "<h4")),
    )


def test_headings_leave_out_permalink_signs_and_keep_other_ones() -> None:
    html = '<h1>Tea<a class=headerlink href="#tea">¶</a></h1><h2><a href="#x">§</a>Cake</h2><h2>About C#</h2>'
    assert [heading.text for heading in told("headings", html)] == ["Tea", "Cake", "About C#"]


def test_headings_take_the_id_of_a_section_that_begins_with_an_empty_anchor() -> None:
    html = '<section id="frames"><span id="index-0"></span><h2>Frames</h2></section><nav><h3>Contents</h3></nav>'
    found = told("headings", html)
    assert [(heading.text, heading.id, heading.region) for heading in found] == [
        ("Frames", "frames", "main"), ("Contents", None, "nav"),
    ]  # fmt: skip
