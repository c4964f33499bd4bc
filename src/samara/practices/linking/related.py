"""Related pages: for each page of a collection the most useful next ones, and why."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

import msgspec

from samara.practices.linking import learning, ranker
from samara.practices.linking.collection import collect
from samara.practices.linking.entry import Entry
from samara.practices.linking.judging import Marks
from samara.practices.linking.matrix import Numbers
from samara.practices.linking.reason import sentence
from samara.practices.linking.reasons import Reasons
from samara.practices.linking.rules import Rules, choose

MOST = 10

Progress = Callable[[int, int], None]
Needs = Callable[[Sequence[str]], Numbers]
"""For pages by address how many others shall show each; see `rules.choose`."""


class Quality(msgspec.Struct, frozen=True):
    """How the order was found: whether it was `learned` here or by the weights that come with Samara; how many pages are labelled
    with related pages by hand, and how many of those were held out; the marks there (0 to 1), None where too few were; all of it
    as a sentence, with what else a person should know."""

    learned: bool
    labelled: int
    held: int
    marks: Marks | None
    sentence: str


class Suggestion(msgspec.Struct, frozen=True):
    """A page to lead on to; `score` only compares those of one page, more is better. `reason` is in English, for an editor."""

    url: str
    title: str
    score: float = 0.0
    reason: str = ""


class Suggested(msgspec.Struct, frozen=True):
    """The suggestions for one page, best first."""

    url: str
    title: str
    related: tuple[Suggestion, ...]


class Suggestions(msgspec.Struct, frozen=True):
    """The suggestions for all pages, in the order of the collection; `unmet` are pins and bans that name no pages."""

    pages: tuple[Suggested, ...]
    quality: Quality
    unmet: tuple[str, ...] = ()


def relate(
    entries: Iterable[Entry],
    rules: Rules | None = None,
    *,
    most: int = MOST,
    followed: bool = True,
    explained: bool = True,
    needs: Needs | None = None,
    progress: Progress | None = None,
) -> Suggestions:
    """The related pages of all pages, by what the signals say and within the rules.

    Up to `most` for each page: first those that the rules let it show, then the next best. `followed` lets hand-made lists of
    other pages count as links; unless `explained`, no reasons are put in words; `needs` is instead of `Rules.least` where pages
    are led to otherwise. Raises SettingsError for pins and bans that cannot be read.
    """
    collection = collect(entries)
    rules = rules or Rules()
    found = ranker.rank(collection, followed=followed, progress=progress)
    needed = needs(collection.urls) if needs else None
    chosen = choose(collection, found.order, found.scores, rules, found.view.texts, needed)
    listed, kinds = chosen.listed(most)
    reasons = Reasons(collection, listed, kinds) if explained else None

    def pages() -> Iterator[Suggested]:
        for page, url in enumerate(collection.urls):
            order = found.order.of(page).tolist()
            scores = dict(zip(order, found.scores[found.order.starts[page] : found.order.starts[page + 1]].tolist(), strict=True))
            shown = [
                Suggestion(
                    collection.urls[other],
                    collection.titles[other],
                    round(scores.get(other, 0.0), 4),
                    sentence(reasons.of(page, place)) if reasons else "",
                )
                for place, other in enumerate(listed[page].tolist())
                if other >= 0
            ]
            yield Suggested(url, collection.titles[page], tuple(shown))

    learned = found.learned
    quality = Quality(learned.learned, learned.labelled, learned.held, learning.told(learned), learning.say(learned))
    return Suggestions(tuple(pages()), quality, chosen.unmet)
