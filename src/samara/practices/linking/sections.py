"""The sections of a site for its picture: by folders where it has some, else by what names begin with, else by its links."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from math import sqrt
from urllib.parse import unquote

from samara.core import urls
from samara.core.graph import Graph

SECTIONS = 24
"""Sections; smaller ones share one."""
OTHERS = "other pages"
LARGE = 0.4
"""Share of the pages from which on a section is divided further, if it has so many pages that it tells nothing."""
CROWD = 24
FEW = 3
"""Pages that make a section of their own where folders do not."""
HALF = 0.5
"""Share of the pages of a folder whose names must begin like others for that to divide it."""
ROUNDS = 12
WIDE = 0.1
"""Share of the pages from which on a page that so many link to belongs to none of them."""

_START = re.compile(r"([^\W_]+)[-_.]")


def sections(graph: Graph, titles: Mapping[str, str]) -> list[str]:
    """The name of the section of each page: a folder ("/journal/"), what names begin with ("sql-*"), or the title of the page
    that most of those links lead to by which the section hangs together."""
    folders = [_folders(url) for url in graph.urls]
    shared = _shared(folders)
    names = ["/".join(("", *parts[shared : shared + 1], "")) if parts[shared:] else "/" for parts in folders]
    deeper = shared + 1
    while (large := _large(names)) is not None:
        members = [page for page, name in enumerate(names) if name == large]
        below = {page: folders[page][deeper : deeper + 1] for page in members}
        if large != "/" and any(below.values()):
            for page in members:
                names[page] = f"{large}{'/'.join((*below[page], ''))}" if below[page] else large
            if len({names[page] for page in members}) > 1 or deeper > 8:
                break
            deeper += 1
            continue
        for page, name in (_by_starts(graph, members, large) or _by_links(graph, members, titles)).items():
            names[page] = name
        break
    large = _large(names)
    if large is not None and any(name != large for name in names):
        members = [page for page, name in enumerate(names) if name == large]
        for page, name in (_by_starts(graph, members, large) or _by_links(graph, members, titles)).items():
            names[page] = name
    counts = Counter(names)
    kept = set(sorted(counts, key=lambda name: (-counts[name], name))[: SECTIONS if len(counts) <= SECTIONS else SECTIONS - 1])
    return [name if name in kept else OTHERS for name in names]


def _folders(url: str) -> list[str]:
    return [part for part in unquote(urls.path(url)).split("/")[:-1] if part]


def _shared(folders: Sequence[Sequence[str]]) -> int:
    """How many folders all addresses begin with."""
    levels = zip(*folders, strict=False)
    return next((depth for depth, level in enumerate(levels) if len(set(level)) > 1), min(map(len, folders), default=0))


def _large(names: Sequence[str]) -> str | None:
    """The section that has most of the pages, if it is too large."""
    name, count = max(Counter(names).items(), key=lambda each: (each[1], each[0]), default=("", 0))
    return name if count > max(len(names) * LARGE, CROWD) else None


def _by_starts(graph: Graph, members: Sequence[int], folder: str) -> dict[int, str]:
    """New names for pages whose names begin alike ("sql-select.html"); none where too few do."""
    starts = {}
    for page in members:
        if found := _START.match(unquote(urls.path(graph.urls[page])).rpartition("/")[2]):
            starts[page] = found[1]
    counts = Counter(starts.values())
    least = max(FEW, len(members) // 150)
    kept = {page: start for page, start in starts.items() if counts[start] >= least}
    if len(kept) < HALF * len(members) or len(set(kept.values())) < FEW:
        return {}
    return {page: f"{folder if folder != '/' else ''}{start}-*" for page, start in kept.items()}


def _by_links(graph: Graph, members: Sequence[int], titles: Mapping[str, str]) -> dict[int, str]:
    """New names for pages that hang together by the links of their texts, where there are several such heaps.

    Labels spread: each page takes the label that most of its neighbours have, those of pages that hardly link count more.
    """
    inside = set(members)
    most = max(len(graph) * WIDE, CROWD)
    near: dict[int, set[int]] = {page: set() for page in members}
    for page in members:
        for other in graph.main[page]:
            if other in inside and len(graph.main_inlinks[other]) < most:
                near[page].add(other)
                near[other].add(page)
    order = sorted(members, key=lambda page: (len(near[page]), graph.urls[page]))
    label = {page: page for page in members}
    for _ in range(ROUNDS):
        changed = False
        for page in order:
            weights: dict[int, float] = defaultdict(float)
            for other in near[page]:
                weights[label[other]] += 1 / sqrt(len(near[other]))
            if weights:
                best = max(weights, key=lambda each: (weights[each], -each))
                changed, label[page] = changed or best != label[page], best
        if not changed:
            break
    heaps: dict[int, list[int]] = defaultdict(list)
    for page in members:
        heaps[label[page]].append(page)
    large = [heap for heap in heaps.values() if len(heap) >= FEW]
    if len(large) < 2:
        return {}
    names = {}
    for heap in large:
        middle = min(heap, key=lambda page: (-len(near[page]), graph.urls[page]))
        for page in heap:
            names[page] = titles.get(graph.urls[middle]) or graph.urls[middle]
    return names
