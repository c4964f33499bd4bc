"""Where words stand: the first free place, with line, column and sentence."""

import pytest

from samara.core.html import Document
from samara.practices.linking.anchors.placing import Places, sentence

URL = "https://example.org/tea.html"


def places(page: str) -> Places:
    return Places(Document(page.encode(), URL), None, "en")


def test_first_free_words_are_found_with_their_sentence() -> None:
    page = "<h1>White tea</h1>\n<p>Drink <a href=x>white tea</a>. In spring, white\n<b>teas</b> bloom. Good white teas bloom!"
    spot = places(page).words("white tea")
    assert spot is not None
    assert (spot.line, spot.column, page.encode()[spot.start : spot.end]) == (3, 25, b"white teas")
    assert (spot.sentence, spot.words) == ("Good white teas bloom!", "white teas")


def test_words_are_taken_once() -> None:
    found = places("<p>Tea and tea.</p>")
    spots = [found.words("tea") for _ in range(3)]
    assert [spot and spot.column for spot in spots] == [4, 12, None]


@pytest.mark.parametrize("words", ["milk", "", "tea milk", "«»"])
def test_words_that_stand_nowhere_are_not_found(words: str) -> None:
    assert places("<p>Tea and tea.</p>").words(words) is None


@pytest.mark.parametrize(
    ("text", "word", "told"),
    [
        ("One. Two tea three! Four", "tea", "Two [tea] three!"),
        ("Tea", "Tea", "[Tea]"),
        ("緑茶は苦い。白茶は甘い。終", "白茶", "[白茶]は甘い。"),
        ("a " * 200 + "tea" + " b" * 200, "tea", "…" + ("a " * 80) + "[tea]" + " b" * 80 + "…"),
    ],
)
def test_sentence_is_what_stands_around(text: str, word: str, told: str) -> None:
    start = text.index(word)
    said, first, last = sentence(text, start, start + len(word))
    assert f"{said[:first]}[{said[first:last]}]{said[last:]}".strip() == told
