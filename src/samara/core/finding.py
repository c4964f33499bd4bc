"""What an audit says: findings, outcomes, scores and the report; data only."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import IntEnum, StrEnum
from hashlib import blake2b

import msgspec

from samara.core.facts import Fact, Place
from samara.core.unread import Unread


class Level(IntEnum):
    """How grave a finding is; the value is its weight in the score."""

    ERROR = 5
    WARNING = 2
    NOTE = 1

    @property
    def word(self) -> str:
        """The level's name for people and pipelines."""
        return self.name.lower()


class Effort(StrEnum):
    """What mending by hand takes: one change in a template, or one change per page."""

    TEMPLATE = "template"
    PAGE = "page"


class Status(StrEnum):
    """How a check ended on a site."""

    PASSED = "passed"
    FOUND = "found"
    BROKEN = "broken"
    NOT_CHECKED = "not checked"
    NOT_APPLICABLE = "not applicable"


class Found(Fact, frozen=True, array_like=True, gc=False):
    """What a check yields: a sentence without its subject ("has no og:title"), the place, and for a site check the page's
    address."""

    message: str
    at: Place | None = None
    url: str = ""


_NUMBER = re.compile(r"(?<![\w/.?=&#%-])\d[\d,.]*(?![\w/?=&#-])")


def uncounted(message: str) -> str:
    """The message without its numbers ("on 36 pages"), which change while the fault stays; those inside addresses and names are
    kept."""
    return _NUMBER.sub("0", message)


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """One fault of the site. `check` is the id ("sharing/card-title"); `url` is empty when the whole site is meant."""

    check: str
    level: str
    message: str
    url: str = ""
    source: str = ""
    at: Place | None = None
    fix: str | None = None

    @property
    def id(self) -> str:
        """16 hexadecimal digits that stay the same while the fault stays: wherever in the file it moves, and whatever numbers its
        message counts."""
        said = f"{self.check}\n{self.url}\n{uncounted(self.message)}"
        return blake2b(said.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


class Template(msgspec.Struct, frozen=True, kw_only=True):
    """Pages of one structure: what one template of the site's generator makes. `pattern` is how people recognise its addresses
    ("/journal/*", or the address itself when it is one page)."""

    id: str
    pattern: str
    pages: int
    kind: str


class Cluster(msgspec.Struct, frozen=True, kw_only=True):
    """The findings of one check on the pages of one template: `pages` of the `of` that the template makes are affected."""

    template: str
    pattern: str
    pages: int
    of: int
    example: Finding


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """How one check ended. `affected` and `applicable` count pages (1 for the whole site); `passed` is the share that passed,
    averaged over kinds of page, None when nothing was judged. `examples` are the first findings, `clusters` all of them by
    template; `note` says why it is broken or not checked."""

    check: str
    practice: str
    level: str
    title: str
    status: Status
    applicable: int = 0
    affected: int = 0
    passed: float | None = None
    fix: str | None = None
    note: str = ""
    examples: tuple[Finding, ...] = ()
    clusters: tuple[Cluster, ...] = ()


class Remedy(msgspec.Struct, frozen=True, kw_only=True):
    """One of the best things to do next: a fix of ours or a change by hand, the checks it closes, how many pages, and its
    rank."""

    name: str
    title: str
    automatic: bool
    checks: tuple[str, ...]
    pages: int
    effort: str
    rank: float


class Allowed(msgspec.Struct, frozen=True, kw_only=True):
    """An entry of the allowlist, or one that comments in pages share, and the findings that it took out of the report and the
    score. `pages` are patterns of paths, none for all; `where` names the file it stands in; `until` is the last day (ISO 8601) or
    empty. `note` says why the entry takes nothing out: it is over, or cannot be used."""

    check: str
    reason: str
    findings: int = 0
    pages: tuple[str, ...] = ()
    until: str = ""
    where: str = ""
    note: str = ""


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """The audit of a site. Scores are 0 to 100; a practice that no check applied to has none. `others` counts what was read and
    is no page, `unread` names what should have been one; `findings` may be iterated many times."""

    site: str
    source: str
    pages: int
    score: float | None
    practices: dict[str, float | None]
    outcomes: tuple[Outcome, ...]
    remedies: tuple[Remedy, ...]
    kinds: dict[str, int] = {}
    others: dict[str, int] = {}
    unread: tuple[Unread, ...] = ()
    templates: tuple[Template, ...] = ()
    allowed: tuple[Allowed, ...] = ()
    findings: Iterable[Finding] = ()
