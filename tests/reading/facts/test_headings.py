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
        Heading(4, "Four", None, at(html, "<h4"), slug="four"),
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


def test_headings_without_an_id_get_a_slug_that_nothing_else_on_the_page_has() -> None:
    html = (
        "<p id=water></p><h1>Tea</h1><h2>Water</h2><h3>Water</h3><h2>¡!</h2><h2 id=cup>Cup</h2><nav><h2>Menu</h2></nav>"
        "<a href=/><h2>Link</h2></a><table><tr><td><h3>Cell</h3></table><h5>Five</h5><h3>什么是白茶？</h3>"
    )
    found = {(heading.text, heading.level): heading.slug for heading in told("headings", html)}
    assert found == {
        ("Tea", 1): "", ("Water", 2): "water-2", ("Water", 3): "water-3", ("¡!", 2): "section", ("Cup", 2): "", ("Menu", 2): "",
        ("Link", 2): "", ("Cell", 3): "", ("Five", 5): "", ("什么是白茶？", 3): "什么是白茶",
    }  # fmt: skip


def test_headings_are_plain_that_stand_in_no_control_and_hold_none_and_are_seen() -> None:
    html = (
        "<h2>Water</h2><h2><a name=x></a>Anchor</h2><h2><a href=/>Link</a></h2><button><h2>Button</h2></button>"
        "<h2 class='x sr-only'>Unseen</h2><h2 hidden>Hidden</h2><table><tr><td><h2>Cell</h2></table>"
    )
    assert [heading.text for heading in told("headings", html) if heading.plain] == ["Water", "Anchor"]


def test_headings_are_without_what_closed_services_left_in_them() -> None:
    html = '<h2>Water <a href="https://getpocket.com/save?url=x">Pocket</a></h2>'
    assert [(heading.text, heading.slug, heading.plain) for heading in told("headings", html)] == [("Water", "water", True)]
