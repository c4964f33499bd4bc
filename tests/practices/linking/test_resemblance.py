"""Words that two texts have in common."""

from samara.practices.linking.collection import collect
from samara.practices.linking.entry import Entry
from samara.practices.linking.resemblance import Resemblance

TEXTS = ("The red mug is fired twice in 2026.", "The blue mug is fired in 2026, mug by mug.", "The bread is baked in 2026.", "")


def like(page: int, other: int, lang: str = "en") -> list[str]:
    entries = [Entry(url=f"https://example.org/{n}", title=f"No {n}", body=text, lang=lang) for n, text in enumerate(TEXTS)]
    return Resemblance(collect(entries)).of(page, other)


def test_rare_words_of_both_are_told_and_neither_grammar_nor_numbers() -> None:
    assert like(0, 1) == like(1, 0) == ["mug", "fired"]


def test_words_that_name_something_come_first() -> None:
    texts = ("Larch bends, chewed by dogs.", "Dogs chewed the larch.", "Why larch")
    found = collect(
        Entry(url=f"https://example.org/{text}", headings=(text,) * (n == 2), body=text, lang="en")
        for n, text in enumerate(texts)
    )
    assert Resemblance(found).of(0, 1) == ["larch", "chewed", "dogs"]


def test_nothing_in_common_is_nothing() -> None:
    assert like(0, 2) == like(0, 3) == []


def test_a_language_without_small_words_is_read_as_it_is() -> None:
    assert {"mug", "fired"} <= set(like(0, 1, ""))
