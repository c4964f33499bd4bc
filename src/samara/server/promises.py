"""The nine practices in the order of the dashboard, each with its promise in the words of its own package."""

from __future__ import annotations

import importlib
from functools import cache
from typing import NamedTuple

ORDER = ("linkability", "sharing", "mentions", "syndication", "remix", "linking", "conversation", "showcase", "audience")


class Promise(NamedTuple):
    """A practice's name for people, and what it gives them."""

    name: str
    promise: str


@cache
def promises() -> dict[str, Promise]:
    """Name and promise of each practice, by id."""
    return {
        practice: Promise(
            practice.capitalize(), (importlib.import_module(f"samara.practices.{practice}").__doc__ or "").rstrip(".\n")
        )
        for practice in ORDER
    }
