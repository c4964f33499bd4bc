from documents import at, told
from samara.core.facts import Tag


def test_citation_tags_are_those_of_highwire_and_dublin_core() -> None:
    html = """<meta name="citation_title" content="Tea"><meta name="DC.Creator" content="Ana"><meta name=author content=Ana>"""
    assert told("citation", html) == (
        Tag("citation_title", "Tea", "name", at(html, "<meta")),
        Tag("dc.creator", "Ana", "name", at(html, "<meta", 1), written="DC.Creator"),
    )


def test_a_page_that_only_talks_of_them_has_none() -> None:
    assert told("citation", "<p>citation_title, says the manual.") == ()
