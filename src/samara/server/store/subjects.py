"""What decisions were about: which comments, conversations and people, as whoever reads the log knows them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import NamedTuple

from django.db.models.functions import Left

from samara.practices.conversation import letters
from samara.server.models import Decision, Person, Site
from samara.server.store.pages import path

FEW = 3
"""Things that are named for one decision; how many there are in all is told by their count."""
SHORT = 80
"""Characters of a comment that tell which one it is."""


class Subject(NamedTuple):
    """One thing that was decided about, by noun and key: what it is called ("" where nothing is left of it), and how it stood
    before and after, by the words of decisions."""

    noun: str
    key: int
    name: str
    before: str
    after: str


def subjects(site: Site, rows: Iterable[Decision]) -> dict[int, tuple[Subject, ...]]:
    """The first few things that each of these decisions was about, by the key of the decision."""
    few = {row.pk: [change for change in row.changes if change[0] in NAMES][:FEW] for row in rows}
    wanted: dict[str, set[int]] = defaultdict(set)
    for changes in few.values():
        for noun, key, *_ in changes:
            wanted[noun].add(key)
    names = {noun: NAMES[noun](site, keys) for noun, keys in wanted.items()}
    return {
        each: tuple(Subject(noun, key, names[noun].get(key, ""), *_moved(noun, moved)) for noun, key, *moved in changes)
        for each, changes in few.items()
    }


def _moved(noun: str, moved: list[str]) -> tuple[str, str]:
    # Whose a comment was is the number of somebody who is no more than that.
    return ("", "") if noun == "writer" else (moved[0], moved[1])


def _comments(site: Site, keys: set[int]) -> dict[int, str]:
    rows = site.comments.filter(pk__in=keys).values_list("pk", "name", Left("text", SHORT))
    return {key: f"{name}: {letters.plain(said)}" if name and said else name or letters.plain(said) for key, name, said in rows}


def _threads(site: Site, keys: set[int]) -> dict[int, str]:
    rows = site.threads.filter(pk__in=keys).values_list("pk", "page__title", "page__address")
    return {key: title or path(address) for key, title, address in rows}


def _people(site: Site, keys: set[int]) -> dict[int, str]:
    return {row.pk: str(row) for row in Person.objects.filter(pk__in=keys)}


NAMES: dict[str, Callable[[Site, set[int]], dict[int, str]]] = {
    "comment": _comments,
    "thread": _threads,
    "ban": _people,
    "role": _people,
    "writer": _comments,
}
