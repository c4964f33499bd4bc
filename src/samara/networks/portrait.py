"""What is known of a network, in words: line by line, each with what it rests on, and what nobody knows said as such."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import msgspec

from samara.networks.evidence import Evidence, Limit
from samara.networks.network import Group, Network
from samara.networks.profile import GENERIC, Empty, Large, Layout, Names, Over, Profile

UNKNOWN = "unknown"


class Line(NamedTuple):
    """One thing that is known, or not: what it is about, what is said of it, and where that was read."""

    of: str
    says: str
    evidence: Evidence | None = None

    @property
    def note(self) -> str:
        """What its evidence adds; empty where `says` has it already."""
        return self.evidence.note if self.evidence and self.evidence.note not in self.says else ""


def state(network: Network) -> str:
    """Whether a network lives, and when that or its ways last changed."""
    if not network.alive:
        return f"stopped {network.died}"
    return f"alive, changed {network.changed}" if network.changed else "alive"


def card(network: Network) -> str:
    """Whether its card is known, unknown, or there is none: a closed service and what the reader's device does draw none."""
    if network.previews:
        return "known"
    return "none" if not network.alive or network.group in (Group.DEVICE, Group.WIDGET) else UNKNOWN


def way(network: Network) -> str:
    """How a page is shared there."""
    return "a link" if network.offered else "a link to the reader's server" if network.share else "–"


def parts(network: Network) -> Iterator[tuple[str, list[Line]]]:
    """Everything, part by part, each under its title; the first has none."""
    for title, lines in (("", facts(network)), ("What its preview does", rules(network)), ("Numbers", numbers(network))):
        if found := list(lines):
            yield title, found


def facts(network: Network) -> Iterator[Line]:
    """Who it is: its name, state, share link, and how its readers, apps, browsers and bots are told."""
    yield Line("named", network.name)
    yield Line("group", network.group)
    rests = None
    if network.evidence:
        rests = Evidence(source=network.evidence, grade=network.grade, checked=network.checked)
    yield Line("state", state(network), None if network.alive else rests)
    if network.story:
        yield Line("story", network.story)
    if network.alive:
        yield Line("shares by", network.share or "no address", rests)
        if network.server:
            yield Line("on a server of one's own", network.server)
        if network.hashtags:
            yield Line("posts are found by", "hashtags in their text", network.known("hashtags"))
    if network.group is Group.DEVICE or not network.alive:
        return
    for name, words in FACTS.items():
        value = getattr(network, name)
        known = network.known(name) if value else None
        says = (value if isinstance(value, str) else _list(value)) or UNKNOWN
        yield Line(words, says if known or not value else f"{says} (nobody has said where that was read)", known)


def rules(network: Network) -> Iterator[Line]:
    """What its preview reads and what it makes of it; nothing where it draws no card."""
    if card(network) != "known":
        if card(network) == UNKNOWN:
            yield Line("its card", f"{UNKNOWN}; drawn as most networks draw one")
        return
    for name in _fields(network.profile):
        of = RULES.get(name, name.replace("_", " "))
        known = network.profile.known(name)
        says = _said(network.profile, name)
        if known or getattr(network.profile, name) != getattr(GENERIC, name):
            yield Line(of, says or "none", known)
            for source in _order(network.profile, name):
                if own := network.profile.known(source):
                    yield Line(f"{of} {source}", "read", own)
        elif told := [source for source in _order(network.profile, name) if network.profile.known(source)]:
            rest = _list(tuple(source for source in _order(network.profile, name) if source not in told))
            yield Line(of, f"{', '.join(told)}; then {UNKNOWN}, taken as by most: {rest}", network.profile.known(told[0]))
        else:
            yield Line(of, f"{UNKNOWN}; taken as by most: {says}" if says else UNKNOWN)


def numbers(network: Network) -> Iterator[Line]:
    """Its limits, all that were told; what of the usual ones nobody told is unknown. Nothing where no card is known."""
    for limit in network.limits:
        yield Line(NUMBERS.get(limit.of, limit.of.replace("_", " ")), _amount(limit), limit)
    if card(network) != "known":
        return
    told = {limit.of for limit in network.limits}
    for of, words in NUMBERS.items():
        if of not in told and of not in RARE:
            yield Line(words, UNKNOWN)


