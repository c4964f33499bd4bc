"""All networks, and which of them a link on a page shares to."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable
from functools import cache, wraps
from typing import NamedTuple, TypeVar, TypeVarTuple
from urllib.parse import SplitResult, parse_qs, urlsplit

from samara.core import registry
from samara.core.errors import SettingsError
from samara.core.text import month
from samara.networks.network import Intent, Network

Given = TypeVarTuple("Given")
Made = TypeVar("Made")


class Shared(NamedTuple):
    """What a share link does: the network's name, the address it shares, the text it passes, and whether the network lives."""

    network: str
    url: str | None
    text: str | None
    alive: bool


@cache
def networks() -> dict[str, Network]:
    """Every network by name: ours, those that other distributions offer as `samara.networks`, and those that owners added."""
    return dict(sorted((_shipped() | _own).items()))


def include(own: Iterable[Network]) -> None:
    """Know the networks of an owner, too, from now on; a process knows those of all the sites that it worked on.

    Raises SettingsError when one takes the name of one of ours.
    """
    new = {network.name: network for network in own}
    if taken := new.keys() & _shipped().keys():
        raise SettingsError(f"There is already a network named {min(taken)!r}.", hint="Give the file another name.")
    if any(_own.get(name) != network for name, network in new.items()):
        _own.update(new)
        for kept in (networks, _intents, _anywhere):
            kept.cache_clear()


def included() -> tuple[Network, ...]:
    """The networks that owners added, for another process that has to know them."""
    return tuple(_own.values())


def remembered(function: Callable[[*Given], Made]) -> Callable[[*Given], Made]:
    """The function, which makes something of the networks, doing so once for each of its arguments until an owner adds one."""

    @cache
    def once(own: tuple[Network, ...], *given: *Given) -> Made:
        return function(*given)

    @wraps(function)
    def asked(*given: *Given) -> Made:
        return once(included(), *given)

    return asked


_own: dict[str, Network] = {}


@cache
def _shipped() -> dict[str, Network]:
    return registry.collect(
        Network,
        "samara.networks",
        group="samara.networks",
        apart=("catalogue", "evidence", "lists", "network", "own", "portrait", "profile"),
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


def ended() -> dict[str, str]:
    """The networks that have closed, by name, and the month in which each did: "July 2025"."""
    return {name: month(network.died) for name, network in networks().items() if network.died}


def shares(url: str) -> Shared | None:
    """What a link shares; None when it is no share link. Takes the absolute address, or the href as written for other schemes
    (`mailto:`, `whatsapp:`, `tg:`).

    A host that nobody knows is taken for somebody's own server where the path is one that such software shares at, and an
    address is passed: `/share?text=` is Mastodon's, `/bookmarks/new?url=` linkding's.
    """
    scheme, colon, rest = url.partition(":")
    if rest.startswith("//") and scheme in _WEB:
        found = _intents().get(rest[2:].partition("/")[0])
    else:
        found = _intents().get(scheme.lower() + colon)
    if found is None and ("http" not in rest[4:] or url.partition("?")[0].rpartition("/")[2] not in _anywhere()):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    given = parse_qs(parts.query, keep_blank_values=True)
    if not given and "=" in parts.fragment:
        given = parse_qs(parts.fragment, keep_blank_values=True)
    if found is None:
        return _on_any_server(parts.path, given)
    for network, intent in found:
        if _fits(intent, _path(parts), given):
            return _shared(network, _first(given, intent.url), _first(given, intent.text))
    return None


_WEB = frozenset(("http", "https"))
_ANY = "*"


@cache
def _intents() -> dict[str, list[tuple[Network, Intent]]]:
    """Share addresses by host; schemes of their own stand as "mailto:"."""
    found: dict[str, list[tuple[Network, Intent]]] = {}
    for network in networks().values():
        for intent in network.intents:
            for host in intent.hosts:
                found.setdefault(host, []).append((network, intent))
    found.pop(_ANY, None)
    return found


@cache
def _anywhere() -> dict[str, list[tuple[Network, Intent]]]:
    """Share addresses that any server may have, by the last part of their path; those that exclude something come first."""
    told = [(network, intent) for network in networks().values() for intent in network.intents if _ANY in intent.hosts]
    found: dict[str, list[tuple[Network, Intent]]] = {}
    for network, intent in sorted(told, key=lambda pair: not pair[1].without):
        found.setdefault(intent.path.rpartition("/")[2], []).append((network, intent))
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
    return f"/{parts.netloc}" if parts.netloc else parts.path


def _on_any_server(path: str, given: dict[str, list[str]]) -> Shared | None:
    for network, intent in _anywhere().get(path.rpartition("/")[2], ()):
        if path.endswith(intent.path) and not (intent.without and intent.without in given):
            shared = _shared(network, _first(given, intent.url), _first(given, intent.text))
            # Without an address it is somebody's ordinary page.
            if shared.url and shared.url.startswith(("http://", "https://")):
                return shared
    return None


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
