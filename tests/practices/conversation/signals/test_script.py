from __future__ import annotations

import pytest

from samara.practices.conversation.evidence import Evidence
from samara.practices.conversation.signals.script import notice


@pytest.mark.parametrize(
    ("text", "languages", "words"),
    [
        ("Лучшие казино с бонусом", ("en",), "it is written in Cyrillic letters, on pages in en"),
        ("线上开户送彩金真人百家乐老虎机", ("de", "en-GB"), "it is written in Chinese or Japanese letters, on pages in de, en"),
        ("代开发票 微信 abc", ("en",), "it is written in Chinese or Japanese letters, on pages in en"),
    ],
)
def test_letters_of_another_alphabet_are_noticed(text, languages, words):
    assert notice(Evidence(text=text, languages=languages)).words == words


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        ("Спасибо, очень помогло", ("uk",)),
        ("Спасибо, очень помогло", ()),
        ("とても分かりやすかったです", ("ja",)),
        ("The Russian word is спасибо, which means thank you", ("en",)),
        ("Да!", ("en",)),
    ],
)
def test_letters_that_are_expected_quoted_or_few_are_nothing(text, languages):
    assert notice(Evidence(text=text, languages=languages)) is None
