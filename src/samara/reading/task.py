"""One run of reading: what is read, how, and where its records are kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import msgspec

from samara.core.settings import Settings
from samara.core.target import Undo
from samara.reading.cache import Cache
from samara.reading.gathering import Gathering
from samara.reading.pool import Each, Parser
from samara.reading.record import Raw
from samara.reading.scope import Scope
from samara.reading.source import Source

Progress = Callable[[int, int], None]
"""Told while reading: pages done, and pages known of in all."""


class Wish(msgspec.Struct, frozen=True):
    """How to read.

    `each` is run on every page where it is parsed; its results are `site.derived`. `keep` says whether the cache in the data
    folder is used; `net` whether probes may ask the network. `bare` reads a site without what we wrote into its pages and the
    files that we put among its own; with `undo`, the way back from that, its files as they were before. `catch` is given every
    page that a crawl fetched.
    """

    each: Each | None = None
    keep: bool = True
    net: bool = False
    bare: bool = False
    undo: Undo | None = None
    catch: Callable[[Raw], None] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """Everything that a run needs; `gathering` fills up while it goes on."""

    source: Source
    settings: Settings
    wish: Wish
    where: Scope
    cache: Cache
    tell: Progress
    gathering: Gathering = field(default_factory=Gathering)

    def parser(self, folder: str = "") -> Parser:
        """What parses the pages of this run; `folder` is where their files lie."""
        return Parser(self.where, self.wish.each, folder, bare=self.wish.bare, undo=self.wish.undo)
