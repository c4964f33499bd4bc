"""A check: one promise of a practice, tested on a page or on the whole site. Checks read facts and do no I/O."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from samara.core.finding import Effort, Found, Level
from samara.core.page import Kind, Page

if TYPE_CHECKING:
    from samara.core.graph import Graph
    from samara.core.site import Site

PageJudge = Callable[[Page], Iterator[Found]]
SiteJudge = Callable[["Site", "Graph"], Iterator[Found]]


@dataclass(frozen=True, kw_only=True)
class Check:
    """What both kinds of check carry.

    `source` is the address of the rule; `fix` the id of the fix that closes its findings ("sharing/head-tags"); `kinds` the
    kinds of page it applies to, None for all. The docstring's first line is the promise, the rest says why it matters.
    """

    level: Level
    effort: Effort
    source: str
    fix: str | None
    kinds: frozenset[Kind] | None
    module: str
    name: str
    doc: str

    @property
    def title(self) -> str:
        """The promise: the docstring's first line."""
        return self.doc.strip().splitlines()[0]

    @property
    def why(self) -> str:
        """The rest of the docstring, one paragraph per line."""
        paragraphs = self.doc.strip().split("\n\n")[1:]
        return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)


@dataclass(frozen=True, kw_only=True)
class PageCheck(Check):
    """A check of one page. `good` and `bad` are its example, its documentation and its first test: a snippet is put into a
    skeleton page (in the head when it holds only head elements, else in the body's main), a text that starts with <!doctype or
    <html is the page."""

    judge: PageJudge
    good: str
    bad: str
    when: Callable[[Page], bool] | None


@dataclass(frozen=True, kw_only=True)
class SiteCheck(Check):
    """A check of the whole site. `needs` names the probes it reads from `site.probes`; `good` and `bad` map file names to
    contents (a tiny site; addresses start with https://example.org/). `pages` says whether each finding concerns one page (else
    the site as one); `when` says which sites it applies to."""

    judge: SiteJudge
    good: Mapping[str, str]
    bad: Mapping[str, str]
    needs: tuple[str, ...]
    pages: bool
    when: Callable[[Site], bool] | None


def page_check(
    *,
    level: Level,
    effort: Effort,
    source: str,
    good: str,
    bad: str,
    fix: str | None = None,
    kinds: tuple[Kind, ...] | None = None,
    when: Callable[[Page], bool] | None = None,
) -> Callable[[PageJudge], PageCheck]:
    """Make a check of a function that takes a Page and yields what it found; `when` says which pages it applies to."""

    def make(judge: PageJudge) -> PageCheck:
        return PageCheck(
            level=level, effort=effort, source=source, good=good, bad=bad, fix=fix, when=when, judge=judge,
            kinds=None if kinds is None else frozenset(kinds),
            module=judge.__module__, name=judge.__name__, doc=judge.__doc__ or "",
        )  # fmt: skip

    return make


def site_check(
    *,
    level: Level,
    effort: Effort,
    source: str,
    good: Mapping[str, str],
    bad: Mapping[str, str],
    fix: str | None = None,
    kinds: tuple[Kind, ...] | None = None,
    needs: tuple[str, ...] = (),
    pages: bool = True,
    when: Callable[[Site], bool] | None = None,
) -> Callable[[SiteJudge], SiteCheck]:
    """Make a check of a function that takes a Site and its Graph and yields what it found, each with the page's address if it
    has one; `when` says which sites it applies to, for a check that is not worth points where there is nothing to judge."""

    def make(judge: SiteJudge) -> SiteCheck:
        return SiteCheck(
            level=level, effort=effort, source=source, good=good, bad=bad, fix=fix, judge=judge, needs=needs, pages=pages,
            when=when,
            kinds=None if kinds is None else frozenset(kinds),
            module=judge.__module__, name=judge.__name__, doc=judge.__doc__ or "",
        )  # fmt: skip

    return make
