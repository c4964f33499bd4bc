"""What a collection teaches: which words lead where, how sure that is, and right answers to odd collections."""

import pytest

from samara.practices.linking.anchors.dictionary import TARGETS
from samara.practices.linking.anchors.study import Study, study
from samara.practices.linking.entry import Entry

TEA = "White tea is picked in spring. Its leaves wither in the sun."
POT = "An iron pot keeps tea warm. It came from Japan."


def chances(found: Study) -> set[tuple[str, str, str]]:
    """Page, words and target of every candidate that is no link yet."""
    urls, phrases = found.collection.urls, found.dictionary.phrases
    return {
        (urls[page], " ".join(phrases[each.phrase]), urls[each.target])
        for page, given in found.chances(0.0).items()
        for each in given
    }


def test_words_that_others_link_could_lead_there() -> None:
    found = study(
        [
            Entry(url="a", title="Brewing", body="Drink white tea from an iron pot.", lang="en", links=(("w", "white tea"),)),
            Entry(url="b", title="Water", body="Soft water suits white teas best.", lang="en"),
            Entry(url="w", title="Pai Mu Tan", body=TEA, lang="en"),
        ]
    )
    assert chances(found) == {("b", "white tea", "w")}


def test_titles_lead_to_their_pages() -> None:
    found = study(
        [
            Entry(url="a", title="Brewing", body="Drink from an iron pot.", lang="en"),
            Entry(url="p", title="Iron pots: from Japan", body=POT, lang="en"),
        ]
    )
    assert chances(found) == {("a", "iron pot", "p")}


@pytest.mark.parametrize(
    "body",
    ["Iron pots\n", "Use `iron pot` here.", "Cast-iron potter.", "The iron. Pot.\nOr an iron\npot."],
    ids=["heading", "code", "other words", "apart"],
)
def test_headings_code_and_other_words_lead_nowhere(body: str) -> None:
    pages = [
        Entry(url="a", title="Brewing", headings=("Iron pots",), body=body, lang="en"),
        Entry(url="p", title="Iron pot", body=POT, lang="en"),
    ]
    assert chances(study(pages)) - {("a", "iron pot", "p")} == set()
    assert (("a", "iron pot", "p") in chances(study(pages))) == (body.startswith("The iron. Pot"))


def test_the_longest_words_count() -> None:
    found = study(
        [
            Entry(url="a", title="Brewing", body="Drink white tea.", lang="en"),
            Entry(url="t", title="Tea", body="Leaves.", lang="en"),
            Entry(url="w", title="White tea", body="Spring.", lang="en"),
        ]
    )
    assert chances(found) == {("a", "white tea", "w")}


def test_vague_words_and_other_languages_lead_nowhere() -> None:
    found = study(
        [
            Entry(url="a", title="Brewing", body="Read more about tea here.", lang="en", links=(("w", "here"),)),
            Entry(url="b", title="Water", body="Click here. Der Tee schmeckt.", lang="de"),
            Entry(url="w", title="Tee", body=TEA, lang="en"),
        ]
    )
    assert chances(found) == set()


def test_what_may_not_be_offered_is_not() -> None:
    pages = [
        Entry(url="a", title="Brewing", body="Drink white tea.", lang="en"),
        Entry(url="w", title="White tea", body=TEA, lang="en", offered=False),
    ]
    assert chances(study(pages)) == set()


@pytest.mark.parametrize(
    ("lang", "body", "title"),
    [
        ("zh", "我们喜欢喝绿茶和白茶。", "绿茶"),
        ("ja", "静岡の緑茶はおいしい。", "緑茶"),
        ("th", "ฉันชอบดื่มชาเขียวทุกวัน", "ชาเขียว"),
        ("he", "אני שותה תה לבן בבוקר", "תה לבן"),
        ("ar", "أشرب شاي أبيض كل يوم", "شاي أبيض"),
    ],
)
def test_scripts_without_spaces_and_from_right_to_left(lang: str, body: str, title: str) -> None:
    found = study([Entry(url="a", title="?", body=body, lang=lang), Entry(url="w", title=title, body="x", lang=lang)])
    assert {(page, target) for page, _, target in chances(found)} == {("a", "w")}


@pytest.mark.parametrize(
    "entries",
    [
        [],
        [Entry(url="a")],
        [Entry(url="a", title="Tea", body=TEA), Entry(url="a", title="Tea", body=TEA)],
        [Entry(url=str(number)) for number in range(3)],
        [Entry(url=str(number), title="Tea", body=TEA, lang="en") for number in range(30)],
        [Entry(url="a", body="a", links=(("b", "b"), ("c", ""), ("a", "self"))), Entry(url="b", links=(("a", "x"),))],
    ],
    ids=["none", "one", "twice", "no text", "all alike", "circle"],
)
def test_odd_collections_are_studied(entries: list[Entry]) -> None:
    found = study(entries)
    assert not found.curve.told
    assert len(found.resources(3)) == len(found.collection)


def test_one_page_may_link_to_very_many() -> None:
    pages, many = 2_000, 50_000
    links = tuple((f"p{number % pages}", f"leaf {number}") for number in range(many))
    found = study(
        [
            Entry(url="index", title="Index", body="All.", lang="en", links=links),
            *(Entry(url=f"p{number}", title=f"Leaf {number % 7}", body="See leaf 3.", lang="en") for number in range(pages)),
        ]
    )
    assert 0 < max(len(given) for given in found.chances(0.0).values()) <= TARGETS


def test_own_links_are_hidden_when_precision_is_measured() -> None:
    pages = [
        Entry(url=f"a{n}", title=f"Note {n}", body="Drink white tea from a cup.", lang="en", links=(("w", "white tea"),))
        for n in range(60)
    ]
    found = study([*pages, Entry(url="w", title="Pai Mu Tan", body=TEA, lang="en")])
    assert found.curve.hidden == 60
    assert found.curve.told
    assert found.curve.at(found.curve.threshold(0.9)) == (1.0, 1.0)
    # A link that only one page has cannot be told by the others.
    alone = study([pages[0], Entry(url="w", title="Pai Mu Tan", body=TEA, lang="en")])
    assert chances(alone) == set()
    assert not len(alone.candidates.pages[alone.candidates.linked]) or alone.candidates.scores.max() < 0.2