def whole(network: Network) -> dict[str, Any]:
    """Everything as plain data: the fields of the network that are known, its state, and the names of those that are not."""
    plain: dict[str, Any] = msgspec.to_builtins(network)
    plain |= {"group": network.group.value} | ({"grade": network.grade.value} if network.evidence else {})
    known = {field for each in network.profile.evidence for field in each.of}
    told = {limit.of for limit in network.limits}
    unknown = {
        "network": [name for name in ("share", *FACTS) if not getattr(network, name)],
        "profile": [name for name in _fields(network.profile) if name not in known],
        "limits": [name for name in NUMBERS if name not in told and name not in RARE],
    }
    return plain | {"state": state(network), "card": card(network), "unknown": unknown if card(network) != "none" else {}}


FACTS = {
    "hosts": "readers come from", "apps": "Android apps", "in_app": "in-app browser says", "bots": "preview bot says",
    "agent": "whole agent", "clicks": "adds to addresses",
}  # fmt: skip
"""How the readers, apps, browsers and bots of a network are told, in words."""

RULES = {
    "titles": "title from", "descriptions": "description from", "images": "picture from", "sites": "name of the site from",
    "addresses": "leads to", "authors": "author from", "shows": "draws", "large_shows": "draws beside a large picture",
    "things": "JSON-LD of the types", "graphs": "JSON-LD in a @graph",
    "plain": "JSON-LD with several types, or in a comment", "embeds": "oEmbed of the types", "alone": "beside an oEmbed answer",
    "sized": "an oEmbed thumbnail", "og": "og: tags read in",
    "twitter": "twitter: tags read in", "head": "tags in the body", "together": "og: and twitter: tags",
    "paired": "the element title and the meta description", "last": "the last counts of",
    "names": "names of tags", "empty": "an empty tag", "values": "what a tag says, from",
    "single": "a tag with property= and name=",
    "most_tags": "no og: or twitter: tags of a page that has of them more than",
    "unescaped": "a character reference that stands in what is read", "parting": "the site's name is taken off the title behind",
    "echo": "a description that repeats the title", "layouts": "layouts, of which the last asked for counts",
    "film_types": "types of video",
    "large": "a large picture when", "crop": "a large picture is cut to",
    "thumb": "a small picture is cut to", "image_types": "types of picture",
    "page_types": "types of page", "over": "of a longer page", "ranged": "asks for", "in_all": "its time is for",
    "needs": "no card without", "ways": "no card without one of", "robots": "obeys robots.txt as",
    "fails": "nothing either for",
}  # fmt: skip
"""The rules of a profile, in words."""

NUMBERS = {
    "html": "part of the page that is read", "redirects": "redirects followed", "seconds": "time allowed", "title": "title",
    "description": "description", "site_name": "name of the site", "image_width": "width of a picture",
    "image_height": "height of a picture", "image_ratio": "width of a picture to its height",
    "image_bytes": "size of a picture", "images": "pictures shown",
    "large_width": "width from which it is shown large", "large_height": "height from which it is shown large",
    "alt": "text of a picture", "address": "address", "title_lines": "lines of the title",
    "description_lines": "lines of the description", "post": "text that is sent", "component": "component embed",
    "component_parts": "components of an embed", "component_media": "pictures of its galleries",
    "component_buttons": "buttons in a row of it", "component_texts": "texts in a section of it",
    "component_label": "label of its buttons", "component_link": "address of its buttons",
}  # fmt: skip
"""The numbers of a network, in words."""

RARE = frozenset((*"alt address post image_ratio large_width large_height images title_lines description_lines".split(),
                  *(of for of in NUMBERS if of.startswith("component"))))  # fmt: skip
"""Numbers that few networks have: without one, it is not said that nobody knows."""

_FIELDS = tuple(field.name for field in msgspec.structs.fields(Profile) if field.name != "evidence")

