import pytest

from judging import said

CHECK = "sharing/placeholder"


@pytest.mark.parametrize("title", ["How {{ mustache }} templates work", "Why printf %s is dangerous", "None"])
def test_what_the_text_speaks_of_is_no_leftover(title: str) -> None:
    page = f"<!doctype html><title>{title}</title><main><h1>{title}</h1><p>TEXT</p></main>"
    assert said(CHECK, page.replace("TEXT", "Here {{ mustache }}, %s and None are explained.")) == []
    assert said(CHECK, page.replace("TEXT", "White tea.")) == [
        f'{where} is what a template left: "{title}"' for where in ("the title", "the h1")
    ]


def test_addresses_of_the_manual_are_told() -> None:
    assert said(CHECK, '<link rel="canonical" href="https://www.example.com/your-page">') == [
        'the canonical address is what a template left: "https://www.example.com/your-page"'
    ]
    assert said(CHECK, '<link rel="canonical" href="https://example.org/tea.html">') == []
