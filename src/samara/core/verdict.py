"""What the owner thinks of links that were suggested: said in the dashboard, kept in the site's state folder, obeyed by all
commands."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from samara.core.ledger import Ledger

ARROW = " -> "


class Verdict(StrEnum):
    """Of the link from one page to another: shown and right, not to be shown and wrong, shown whatever fits better, and never to
    be shown on any page."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    PINNED = "pinned"
    BANNED = "banned"


Verdicts = Mapping[str, Mapping[str, Verdict]]
"""By the address of the page that the link stands on, and the address that it leads to."""


class Rules(NamedTuple):
    """Verdicts as what they ask for: lines `from -> to` for links that are always shown and for those that never are, and as
    pairs of addresses what somebody called right or wrong."""

    pins: tuple[str, ...]
    bans: tuple[str, ...]
    right: tuple[tuple[str, str], ...]
    wrong: tuple[tuple[str, str], ...]


LEDGER: Ledger[dict[str, dict[str, Verdict]]] = Ledger(
    "links.json", "samara_links", "pages", dict[str, dict[str, Verdict]], dict, "what it says of links must be said anew"
)


def load(folder: Path) -> dict[str, dict[str, Verdict]]:
    """What is kept in a site's state folder. Raises StateError for a file that cannot be used."""
    return LEDGER.load(folder)


def keep(folder: Path, page: str, target_url: str, verdict: Verdict | None) -> None:
    """Keep what is thought of one link; None forgets it. Raises StateError, TargetError."""

    def said(pages: dict[str, dict[str, Verdict]]) -> dict[str, dict[str, Verdict]]:
        links = {url: each for url, each in pages.get(page, {}).items() if url != target_url}
        if verdict is not None:
            links[target_url] = verdict
        pages[page] = dict(sorted(links.items()))
        return {url: each for url, each in sorted(pages.items()) if each}

    LEDGER.change(folder, said)


def rules(verdicts: Verdicts) -> Rules:
    """What these verdicts ask for, in the order of the addresses."""
    found: dict[Verdict, list[tuple[str, str]]] = {verdict: [] for verdict in Verdict}
    for page, links in sorted(verdicts.items()):
        for url, verdict in sorted(links.items()):
            found[verdict].append((page, url))
    right, wrong, pinned, banned = (found[verdict] for verdict in Verdict)
    return Rules(
        tuple(page + ARROW + url for page, url in (*pinned, *right)),
        (*(page + ARROW + url for page, url in wrong), *dict.fromkeys("*" + ARROW + url for _, url in banned)),
        tuple(right),
        tuple(wrong),
    )
