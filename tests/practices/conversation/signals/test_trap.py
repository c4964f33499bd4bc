from __future__ import annotations

from samara.practices.conversation.evidence import Evidence
from samara.practices.conversation.signals.trap import notice


def test_a_field_that_people_do_not_see_is_noticed_when_it_is_filled():
    assert notice(Evidence(text="x", trap=True)).words == "a field was filled in that people do not see"
    assert notice(Evidence(text="x")) is None
