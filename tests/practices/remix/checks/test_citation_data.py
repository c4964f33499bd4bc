from judging import said
from samara.practices.skeleton import ARTICLE

CHECK = "remix/citation-data"
TITLE = '<meta name="citation_title" content="White tea">'
REST = '<meta name="citation_author" content="Lima, Ana"><meta name="citation_publication_date" content="2026/05/04">'
DUBLIN = (
    '<meta name="DC.title" content="White tea"><meta name="DC.creator" content="Ana"><meta name="DC.date" content="2026-05-04">'
)


def test_citation_tags_are_data_for_citation_tools() -> None:
    assert said(CHECK, ARTICLE + TITLE + REST) == []
    assert said(CHECK, ARTICLE + DUBLIN) == []


def test_what_citation_tags_leave_out_is_told() -> None:
    assert said(CHECK, ARTICLE + REST) == ["what it tells citation tools has no headline"]
    assert said(CHECK, ARTICLE) == ["has no structured data of an article"]
    assert said(CHECK, ARTICLE + '<meta name="citation_title" content=" ">') == ["has no structured data of an article"]
