"""For each page of a site the pages to read next, and why: by what the two texts share, or what lies beside."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import NamedTuple

import msgspec

from samara.core import fix as fixing
from samara.core.graph import Graph
from samara.core.page import Kind
from samara.core.settings import Settings
from samara.core.site import Site
from samara.practices.linking.entries import asks, finder, offered, title, worn
from samara.practices.linking.likeness import Like, Text, alike
from samara.widgets.words import Texts, spoken

NEAR = 20
"""Neighbours that are looked at."""
FEW = 3
"""Where fewer pages than this are alike, neighbours in the same folder join them."""
LEAST = 0.05
"""Likeness under which two pages share no more than chance."""
LED = 2
"""Pages that shall lead to one that hardly any does."""
KEPT = 3
"""Pages that lead to one from which on it can go without the next."""
ALONE = (Kind.ARTICLE, Kind.PRODUCT)
"""Kinds of page that shall be led to from more than one."""


class Next(msgspec.Struct, frozen=True):
    """A page to read next: its address, its title, and why, in the language of the page that it is shown on."""

    url: str
    title: str
    why: str = ""


class Onward(NamedTuple):
    """`next`: by the address of a page those to read next, best first. `lonely`: addresses of pages that hardly anything leads
    to, and that no other page can lead to."""

    next: Mapping[str, tuple[Next, ...]] = {}
    lonely: frozenset[str] = frozenset()


NOWHERE = Onward()


def beside(site: Site, graph: Graph, settings: Settings) -> Onward:
    """Pages of the same language that are like a page and that its own text does not link to yet; then neighbours in the same
    folder. Pages that hardly anything leads to take the place of others that many do.

    Pages of unknown language count as written in the site's most frequent one.
    """
    most = settings["related"]
    if not most:
        return NOWHERE
    read: list[_Read] = []
    likes_of = alike(_texts(site, graph, settings, read), most * 3)
    folders: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, each in enumerate(read):
        folders[_folder(each.url), each.group].append(number)
    chosen: list[list[tuple[int, Like | None]]] = []
    for number, each in enumerate(read):
        linked = {each.page, *graph.main[each.page]}
        found: list[tuple[int, Like | None]] = (
            []
            if not each.asks
            else [
                (like.page, like)
                for like in likes_of[number]
                if like.likeness >= LEAST and read[like.page].offered and read[like.page].page not in linked
            ]
        )
        if each.asks and len(found) < FEW:
            have = {other for other, _ in found}
            near = _beside(folders[_folder(each.url), each.group], number)
            fit = (other for other in near if other not in have and read[other].offered and read[other].page not in linked)
            found += [(other, None) for other in islice(fit, FEW - len(found))]
        chosen.append(found[:most])
    _lift(graph, read, likes_of, chosen, most)
    texts = settings["texts"]
    nexts = {
        each.url: tuple(_next(read[other], like, each.group, texts) for other, like in found)
        for each, found in zip(read, chosen, strict=True)
    }
    return Onward(nexts, lonely(site, graph, nexts))


def lonely(site: Site, graph: Graph, nexts: Mapping[str, Sequence[Next]]) -> frozenset[str]:
    """The pages that no other leads to, or, of articles and products, only one, whatever the pages to read next add."""
    led: dict[str, set[str]] = {}
    for index in (*graph.orphans, *graph.weak):
        led[graph.urls[index]] = {graph.urls[other] for other in graph.inlinks[index]}
    for url, found in nexts.items():
        for each in found:
            if each.url in led:
                led[each.url].add(url)
    kinds = {summary.url: summary.kind for summary in site.summaries}
    return frozenset(url for url, others in led.items() if len(others) < (LED if kinds[url] in ALONE else 1))


class _Read(NamedTuple):
    """A page that was read: its number on the site, address and title, its language, and whether it is offered and asks."""

    page: int
    url: str
    title: str
    group: str
    offered: bool
    asks: bool


def _texts(site: Site, graph: Graph, settings: Settings, read: list[_Read]) -> Iterator[Text]:
    """The texts of the pages to be compared, one at a time; in `read` what else is known of each."""
    languages = Counter(_primary(summary.lang) for summary in site.summaries if summary.lang)
    usual = max(languages, key=lambda lang: languages[lang], default="")
    name, find, known = fixing.site_name(site, settings), finder(site, graph), worn(site)
    for index, page in enumerate(site.pages):
        if asks(page, index, find):
            group = _primary(fixing.language(page)) or usual
            read.append(_Read(index, page.url, title(page, name, known), group, offered(page, index, find), True))
            yield Text(group, read[-1].title, page.text.main)


def _lift(
    graph: Graph, read: list[_Read], likes: list[tuple[Like, ...]], chosen: list[list[tuple[int, Like | None]]], most: int
) -> None:
    """Let pages that hardly anything leads to stand beside those they are most like, in the place of what many lead to."""
    led = [set(graph.inlinks[each.page]) for each in read]
    for number, found in enumerate(chosen):
        for other, _ in found:
            led[other].add(read[number].page)
    for number, each in enumerate(read):
        if not each.offered:
            continue
        for like in likes[number]:
            if len(led[number]) >= LED:
                break
            host = like.page
            if not read[host].asks or read[host].page in led[number] or each.page in graph.main[read[host].page]:
                continue
            found = chosen[host]
            if len(found) >= most:
                spare = next((at for at in range(len(found) - 1, 0, -1) if len(led[found[at][0]]) > KEPT), None)
                if spare is None:
                    continue
                led[found.pop(spare)[0]].discard(read[host].page)
            found.append((number, Like(number, like.likeness, like.shared)))
            led[number].add(read[host].page)


def _next(read: _Read, like: Like | None, lang: str, texts: Texts) -> Next:
    _, words = spoken(lang, texts)
    shared = words.about.format(words.comma.join(like.shared)) if like and like.shared else ""
    return Next(read.url, read.title, words.section if like is None else shared)


def _primary(lang: str | None) -> str:
    return (lang or "").lower().partition("-")[0]


def _folder(url: str) -> str:
    return url.partition("?")[0].rpartition("/")[0]


def _beside(folder: list[int], number: int) -> Iterator[int]:
    """Those that follow a page in its folder, and when they end the first ones; not many, however large the folder is."""
    place = bisect_left(folder, number)
    following = chain(folder[place + 1 : place + 1 + NEAR], folder[: min(place, NEAR)])
    return islice(following, NEAR)
