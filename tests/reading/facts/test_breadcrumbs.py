import pytest

from documents import told

TRAIL = '<a href="/">Home</a> › <a href="/shop/">Shop</a> › Tea'
STEPS = [("https://example.org/", "Home"), ("https://example.org/shop/", "Shop")]


def steps(html: str) -> list[tuple[str, str]]:
    return [(link.url, link.text) for link in told("breadcrumbs", html)]


@pytest.mark.parametrize(
    "html",
    [
        f'<nav class="breadcrumbs">{TRAIL}</nav>',
        f'<nav aria-label="Breadcrumb"><ol><li>{TRAIL}</ol></nav>',
        f'<ul id="page-breadcrumb">{TRAIL}</ul>',
        '<div class="site-Breadcrumb"><a class="breadcrumb-link" href="/">Home</a> <a href="/shop/">Shop</a></div>',
        f'<p class="breadcrumb">Nothing</p><p class="breadcrumb">{TRAIL}</p>',
        f'<div class="breadcrumb">{TRAIL} <a href="/shop/tea.html">Tea</a> <a href="/shop/">again</a></div>',
        f'<div class="breadcrumb"><a href="https://other.example/">Group</a> <a href="/x"></a> {TRAIL}</div>',
    ],
)  # fmt: skip
def test_breadcrumbs_are_the_links_of_what_is_called_so(html: str) -> None:
    assert [url for url, _ in steps(html)] == [url for url, _ in STEPS]


def test_breadcrumbs_have_the_words_of_their_links() -> None:
    assert steps(f'<nav class="breadcrumbs">{TRAIL}</nav>') == STEPS


@pytest.mark.parametrize(
    "html",
    [
        f"<nav>{TRAIL}</nav>",
        '<div class="breadcrumb">' + "".join(f'<a href="/{number}">{number}</a>' for number in range(9)) + "</div>",
        "<p>Drop no breadcrumb.</p>",
    ],
)
def test_breadcrumbs_are_not_menus_and_not_words(html: str) -> None:
    assert steps(html) == []
