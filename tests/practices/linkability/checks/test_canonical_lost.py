from pathlib import Path

from judging import said_of

CHECK = "linkability/canonical-lost"


def test_parameters_do_not_lose_a_page(tmp_path: Path) -> None:
    page = '<link rel="canonical" href="https://example.org/tea.html?{}">'
    assert said_of(CHECK, {"tea.html": page.format("a=1&amp;b=2")}, tmp_path) == []


def test_a_page_that_is_not_there_is_lost_with_parameters_too(tmp_path: Path) -> None:
    page = '<link rel="canonical" href="https://example.org/pot.html?a=1">'
    assert said_of(CHECK, {"tea.html": page}, tmp_path) == [
        ("https://example.org/tea.html", "names a canonical address where no page is: https://example.org/pot.html?a=1")
    ]
