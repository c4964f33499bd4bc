"""What the owner thinks of links that were suggested: said in the dashboard, kept in the site's state folder, obeyed by all
commands."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from threading import Lock
from typing import NamedTuple

import msgspec

from samara.core import target
from samara.core.errors import StateError

FILE_NAME = "links.json"
FORMAT = 1
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


class _Kept(msgspec.Struct, frozen=True):
    samara_links: int
    pages: dict[str, dict[str, Verdict]]


_writing = Lock()


def load(folder: Path) -> dict[str, dict[str, Verdict]]:
    """What is kept in a site's state folder. Raises StateError for a file that cannot be used."""
    path = folder / FILE_NAME
    try:
        kept = msgspec.json.decode(path.read_bytes(), type=_Kept)
    except FileNotFoundError:
        return {}
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise StateError(
            f"{path} cannot be used: {error}.", hint="Move it away; what it says of links must be said anew."
        ) from error
    if kept.samara_links != FORMAT:
        raise StateError(f"{path} was written by a newer Samara.", hint="Update this one.")
    return kept.pages


def keep(folder: Path, page: str, target_url: str, verdict: Verdict | None) -> None:
    """Keep what is thought of one link; None forgets it. Raises StateError, TargetError."""
    with _writing:
        pages = load(folder)
        links = pages.setdefault(page, {})
        links.pop(target_url, None)
        if verdict is not None:
            links[target_url] = verdict
        _write(folder, {url: each for url, each in pages.items() if each})


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


def _write(folder: Path, pages: Mapping[str, Mapping[str, Verdict]]) -> None:
    ordered = {url: dict(sorted(links.items())) for url, links in sorted(pages.items())}
    target.write(folder / FILE_NAME, msgspec.json.format(msgspec.json.encode(_Kept(FORMAT, ordered)), indent=1) + b"\n")
