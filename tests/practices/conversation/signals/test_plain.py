from __future__ import annotations

from samara.practices.conversation.evidence import Evidence
from samara.practices.conversation.signals.plain import notice


def test_what_comes_without_the_script_is_noticed_faintly():
    assert notice(Evidence(text="x", plain=True)).weight <= 0.5
    assert notice(Evidence(text="x")) is None
