"""The lines that networks draw, as they state them themselves: what pictures and pages of cards must keep to."""

from __future__ import annotations

from collections.abc import Iterator
from operator import itemgetter
from typing import NamedTuple

from samara.networks.catalogue import remembered
from samara.networks.evidence import Grade
from samara.networks.network import Network
from samara.practices.sharing.rules import alive

Limits = tuple[tuple[int, Network], ...]
"""Numbers, and the networks whose limit each is."""


class Bound(NamedTuple):
    """A size of a picture in pixels, and the network that names it."""

    width: int
    height: int
    network: str

    def __str__(self) -> str:
        return f"{self.width:,} × {self.height:,}"


@remembered
def smallest() -> Bound:
    """Below this some network draws no picture."""
    return max(_sizes("image", "least"))


@remembered
def largest() -> Bound:
    """Above this some network draws no picture."""
    return min(_sizes("image", "most"))


@remembered
def large() -> tuple[Bound, ...]:
    """From these on the networks that go by the size draw a large picture, the least demanding first."""
    return tuple(sorted(_sizes("large", "least")))


@remembered
def heaviest() -> int:
    """The bytes above which more than half of the networks take no picture that say how much they take."""
    return weights()[len(weights()) // 2][0]


@remembered
def weights() -> Limits:
    """The bytes of a picture that each network takes, the fewest first."""
    return _limits("image_bytes")


@remembered
def windows() -> Limits:
    """The bytes of a page that each network reads, the fewest first."""
    return _limits("html")


@remembered
def followed() -> Limits:
    """The redirects that each network follows, the fewest first."""
    return _limits("redirects")


@remembered
def bursting() -> Limits:
    """The lengths, in bytes or characters, from which on a network draws no card, with the network."""
    silent = {f"long-{limit.of.replace('_', '-')}": limit.of for network in alive() for limit in network.limits}
    failing = ((network, silent[what]) for network in alive() for what in network.profile.fails if what in silent)
    limits = ((network, network.limit(of)) for network, of in failing)
    return tuple((limit.most, network) for network, limit in limits if limit and limit.most)


def _limits(of: str) -> Limits:
    limits = ((network.limit(of), network) for network in alive())
    return tuple(sorted(((limit.most, each) for limit, each in limits if limit and limit.most), key=itemgetter(0)))


def _sizes(of: str, bound: str) -> Iterator[Bound]:
    for network in alive():
        stated = {
            limit.of: getattr(limit, bound) for limit in network.limits if limit.grade is Grade.OFFICIAL and getattr(limit, bound)
        }
        if f"{of}_width" in stated and f"{of}_height" in stated:
            yield Bound(stated[f"{of}_width"], stated[f"{of}_height"], network.title)
