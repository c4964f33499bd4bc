from __future__ import annotations

import pytest

from samara.practices.conversation.evidence import Evidence
from samara.practices.conversation.signals.hosts import notice


@pytest.mark.parametrize(
    ("link", "words"),
    [
        ("https://bit.ly/x", "a link by bit.ly hides where it leads"),
        ("https://t.me/deal", "a link leads to a chat (t.me)"),
        ("http://192.0.2.7/x", "a link leads to a number (192.0.2.7) instead of a name"),
        ("https://win.deal.xyz/", "a link leads to win.deal.xyz, where names cost next to nothing"),
        ("https://xn--80ak6aa92e.example/", "a link leads to xn--80ak6aa92e.example, a name in other letters"),
        ("http://[broken", "it has a broken link"),
    ],
)
def test_hosts_that_hide_or_cost_nothing_are_noticed(link, words):
    assert notice(Evidence(text="x", links=(link,))).words == words


def test_the_worst_of_several_is_told():
    links = ("https://a.site/", "http://192.0.2.7/", "https://example.org/")
    assert notice(Evidence(text="x", links=links)).words == "a link leads to a number (192.0.2.7) instead of a name"


@pytest.mark.parametrize("links", [(), ("https://en.wikipedia.org/wiki/Ash",), ("https://doi.org/10.1000/182",)])
def test_other_hosts_are_nothing(links):
    assert notice(Evidence(text="x", links=links)) is None
