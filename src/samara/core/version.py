"""The version of this code, and what tells one installation of it from another."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import os
from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from pathlib import Path

import msgspec

VERSION = "0.1.0"


@cache
def build() -> str:
    """What tells this code from any other: every file of Samara and of the packages that plug into it, and when something was
    last installed beside them. 32 hexadecimal digits, the same for as long as nothing changes."""
    state = blake2b(VERSION.encode(), digest_size=16)
    found = importlib.metadata.entry_points()
    groups = [group for group in found.groups if group.startswith("samara.")]
    plugs = {entry.module.partition(".")[0] for group in groups for entry in found.select(group=group)}
    for package in ("samara", *sorted(plugs)):
        for line in _files(package):
            state.update(line.encode("utf-8", "surrogateescape"))
    # A folder's own date changes with what is put into it and taken out of it.
    state.update(str(Path(msgspec.__file__).parents[1].stat().st_mtime_ns).encode())
    return state.hexdigest()


def _files(package: str) -> Iterator[str]:
    """Each file of an installed package, with its date and size."""
    spec = importlib.util.find_spec(package)
    places = (spec.submodule_search_locations or [spec.origin or ""]) if spec else []
    for place in places:
        walk = os.walk(place) if os.path.isdir(place) else [(os.path.dirname(place), [], [os.path.basename(place)])]
        for folder, below, names in walk:
            below[:] = sorted(name for name in below if name != "__pycache__")
            for name in sorted(names):
                stat = os.stat(os.path.join(folder, name))
                yield f"{folder}/{name} {stat.st_mtime_ns} {stat.st_size}\n"
