"""A page and a network's rules give a card: each part from the first source that says it, cut as the network cuts, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from samara.core import urls
from samara.core.page import Page
from samara.core.text import cut, listed
from samara.core.text import shown as shown_of
from samara.networks.network import Network, Profile
from samara.previews.card import Card, Note, Part, Shape, Weight
from samara.previews.component import drawn, faults
from samara.previews.layout import lay_out, trim
from samara.previews.losses import without_card
from samara.previews.picture import judge
from samara.previews.showing import show
from samara.previews.sources import Sources
from samara.previews.unseen import PARTS, unseen
from samara.reading.embed import Embed
from samara.reading.probes import ImageFile
from samara.reading.sent import Sent

COMMON = Profile(titles=("og:title", "twitter:title", "jsonld:headline", "title"))
"""What networks have in common, for the card of no network."""

_GRAVEST = list(Weight)


def card(
    page: Page,
    network: Network | None = None,
    images: Mapping[str, ImageFile] | None = None,
    embeds: Mapping[str, Embed] | None = None,
    sent: Sent | None = None,
) -> Card:
    """The card of a page as this network draws it as far as its rules are known, or as most do.

    `images` are pictures as they were measured, by address; of others the declared size is believed. `embeds` are oEmbed answers,
    `sent` is how the page was sent.
    """
    profile = network.profile if network else COMMON
    window = network.limit("html") if network else None
    sources = Sources(page, profile, window.most if window else None, embeds)
    parts = {part: sources.first(getattr(profile, field)) for part, field in PARTS.items()}
    beside = {"site": sources.first(profile.sites), "author": sources.first(profile.authors)}
    notes = [
        *unseen(sources, network, window),
        *_chosen(sources, network, parts),
        *_unknown(network, parts),
        *_unasked(sources, network),
        *_instead(network, page),
        *_no_address(page, network, parts),
    ]
    shape = Shape.TEXT
    picture = None
    if image := parts["image"]:
        picture = (images or {}).get(image.value)
        judged = judge(image, picture, _size(page, image, picture), _asked(sources), network, _raw(page, image))
        shape = judged.shape
        notes += judged.notes
        if shape is Shape.TEXT:
            parts["image"] = None
    shape, parts, laid = lay_out(page, sources, network, parts, shape)
    parts, trimmed = trim(parts, beside["site"], network)
    notes += (*laid, *trimmed)
    if lost := next(without_card(page, sources, network, parts, window, sent), None):
        shape = Shape.NONE
        notes.append(lost)
    showing = show({**parts, **beside}, network, shape)
    notes += showing.notes
    shown = {name: _cut(part, network, name) for name, part in showing.parts.items()}
    notes += [_cut_note(network, name, part) for name, part in shown.items() if part and part.cut and network]
    return Card(
        network=network.name if network else "",
        domain=urls.host(page.url).removeprefix("www."),
        shape=shape,
        title=shown["title"],
        description=shown["description"],
        image=shown["image"],
        site=shown["site"],
        author=shown["author"],
        picture=picture,
        notes=tuple(sorted(notes, key=lambda note: _GRAVEST.index(note.weight))),
    )


def _asked(sources: Sources) -> str | None:
    """Which card the page asks for."""
    said = sources.one("twitter:card")
    return said.value if said else None


def _raw(page: Page, part: Part) -> str:
    """An address as the tag that gave it has it; empty when it was no tag."""
    tags = (*page.opengraph.tags, *page.twitter.tags)
    return next((" ".join(tag.content.split()) for tag in tags if part.at and tag.at == part.at), "")


def _size(page: Page, image: Part, measured: ImageFile | None) -> tuple[int, int] | None:
    """The picture's size: the real one, else the declared one."""
    if measured and measured.width and measured.height:
        return measured.width, measured.height
    declared = next((each for each in page.opengraph.images if each.url == image.value and each.width and each.height), None)
    return (declared.width or 0, declared.height or 0) if declared else None


def _chosen(sources: Sources, network: Network | None, parts: Mapping[str, Part | None]) -> Iterator[Note]:
    """Where a network takes another source than Open Graph, which says something else."""
    if network is None:
        return
    for part, field in PARTS.items():
        taken, usual = parts[part], sources.one(f"og:{part}")
        if taken and usual and taken.source != usual.source and taken.value != usual.value:
            text = f"{network.title} takes {taken.source}{_line(taken)}, not {usual.source}{_line(usual)}."
            yield Note(weight=Weight.CHANGED, part=part, text=text, at=taken.at, evidence=sources.rests(field, taken))


