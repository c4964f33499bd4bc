"""Text directives: they lead to a passage and to no other words of the page."""

from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samara.core.passage import LONGEST, coarse, directive

LONG = "I can sell you ash this year and next year, well-known & fine, but never ash you will trust."


@pytest.mark.parametrize(
    ("blocks", "told"),
    [
        (["Tea.", "Ash is good, well-known & cheap."], "text=Ash%20is%20good%2C%20well%2Dknown%20%26%20cheap."),
        (["Tea.", LONG], "text=I%20can%20sell%20you%20ash,never%20ash%20you%20will%20trust."),
        (
            ["I can sell you ashes, and more of it.", LONG],
            "text=I%20can%20sell%20you%20ash%20this,never%20ash%20you%20will%20trust.",
        ),
        (["Ash is good!", "Tea is better.", "ÀSH is good"], "text=Tea%20is%20better.-,%C3%80SH%20is%20good"),
        (["茶。", "お茶は、うまい。"], "text=%E3%81%8A%E8%8C%B6%E3%81%AF%E3%80%81%E3%81%86%E3%81%BE%E3%81%84%E3%80%82"),
        (["Ash is good.", "Ash is good."], "text=Ash%20is%20good.-,Ash%20is%20good."),
        (["Ash.", "Tea.", "Ash.", "Tea.", "Ash.", "Tea."], ""),
        (["Tea.", "x" * LONGEST], ""),
        (["Tea.", "…"], ""),
        ([""], ""),
    ],
)
def test_a_directive_names_the_last_block_and_nothing_before_it(blocks, told):
    assert directive(blocks, len(blocks) - 1, len(blocks)) == told


def test_a_passage_of_several_blocks_is_named_by_its_beginning_and_its_end():
    blocks = ["Before.", "Roses are red,", "violets are blue,", "and so are you.", "After, and so are you."]
    assert directive(blocks, 1, 4) == "text=Roses%20are%20red%2C,and%20so%20are%20you."


def test_an_end_that_comes_earlier_takes_more_words():
    blocks = [
        "Before.",
        "One two three four five six seven.",
        "as you like it best of all",
        "and even more as you like it best of all",
    ]
    assert directive(blocks, 1, 4).rpartition(",")[2] == "more%20as%20you%20like%20it%20best%20of%20all"


def test_what_may_come_to_stand_between_tells_nothing_apart():
    assert directive(["Ash.", "Tea.", "Ash."], 2, 3) == "text=Tea.-,Ash."
    assert directive(["Ash.", "Tea.", "Ash."], 2, 3, led=False) == ""


@pytest.mark.parametrize(("text", "plain"), [("Größe—der ‘Tasse’", "grosse der tasse"), ("Ⅳ e\u0301\u00ad!", "iv e"), ("  ", "")])
def test_texts_are_compared_without_case_accents_and_marks(text, plain):
    assert coarse(text) == plain


words = st.lists(st.sampled_from(["a", "b", "ab", "abc"]), min_size=1, max_size=6)
blocks = st.lists(words.map(" ".join), min_size=1, max_size=6)


@given(blocks, st.data())
def test_what_a_directive_names_is_found_first_where_the_passage_begins(texts, data):
    first = data.draw(st.integers(0, len(texts) - 1))
    told = directive(texts, first, first + 1)
    if not told:
        return
    whole = " ".join(texts)
    starts = len(" ".join(texts[:first])) + bool(first)
    parts = [unquote(part) for part in told.removeprefix("text=").split(",")]
    needle = " ".join(part.removesuffix("-") for part in parts[: 1 + parts[0].endswith("-")])
    prefix = parts[0].removesuffix("-") + " " if parts[0].endswith("-") else ""
    assert whole.find(needle) == starts - len(prefix)
