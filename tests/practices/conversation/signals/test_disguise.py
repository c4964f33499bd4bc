from __future__ import annotations

import pytest

from samara.practices.conversation.evidence import Evidence
from samara.practices.conversation.signals.disguise import notice


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("V\u200bi\u200bagra", "2 invisible letters stand within its words"),
        ("саsino bonus", "the word саsino mixes letters of two alphabets"),
        ("𝓬𝓪𝓼𝓲𝓷𝓸 bonus", "it is written in letters of mathematics or in circles"),
        ("buy V I A G R A here", "letters of a word stand apart"),
        ("v.i.a.g.r.a cheap", "letters of a word stand apart"),
    ],
)
def test_disguised_words_are_noticed(text, words):
    assert notice(Evidence(text=text)).words == words


@pytest.mark.parametrize(
    "text",
    [
        "Plain words, U.S.A. and i.e. a list: a b c.",
        "کتاب\u200cها و خانه\u200cها",
        "Das Rad\u00adlager",
        "👩\u200d🚀 and 👨\u200d👩\u200d👧",
        "Москва and London, α and β, 5 µm",
        "x² + 𝑦",
        "日本語とEnglish",
    ],
)
def test_honest_letters_are_nothing(text):
    assert notice(Evidence(text=text)) is None


def test_long_runs_take_no_time():
    for text in ("a " * 5000, "аa" * 5000, "a.b" * 3000, "\u200b" * 9000, "é" + "a" * 9000):
        notice(Evidence(text=text))
