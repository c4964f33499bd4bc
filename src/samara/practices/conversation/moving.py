"""Comments that move to another page's thread, and back: every number in their paths changes, their order does not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from samara.practices.conversation import ordering


class Stretch(NamedTuple):
    """Comments that came from another thread: those with the numbers `shift` + 1 to `shift` + `size`."""

    shift: int
    size: int

    def __contains__(self, number: object) -> bool:
        return isinstance(number, int) and self.shift < number <= self.shift + self.size


def numbers(path: str) -> tuple[int, ...]:
    """The numbers of a comment and of all that it answers, the root first."""
    found: list[int] = []
    at = 0
    while at < len(path):
        size = int(path[at])
        found.append(int(path[at + 1 : at + 1 + size]))
        at += 1 + size
    return tuple(found)


def renumbered(path: str, number: Callable[[int], int]) -> str:
    """The path with other numbers."""
    made = ""
    for each in numbers(path):
        made = ordering.child_path(made, number(each))
    return made


def away(path: str, shift: int) -> str:
    """The path in the other thread, where `shift` comments had been written before."""
    return renumbered(path, lambda number: number + shift)


def back(paths: Iterable[str], stretch: Stretch) -> Mapping[str, str]:
    """Which path each comment of the other thread gets that goes back: those that came, with their former numbers, and behind
    these what was answered to them since."""
    going = [path for path in paths if ordering.root_number(path) in stretch]
    since = sorted(number for path in going if (number := numbers(path)[-1]) not in stretch)
    new = {number: stretch.size + place for place, number in enumerate(since, start=1)}
    return {path: renumbered(path, lambda number: new.get(number, number - stretch.shift)) for path in going}