def _unknown(network: Network | None, parts: Mapping[str, Part | None]) -> Iterator[Note]:
    if network is None:
        return
    known = network.profile.known
    silent = [
        part
        for part, field in PARTS.items()
        if not known(field) and not ((taken := parts[part]) is not None and known(taken.source))
    ]
    drawn = network.profile.known("shows")
    if silent or not drawn:
        what = f"Where {network.title} looks for {listed(silent)}" if silent else f"Which parts of a card {network.title} draws"
        more = ", and which parts it draws," if silent and not drawn else ""
        text = f"{what}{more} is not documented; this is what most networks do."
        yield Note(weight=Weight.UNKNOWN, part="card", text=text)


def _unasked(sources: Sources, network: Network | None) -> Iterator[Note]:
    """What a network takes from an oEmbed answer, where nobody has asked for that."""
    if network is None or not (offer := sources.unasked):
        return
    orders = {part: getattr(network.profile, field) for part, field in PARTS.items()}
    firsts = {part: _first_of(sources, names) for part, names in orders.items()}
    if silent := [part for part, name in firsts.items() if name.startswith("oembed:")]:
        where = _line(Part("", "", at=offer.at))
        text = f"{network.title} takes {listed(silent)} from the oEmbed answer offered{where}, which was not asked for."
        known = network.profile.known(firsts[silent[0]]) or network.profile.known(PARTS[silent[0]])
        yield Note(weight=Weight.UNKNOWN, part="card", text=text, at=offer.at, evidence=known)


def _first_of(sources: Sources, names: Iterable[str]) -> str:
    """The first source that says anything, or that would if it were asked; empty when none does."""
    return next((name for name in names if name.startswith("oembed:") or sources.one(name)), "")


def _no_address(page: Page, network: Network | None, parts: Mapping[str, Part | None]) -> Iterator[Note]:
    """A picture that no fetcher can ask for: data written into the page, another scheme, no host."""
    tag = next((tag for tag in page.opengraph.tags if tag.name == "og:image" and tag.content.strip()), None)
    if network and tag and parts["image"] is None and not page.opengraph.images:
        said = cut(" ".join(tag.content.split()), 60)
        text = f"og:image{_line(Part('', '', at=tag.at))} is no address that can be fetched: {said}"
        yield Note(weight=Weight.LOST, part="image", text=text, at=tag.at)


def _instead(network: Network | None, page: Page) -> Iterator[Note]:
    """The layout that the page offers for the card, to a network that takes one."""
    limit = network.limit("component") if network and page.components else None
    if network and limit and not (offered := drawn(page)):
        first = page.components[0]
        fault = next(faults(first, page.url), "")
        text = f"{network.title} does not draw the component embed{_line(Part('', '', at=first.at))}: {fault}."
        yield Note(weight=Weight.CHANGED, part="card", text=text, at=first.at, evidence=limit)
    elif network and limit and offered:
        line = _line(Part("", "", at=offered.at))
        where = line if offered.kind == "script" else f" of {offered.url}, linked{line}, if that is valid,"
        text = f"{network.title} draws the component embed{where} instead of this card."
        yield Note(weight=Weight.CHANGED, part="card", text=text, at=offered.at, evidence=limit)


def _cut(part: Part | None, network: Network | None, name: str) -> Part | None:
    """The part as long as the network shows it."""
    limit = network.limit({"site": "site_name"}.get(name, name)) if network else None
    if part is None or limit is None or limit.most is None or name == "image":
        return part
    value = shown_of(part.value, limit.most, limit.unit)
    return part if value == part.value else Part(value, part.source, True, part.at, part.value, part.lines)


def _cut_note(network: Network | None, name: str, part: Part) -> Note:
    assert network is not None
    limit = network.limit({"site": "site_name"}.get(name, name))
    assert limit is not None
    text = f"{network.title} shows {limit.most:,} {limit.unit} of the {name}{_line(part)}, and cuts the rest."
    return Note(weight=Weight.CHANGED, part=name, text=text, at=part.at, evidence=limit)


def _line(part: Part) -> str:
    return f" in line {part.at.line}" if part.at else ""
