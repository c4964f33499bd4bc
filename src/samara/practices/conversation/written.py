"""Comments that stand in the pages themselves: the server lays down what readers wrote, and the next `optimize` finds it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from samara.core.comment import Slice
from samara.core.ledger import Ledger

LEDGER: Ledger[dict[str, Slice]] = Ledger(
    "comments.json", "samara_comments", "threads", dict[str, Slice], dict, "the server writes it anew"
)


def load(folder: Path) -> dict[str, Slice]:
    """What is kept in a site's state folder, by the address of the page. Raises StateError for a file that cannot be used."""
    return LEDGER.load(folder)


def keep(folder: Path, threads: Mapping[str, Slice]) -> bool:
    """Keep the beginnings of threads, by the address of their page, instead of what was kept; whether that is something new.
    Raises TargetError."""
    return LEDGER.write(folder, {url: threads[url] for url in sorted(threads)})