_ORDERS = ("titles", "descriptions", "images", "sites")
_OWN = (
    "authors", "large_shows", "sized", "most_tags", "single", "parting", "echo", "layouts", "film_types", "plain", "values",
    "unescaped",
)  # fmt: skip
"""Rules that few networks have."""
_OF_A_SOURCE = {"things": "jsonld", "graphs": "jsonld", "plain": "jsonld", "embeds": "oembed", "alone": "oembed"}
_LARGE = {
    Large.CARD: "twitter:card does not ask for a small one", Large.ASKED: "twitter:card asks for it",
    Large.SIZE: "it is large enough", Large.LANDSCAPE: "it is wider than high", Large.ALWAYS: "there is one",
    Large.NEVER: "never", Large.LAYOUT: "a tag asks for a layout that has it large",
}  # fmt: skip
_NAMES = {
    Names.LOOSE: "in any case, among others", Names.WHOLE: "in any case, each alone", Names.EXACT: "in small letters, each alone",
}  # fmt: skip
_HOLLOW = {
    Empty.PASSED: "is passed over", Empty.HIDES: "hides the others of its name", Empty.ENDS: "ends the search: the part is empty",
}  # fmt: skip
_CHOICES = {
    "graphs": ("is not read", "is read"),
    "alone": ("the page is read too", "nothing else is read"),
    "plain": ("is read", "is not read"),
    "sized": ("is taken", "is taken only with its width and height"),
    "single": ("has both names", "has that of name= only"),
    "unescaped": ("is shown as it stands", "is resolved once more"),
    "echo": ("is shown", "is left out"),
    "head": ("are read", "are not read"),
    "paired": ("each by itself", "as a pair, where no tag says either"),
    "together": ("each in its place", "whichever comes first in the page"),
    "in_all": ("each request", "page and pictures together"),
    "ranged": ("the whole page", "the part that it reads"),
}
"""What a rule says that does not hold, and one that holds."""
_EMPTY = {"things": "what the page is about", "embeds": "all"}
"""What a rule says that names nothing."""
_OVER = {Over.CUT: "the rest is not read", Over.FAILS: "there is no card"}


def _fields(profile: Profile) -> list[str]:
    """The rules that this profile can have: those of a source that it does not read are none."""
    asked = {name.partition(":")[0] for order in _ORDERS for name in getattr(profile, order)}
    own = [name for name in _FIELDS if name not in _OWN or getattr(profile, name) != getattr(GENERIC, name)]
    return [name for name in own if name not in _OF_A_SOURCE or _OF_A_SOURCE[name] in asked]


def _order(profile: Profile, name: str) -> tuple[str, ...]:
    """The sources in the order in which a rule asks them; none for a rule that is no order."""
    return getattr(profile, name) if name in _ORDERS else ()


def _said(profile: Profile, name: str) -> str:
    value = getattr(profile, name)
    if isinstance(value, Large):
        return _LARGE[value]
    if isinstance(value, Over):
        return _OVER[value]
    if isinstance(value, Names):
        return _NAMES[value]
    if isinstance(value, Empty):
        return _HOLLOW[value]
    if name == "layouts":
        return "; ".join(map(_layout, value))
    if name == "most_tags":
        return f"{value} names" if value else ""
    if name == "parting":
        return " ".join(value)
    if isinstance(value, bool):
        return _CHOICES[name][value]
    if name == "ways":
        return ", ".join(" + ".join(way) for way in value)
    if name in ("crop", "thumb"):
        return f"{value[0]} : {value[1]}" if value else ""
    return value if isinstance(value, str) else _list(value) or _EMPTY.get(name, "")


def _layout(layout: Layout) -> str:
    size = "a large picture" if layout.large else "a small picture"
    hides = f", no {' and no '.join(layout.hides)}" if layout.hides else ""
    film = ", where there is a video file" if layout.film else ""
    return f"{layout.tag} {' or '.join(layout.says)}: {size}{hides}{film}"


def _amount(limit: Limit) -> str:
    most = "" if limit.most is None else f"at most {limit.most:,}"
    least = "" if limit.least is None else f"at least {limit.least:,}"
    unit = {"weighted": "weighted characters"}.get(limit.unit, limit.unit)
    note = f" ({limit.note})" if limit.note else ""
    return f"{' and '.join(part for part in (least, most) if part)} {unit}{note}"


def _list(values: tuple[str, ...]) -> str:
    return ", ".join(values)
