"""What leaves a link without any card."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from samara.core.page import Page
from samara.core.text import listed
from samara.networks.network import Limit, Network, Over
from samara.previews.card import Note, Part, Weight
from samara.previews.component import smothers
from samara.previews.sources import Sources

_ARTICLED = {"title": "a title", "description": "a description", "image": "a picture"}


def without_card(
    page: Page, sources: Sources, network: Network | None, parts: Mapping[str, Part | None], window: Limit | None
) -> Iterator[Note]:
    """What leaves the link without any card."""
    if network is None:
        return
    profile, name = network.profile, network.title
    if profile.over is Over.FAILS and window and window.most and page.size > window.most:
        text = f"{name} reads no page of more than {window.most:,} bytes; this one has {page.size:,}."
        yield Note(weight=Weight.NO_CARD, part="card", text=text, evidence=window)
    for part in profile.needs:
        either = part.split("|")
        if all(parts.get(each) is None for each in either):
            text = f"{name} shows no card without {' or '.join(map(_ARTICLED.__getitem__, either))}."
            yield Note(weight=Weight.NO_CARD, part=either[0], text=text, evidence=profile.known("needs"))
    limit = network.limit("component_parts") if page.components else None
    if limit and (offered := smothers(page)):
        text = f"With a component embed of more than {limit.most} components {name} shows no card at all."
        yield Note(weight=Weight.NO_CARD, part="card", text=text, at=offered.at, evidence=limit)
    if profile.ways and not any(all(sources.one(name) for name in way) for way in profile.ways):
        wanted = ", or ".join(listed(way) for way in profile.ways)
        yield Note(
            weight=Weight.NO_CARD, part="card", text=f"{name} shows no card without {wanted}.", evidence=profile.known("ways")
        )
    yield from _too_long(sources, network)
    if not any(parts.values()) and not page.components:
        yield Note(weight=Weight.NO_CARD, part="card", text=f"{name} finds nothing on the page that a card could show.")


def _too_long(sources: Sources, network: Network) -> Iterator[Note]:
    """What is longer than the network bears, where that leaves the link without any card."""
    profile = network.profile
    long: tuple[tuple[str, str, str, Iterable[Part | None]], ...] = (
        ("site_name", "a site name", "site", (sources.first(profile.sites),)),
        ("alt", "an alternative text", "image", _all(sources, "og:image:alt", "twitter:image:alt")),
        ("address", "an address", "card", _all(sources, "og:image", "twitter:image", "og:url")),
    )
    for of, words, name, said in long:
        limit = network.limit(of) if f"long-{of.replace('_', '-')}" in profile.fails else None
        most = limit.most if limit else None
        if limit and most and (part := next((part for part in said if part and _length(part.value, limit.unit) > most), None)):
            text = f"With {words} of more than {most:,} {limit.unit} {network.title} shows no card at all."
            yield Note(weight=Weight.NO_CARD, part=name, text=text, at=part.at, evidence=limit)


def _all(sources: Sources, *names: str) -> Iterator[Part]:
    return (part for name in names for part in sources.all(name))


def _length(text: str, unit: str) -> int:
    return len(text.encode()) if unit == "bytes" else len(text)
