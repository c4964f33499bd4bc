"""What the owner decided of links in the text, one by one: kept in the site's state folder, obeyed by all commands."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from threading import Lock

import msgspec

from samara.core import target
from samara.core.errors import StateError

FILE_NAME = "text-links.json"
FORMAT = 1


class Decision(msgspec.Struct, frozen=True, omit_defaults=True):
    """That the words `anchor` of a page shall lead to another page, or, when not `wanted`, that nothing of it shall lead there;
    both by address."""

    page: str
    target: str
    anchor: str = ""
    wanted: bool = True


class _Kept(msgspec.Struct, frozen=True):
    samara_text_links: int
    links: tuple[Decision, ...]


def load(folder: Path) -> tuple[Decision, ...]:
    """What is kept in a site's state folder, by page. Raises StateError for a file that cannot be used."""
    path = folder / FILE_NAME
    try:
        kept = msgspec.json.decode(path.read_bytes(), type=_Kept)
    except FileNotFoundError:
        return ()
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise StateError(f"{path} cannot be used: {error}.", hint="Move it away, and say again what it said.") from error
    if kept.samara_text_links != FORMAT:
        raise StateError(f"{path} was written by a newer Samara.", hint="Update this one.")
    return kept.links


_writing = Lock()


def keep(folder: Path, decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Add decisions to those that are kept; of one page and target the last counts. Gives all. Raises StateError, TargetError."""
    with _writing:
        return _write(folder, (*load(folder), *decisions))


def forget(folder: Path, page: str, target_url: str) -> tuple[Decision, ...]:
    """Take back what was decided of a page and a target. Gives the others. Raises StateError, TargetError."""
    with _writing:
        return _write(folder, (each for each in load(folder) if (each.page, each.target) != (page, target_url)))


def _write(folder: Path, decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    every = {(each.page, each.target): each for each in decisions}
    kept = tuple(every[pair] for pair in sorted(every))
    folder.mkdir(parents=True, exist_ok=True)
    target.write(folder / FILE_NAME, msgspec.json.format(msgspec.json.encode(_Kept(FORMAT, kept)), indent=1) + b"\n")
    return kept
