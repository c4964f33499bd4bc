"""Reasons: which links and words two pages share, whether these say something, and how it is said."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec import structs

from samara.practices.linking.collection import collect
from samara.practices.linking.entry import Entry
from samara.practices.linking.kernels.choice import GIVEN, ORDERED, PINNED
from samara.practices.linking.reason import Kind, Reason, line, sentence
from samara.practices.linking.reasons import Reasons

SITE = "https://example.org/"
NOTHING = (Reason(Kind.ALIKE),)
OTHERS = [Entry(url=f"{SITE}more/{number}", title=f"Other {number}", lang="en") for number in range(12)]


def reasons(entries: list[Entry], shown: list[list[int]], kinds: list[list[int]] | None = None) -> Reasons:
    """The reasons of the first pages among a dozen of others."""
    entries = [*entries, *OTHERS]
    pages = np.full((len(entries), len(shown[0])), -1, np.int32)
    pages[: len(shown)] = shown
    given = np.zeros_like(pages, np.int8)
    given[: len(shown)] = kinds or 0
    return Reasons(collect(entries), pages, given)


def page(name: str, title: str = "", body: str = "", links: str = "", lang: str = "en") -> Entry:
    return Entry(url=SITE + name, title=title, body=body, links=tuple((SITE + each, "") for each in links.split()), lang=lang)


def words(first: str, second: str, titles: tuple[str, str] = ("", ""), lang: str = "en") -> tuple[str, ...]:
    """The words that are named of two texts."""
    entries = [page("x/a", titles[0], first, lang=lang), page("y/b", titles[1], second, lang=lang)]
    return next((each.words for each in reasons(entries, [[1]]).of(0, 0) if each.kind is Kind.WORDS), ())


def test_pages_that_both_have_are_named_where_they_tell_something() -> None:
    hubs = [page(f"hubs/{number}", f"Hub {number}", links="x/a y/b x/a") for number in range(3)]
    entries = [page("x/a", "A", links="hubs/0 hubs/1 hubs/1"), page("y/b", "B", links="hubs/1 hubs/0 x/a"), *hubs]
    found = reasons(entries, [[1, -1]])
    assert found.of(0, 0) == (
        Reason(Kind.CITING, 2, ("Hub 0", "Hub 1")),
        Reason(Kind.TOGETHER, 3, ("Hub 2", "Hub 0")),
        Reason(Kind.LEADS),
    )
    assert found.of(0, 1) == ()


@pytest.mark.parametrize(
    "common",
    [
        [page("c", "", links="x/a y/b")],
        [page("c", "Seite", links="x/a y/b", lang="de")],
        [page("c", "List", links="x/a y/b " + " ".join(each.url.removeprefix(SITE) for each in OTHERS))],
        [page("c", "Same", links="x/a y/b"), page("d", "Same", links="x/a y/b")],
    ],
    ids=["no title", "another language", "a list of everything", "no title of its own"],
)
def test_pages_that_tell_nothing_are_no_reason(common: list[Entry]) -> None:
    assert reasons([page("x/a", "A"), page("y/b", "B"), *common], [[1]]).of(0, 0) == NOTHING


def test_what_everybody_links_to_is_no_reason() -> None:
    pages = [page(f"p/{number}", f"P {number}", links="author") for number in range(8)]
    assert reasons([*pages, page("author", "Ines")], [[1]]).of(0, 0) == NOTHING


def test_words_are_named_as_they_are_mostly_written() -> None:
    mirrors = "A mirror of pacman. Pacman is told of mirrors: mirrors, mirroring and mirrored mirrors. Pacman!"
    assert words(mirrors, mirrors, ("Mirrors", "Pacman and its mirrors")) == ("mirrors", "pacman")


def test_words_of_grammar_numbers_and_what_every_text_says_are_not_named() -> None:
    filler = "Their forty came. Everyone could, since eight, live and be gone: the bottom of the hour. " * 4
    assert words(filler, filler, (filler[:60], filler[:60])) == ()
    assert words("Sie ist immer noch da. " * 4, "Sie ist immer noch da. " * 4, ("Sie ist noch da", "Immer"), "de") == ()


def test_of_german_only_nouns_are_named() -> None:
    text = "Im Frühling blüht der Garten bunt. " * 4
    assert words(text, text, ("Der Garten im Frühling blüht bunt", "Garten, Frühling: blüht bunt"), "de") == (
        "Garten",
        "Frühling",
    )


def test_pieces_of_words_are_not_named() -> None:
    text = "pg_shdepend and pg_dealloc_temp; pg_shdepend, pg_dealloc_temp. " * 3
    assert words(text, text, ("pg_shdepend", "pg_dealloc_temp")) == ("pg_shdepend", "pg_dealloc_temp")
    assert words("木の自転車。" * 4, "旅の自転車。" * 4, ("木の自転車", "旅の自転車"), "ja") == ("自転車",)


def test_words_said_by_the_way_are_no_reason() -> None:
    assert words("A kettle on the stove, and a kettle.", "One kettle and another kettle.", ("Fire", "Water")) == ()
    # One word that no title has, and that one of them only mentions.
    assert words("kettle " * 5, "One kettle, another kettle.", ("Fire", "Water")) == ()


def test_one_word_is_a_reason_where_it_is_in_a_title() -> None:
    assert words("kettle " * 5, "One kettle, another kettle.", ("Kettles", "Water")) == ("kettle",)


def test_what_heads_a_part_of_many_pages_is_no_matter_of_any() -> None:
    texts = [page(name, f"Tea {name}", "Clay mugs by the author. " * 4 * (number < 2)) for number, name in enumerate("abcdef")]
    entries = [structs.replace(each, headings=("Author", "Clay mugs")[: 1 + (number < 2)]) for number, each in enumerate(texts)]
    assert reasons(entries, [[1]]).of(0, 0)[0].words == ("Clay", "mugs")


def test_what_is_picked_is_said_first_and_what_is_given_last() -> None:
    entries = [page("x/a"), page("x/b")]
    assert reasons(entries, [[1], [0]], [[PINNED], [GIVEN]]).of(0, 0) == (Reason(Kind.PICKED), Reason(Kind.SECTION))
    assert reasons(entries, [[1], [0]], [[PINNED], [GIVEN]]).of(1, 0) == (Reason(Kind.SECTION), Reason(Kind.GIVEN))


def test_a_folder_of_everything_is_no_reason() -> None:
    assert reasons([page("more/a"), page("more/b")], [[1]], [[ORDERED]]).of(0, 0) == NOTHING


def test_where_nothing_else_speaks_the_words_of_both_are_told() -> None:
    entries = [page("x/a", "Red", "A red mug of clay, for the oven."), page("y/b", "Blue", "A blue mug of clay, for the garden.")]
    found = reasons(entries, [[1]]).of(0, 0)
    assert sentence(found) in ("both say clay and mug", "both say mug and clay")
    assert line(found, "en") == ""
    assert sentence(reasons([page("x/a", "Red"), page("y/b", "Blue")], [[1]]).of(0, 0)) == "nothing nearer was found"


def test_reasons_as_a_sentence() -> None:
    both = [Reason(Kind.WORDS, words=("pacman", "mirror")), Reason(Kind.TOGETHER, 14, ("Archiso",))]
    assert sentence(both) == "both explain pacman and mirror; both linked from “Archiso” and 13 more"
    assert sentence([Reason(Kind.WORDS, words=("a", "b", "c"))]) == "both explain a, b and c"
    assert sentence([Reason(Kind.CITING, 2, ("A", "B")), Reason(Kind.LEADS)]) == "both link to “A” and “B”; links to this page"
    assert sentence([]) == ""


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_can_be_said(kind: Kind) -> None:
    assert sentence([Reason(kind, count=2, words=("tea",))])
    assert line([Reason(kind, count=2, words=("tea", "pot"))], "ja") or kind in (Kind.GIVEN, Kind.SECTION, Kind.ALIKE)


def test_readers_are_told_the_first_thing_that_says_something() -> None:
    both = [Reason(Kind.WORDS, words=("Kessel", "Tee")), Reason(Kind.TOGETHER, 14, ("Archiso", "Reflector"))]
    assert line(both, "de-AT") == "Auch hier: Kessel, Tee"
    assert line(both[1:], "de") == "Seiten, die auf beide verweisen: Archiso, Reflector"
    assert line([Reason(Kind.TOGETHER, 1, ("Archiso",)), Reason(Kind.LEADS)], "de") == "Verweist auf diese Seite"
    assert line([Reason(Kind.SECTION), Reason(Kind.GIVEN)], "de") == ""
