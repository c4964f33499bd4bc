from __future__ import annotations

import pytest

from samara.practices.conversation.evidence import Evidence
from samara.practices.conversation.signals.haste import notice


@pytest.mark.parametrize(("seconds", "told"), [(0.2, "0.2"), (2.0, "2.0"), (-5.0, "0.0")])
def test_what_nobody_can_have_typed_is_noticed(seconds, told):
    assert notice(Evidence(text="x", seconds=seconds)).words == f"it was sent {told} seconds after the form was opened"


@pytest.mark.parametrize("seconds", [None, 3.0, 600.0])
def test_unknown_or_usual_time_is_nothing(seconds):
    assert notice(Evidence(text="x", seconds=seconds)) is None
