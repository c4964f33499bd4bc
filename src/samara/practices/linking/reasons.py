"""Why a page is shown beside another: first as data, then in words."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

import msgspec
import numpy as np
import numpy.typing as npt

from samara.practices.linking.collection import Collection
from samara.practices.linking.kernels import choice, graph
from samara.practices.linking.kernels.grounds import Table, gather
from samara.practices.linking.kernels.jit import spread
from samara.practices.linking.matrix import Lists, Matrix, Numbers
from samara.widgets.words import NONE, Texts, spoken

NAMED = 3
"""Words that are named of those that both texts have."""
SHORT = 4
"""Letters of a word worth naming; shorter ones are mostly grammar."""
USUAL = 10
"""Nor is a word worth naming that one page in so many has, on a site of more than so many."""
TOGETHER = 2
"""Pages that must link to both, or be linked to by both, to be a reason."""


class Kind(StrEnum):
    """What speaks for a page."""

    PICKED = "picked"
    TOGETHER = "together"
    CITING = "citing"
    WORDS = "words"
    LEADS = "leads"
    SECTION = "section"
    GIVEN = "given"
    LEFT = "left"


class Reason(msgspec.Struct, frozen=True):
    """One thing that speaks for a page.

    How many pages link to both (TOGETHER) or are linked to by both (CITING); which words both explain (WORDS); that it links
    here, lies in the same folder, was picked by the owner, is shown nowhere else (GIVEN), or is the best of what is left (LEFT).
    """

    kind: Kind
    count: int = 0
    words: tuple[str, ...] = ()


class Reasons:
    """The reasons for all pages that are shown; reckoned at once, put together when asked for.

    `pages` and `kinds` are those of `rules.Chosen`, `texts` those of a view.
    """

    def __init__(
        self, collection: Collection, pages: Numbers, kinds: npt.NDArray[np.int8], texts: Matrix, back: Lists | None = None
    ) -> None:
        self._collection, self._pages, self._kinds = collection, pages, kinds
        out = Lists(collection.links.starts, collection.links.columns)
        links = (*out, *(graph.inlinks(out) if back is None else back))
        self._counts: Table = np.zeros((*pages.shape, 3), np.int32)
        self._words: Table = np.full((*pages.shape, NAMED), -1, np.int32)
        telling = _telling(collection, texts)
        spread(
            lambda first, end: gather(pages, *links, *texts[:3], telling, first, end, self._counts, self._words),
            len(pages),
        )

    def of(self, page: int, place: int) -> tuple[Reason, ...]:
        """What speaks for the page at this place beside a page, the strongest first; none where there is no page."""
        other = int(self._pages[page, place])
        if other < 0:
            return ()
        together, citing, leads = self._counts[page, place].tolist()
        written = self._collection.words.said
        words = tuple(written[word] for word in self._words[page, place].tolist() if word >= 0)
        folder, its = (self._collection.urls[number].rpartition("/")[0] for number in (page, other))
        kind = self._kinds[page, place]
        held = (
            (kind == choice.PINNED, Reason(Kind.PICKED)),
            (together >= TOGETHER, Reason(Kind.TOGETHER, count=together)),
            (citing >= TOGETHER, Reason(Kind.CITING, count=citing)),
            (len(words) > 0, Reason(Kind.WORDS, words=words)),
            (leads > 0, Reason(Kind.LEADS)),
            (folder == its != "", Reason(Kind.SECTION)),
            (kind == choice.GIVEN, Reason(Kind.GIVEN)),
        )
        return tuple(reason for holds, reason in held if holds) or (Reason(Kind.LEFT),)


def sentence(reasons: Sequence[Reason]) -> str:
    """The reasons in English, for an editor: `linked from 14 of the same pages; both explain pacman and mirrors`."""
    said = []
    for reason in reasons:
        pages = f"{reason.count} of the same pages"
        said.append(
            {
                Kind.PICKED: "chosen by hand",
                Kind.TOGETHER: f"linked from {pages}",
                Kind.CITING: f"links to {pages}",
                Kind.WORDS: f"both explain {_listed(reason.words)}",
                Kind.LEADS: "links to this page",
                Kind.SECTION: "in the same folder",
                Kind.GIVEN: "shown nowhere else",
                Kind.LEFT: "the best of what is left",
            }[reason.kind]
        )
    return "; ".join(said)


def line(reasons: Sequence[Reason], lang: str | None, texts: Texts = NONE) -> str:
    """The strongest reason in the language of a page, for its readers, who care for words more than for links; may be empty."""
    _, words = spoken(lang, texts)
    for wanted in (Kind.PICKED, Kind.WORDS, Kind.TOGETHER, Kind.CITING, Kind.SECTION, Kind.LEADS):
        for reason in reasons:
            if reason.kind is wanted:
                return {
                    Kind.PICKED: words.picked,
                    Kind.WORDS: words.about.format(words.comma.join(reason.words)),
                    Kind.TOGETHER: words.together.format(reason.count),
                    Kind.CITING: words.citing.format(reason.count),
                    Kind.SECTION: words.section,
                    Kind.LEADS: words.leads,
                }[wanted]
    return ""


def _listed(words: Sequence[str]) -> str:
    return " and ".join((", ".join(words[:-1]), words[-1])) if len(words) > 1 else "".join(words)


def _telling(collection: Collection, texts: Matrix) -> npt.NDArray[np.bool_]:
    """Which words are worth naming: long enough, no numbers, and not on every tenth page."""
    having = np.bincount(texts.columns, minlength=texts.width)
    rare = having * USUAL <= max(texts.height, USUAL * USUAL)
    fit = [not word.isdigit() and (len(word) >= SHORT or not word.isascii()) for word in collection.words.said]
    return rare & np.array(fit, np.bool_)
