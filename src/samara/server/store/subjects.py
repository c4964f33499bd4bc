"""What decisions were about: which comments, conversations and people, as whoever reads the log knows them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from django.db.models.functions import Left

from samara.practices.conversation import letters
from samara.server.models import Decision, Person, Site
from samara.server.store.pages import path

FEW = 3
"""Things that are named for one decision; how many there are in all is told by their count."""
LOOKED = 50
"""Changes of a decision among which they are looked for."""
SHORT = 80
"""Characters of a comment that tell which one it is."""
MOST = 2**63
"""Above the keys that a table has."""


class Subject(NamedTuple):
    """One thing that was decided about, by noun and key: what it is called ("" where nothing is left of it), and how it stood
    before and after, by the words of decisions."""

    noun: str
    key: int
    name: str
    before: str
    after: str


def subjects(site: Site, rows: Iterable[Decision]) -> dict[int, tuple[Subject, ...]]:
    """The first few things that each of these decisions was about, by the key of the decision; what does not read as a change is
    left out."""
    few = {row.pk: [one for change in row.changes[:LOOKED] if (one := _subject(change))][:FEW] for row in rows}
    wanted: dict[str, set[int]] = defaultdict(set)
    for found in few.values():
        for one in found:
            wanted[one.noun].add(one.key)
    names = {noun: NAMES[noun](site, keys) for noun, keys in wanted.items()}
    return {each: tuple(one._replace(name=names[one.noun].get(one.key, "")) for one in found) for each, found in few.items()}


def _subject(change: Any) -> Subject | None:
    """A change as [noun, key, before, after], still without a name."""
    match change:
        case [str(noun), int(key), str(before), str(after)] if noun in NAMES and 0 < key < MOST:
            # Whose a comment was is the number of somebody who is no more than that.
            return Subject(noun, key, "", "", "") if noun == "writer" else Subject(noun, key, "", before, after)
    return None


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
