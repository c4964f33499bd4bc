"""The nine practices in the order of the dashboard, each with its promise in the words of its own package."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from samara.practices import catalogue

ORDER = ("linkability", "sharing", "mentions", "syndication", "remix", "linking", "conversation", "showcase", "audience")


class Promise(NamedTuple):
    """A practice's name for people, and what it gives them."""

    name: str
    promise: str


@cache
def promises() -> dict[str, Promise]:
    """Name and promise of each practice, by id."""
    said = catalogue.practices()
    return {practice: Promise(practice.capitalize(), said.get(practice, "").rstrip(".")) for practice in ORDER}
