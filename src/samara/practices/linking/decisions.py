"""What the owner decided of links in the text, one by one: kept in the site's state folder, obeyed by all commands."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import msgspec

from samara.core.ledger import Ledger


class Decision(msgspec.Struct, frozen=True, omit_defaults=True):
    """That the words `anchor` of a page shall lead to another page, or, when not `wanted`, that nothing of it shall lead there;
    both by address."""

    page: str
    target: str
    anchor: str = ""
    wanted: bool = True


LEDGER: Ledger[tuple[Decision, ...]] = Ledger(
    "text-links.json", "samara_text_links", "links", tuple[Decision, ...], tuple, "what it said must be said again"
)


def load(folder: Path) -> tuple[Decision, ...]:
    """What is kept in a site's state folder, by page. Raises StateError for a file that cannot be used."""
    return LEDGER.load(folder)


def keep(folder: Path, decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Add decisions to those that are kept; of one page and target the last counts. Gives all. Raises StateError, TargetError."""
    return LEDGER.change(folder, lambda kept: _ordered((*kept, *decisions)))


def forget(folder: Path, page: str, target_url: str) -> tuple[Decision, ...]:
    """Take back what was decided of a page and a target. Gives the others. Raises StateError, TargetError."""
    return LEDGER.change(folder, lambda kept: tuple(each for each in kept if (each.page, each.target) != (page, target_url)))


def _ordered(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    every = {(each.page, each.target): each for each in decisions}
    return tuple(every[pair] for pair in sorted(every))
