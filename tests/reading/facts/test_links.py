from documents import at, told
from samara.core.facts import Link


def test_links_know_address_words_region_and_relations() -> None:
    html = """<header><a href="/">Home</a></header><nav><a href="../cake.html#top%20bit"><img src=x alt="Cake"></a></nav>
<main><header><a href="?page=2" rel="Next  NOFOLLOW">More
tea</a></header><a href="https://other.example/" aria-label="Other"></a></main><aside><a href="#x">Here</a></aside>
<div class="site-footer"><a href="mailto:a@b">Mail</a><a name=x>no link</a><a href="http://www.example.org/old">Old</a></div>"""
    assert told("links", html) == (
        Link("https://example.org/", "Home", "header", True, raw="/", at=at(html, "<a ")),
        Link(
            "https://example.org/cake.html",
            "Cake",
            "nav",
            True,
            fragment="top bit",
            raw="../cake.html#top%20bit",
            at=at(html, "<a ", 1),
        ),
        Link(
            "https://example.org/shop/tea.html?page=2",
            "More tea",
            "main",
            True,
            "next nofollow",
            raw="?page=2",
            at=at(html, "<a ", 2),
        ),
        Link(
            "https://other.example/", "Other", "main", False, raw="https://other.example/", at=at(html, "<a ", 3), label="Other"
        ),
        Link("https://example.org/shop/tea.html", "Here", "aside", True, fragment="x", raw="#x", at=at(html, "<a ", 4)),
        Link("https://example.org/old", "Old", "footer", True, raw="http://www.example.org/old", at=at(html, "<a ", 7)),
    )


def test_links_in_blocks_of_ours_are_ours_wherever_they_stand() -> None:
    html = (
        '<main><nav data-samara="linking/related"><a href=a>A</a></nav>'
        '<div class="with-sidebar"><h1>x</h1><a href=b>B</a></div></main>'
    )
    assert [link.region for link in told("links", html)] == ["samara", "main"]


def test_links_that_the_parser_repeats_are_one() -> None:
    html = "<a href=x>One<p>Two<p>Three"
    assert [link.url for link in told("links", html)] == ["https://example.org/shop/x"]


def test_links_resolve_against_the_base() -> None:
    html = '<base href="/b/"><a href="x#y">X</a><a href="#y">Y</a>'
    assert [link.url for link in told("links", html)] == ["https://example.org/b/x", "https://example.org/b/"]


def test_links_of_image_maps_are_links() -> None:
    html = '<map><area href="/a" alt="A"></map>'
    assert told("links", html) == (Link("https://example.org/a", "A", "main", True, raw="/a", at=at(html, "<area")),)


def test_links_beyond_reason_are_none() -> None:
    assert told("links", f'<a href="/{"x" * 9_000}">X</a><a href="http://[::1">Y</a><a href="http://a:99999/">Z</a>') == ()


def test_links_that_screen_readers_pass_over_are_hidden() -> None:
    html = '<a href="/a" aria-hidden="true" aria-label=" To  A ">A</a>'
    assert told("links", html) == (
        Link("https://example.org/a", "A", "main", True, raw="/a", at=at(html, "<a "), label="To A", hidden=True),
    )
