from judging import said
from samara.practices.linkability.checks.sources_missing import TEXT
from samara.practices.skeleton import ARTICLE

CHECK = "linkability/sources-missing"
LINK = '<a href="https://tea.example/harvest">The harvest report</a>'


def test_a_link_in_the_text_is_a_source() -> None:
    assert said(CHECK, f"{ARTICLE}<main><p>{TEXT}</p><p>{LINK}</p></main>") == []


def test_a_link_beside_the_text_is_none() -> None:
    page = f"{ARTICLE}<div><b>Friends</b> {LINK}</div><main><p>{TEXT}</p></main>"
    assert said(CHECK, page) == ["has 660 words, and its text links to no source outside the site"]
