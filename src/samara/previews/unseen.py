"""What stands on a page and is not seen by a network's fetcher: beyond its window, in the body, under another name, too much."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.facts import Place, Tag
from samara.networks.network import Evidence, Limit, Names, Network
from samara.previews.card import Note, Weight
from samara.previews.sources import ALIASES, Sources

PARTS = {"title": "titles", "description": "descriptions", "image": "images"}
"""The parts of a card, and the field of the profile that says where each is looked for."""


def unseen(sources: Sources, network: Network | None, window: Limit | None) -> Iterator[Note]:
    """What would have been taken if the fetcher had seen it."""
    if network is None:
        return
    for family in ("og", "twitter"):
        if count := sources.crowd(family):
            most = network.profile.most_tags
            text = f"{network.title} reads no {family}: tags where there are more than {most} different ones; here are {count}."
            yield Note(weight=Weight.LOST, part="card", text=text, evidence=network.profile.known("most_tags"))
    for part, field in PARTS.items():
        names = sources.asked(getattr(network.profile, field))
        taken = sources.first(names)
        if taken and taken.source in ALIASES and taken.source not in names and (known := network.profile.known(field)):
            text = f"Whether {network.title} reads {taken.source} is not documented; it is taken for og:image, as by most."
            yield Note(weight=Weight.UNKNOWN, part=part, text=text, at=taken.at, evidence=known)
        for name in names:
            if taken and taken.source.startswith(name):
                break
            if note := _missed(sources, network, window, name, part):
                yield note
                break


def _missed(sources: Sources, network: Network, window: Limit | None, name: str, part: str) -> Note | None:
    """Why a source that is on the page says nothing to this fetcher; None where it is not on the page."""
    profile, title = network.profile, network.title
    if window and window.most and (late := sources.unseen(name)):
        text = f"{title} reads the first {window.most:,} bytes; {late.source} stands behind them{_line(late.at)}."
        return _lost(part, text, late.at, window)
    if tag := sources.beneath(name):
        text = f"{title} reads tags in the head only; {name} stands in the body{_line(tag.at)}."
        return _lost(part, text, tag.at, profile.known("head"))
    if tag := sources.hollow(name):
        return _lost(part, f"{title} takes the first {name}, and that is empty{_line(tag.at)}.", tag.at, profile.known("empty"))
    if ":" in name and (tag := sources.unread(name)):
        text, rule = _unread(tag, network)
        return _lost(part, text, tag.at, profile.known(rule))
    return None


def _unread(tag: Tag, network: Network) -> tuple[str, str]:
    """Why a tag is not read, and the rule that says so."""
    profile, title, name = network.profile, network.title, tag.name
    read = profile.og if name.startswith("og:") else profile.twitter
    if tag.attribute not in read:
        return f"{title} reads {name} from {' or '.join(read)}= only;{_line(tag.at)} it is in {tag.attribute}=.", "og"
    if profile.single and tag.beside:
        return (
            f"{title} gives a tag one name, that of name=;{_line(tag.at)} that is {tag.beside}, and {name} is not read.",
            "single",
        )
    whole = "in small letters and alone" if profile.names is Names.EXACT else "alone"
    return f"{title} reads {name} where it stands {whole};{_line(tag.at)} the tag is named “{tag.written}”.", "names"


def _lost(part: str, text: str, at: Place | None, evidence: Evidence | None) -> Note:
    return Note(weight=Weight.LOST, part=part, text=text, at=at, evidence=evidence)


def _line(at: Place | None) -> str:
    return f" in line {at.line}" if at else ""
