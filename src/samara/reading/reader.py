"""The noun of `reading/facts/`: a reader, which tells one kind of fact from a parsed page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any, Generic, TypeVar

from samara.core import registry
from samara.core.html import Document
from samara.reading.scope import Scope

Told = TypeVar("Told")


@dataclass(frozen=True, slots=True)
class Reader(Generic[Told]):
    """A function of a page and its site's scope. Facts that rest on others call their readers: each reads a page once."""

    read: Callable[[Document, Scope], Told]
    module: str

    def __call__(self, doc: Document, scope: Scope) -> Told:
        """What this reader tells of the page."""
        if self.module not in doc.memo:
            doc.memo[self.module] = self.read(doc, scope)
        told: Told = doc.memo[self.module]
        return told


def reader(read: Callable[[Document, Scope], Told]) -> Reader[Told]:
    """Make a reader of a function; the file it stands in names the fact."""
    return Reader(read, read.__module__)


@cache
def readers() -> dict[str, Reader[Any]]:
    """Every reader by the name of its fact: ours, and those that other distributions offer as `samara.facts`."""
    return registry.collect(Reader, "samara.reading.facts", group="samara.facts")
