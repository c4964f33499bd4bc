"""Which networks cut a text of a page's card, told without drawing the cards."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.finding import Found
from samara.core.page import Page
from samara.core.text import shown
from samara.networks.catalogue import networks, remembered
from samara.networks.network import Grade, Limit, Network
from samara.previews.card import Part
from samara.previews.naming import named
from samara.previews.sources import Sources

FEWEST = 2
"""Networks that must cut a text: what one alone does is its habit, not the text's fault. Own choice; see the thresholds."""

SURE = frozenset((Grade.OFFICIAL, Grade.SOURCE_CODE))
"""What one of their limits must rest on; what was only measured or claimed accuses nobody."""

_SOURCES = {"title": "titles", "description": "descriptions"}


def cut(page: Page, name: str) -> Iterator[Found]:
    """A finding for each text that networks take for the title or the description (`name`) and several cut."""
    if _brief(page, name):
        return
    parts: dict[str, Part] = {}
    cutting: dict[str, list[tuple[Network, Limit]]] = {}
    for network, limit in _limits(name):
        part = Sources(page, network.profile).first(getattr(network.profile, _SOURCES[name]))
        if part and _over(part.value, limit):
            parts.setdefault(part.value, part)
            cutting.setdefault(part.value, []).append((network, limit))
    for value, by in cutting.items():
        if len(by) >= FEWEST and any(_sure(value, network, name) for network, _ in by):
            words = {network: f"{network.title} ({limit.most:,} {limit.unit})" for network, limit in by}
            told = f"has a {name} of {len(value):,} characters, which is cut by {named(words, words.__getitem__)}"
            yield Found(told, parts[value].at)


def _brief(page: Page, name: str) -> bool:
    """Whether all that a page says for this part is surely too short to be cut by several; most pages are told apart here."""
    if page.jsonld.things or page.oembed or len(limits := _limits(name)) < FEWEST:
        return False
    said = page.titles if name == "title" else page.descriptions
    texts = [each.value for each in said] + [getattr(tags, name) or "" for tags in (page.card, page.twitter)]
    return any(texts) and max(len(text.encode()) for text in texts) <= (limits[FEWEST - 1][1].most or 0)


@remembered
def _limits(name: str) -> tuple[tuple[Network, Limit], ...]:
    """The networks that bound this part, with what each shows, the least first."""
    known = [(network, limit) for network in networks().values() if network.alive and (limit := network.limit(name))]
    return tuple(sorted(known, key=lambda pair: pair[1].most or 0))


def _sure(text: str, network: Network, name: str) -> bool:
    """Whether the network itself says that it cuts this."""
    return any(limit.of == name and limit.grade in SURE and _over(text, limit) for limit in network.limits)


def _over(text: str, limit: Limit) -> bool:
    return limit.most is not None and shown(text, limit.most, limit.unit) != text
