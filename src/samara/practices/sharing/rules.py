"""Which networks do what, as their profiles tell: the rules that pages of cards and their pictures meet."""

from __future__ import annotations

from collections.abc import Callable

from samara.networks.catalogue import networks, remembered
from samara.networks.network import Network


@remembered
def alive() -> tuple[Network, ...]:
    """The networks that live, in the order of their titles."""
    return tuple(sorted((network for network in networks().values() if network.alive), key=lambda each: each.title.casefold()))


@remembered
def cropping() -> tuple[Network, ...]:
    """The networks that crop a large picture to a ratio of theirs."""
    return tuple(network for network in alive() if network.profile.crop)


@remembered
def types() -> frozenset[str]:
    """The types of pictures that every network draws which says what it draws."""
    return frozenset.intersection(*(frozenset(network.profile.image_types) for network in _known("image_types")))


@remembered
def refusing(kind: str) -> tuple[tuple[Network, ...], bool]:
    """The networks that say what pictures they draw and not this type, and whether they are more than half of all those."""
    return _judging("image_types", lambda network: kind not in network.profile.image_types)


@remembered
def failing(what: str) -> tuple[tuple[Network, ...], bool]:
    """The networks that show nothing of this kind (attached-image, not-https), and whether they are more than half of those that
    tell what they fail for."""
    return _judging("fails", lambda network: what in network.profile.fails)


@remembered
def reading_only(tags: str, attribute: str) -> tuple[Network, ...]:
    """The networks that read these tags (og, twitter) in one attribute only."""
    return tuple(network for network in _known(tags) if getattr(network.profile, tags) == (attribute,))


@remembered
def taking_last(tag: str) -> tuple[Network, ...]:
    """The networks that take the last of several tags of this name."""
    return tuple(network for network in alive() if tag in network.profile.last)


@remembered
def taking_first(source: str) -> tuple[Network, ...]:
    """The networks that look for a card's picture there first (og:image, twitter:image)."""
    return tuple(network for network in alive() if network.profile.images[:1] == (source,))


@remembered
def leading_to(source: str) -> tuple[Network, ...]:
    """The networks whose cards lead to what this source says (og:url, canonical) before any other."""
    return tuple(network for network in alive() if network.profile.addresses[:1] == (source,))


@remembered
def preferring_data(part: str) -> tuple[tuple[Network, tuple[str, ...]], ...]:
    """The networks that believe structured data before the Open Graph tag of a part (title, description), and what of it they
    ask."""
    orders = [(network, getattr(network.profile, f"{part}s")) for network in _known(f"{part}s")]
    before = [(network, order[: order.index(f"og:{part}")]) for network, order in orders if f"og:{part}" in order]
    asked = [(network, tuple(name for name in names if name.startswith("jsonld:"))) for network, names in before]
    return tuple((network, names) for network, names in asked if names)


def _judging(rule: str, refuses: Callable[[Network], bool]) -> tuple[tuple[Network, ...], bool]:
    known = _known(rule)
    found = tuple(network for network in known if refuses(network))
    return found, 2 * len(found) > len(known)


def _known(rule: str) -> tuple[Network, ...]:
    return tuple(network for network in alive() if network.profile.known(rule))
