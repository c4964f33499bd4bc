"""Links that submit to Lobsters: app/controllers/stories_controller.rb in https://github.com/lobsters/lobsters takes url= and
title=; without them it is the empty form."""

import pytest

from samara.networks.catalogue import Shared, shares

LINKS = {
    "address and title": (
        "https://lobste.rs/stories/new?url=https%3A%2F%2Fexample.org%2F&title=Tea",
        Shared("lobsters", "https://example.org/", "Tea", True),
    ),
    "an address alone": (
        "https://lobste.rs/stories/new?url=https%3A%2F%2Fexample.org%2F",
        Shared("lobsters", "https://example.org/", None, True),
    ),
    "the empty form": ("https://lobste.rs/stories/new", None),
    "a story": ("https://lobste.rs/s/abcdef/tea", None),
}


@pytest.mark.parametrize(("link", "found"), LINKS.values(), ids=LINKS)
def test_a_link_is_read(link, found):
    assert shares(link) == found
