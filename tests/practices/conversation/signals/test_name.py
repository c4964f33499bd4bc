from __future__ import annotations

import pytest

from samara.practices.conversation.evidence import Evidence
from samara.practices.conversation.signals.name import notice


@pytest.mark.parametrize("name", ["www.pills.example", "cheap-watches.com", "https://a.example", "ada@example.net"])
def test_addresses_are_no_names(name):
    assert notice(Evidence(text="x", name=name)).words == "the name is an address"


def test_a_sentence_is_noticed_faintly():
    assert notice(Evidence(text="x", name="best loans with bad credit online")).words == "the name is a whole sentence"


@pytest.mark.parametrize("name", ["", "Ada", "R. Okafor", "Dr. Anna Maria van Dijk", "小林"])
def test_names_are_nothing(name):
    assert notice(Evidence(text="x", name=name)) is None
