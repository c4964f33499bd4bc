"""Links that share with wallabag: src/Controller/EntryController.php in https://github.com/wallabag/wallabag takes the address, and
nothing else."""

import pytest

from samara.networks.catalogue import Shared, shares

LINKS = {
    "a server of one's own": (
        "https://own.example/bookmarklet?url=https%3A%2F%2Fexample.org%2F",
        Shared("wallabag", "https://example.org/", None, True),
    ),
    "the server of the project": (
        "https://app.wallabag.it/bookmarklet?url=https%3A%2F%2Fexample.org%2F",
        Shared("wallabag", "https://example.org/", None, True),
    ),
    "with a title it is diaspora*'s": (
        "https://own.example/bookmarklet?url=https%3A%2F%2Fexample.org%2F&title=Tea",
        Shared("diaspora", "https://example.org/", "Tea", True),
    ),
}


@pytest.mark.parametrize(("link", "found"), LINKS.values(), ids=LINKS)
def test_a_link_is_read(link, found):
    assert shares(link) == found
