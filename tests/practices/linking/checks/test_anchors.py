import pytest

from judging import said

VAGUE, EMPTY = "linking/vague-anchor", "linking/empty-anchor"


@pytest.mark.parametrize("words", ["Details", "more info", "Continue reading →", "Weiterlesen", "Lire plus", "詳細はこちら"])
def test_words_that_fit_any_link_are_vague(words: str) -> None:
    assert said(VAGUE, f'<a href="/a">{words}</a>') == [f'the link to https://example.org/a only says "{words}"']


def test_a_label_says_what_a_vague_text_does_not() -> None:
    assert said(VAGUE, '<a href="/a" aria-label="Read more about white tea">Read more</a>') == []
    assert said(VAGUE, '<a href="/a" aria-label="Read more">More</a>') == ['the link to https://example.org/a only says "More"']


def test_a_text_that_names_its_target_is_well() -> None:
    assert said(VAGUE, '<a href="/a">Details of the harvest</a>') == []


def test_a_link_that_screen_readers_pass_over_needs_no_text() -> None:
    picture = '<a href="/a" {}><img src="/a.jpg" alt=""></a> <a href="/a">White tea</a>'
    assert said(EMPTY, picture.format('aria-hidden="true" tabindex="-1"')) == []
    assert said(EMPTY, picture.format('aria-hidden="false"')) == ["the link to https://example.org/a has no text"]
