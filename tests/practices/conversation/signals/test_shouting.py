from __future__ import annotations

import pytest

from samara.practices.conversation.evidence import Evidence
from samara.practices.conversation.signals.shouting import notice


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("BUY NOW AND WIN A NEW TELEPHONE TODAY", "it is written in capitals"),
        ("Look!!!! Now!!!", "it has rows of marks"),
        ("🔥🔥🔥🔥🔥 deal", "it has rows of marks"),
    ],
)
def test_shouting_is_noticed_faintly(text, words):
    found = notice(Evidence(text=text))
    assert found.words == words
    assert found.weight <= 1


@pytest.mark.parametrize("text", ["Thanks!!", "NASA and ESA agree.", "Lovely 🎉🎉", "謝謝分享", "WOW"])
def test_a_raised_voice_is_nothing(text):
    assert notice(Evidence(text=text)) is None
