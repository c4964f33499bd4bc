"""A signal: how much speaks for leading from page p to page q, as the product of row p of one table with row q of another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from samara.core import registry
from samara.practices.linking.matrix import Matrix
from samara.practices.linking.view import View


class Pair(NamedTuple):
    """Row p of `queries` times row q of `pages` is the signal for leading from p to q; both have as many rows as there are pages,
    the same columns, and no negative values."""

    queries: Matrix
    pages: Matrix


@dataclass(frozen=True, slots=True)
class Signal:
    """What makes the two tables of a view, and in which module it stands."""

    make: Callable[[View], Pair]
    module: str


def signal(make: Callable[[View], Pair]) -> Signal:
    """The signal that this function makes; its docstring says what speaks there."""
    return Signal(make, make.__module__)


@cache
def signals() -> dict[str, Signal]:
    """All signals by name, sorted; their order is the order of features."""
    return registry.collect(Signal, "samara.practices.linking.signals")
