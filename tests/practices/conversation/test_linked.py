from __future__ import annotations

import pytest

from samara.practices.conversation.linked import host
from samara.practices.conversation.rendering import render


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("no link", ""),
        ("see https://www.Pills.example/buy?x=1 now", "pills.example"),
        ("[x](http://a.example:8080/) and https://b.example", "a.example"),
        ("[x](http://[::1]/)", "::1"),
        ("[x](http://[bad/) https://good.example", "good.example"),
        (f"https://{'a' * 60}.{'b' * 60}.example/", f"{'a' * 60}.{'b' * 39}"),
    ],
)
def test_host_of_the_first_link_is_found(text, found):
    assert host(render(text)) == found
