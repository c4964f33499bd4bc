import pytest

from judging import said

CHECK = "linkability/canonical-home"
LINK = '<link rel="canonical" href="https://example.org{}">'


@pytest.mark.parametrize("home", ["", "/", "/index.html", "/index.php"])
def test_the_home_page_is_told_under_each_of_its_names(home: str) -> None:
    [message] = said(CHECK, LINK.format(home))
    assert message.startswith("names the home page as its canonical address: https://example.org")


@pytest.mark.parametrize("path", ["/tea.html", "/tea/index.html", "/?p=17"])
def test_other_pages_are_not_home(path: str) -> None:
    assert said(CHECK, LINK.format(path)) == []
