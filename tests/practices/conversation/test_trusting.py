from __future__ import annotations

import pytest

from samara.practices.conversation.rules import Policy, Writer
from samara.practices.conversation.trusting import TOLD, Trust, trust


@pytest.mark.parametrize(
    ("writer", "level"),
    [
        (Writer(), Trust.STRANGER),
        (Writer(approved=9, days=99), Trust.STRANGER),
        (Writer(known=True), Trust.NEW),
        (Writer(known=True, approved=3, days=0.5), Trust.NEW),
        (Writer(known=True, approved=1, days=1), Trust.KNOWN),
        (Writer(known=True, approved=5, days=29), Trust.KNOWN),
        (Writer(known=True, approved=5, days=30), Trust.TRUSTED),
        (Writer(known=True, approved=4, days=300), Trust.KNOWN),
        (Writer(known=True, approved=20, days=300, spam=1), Trust.KNOWN),
        (Writer(known=True, approved=9, days=300, spam=1), Trust.STRANGER),
        (Writer(known=True, role="owner", spam=3), Trust.MODERATOR),
    ],
)
def test_trust_follows_from_facts(writer, level):
    assert trust(Policy(), writer) is level


def test_the_owner_says_how_many_comments_make_somebody_known():
    assert trust(Policy(hold_approved=3), Writer(known=True, approved=2, days=9)) is Trust.NEW


def test_every_level_is_told_in_words():
    assert set(TOLD) == set(Trust)
