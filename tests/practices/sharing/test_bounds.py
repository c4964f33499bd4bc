"""The lines that networks draw are theirs: no check has numbers of its own for them."""

from samara.networks.catalogue import networks
from samara.practices.sharing import bounds


def limit(network: str, of: str, bound: str) -> int:
    return next(getattr(each, bound) for each in networks()[network].limits if each.of == of and getattr(each, bound))


def test_bounds_are_those_that_networks_state() -> None:
    assert bounds.smallest() == (
        limit("facebook", "image_width", "least"),
        limit("facebook", "image_height", "least"),
        "Facebook",
    )
    assert bounds.largest() == (limit("x", "image_width", "most"), limit("x", "image_height", "most"), "X")
    assert bounds.heaviest() == limit("x", "image_bytes", "most")
    assert bounds.windows()[0] == (limit("slack", "html", "most"), networks()["slack"])
    assert [bound.network for bound in bounds.large()] == ["X", "Facebook"]
