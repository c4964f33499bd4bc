"""What the owner wants a page's card to say: typed in the dashboard, kept in the site's state folder, written by `optimize`."""

from __future__ import annotations

from pathlib import Path

import msgspec

from samara.core.ledger import Ledger

LONGEST = 1_000
"""Characters of a title or a description that are kept."""


class Wording(msgspec.Struct, frozen=True, omit_defaults=True):
    """The title, the description and the picture's absolute address of one card; what is empty stays as the page says it."""

    title: str = ""
    description: str = ""
    image: str = ""


LEDGER: Ledger[dict[str, Wording]] = Ledger(
    "cards.json", "samara_cards", "pages", dict[str, Wording], dict, "what it says of cards must be typed anew"
)


def load(folder: Path) -> dict[str, Wording]:
    """What is kept in a site's state folder, by the address of the page. Raises StateError for a file that cannot be used."""
    return LEDGER.load(folder)


def keep(folder: Path, url: str, said: Wording) -> None:
    """Keep what one page's card is to say; an empty wording is forgotten. Raises StateError, TargetError."""
    LEDGER.change(folder, lambda pages: {page: each for page, each in sorted({**pages, url: said}.items()) if each != Wording()})


def folded(title: str, description: str, image: str) -> Wording:
    """A wording of what somebody typed: white space folded, cut to what is kept."""
    return Wording(*(" ".join(text.split())[:LONGEST] for text in (title, description, image)))
