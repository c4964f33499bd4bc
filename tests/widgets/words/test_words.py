"""The words of the widgets: twelve languages at least, nothing missing, each in its own script."""

import unicodedata

import pytest

from samara.core.errors import SettingsError
from samara.widgets.words import direction, languages, own, spoken
from samara.widgets.words.texts import Words

SHIPPED = {"en", "de", "fr", "es", "pt", "tr", "ar", "fa", "he", "zh", "zh-hant", "ja", "ru"}
SCRIPTS = {
    "ar": {"ARABIC"},
    "fa": {"ARABIC"},
    "he": {"HEBREW"},
    "ja": {"CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA"},
    "ru": {"CYRILLIC"},
    "zh": {"CJK"},
    "zh-hant": {"CJK"},
}
NAMES = ("QR", "RSS")
"""Names that every language writes alike."""
HOLDS = {"about", "heading", "together", "citing"}
"""Texts in which something is named."""


def letters(text: str) -> set[str]:
    """The scripts of a text without the names, by the first word of what Unicode calls its letters."""
    for name in NAMES:
        text = text.replace(name, "")
    return {unicodedata.name(letter).split()[0] for letter in text if letter.isalpha()}


def test_the_shipped_languages_are_there():
    assert set(languages()) >= SHIPPED


@pytest.mark.parametrize("lang", languages())
@pytest.mark.parametrize("name", Words._fields)
def test_a_text_is_there_in_its_own_script(lang, name):
    text = getattr(languages()[lang], name)
    assert text == text.lstrip()
    assert text.strip()
    # Keys are called the same on most keyboards.
    assert letters(text.replace("Ctrl+D", "")) <= SCRIPTS.get(lang, {"LATIN"})
    assert text.count("{}") == (name in HOLDS)


@pytest.mark.parametrize("lang", languages())
def test_different_things_are_called_differently(lang):
    words = languages()[lang]
    assert len({words.share, words.address, words.related, words.follow, words.feed, words.newsletter, words.email}) == 7
    assert words.copy != words.copied


def test_only_some_run_from_right_to_left():
    assert {lang for lang in languages() if direction(lang) == "rtl"} == {"ar", "fa", "he"}


def test_owners_say_it_in_their_own_words():
    texts = {"en": {"share": "Pass it on", "about": "More on {}"}}
    own(texts)
    assert spoken("en-GB", texts) == ("en", languages()["en"]._replace(share="Pass it on", about="More on {}"))
    assert spoken("de", texts) == spoken("de")
    assert spoken("pl", texts)[1].share == "Pass it on"


@pytest.mark.parametrize(
    ("texts", "message", "hint"),
    [
        ({"enn": {"share": "x"}}, "texts: there is no language named 'enn'.", "Did you mean 'en'?"),
        ({"en": {"shares": "x"}}, "texts: there is no text named 'shares'.", "Did you mean 'share'?"),
        ({"share": "x"}, "texts: there is no language named 'share'.", f"There are: {', '.join(languages())}."),
        ({"en": "x"}, "texts: en = 'x' is no table.", 'Say [texts.en] and share = "Pass it on".'),
        ({"en": {"about": "x"}}, "texts: en.about = 'x' cannot be said.", "Say it with {}, the place of what is named."),
        ({"en": {"share": "{x}"}}, "texts: en.share = '{x}' cannot be said.", "Leave { and } out."),
    ],
)
def test_owners_texts_that_cannot_be_used_are_told(texts, message, hint):
    with pytest.raises(SettingsError) as error:
        own(texts)
    assert (error.value.message, error.value.hint) == (message, hint)
