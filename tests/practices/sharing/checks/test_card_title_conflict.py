import pytest

from judging import said

CHECK = "sharing/card-title-conflict"


@pytest.mark.parametrize(
    ("title", "told"), [("White tea – Tea house", "White tea"), ("Teas", "All about tea"), ("白茶の淹れ方", "白茶")]
)
def test_other_words_for_the_same_thing_are_well(title: str, told: str) -> None:
    assert said(CHECK, f'<title>{title}</title><meta property="og:title" content="{told}">') == []


def test_titles_without_a_word_in_common_are_told() -> None:
    html = (
        '<title>White tea</title><meta property="og:title" content="Prices 2026"><meta name="twitter:title" content="Contact us">'
    )
    assert said(CHECK, html) == [
        'og:title is "Prices 2026", but the page is called "White tea"',
        'twitter:title is "Contact us", but the page is called "Prices 2026"',
    ]


def test_what_stands_above_the_text_is_no_title_of_another_page() -> None:
    html = '<title>Tea house</title><meta property="og:title" content="How to brew"><main><h1>How to brew</h1></main>'
    assert said(CHECK, html) == []
