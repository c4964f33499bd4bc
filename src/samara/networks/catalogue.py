"""All networks, and which of them a link on a page shares to."""

from __future__ import annotations

import difflib
from functools import cache
from typing import NamedTuple
from urllib.parse import SplitResult, parse_qs, urlsplit

from samara.core import registry
from samara.core.errors import SettingsError
from samara.networks.network import Intent, Network


class Shared(NamedTuple):
    """What a share link does: the network's name, the address it shares, the text it passes, and whether the network lives."""

    network: str
    url: str | None
    text: str | None
    alive: bool


@cache
def networks() -> dict[str, Network]:
    """Every network by name: ours, and those that other distributions offer as `samara.networks`."""
    return registry.collect(
        Network, "samara.networks", group="samara.networks", apart=("catalogue", "evidence", "network", "profile")
    )


def named(name: str) -> Network:
    """The network of this name, however it is spelled ("Hacker News"). Raises SettingsError with the nearest name."""
    known = networks()
    wanted = name.strip().lower().replace(" ", "-").replace("_", "-")
    if found := known.get(wanted) or next((each for each in known.values() if each.title.lower() == name.strip().lower()), None):
        return found
    near = difflib.get_close_matches(wanted, known, 1, 0.5)
    raise SettingsError(
        f"There is no network named {name!r}.", hint=f"Did you mean {near[0]!r}?" if near else "`samara networks` lists them all."
    )


def shares(url: str) -> Shared | None:
    """What a link shares; None when it is no share link. Takes the absolute address, or the href as written for other schemes
    (`mailto:`, `whatsapp:`, `tg:`).

    A link to `/share?text=` of a host that nobody knows is taken for a server of the fediverse if the text holds an address.
    """
    scheme, colon, rest = url.partition(":")
    if rest.startswith("//") and scheme in _WEB:
        found = _intents().get(rest[2:].partition("/")[0])
    else:
        found = _intents().get(scheme.lower() + colon)
    if found is None and "/share?text=" not in url:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    given = parse_qs(parts.query, keep_blank_values=True)
    if not given and "=" in parts.fragment:
        given = parse_qs(parts.fragment, keep_blank_values=True)
    if found is None:
        return _fediverse(parts.path, given)
    for network, intent in found:
        if _fits(intent, _path(parts), given):
            return _shared(network, _first(given, intent.url), _first(given, intent.text))
    return None


_WEB = frozenset(("http", "https"))
_FEDIVERSE = "mastodon"


@cache
def _intents() -> dict[str, list[tuple[Network, Intent]]]:
    """Share addresses by host; schemes of their own stand as "mailto:"."""
    found: dict[str, list[tuple[Network, Intent]]] = {}
    for network in networks().values():
        for intent in network.intents:
            for host in intent.hosts:
                found.setdefault(host, []).append((network, intent))
    return found


def _fits(intent: Intent, path: str, given: dict[str, list[str]]) -> bool:
    if path != intent.path and (intent.exact or not path.startswith(intent.path)):
        return False
    if intent.without and intent.without in given:
        return False
    return not intent.needs or any(name in given for name in (*intent.url, *intent.text))


def _path(parts: SplitResult) -> str:
    """The path that an intent names: what follows the host, or a scheme of its own, which has none."""
    if parts.scheme in _WEB:
        return parts.path or "/"
    return parts.path if parts.scheme == "mailto" else f"/{parts.netloc}"


def _fediverse(path: str, given: dict[str, list[str]]) -> Shared | None:
    text = _first(given, ("text",))
    if path != "/share" or not text or "://" not in text:
        return None
    return _shared(networks()[_FEDIVERSE], None, text)


def _shared(network: Network, url: str | None, text: str | None) -> Shared:
    """Address and text told apart where both came in one parameter."""
    if url is None and text is not None:
        words = text.split()
        url = next((word for word in reversed(words) if word.startswith(("http://", "https://"))), None)
        text = " ".join(word for word in words if word != url) or None
    return Shared(network.name, url, text, network.alive)


def _first(given: dict[str, list[str]], names: tuple[str, ...]) -> str | None:
    """The first of these parameters that is there and not blank."""
    return next((value.strip() for name in names for value in given.get(name, ()) if value.strip()), None)
