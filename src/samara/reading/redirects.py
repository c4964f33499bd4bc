"""The probe of redirects: through which addresses those lead that the site itself gives out, or that readers type."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress

from samara.core import urls
from samara.core.errors import NetworkError
from samara.core.page import Other
from samara.reading.probes import Fetch
from samara.reading.scope import Scope

MOST = 20
"""Addresses of one chain that are followed; browsers give up there."""


def chains(others: Iterable[Other]) -> dict[str, tuple[str, ...]]:
    """For each address that a crawl found to redirect, itself and every address that it leads through, to the last."""
    targets = {other.url: other.target for other in others if other.why == "redirect" and other.target}
    return {url: _chain(url, targets) for url in targets}


def doors(where: Scope) -> list[str]:
    """The other addresses at which readers look for a site that has a name: with and without https and www."""
    host = urls.host(where.url).removeprefix("www.")
    if ":" in host or "." not in host or host.replace(".", "").isdigit():
        return []
    return [twin for twin in where.twins if urls.host(twin).removeprefix("www.") == host]


async def knock(addresses: Iterable[str], fetch: Fetch) -> None:
    """Ask for each address, for what `fetch` notes of its redirects; of those that do not answer nothing is learnt."""
    for url in addresses:
        with suppress(NetworkError):
            await fetch(url, 1)


def _chain(url: str, targets: dict[str, str]) -> tuple[str, ...]:
    chain = [url]
    while (target := targets.get(chain[-1])) and target not in chain and len(chain) < MOST:
        chain.append(target)
    return tuple(chain)
