from __future__ import annotations

from samara.practices.conversation.evidence import Evidence
from samara.practices.conversation.signals.work import notice


def test_work_speaks_for_a_comment():
    assert notice(Evidence(text="x", work=16)).weight < 0
    assert notice(Evidence(text="x")) is None
