from __future__ import annotations

import pytest

from samara.practices.linking.words import Words, terms


@pytest.mark.parametrize(
    ("form", "lang", "expected"),
    [
        ("Wheels", "en", ["wheel"]),
        ("Räder", "de", ["rad"]),
        ("wheels", "", ["wheels"]),
        ("sched_setaffinity", "en", ["sched_setaffinity", "sched", "setaffin"]),
        ("createWindow", "en", ["createwindow", "creat", "window"]),
        ("木の車輪", "ja", ["木の", "の車", "車輪"]),
        ("ล้อ", "th", ["ล้", "้อ"]),
        ("العجلات", "ar", ["عجل"]),
        ("x" * 60, "en", []),
    ],
)
def test_terms_of_a_word(form: str, lang: str, expected: list[str]) -> None:
    assert terms(form, lang) == expected


def test_words_are_numbered_as_they_come() -> None:
    words = Words()
    assert words.forms("The wheels, the wheel the", "en") == [0, 1, 2, 3, 2]
    told, ends = words.table
    assert [[words.written[number] for number in told[start:end]] for start, end in zip([0, *ends], ends, strict=False)] == [
        ["the"], ["wheel"], ["the"], ["wheel"],
    ]  # fmt: skip
    assert words.count("Wheel after wheel", "en") == {1: 2}


def test_closed_words_take_no_more() -> None:
    words = Words()
    words.forms("red green blue", "")
    words.close([2, 0], [1, 1, 1])
    assert words.count("blue red yellow", "") == {0: 1, 1: 1}
    assert [words.number(term) for term in ("blue", "red", "green")] == [0, 1, None]
