"""What conversations say: fourteen languages, Chinese in both its scripts, nothing missing, each in its own script."""

import unicodedata

import pytest

from samara.widgets import words
from samara.widgets.talk import languages, spoken
from samara.widgets.talk.texts import Talk

SCRIPTS = {
    "ar": {"ARABIC"},
    "fa": {"ARABIC"},
    "he": {"HEBREW"},
    "ja": {"CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA"},
    "ru": {"CYRILLIC"},
    "zh": {"CJK"},
    "zh-hant": {"CJK"},
}
HOLDS = {"via", "answering", "fresh", "writing", "sent"}
"""Texts in which something is named."""


def test_comments_speak_the_languages_of_all_widgets():
    assert set(languages()) == set(words.languages())


@pytest.mark.parametrize("lang", languages())
@pytest.mark.parametrize("name", Talk._fields)
def test_text_is_there_in_its_own_script(lang, name):
    text = getattr(languages()[lang], name)
    scripts = {unicodedata.name(letter).split()[0] for letter in text if letter.isalpha()}
    assert text == text.strip()
    assert text
    assert scripts <= SCRIPTS.get(lang, {"LATIN"})
    assert text.count("{}") == (name in HOLDS)


@pytest.mark.parametrize("lang", languages())
def test_what_can_be_pressed_is_called_differently(lang):
    said = languages()[lang]
    assert len({said.answer, said.change, said.remove, said.sure, said.cancel, said.publish, said.preview, said.sign_in}) == 8
    assert len({said.oldest, said.newest, said.best}) == len({said.up, said.down, said.react}) == 3


def test_other_languages_are_answered_in_english():
    assert spoken("eo") == spoken(None) == ("en", languages()["en"])
    assert spoken("pt_BR")[0] == "pt"
    assert (spoken("zh-TW")[0], spoken("zh-CN")[0]) == ("zh-hant", "zh")
