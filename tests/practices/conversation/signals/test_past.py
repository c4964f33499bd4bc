from __future__ import annotations

import pytest

from samara.practices.conversation.evidence import Evidence
from samara.practices.conversation.rules import Writer
from samara.practices.conversation.signals.past import notice


@pytest.mark.parametrize(
    ("spam", "words"),
    [
        (1, "another comment of this person was called spam"),
        (3, "3 other comments of this person were called spam"),
    ],
)
def test_what_else_was_called_spam_is_noticed(spam, words):
    assert notice(Evidence(text="x", writer=Writer(known=True, spam=spam))).words == words


def test_others_have_no_past():
    assert notice(Evidence(text="x", writer=Writer(known=True, approved=3))) is None
