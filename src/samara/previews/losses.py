"""What leaves a link without any card."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import urlsplit

from samara.core.length import length
from samara.core.page import Page
from samara.core.site import UNKNOWN
from samara.core.text import listed
from samara.networks.network import Evidence, Limit, Network, Over
from samara.previews.card import Note, Part, Weight
from samara.previews.component import smothers
from samara.previews.sources import Sources
from samara.reading.sent import Sent

_ARTICLED = {"title": "a title", "description": "a description", "image": "a picture"}


def without_card(
    page: Page,
    sources: Sources,
    network: Network | None,
    parts: Mapping[str, Part | None],
    window: Limit | None,
    sent: Sent | None = None,
) -> Iterator[Note]:
    """What leaves the link without any card; `sent` is how the page was sent, None for a file."""
    if network is None:
        return
    profile, name = network.profile, network.title
    if "page-not-https" in profile.fails and page.url.startswith("http:") and _is_public(page.url):
        yield _no_card(f"{name} makes cards of pages over https only.", profile.known("fails"))
    if sent is not None:
        yield from _sent(sent, network)
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


def _sent(sent: Sent, network: Network) -> Iterator[Note]:
    """What a fetcher refuses before it reads a word of the page."""
    profile, name = network.profile, network.title
    redirects = network.limit("redirects")
    if redirects and redirects.most is not None and len(sent.way) - 1 > redirects.most:
        steps = f"{redirects.most} redirect{'' if redirects.most == 1 else 's'}"
        yield _no_card(f"{name} follows up to {steps}; the page takes more ({' → '.join(sent.way)}).", redirects)
    if sent.type and profile.page_types and sent.type not in profile.page_types:
        text = f"{name} takes {', '.join(profile.page_types)}; the page is sent as {sent.type}."
        yield _no_card(text, profile.known("page_types"))
    if sent.attached and "attachment" in profile.fails:
        text = f"{name} makes no card of a page that is sent as a file to keep (Content-Disposition: attachment)."
        yield _no_card(text, profile.known("fails"))


def _no_card(text: str, evidence: Evidence | None) -> Note:
    return Note(weight=Weight.NO_CARD, part="card", text=text, evidence=evidence)


def _is_public(url: str) -> bool:
    """Whether an address is one that readers will have, and not that of a server on the author's own machine."""
    host = urlsplit(url).hostname or ""
    return "." in host and not host.rpartition(".")[2].isdigit() and not url.startswith(UNKNOWN)


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
        if limit and most and (part := next((part for part in said if part and length(part.value, limit.unit) > most), None)):
            text = f"With {words} of more than {most:,} {limit.unit} {network.title} shows no card at all."
            yield Note(weight=Weight.NO_CARD, part=name, text=text, at=part.at, evidence=limit)


def _all(sources: Sources, *names: str) -> Iterator[Part]:
    return (part for name in names for part in sources.all(name))
