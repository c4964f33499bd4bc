"""What the pages of readers say: in the languages of comments, nothing missing, each in its own script, everything named where
English names it."""

import re
import unicodedata

import pytest

from samara.server.door import languages, spoken
from samara.server.door.texts import Door
from samara.widgets import talk

SCRIPTS = {
    "ar": {"ARABIC"},
    "fa": {"ARABIC"},
    "he": {"HEBREW"},
    "ja": {"CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA"},
    "ru": {"CYRILLIC"},
    "zh": {"CJK"},
    "zh-hant": {"CJK"},
}
NAMES = re.compile(r"\{\w*\}|Cookie")
"""What is named, and what is called the same in Chinese."""
PLACES = re.compile(r"\{\w*\}")


def test_pages_speak_the_languages_of_comments():
    assert set(languages()) == set(talk.languages())


@pytest.mark.parametrize("lang", languages())
def test_texts_are_there_in_their_own_script(lang):
    english = languages()["en"]._asdict()
    for name, text in languages()[lang]._asdict().items():
        scripts = {unicodedata.name(letter).split()[0] for letter in NAMES.sub("", text) if letter.isalpha()}
        assert (name, bool(text), text) == (name, True, text.strip())
        assert (name, scripts - SCRIPTS.get(lang, {"LATIN"})) == (name, set())
        assert (name, sorted(PLACES.findall(text))) == (name, sorted(PLACES.findall(english[name])))


@pytest.mark.parametrize("lang", sorted(languages().keys() - {"en"}))
def test_nothing_was_left_in_english(lang):
    same = [name for name in Door._fields if getattr(languages()[lang], name) == getattr(languages()["en"], name)]
    assert same == []


@pytest.mark.parametrize("lang", languages())
def test_what_can_be_pressed_is_called_differently(lang):
    said, conversation = languages()[lang], talk.languages()[lang]
    assert len({said.use_key, said.key_make, said.later, said.key_code, said.otherwise, said.somebody_else}) == 6
    assert len({said.everywhere, said.here, said.take, said.erase, said.add, said.send_there, conversation.save}) == 7
    assert len({said.spam, said.abuse, said.private, said.illegal, said.other}) == 5


def test_chinese_is_read_in_the_letters_of_the_reader():
    for lang in ("zh-Hant", "zh-TW", "zh_HK", "zh-Hant-MO"):
        assert spoken(lang) == ("zh-hant", languages()["zh-hant"])
    for lang in ("zh", "zh-CN", "zh-Hans-HK", "zh-SG"):
        assert spoken(lang) == ("zh", languages()["zh"])


def test_other_languages_are_answered_in_english():
    assert spoken("eo") == spoken(None) == ("en", languages()["en"])
