"""Links that share with linkding, as its bookmarklet writes them: bookmarks/templates/settings/bookmarklet.js in
https://github.com/sissbruecker/linkding."""

from samara.networks.catalogue import Shared, shares


def test_a_bookmarklet_is_read():
    link = "https://own.example/bookmarks/new?url=https%3A%2F%2Fexample.org%2F%3Fa%3D1&auto_close"
    assert shares(link) == Shared("linkding", "https://example.org/?a=1", None, True)
