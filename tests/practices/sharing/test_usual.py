"""The networks that are usual in a language: each lives and can be linked to."""

import pytest

from samara.networks.catalogue import networks
from samara.practices.sharing.usual import ANYWHERE, DEVICE, LANGUAGES, usual


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_usual_can_be_offered_to_everybody(lang):
    names = usual(lang)
    assert all(networks()[name].offered for name in names if name not in DEVICE)
    assert 4 <= len(names) - len(DEVICE) <= 6
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(
    ("lang", "like"),
    [("de-AT", "de"), ("DE", "de"), ("zh_Hant_HK", "zh-tw"), ("zh-Hans", "zh"), ("zh-TW", "zh-tw"), ("pt-BR", "pt")],
)
def test_territories_follow_their_language(lang, like):
    assert usual(lang) == usual(like)


@pytest.mark.parametrize("lang", [None, "", "en-GB", "eo"])
def test_other_languages_get_what_is_usual_anywhere(lang):
    assert usual(lang) == (*ANYWHERE, *DEVICE)
