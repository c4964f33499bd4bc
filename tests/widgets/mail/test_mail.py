"""What mail says: fourteen languages, Chinese in both its scripts, nothing missing, each in its own script, everything named where English names it."""

import re
import unicodedata

import pytest

from samara.widgets import talk
from samara.widgets.mail import languages, spoken
from samara.widgets.mail.texts import Mail

SCRIPTS = {
    "ar": {"ARABIC"},
    "fa": {"ARABIC"},
    "he": {"HEBREW"},
    "ja": {"CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA"},
    "ru": {"CYRILLIC"},
    "zh": {"CJK"},
    "zh-hant": {"CJK"},
}
PLACES = re.compile(r"\{\w*\}")


def test_mail_speaks_the_languages_of_comments():
    assert set(languages()) == set(talk.languages())


@pytest.mark.parametrize("lang", languages())
def test_texts_are_there_in_their_own_script(lang):
    for name, text in languages()[lang]._asdict().items():
        bare = PLACES.sub("", text)
        scripts = {unicodedata.name(letter).split()[0] for letter in bare if letter.isalpha()}
        assert (name, text) == (name, text.strip())
        assert (name, bool(text), scripts <= SCRIPTS.get(lang, {"LATIN"})) == (name, True, True)
        assert (name, sorted(PLACES.findall(text))) == (name, sorted(PLACES.findall(getattr(languages()["en"], name))))


@pytest.mark.parametrize("lang", sorted(languages().keys() - {"en"}))
def test_nothing_was_left_in_english(lang):
    same = [name for name in Mail._fields if getattr(languages()[lang], name) == getattr(languages()["en"], name)]
    assert same == []


def test_other_languages_are_written_to_in_english():
    assert spoken("eo") == spoken(None) == ("en", languages()["en"])
    assert spoken("pt_BR")[0] == "pt"
    assert (spoken("zh-HK")[0], spoken("zh-SG")[0]) == ("zh-hant", "zh")
