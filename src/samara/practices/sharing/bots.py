"""The fetchers of previews that obey robots.txt, and whose cards they draw."""

from __future__ import annotations

from samara.core.text import listed
from samara.networks.catalogue import remembered
from samara.practices.sharing.rules import alive


@remembered
def bots() -> dict[str, str]:
    """By the name they answer to, the networks: those that say they obey, or were seen to."""
    obeying: dict[str, list[str]] = {}
    for network in alive():
        if network.profile.robots:
            obeying.setdefault(network.profile.robots, []).append(network.title)
    return {name: listed(titles) for name, titles in obeying.items()}
