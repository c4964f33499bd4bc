"""The noun of trying fetchers: one request as a network's own fetcher makes it, and what came of it."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from samara.networks.network import Evidence
from samara.reading.sent import Sent


class Stop(StrEnum):
    """What kept a fetcher from what it asked for."""

    ROBOTS = "robots"  # robots.txt forbids it
    STATUS = "status"  # the answer is no success
    REDIRECTS = "redirects"  # more than it follows
    SLOW = "slow"  # longer than it waits
    TYPE = "type"  # nothing that it reads
    LENGTH = "length"  # more bytes than it takes
    ADDRESS = "address"  # a private address, or none at all
    BROKEN = "broken"  # no connection, or no valid HTTP
    UNTRIED = "untried"  # the host asked for a pause, so it was left alone


class Step(msgspec.Struct, frozen=True):
    """One redirect: its status, where it was met, and where it leads."""

    status: int
    url: str
    target: str


class Attempt(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One request of a fetcher for a `part` (page, image), and what came of it.

    `answered` is the address that answered after the `steps`, `bytes` how many were read, `cut` whether there were more,
    `seconds` the time over all steps. `stop` says what it failed for, `said` tells that in a sentence without its full stop,
    and `rule` is that of the network which made it fail, if it was one. `forbidden` is the name to which robots.txt forbids
    what was got, where nobody knows whether the fetcher obeys. `attached` says that it was sent as a file to keep.
    """

    part: str
    url: str
    agent: str
    answered: str = ""
    status: int = 0
    type: str = ""
    steps: tuple[Step, ...] = ()
    seconds: float = 0.0
    bytes: int = 0
    cut: bool = False
    stop: Stop | None = None
    said: str = ""
    rule: Evidence | None = None
    forbidden: str = ""
    attached: bool = False

    @property
    def sent(self) -> Sent:
        """How the thing was sent."""
        way = (self.steps[0].url, *(step.target for step in self.steps)) if self.steps else (self.answered,)
        return Sent(self.type, self.attached, way)
