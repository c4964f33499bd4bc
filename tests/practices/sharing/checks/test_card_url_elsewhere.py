import pytest

from judging import said

CHECK = "sharing/card-url-elsewhere"
TAG = '<meta property="og:url" content="https://example.org{}">'


def test_the_home_page_is_told_where_no_canonical_address_is() -> None:
    assert said(CHECK, TAG.format("/tea.html")) == []
    for home in ("/", "", "/index.html"):
        [message] = said(CHECK, TAG.format(home))
        assert message.startswith("og:url is the home page, https://example.org/")


def test_another_page_is_told_where_no_canonical_address_is() -> None:
    [message] = said(CHECK, TAG.format("/green.html"))
    assert message.startswith("og:url is another page, https://example.org/green.html, the card of which is shown by Facebook")


@pytest.mark.parametrize("path", ["/tea", "/tea/", "/tea.html?from=card", "/Tea.html"])
def test_other_spellings_are_no_other_page(path: str) -> None:
    assert said(CHECK, TAG.format(path)) == []


def test_an_address_with_parameters_may_be_any_page_s() -> None:
    assert said(CHECK, TAG.format("/green.html"), url="https://example.org/?p=12") == []


def test_the_home_page_may_name_itself() -> None:
    assert said(CHECK, TAG.format("/"), url="https://example.org/") == []
    assert said(CHECK, TAG.format("/"), url="https://example.org/index.html") == []


def test_another_spelling_is_told_beside_a_canonical_address() -> None:
    canonical = '<link rel="canonical" href="https://example.org/tea.html">'
    assert said(CHECK, canonical + TAG.format("/tea.html")) == []
    [words] = said(CHECK, canonical + TAG.format("/tea"))
    told = "og:url is https://example.org/tea, but the canonical address is https://example.org/tea.html"
    assert words.startswith(f"{told}: the first is followed by Facebook")
    assert "Mastodon" in words.partition(", the other by ")[2]
