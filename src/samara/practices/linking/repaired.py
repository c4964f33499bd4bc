"""What the owner decided of links that lead nowhere: by their address the page that they lead to from now on."""

from __future__ import annotations

from pathlib import Path

from samara.core.ledger import Ledger

LEDGER: Ledger[dict[str, str]] = Ledger(
    "broken-links.json", "samara_broken_links", "addresses", dict[str, str], dict, "say again where these links lead"
)


def load(folder: Path) -> dict[str, str]:
    """What is kept in a site's state folder. Raises StateError for a file that cannot be used."""
    return LEDGER.load(folder)


def keep(folder: Path, address: str, page: str | None) -> None:
    """Keep that links to an address that leads nowhere lead to a page; None forgets it. Raises StateError, TargetError."""
    LEDGER.change(folder, lambda kept: {url: to for url, to in sorted({**kept, address: page}.items()) if to is not None})
