"""Links that share with Shaarli, as its bookmarklets write them (tpl/default/tools.html in https://github.com/shaarli/Shaarli)."""

import pytest

from samara.networks.catalogue import Shared, shares

LINKS = {
    "a link": (
        "https://own.example/?post=https%3A%2F%2Fexample.org%2F%3Fa%3D1&title=Tea&description=Leaves&source=bookmarklet",
        Shared("shaarli", "https://example.org/?a=1", "Tea", True),
    ),
    "a link of newer versions": (
        "https://own.example/admin/shaare?post=https%3A%2F%2Fexample.org%2F&title=Tea&description=&source=bookmarklet",
        Shared("shaarli", "https://example.org/", "Tea", True),
    ),
    "a note, which shares no page": ("https://own.example/?private=1&post=&description=Leaves&source=bookmarklet", None),
}


@pytest.mark.parametrize(("link", "found"), LINKS.values(), ids=LINKS)
def test_a_bookmarklet_is_read(link, found):
    assert shares(link) == found
