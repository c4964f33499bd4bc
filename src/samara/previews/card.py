"""The card that a link to a page becomes: each part, what it came from, and where it is cut."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

import msgspec

from samara.core import urls
from samara.core.facts import Tag
from samara.core.page import Page
from samara.core.text import cut, cut_bytes
from samara.networks.network import Limit, Network

ORDER = ("og:title", "twitter:title", "jsonld:headline", "title")
"""Where a title is looked for when no network is meant."""


class Part(msgspec.Struct, frozen=True):
    """One text or address of a card. `source` is what said it ("og:title", "<title>"); `cut` says that the page says more."""

    value: str
    source: str
    cut: bool = False


class Card(msgspec.Struct, frozen=True, kw_only=True):
    """What a network shows for a link.

    `network` is its name, empty for what networks have in common; `large` says how the picture is shown; `notes` say in sentences
    what is lost on the way.
    """

    network: str
    domain: str
    title: Part | None = None
    description: Part | None = None
    image: Part | None = None
    site: Part | None = None
    large: bool = False
    notes: tuple[str, ...] = ()


def card(page: Page, network: Network | None = None) -> Card:
    """The card of a page, as this network draws it as far as its rules are known, or as all do."""
    limits: Mapping[str, Limit] = {limit.of: limit for limit in network.limits} if network else {}
    window = limits["html"].most if "html" in limits else None
    graph = [tag for tag in page.card.tags if _read(tag, window)]
    x = [tag for tag in page.twitter.tags if _read(tag, window)]
    notes = []
    if window is not None and len(graph) + len(x) < len(page.card.tags) + len(page.twitter.tags):
        notes.append(f"Tags after the first {window:,} bytes of the page are not read.")
    order = network.profile.titles if network else ORDER
    title = _cut(_first(_titles(page, graph, x, order)), limits.get("title"))
    description = _cut(_first(_descriptions(page, graph, x)), limits.get("description"))
    site = _first(_said(graph, "og:site_name"))
    longest = limits.get("site_name")
    if site and longest and longest.most and len(site.value.encode()) > longest.most:
        notes.append(f"With an og:site_name of more than {longest.most} bytes there is no card at all.")
    image = _first(_images(page, window))
    kind = next((tag.content.strip() for tag in reversed(x) if tag.name == "twitter:card"), "")
    return Card(
        network=network.name if network else "",
        domain=urls.host(page.url).removeprefix("www."),
        title=title,
        description=description,
        image=image,
        site=site,
        large=image is not None and kind != "summary",
        notes=tuple(notes),
    )


def _read(tag: Tag, window: int | None) -> bool:
    """Whether the tag says something and stands where it is read."""
    return bool(tag.content.strip()) and (window is None or tag.at is None or tag.at.offset < window)


def _said(tags: Sequence[Tag], *names: str) -> Iterator[Part]:
    for name in names:
        for tag in tags:
            if tag.name == name:
                yield Part(" ".join(tag.content.split()), name)


def _titles(page: Page, graph: Sequence[Tag], x: Sequence[Tag], order: Sequence[str]) -> Iterator[Part]:
    ways: dict[str, Callable[[], Iterator[Part]]] = {
        "og:title": lambda: _said(graph, "og:title"),
        "twitter:title": lambda: _said(x, "twitter:title"),
        "jsonld:headline": lambda: _headlines(page),
        "title": lambda: (Part(said.value, "<title>") for said in page.titles if said.value),
    }
    for way in order:
        yield from ways[way]()


def _headlines(page: Page) -> Iterator[Part]:
    for thing in page.jsonld.things:
        headline = thing.properties.get("headline")
        if isinstance(headline, str) and headline.strip():
            yield Part(" ".join(headline.split()), "headline in JSON-LD")


def _descriptions(page: Page, graph: Sequence[Tag], x: Sequence[Tag]) -> Iterator[Part]:
    yield from _said(graph, "og:description")
    yield from _said(x, "twitter:description")
    yield from (Part(said.value, "meta description") for said in page.descriptions if said.value)


def _images(page: Page, window: int | None) -> Iterator[Part]:
    for image in page.card.images:
        if window is None or image.at is None or image.at.offset < window:
            yield Part(image.url, "og:image")
    if page.twitter.image:
        yield Part(page.twitter.image, "twitter:image")


def _first(parts: Iterator[Part]) -> Part | None:
    return next(parts, None)


def _cut(part: Part | None, limit: Limit | None) -> Part | None:
    """The part as long as the network shows it."""
    if part is None or limit is None or limit.most is None:
        return part
    value = cut_bytes(part.value, limit.most) if limit.unit == "bytes" else cut(part.value, limit.most)
    return Part(value, part.source, value != part.value)
