"""Pages to read next by the words that their texts share, and by what lies beside: where the ranker is not installed."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import chain, islice
from typing import NamedTuple

from samara.core import fix as fixing
from samara.core.graph import Graph
from samara.core.settings import Settings
from samara.core.site import Site
from samara.practices.linking.entries import asks, finder, offered, title, worn
from samara.practices.linking.likeness import Like, Text, alike
from samara.practices.linking.onward import LED, Next
from samara.practices.linking.reason import Kind, Reason, line, sentence
from samara.practices.linking.wishes import Wishes
from samara.widgets.words import Texts

NEAR = 20
"""Neighbours that are looked at."""
FEW = 3
"""Where fewer pages than this are alike, neighbours in the same folder join them."""
LEAST = 0.05
"""Likeness under which two pages share no more than chance."""
KEPT = 3
"""Pages that lead to one from which on it can go without the next."""

Chosen = tuple[int, Like | None]
"""A page by its number among those that are read, and what it shares; None for one that lies beside or that the owner wants."""


def beside(site: Site, graph: Graph, settings: Settings, wishes: Wishes, most: int | None = None) -> dict[str, tuple[Next, ...]]:
    """For the address of each page those of the same language that are like it and that its own text does not link to yet; then
    neighbours in the same folder. Pages that hardly anything leads to take the place of others that many do.

    They are no more than the setting says; with `most`, others follow that are less like it. Pages of unknown language count as
    written in the site's most frequent one.
    """
    read: list[_Read] = []
    likes = alike(_texts(site, graph, settings, read), max(settings["related"], most or 0) * 3)
    choice = _Choice(graph, read, likes, settings["related"], wishes)
    choice.lift()
    texts = settings["texts"]
    return {
        each.url: tuple(_next(choice, number, other, like, texts) for other, like in choice.listed(number, most))
        for number, each in enumerate(read)
    }


class _Read(NamedTuple):
    """A page that was read: its number on the site, address and title, its language, and whether it is offered."""

    page: int
    url: str
    title: str
    group: str
    offered: bool


class _Choice:
    """What each page shows: first what the owner wants, then what is like it, then what lies beside."""

    def __init__(self, graph: Graph, read: list[_Read], likes: list[tuple[Like, ...]], most: int, wishes: Wishes) -> None:
        self.read, self.likes, self.most = read, likes, most
        self._graph, self._wishes = graph, wishes
        numbers = {each.url: number for number, each in enumerate(read)}
        self.pinned = [{numbers[url]: None for url in wishes.pinned(each.url) if url in numbers} for each in read]
        folders: dict[tuple[str, str], list[int]] = defaultdict(list)
        for number, each in enumerate(read):
            folders[_folder(each.url), each.group].append(number)
        self.chosen = [self._choose(number, folders[_folder(each.url), each.group]) for number, each in enumerate(read)]

    def fits(self, number: int, other: int) -> bool:
        """Whether a page may show another."""
        here, there = self.read[number], self.read[other]
        return (
            number != other
            and there.offered
            and there.page not in self._graph.main[here.page]
            and not self._wishes.banned(here.url, there.url)
        )

    def _choose(self, number: int, folder: list[int]) -> list[Chosen]:
        found: dict[int, Like | None] = dict.fromkeys(self.pinned[number])
        for like in self.likes[number]:
            if like.likeness >= LEAST and self.fits(number, like.page):
                found.setdefault(like.page, like)
        near = (other for other in _beside(folder, number) if other not in found and self.fits(number, other))
        found |= dict.fromkeys(islice(near, max(0, FEW - len(found))))
        return list(found.items())[: self.most]

    def lift(self) -> None:
        """Let pages that hardly anything leads to stand beside those they are most like, in the place of what many lead to."""
        led = [set(self._graph.inlinks[each.page]) for each in self.read]
        for number, found in enumerate(self.chosen):
            for other, _ in found:
                led[other].add(self.read[number].page)
        for number in range(len(self.read)):
            for like in self.likes[number]:
                host = self.read[like.page].page
                if len(led[number]) >= LED:
                    break
                if host in led[number] or not self.fits(like.page, number):
                    continue
                shown = self.chosen[like.page]
                if len(shown) >= self.most:
                    spare = next(
                        (at for at in range(len(shown) - 1, 0, -1) if self._is_spare(like.page, shown[at][0], led)), None
                    )
                    if spare is None:
                        continue
                    led[shown.pop(spare)[0]].discard(host)
                shown.append((number, Like(number, like.likeness, like.shared)))
                led[number].add(host)

    def listed(self, number: int, most: int | None) -> list[Chosen]:
        """What a page shows, and what follows, no more than `most` in all; None for what it shows alone."""
        found = self.chosen[number]
        shown = {other for other, _ in found}
        near = (like for like in self.likes[number] if like.page not in shown and like.likeness >= LEAST)
        rest = ((like.page, like) for like in near if self.fits(number, like.page))
        return found if most is None else [*found, *rest][:most]

    def _is_spare(self, host: int, other: int, led: list[set[int]]) -> bool:
        return len(led[other]) > KEPT and other not in self.pinned[host]


def _texts(site: Site, graph: Graph, settings: Settings, read: list[_Read]) -> Iterator[Text]:
    """The texts of the pages to be compared, one at a time; in `read` what else is known of each."""
    languages = Counter(_primary(summary.lang) for summary in site.summaries if summary.lang)
    usual = max(languages, key=lambda lang: languages[lang], default="")
    name, find, known = fixing.site_name(site, settings), finder(site, graph), worn(site)
    for index, page in enumerate(site.pages):
        if asks(page, index, find):
            group = _primary(fixing.language(page)) or usual
            read.append(_Read(index, page.url, title(page, name, known), group, offered(page, index, find)))
            yield Text(group, read[-1].title, page.text.main)


def _next(choice: _Choice, number: int, other: int, like: Like | None, texts: Texts) -> Next:
    here, there = choice.read[number], choice.read[other]
    why: list[Reason] = []
    if other in choice.pinned[number]:
        why.append(Reason(Kind.PICKED))
    if like is not None and like.shared:
        why.append(Reason(Kind.WORDS, words=like.shared))
    if like is None and not why:
        why.append(Reason(Kind.SECTION))
    score = 1.0 if other in choice.pinned[number] else like.likeness if like else 0.0
    return Next(there.url, there.title, line(why, here.group, texts), score, sentence(why))


def _primary(lang: str | None) -> str:
    return (lang or "").lower().partition("-")[0]


def _folder(url: str) -> str:
    return url.partition("?")[0].rpartition("/")[0]


def _beside(folder: list[int], number: int) -> Iterator[int]:
    """Those that follow a page in its folder, and when they end the first ones; not many, however large the folder is."""
    place = bisect_left(folder, number)
    following = chain(folder[place + 1 : place + 1 + NEAR], folder[: min(place, NEAR)])
    return islice(following, NEAR)
