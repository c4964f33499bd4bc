"""Comments that stand in the pages themselves: the server lays down what readers wrote, and the next `optimize` finds it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec

from samara.core import target
from samara.core.comment import Slice
from samara.core.errors import StateError

FILE_NAME = "comments.json"
FORMAT = 1


class _Kept(msgspec.Struct, frozen=True):
    samara_comments: int
    threads: dict[str, Slice]


def load(folder: Path) -> dict[str, Slice]:
    """What is kept in a site's state folder, by the address of the page. Raises StateError for a file that cannot be used."""
    path = folder / FILE_NAME
    try:
        kept = msgspec.json.decode(path.read_bytes(), type=_Kept)
    except FileNotFoundError:
        return {}
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise StateError(f"{path} cannot be used: {error}.", hint="Move it away; the server writes it anew.") from error
    if kept.samara_comments != FORMAT:
        raise StateError(f"{path} was written by a newer Samara.", hint="Update this one.")
    return kept.threads


def keep(folder: Path, threads: Mapping[str, Slice]) -> bool:
    """Keep the beginnings of threads, by the address of their page, instead of what was kept; whether that is something new.
    Raises TargetError."""
    folder.mkdir(parents=True, exist_ok=True)
    every = {url: threads[url] for url in sorted(threads)}
    return target.write(folder / FILE_NAME, msgspec.json.encode(_Kept(FORMAT, every)) + b"\n")
