"""Networks named in a sentence: the usual ones first, and of the others how many they are."""

from __future__ import annotations

from collections.abc import Callable, Collection
from operator import attrgetter

from samara.core.text import listed
from samara.networks.network import Network
from samara.previews.preview import USUAL

FEW = 3
"""Networks that are all named; of more only the usual ones are."""

_PLACES = {name: place for place, name in enumerate(USUAL)}


def named(networks: Collection[Network], words: Callable[[Network], str] = attrgetter("title")) -> str:
    """The networks in `words` of each: "X, Signal and 5 others". So a sentence stays what it was when one more is known."""
    order = sorted(networks, key=lambda network: (_PLACES.get(network.name, len(USUAL)), network.title.casefold()))
    if len(order) <= FEW:
        return listed([*map(words, order)])
    usual = [network for network in order if network.name in _PLACES]
    rest = len(order) - len(usual)
    if not usual:
        return f"{rest} smaller networks"
    others = [f"{rest} other{'' if rest == 1 else 's'}"] if rest else []
    return listed([*map(words, usual), *others])
