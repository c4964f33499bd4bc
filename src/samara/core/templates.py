"""Which pages one template made: pages with nearly the same sketch, grouped without comparing all pairs.

A sketch is a set of traits (numbers below 65,536) of the boxes that a page is built of; `reading/template.py` draws it. Two
sketches are as alike as the share of all their traits that both have (Jaccard). Pages with equal sketches fall together at once;
the sketches that are left, most frequent first, each join the likest template so far, or begin one. Only templates that share one
of a sketch's rarest traits can be alike enough, so no others are looked at (prefix filter: Chaudhuri, Ganti, Kaushik: A primitive
operator for similarity joins in data cleaning, 2006).
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from hashlib import blake2b
from math import ceil
from typing import NamedTuple

from samara.core import urls
from samara.core.finding import Cluster, Finding, Template
from samara.core.page import Summary

KEPT = 32
"""Traits that a sketch keeps: the smallest, which of a larger set are as good as drawn by lot."""

ALIKE = 0.7
"""How alike sketches of one template are."""

LOOKED_AT = 8
"""Templates that a sketch is compared with at most."""

FOLDERS = 5
"""Folders that a pattern names at most."""


CLUSTERS = 100
"""Clusters of one check that a report keeps: the largest."""


class Templates(NamedTuple):
    """The templates of a site, those of most pages first, and for each page the index of its own."""

    all: tuple[Template, ...]
    of: Sequence[int]


def pack(traits: Iterable[int]) -> str:
    """The sketch of these traits: four hexadecimal digits for each, ascending."""
    return array("H", sorted(traits)[:KEPT]).tobytes().hex()


def unpack(sketch: str) -> frozenset[int]:
    """The traits of a sketch; none for a text that is no sketch."""
    try:
        return frozenset(array("H", bytes.fromhex(sketch)))
    except ValueError:
        return frozenset()


def likeness(one: frozenset[int], other: frozenset[int]) -> float:
    """How alike two sketches are, from 0 to 1."""
    both = one | other
    return len(one & other) / len(both) if both else 1.0


def templates(summaries: Sequence[Summary]) -> Templates:
    """The templates that made these pages. Their ids are the same in every run on the same pages."""
    counted = Counter(summary.template for summary in summaries)
    leaders = _leaders(counted)
    pages: dict[str, list[int]] = {}
    for page, summary in enumerate(summaries):
        pages.setdefault(leaders[summary.template], []).append(page)
    ordered = sorted(pages.items(), key=lambda item: (-len(item[1]), item[0]))
    of = array("I", bytes(4 * len(summaries)))
    patterns: set[str] = set()
    found = []
    for index, (leader, members) in enumerate(ordered):
        for page in members:
            of[page] = index
        said = pattern([summaries[page].url for page in members])
        if said in patterns:
            said = f"{said} (like {urls.path(summaries[members[0]].url)})"
        patterns.add(said)
        kinds = Counter(summaries[page].kind for page in members)
        name = blake2b(leader.encode(), digest_size=6).hexdigest()
        found.append(Template(id=name, pattern=said, pages=len(members), kind=kinds.most_common(1)[0][0].value))
    return Templates(tuple(found), of)


def clusters(pages: Sequence[int], made: Templates, example: Callable[[int], Finding]) -> tuple[Cluster, ...]:
    """The affected pages (ascending) by template, most pages first; `example` gives the finding of a page."""
    template = made.of.__getitem__
    counted = Counter(map(template, pages))
    first = dict(zip(map(template, reversed(pages)), reversed(pages), strict=True))
    return tuple(
        Cluster(
            template=made.all[index].id,
            pattern=made.all[index].pattern,
            pages=counted[index],
            of=made.all[index].pages,
            example=example(first[index]),
        )
        for index in sorted(counted, key=lambda index: (-counted[index], index))[:CLUSTERS]
    )


def pattern(addresses: Sequence[str]) -> str:
    """How people recognise these addresses: "/journal/*", "/de/*, /fa/*", or the path itself when there is one."""
    paths = [urls.path(address) or "/" for address in addresses]
    if len(paths) == 1:
        return paths[0]
    shared = _shared([path.rpartition("/")[0].split("/") for path in paths])
    depth = len(shared)
    if depth > 1:
        return "/".join((*shared, "*"))
    folders = Counter("/".join(path.split("/")[:2]) if path.count("/") > 1 else "" for path in paths)
    if len(folders) > FOLDERS:
        return "/*"
    return ", ".join(f"{folder}/*" for folder, _ in sorted(folders.items(), key=lambda item: (-item[1], item[0])))


def _shared(folders: Sequence[list[str]]) -> list[str]:
    """The folders that all paths begin with; the first and the last in order differ earliest."""
    first, last = min(folders), max(folders)
    shared = []
    for one, other in zip(first, last, strict=False):
        if one != other:
            break
        shared.append(one)
    return shared


def _leaders(counted: Counter[str]) -> dict[str, str]:
    """For each sketch the one that stands for its template."""
    traits = {sketch: unpack(sketch) for sketch in counted}
    common: Counter[int] = Counter()
    for sketch in counted:
        common.update(traits[sketch])
    led: dict[str, str] = {}
    by_trait: dict[int, list[str]] = {}
    for sketch in sorted(counted, key=lambda each: (-counted[each], each)):
        own = traits[sketch]
        rare = sorted(own, key=lambda trait: (common[trait], trait))[: len(own) - ceil(ALIKE * len(own)) + 1]
        near = Counter(leader for trait in rare for leader in by_trait.get(trait, ())[:LOOKED_AT])
        likest = max(
            ((likeness(own, traits[leader]), leader) for leader, _ in near.most_common(LOOKED_AT)), default=(0.0, sketch)
        )
        if likest[0] >= ALIKE:
            led[sketch] = likest[1]
        else:
            led[sketch] = sketch
            for trait in rare:
                by_trait.setdefault(trait, []).append(sketch)
    return led
