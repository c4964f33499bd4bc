"""Descriptions of pages in their own words, no two alike."""

from mending import page_of
from samara.core.site import Site
from samara.practices.sharing.description import description, descriptions, distinct

NOTICE = "This document is kept until a better one is written, which may take some years."
TEA = "Green tea is steamed within hours of plucking, so that it keeps its colour."


def page(name: str, *paragraphs: str, head: str = ""):
    text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return page_of(f"<title>{name}</title>{head}<main><h1>{name}</h1>{text}</main>", f"https://example.org/{name}.html")


def site(*pages) -> Site:
    return Site(url="https://example.org/", source="x", pages=pages, summaries=tuple(each.summary for each in pages))


def test_a_page_is_described_by_its_first_words():
    green = page("green", NOTICE, TEA)
    assert (description(green), list(descriptions(green))) == (NOTICE, [NOTICE, TEA])
    assert description(page("empty")) is None


def test_no_two_pages_say_the_same():
    told = page("told", "Something else.", head=f'<meta name="description" content="{TEA}">')
    pages = (
        told,
        page("one", NOTICE),
        page("two", NOTICE, TEA, "Its leaves are rolled by hand, which takes an afternoon."),
        page("three", NOTICE, TEA),
    )
    assert distinct(site(*pages)) == {
        "https://example.org/two.html": "Its leaves are rolled by hand, which takes an afternoon.",
        "https://example.org/three.html": "",
    }
    assert distinct(site(told, page("one", NOTICE))) == {}
