from __future__ import annotations

import pytest

from samara.core.comment import State
from samara.practices.conversation.flagging import Reporter, holds, weight


@pytest.mark.parametrize(
    ("reporter", "weighs"),
    [
        (Reporter(known=True), 1.0),
        (Reporter(), 0.5),
        (Reporter(known=True, dismissed=1), 0.5),
        (Reporter(known=True, dismissed=3), 0.25),
        (Reporter(known=True, upheld=3, dismissed=1), 0.8),
        (Reporter(known=True, upheld=9), 1.0),
    ],
)
def test_reports_weigh_less_when_they_were_wrong_and_from_strangers(reporter, weighs):
    assert weight(reporter) == weighs


@pytest.mark.parametrize(
    ("state", "many", "limit", "approved", "waits"),
    [
        (State.PUBLISHED, 3, 3, False, True),
        (State.PUBLISHED, 2, 3, False, False),
        (State.PUBLISHED, 99, 0, False, False),
        (State.PUBLISHED, 99, 3, True, False),
        (State.WAITING, 99, 3, False, False),
        (State.REMOVED, 99, 3, False, False),
    ],
)
def test_comment_waits_when_enough_is_reported(state, many, limit, approved, waits):
    assert holds(state, [Reporter(known=True)] * many, limit, is_approved=approved) is waits
