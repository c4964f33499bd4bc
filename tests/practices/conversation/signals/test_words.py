from __future__ import annotations

import pytest

from samara.practices.conversation.evidence import Evidence, Said
from samara.practices.conversation.signals.words import KINDEST, STRONGEST, notice


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (Said(probability=0.99, telling=("casino", "host:bonus.example", "mark:short")),
         "it has words that stood only in spam: casino, links to bonus.example"),
        (Said(probability=0.99), "its words are those of spam"),
        (Said(probability=0.05), "its words are those of good comments"),
    ],
)  # fmt: skip
def test_words_tell_for_and_against(said, words):
    assert notice(Evidence(text="x", said=said)).words == words


def test_what_is_undecided_is_nothing():
    assert notice(Evidence(text="x", said=Said(probability=0.55))) is None


@pytest.mark.parametrize(("probability", "weight"), [(0.0, KINDEST), (1.0, STRONGEST)])
def test_words_alone_never_weigh_without_end(probability, weight):
    assert notice(Evidence(text="x", said=Said(probability=probability))).weight == weight
