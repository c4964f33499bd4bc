"""Where words stand: the first free place, with line, column and sentence."""

import pytest

from samara.core.html import Document
from samara.practices.linking.anchors.placing import Places, closed, is_label, is_whole, sentence

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
        (
            "Tools such as pg_dump\nmishandled tar-file\nheaders. Now",
            "tar-file",
            "Tools such as pg_dump mishandled [tar-file] headers.",
        ),
        ("a " * 200 + "tea" + " b" * 200, "tea", "…" + ("a " * 80) + "[tea]" + " b" * 80 + "…"),
    ],
)
def test_sentence_is_what_stands_around(text: str, word: str, told: str) -> None:
    start = text.index(word)
    said, first, last = sentence(text, start, start + len(word))
    assert f"{said[:first]}[{said[first:last]}]{said[last:]}".strip() == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("the <git-daemon[1>] uses", "git-daemon[1]"),
        ("the <git-daemon>[1] uses", "git-daemon"),
        ("see <„white>“ tea", "„white“"),
        ("a (<b) (c>) d", "(b) (c)"),
        ("green (<or white) tea> is", "(or white) tea"),
        ("(green <or white) tea> is", None),
        ("<larch [and> ash]", None),
    ],
)
def test_words_take_along_the_other_half_of_their_brackets(text: str, told: str | None) -> None:
    first, last, plain = text.index("<"), text.index(">") - 1, text.replace("<", "").replace(">", "")
    span = closed(plain, first, last)
    assert (span and plain[slice(*span)]) == told


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("the [created roles] are", True),
        ("the user-[created roles] are", False),
        ("an [NFS]-mounted disc", False),
        ("in [tea].txt", False),
        ("drink [tea].", True),
        ("[tea] - and more", True),
        ("(see [tea]) now", True),
        ("un‑[tea]", False),
    ],
)
def test_words_are_no_part_of_longer_ones(text: str, whole: bool) -> None:
    first, last = text.index("["), text.index("]") - 1
    assert is_whole(text.replace("[", "").replace("]", ""), first, last) is whole


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("White tea", True),
        ("WHITE\n tea — what it is and how to brew black tea", True),
        ("White tea is dried in the sun. Black tea is not.", False),
        ("White teas of China", False),
        ("Black tea", False),
    ],
)
def test_what_says_the_title_is_a_label(text: str, label: bool) -> None:
    assert is_label(text, "White tea") is label
    assert not is_label(text, "")


def test_nothing_is_found_in_what_repeats_the_title() -> None:
    document = Document(b"<p>White tea - what black tea is not<p>Some black tea.", URL)
    spot = Places(document, None, "en", titles=["White tea"]).words("black tea")
    assert spot is not None
    assert spot.sentence == "Some black tea."
