"""The sizes at which networks draw a line, as they state themselves: what pictures and pages of cards must keep to."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from samara.networks.catalogue import networks
from samara.networks.evidence import Grade


class Bound(NamedTuple):
    """A size of a picture in pixels, and the network that names it."""

    width: int
    height: int
    network: str

    def __str__(self) -> str:
        return f"{self.width:,} × {self.height:,}"


@cache
def smallest() -> Bound:
    """Below this some network draws no picture."""
    return max(_sizes("image", "least"))


@cache
def largest() -> Bound:
    """Above this some network draws no picture."""
    return min(_sizes("image", "most"))


@cache
def large() -> tuple[Bound, ...]:
    """From these on the networks that go by the size draw a large picture, the least demanding first."""
    return tuple(sorted(_sizes("large", "least")))


@cache
def heaviest() -> tuple[int, str]:
    """The bytes above which some network takes no picture, and its title."""
    limits = ((network, network.limit("image_bytes")) for network in networks().values() if network.alive)
    stated = [(limit.most, each.title) for each, limit in limits if limit and limit.most and limit.grade is Grade.OFFICIAL]
    return min(stated)


@cache
def windows() -> tuple[tuple[int, str], ...]:
    """The bytes of a page that each network reads, with its title, the fewest first."""
    limits = ((network.title, network.limit("html")) for network in networks().values() if network.alive)
    return tuple(sorted((limit.most, title) for title, limit in limits if limit and limit.most))


def _sizes(of: str, bound: str) -> Iterator[Bound]:
    for network in networks().values():
        stated = {
            limit.of: getattr(limit, bound)
            for limit in network.limits
            if network.alive and limit.grade is Grade.OFFICIAL and getattr(limit, bound)
        }
        if f"{of}_width" in stated and f"{of}_height" in stated:
            yield Bound(stated[f"{of}_width"], stated[f"{of}_height"], network.title)
