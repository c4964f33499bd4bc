"""What the owner decided of links that lead nowhere: by their address the page that they lead to from now on."""

from __future__ import annotations

from pathlib import Path
from threading import Lock

import msgspec

from samara.core import target
from samara.core.errors import StateError

FILE_NAME = "broken-links.json"
FORMAT = 1


class _Kept(msgspec.Struct, frozen=True):
    samara_broken_links: int
    addresses: dict[str, str]


_writing = Lock()


def load(folder: Path) -> dict[str, str]:
    """What is kept in a site's state folder. Raises StateError for a file that cannot be used."""
    path = folder / FILE_NAME
    try:
        kept = msgspec.json.decode(path.read_bytes(), type=_Kept)
    except FileNotFoundError:
        return {}
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise StateError(
            f"{path} cannot be used: {error}.", hint="Move it away, and say again where these links lead."
        ) from error
    if kept.samara_broken_links != FORMAT:
        raise StateError(f"{path} was written by a newer Samara.", hint="Update this one.")
    return kept.addresses


def keep(folder: Path, address: str, page: str | None) -> None:
    """Keep that links to an address that leads nowhere lead to a page; None forgets it. Raises StateError, TargetError."""
    with _writing:
        kept = load(folder)
        kept.pop(address, None)
        if page is not None:
            kept[address] = page
        folder.mkdir(parents=True, exist_ok=True)
        data = msgspec.json.encode(_Kept(FORMAT, dict(sorted(kept.items()))))
        target.write(folder / FILE_NAME, msgspec.json.format(data, indent=1) + b"\n")
