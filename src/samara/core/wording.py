"""What the owner wants a page's card to say: typed in the dashboard, kept in the site's state folder, written by `optimize`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec

from samara.core import target
from samara.core.errors import StateError

FILE_NAME = "cards.json"
FORMAT = 1
LONGEST = 1_000
"""Characters of a title or a description that are kept."""


class Wording(msgspec.Struct, frozen=True, omit_defaults=True):
    """The title, the description and the picture's absolute address of one card; what is empty stays as the page says it."""

    title: str = ""
    description: str = ""
    image: str = ""


class _Kept(msgspec.Struct, frozen=True):
    samara_cards: int
    pages: dict[str, Wording]


def load(folder: Path) -> dict[str, Wording]:
    """What is kept in a site's state folder, by the address of the page. Raises StateError for a file that cannot be used."""
    path = folder / FILE_NAME
    try:
        kept = msgspec.json.decode(path.read_bytes(), type=_Kept)
    except FileNotFoundError:
        return {}
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise StateError(
            f"{path} cannot be used: {error}.", hint="Move it away; what it says of cards must be typed anew."
        ) from error
    if kept.samara_cards != FORMAT:
        raise StateError(f"{path} was written by a newer Samara.", hint="Update this one.")
    return kept.pages


def keep(folder: Path, url: str, said: Wording) -> None:
    """Keep what one page's card is to say; an empty wording is forgotten. Raises StateError, TargetError."""
    pages = load(folder)
    pages.pop(url, None)
    if said != Wording():
        pages[url] = said
    write(folder, pages)


def write(folder: Path, pages: Mapping[str, Wording]) -> None:
    """Write the whole file. Raises TargetError."""
    data = msgspec.json.encode(_Kept(FORMAT, dict(sorted(pages.items()))))
    target.write(folder / FILE_NAME, msgspec.json.format(data, indent=1) + b"\n")


def folded(title: str, description: str, image: str) -> Wording:
    """A wording of what somebody typed: white space folded, cut to what is kept."""
    return Wording(*(" ".join(text.split())[:LONGEST] for text in (title, description, image)))
