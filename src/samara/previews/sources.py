"""Where the parts of a card are looked for on a page: every source that a profile can name, and what it gives."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from html import unescape
from html.entities import html5
from itertools import groupby, islice
from math import inf
from typing import Any

import msgspec

from samara.core import urls
from samara.core.facts import Feed, Place, Tag, Thing
from samara.core.page import Page
from samara.networks.evidence import Known
from samara.networks.profile import Empty, Names, Profile
from samara.previews.card import Part
from samara.previews.elements import ELEMENTS
from samara.reading.embed import Embed, offered
from samara.reading.facts.jsonld import addresses, texts, whole
from samara.reading.vocabulary import subjects

_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});", re.I)
_PAIR = ("title", "meta:description")
ALIASES = ("og:image:url", "og:image:secure_url")
"""Other names of og:image. https://ogp.me/#structured"""
_PICTURES = ("og:image", *ALIASES)


class Sources:
    """A page as one fetcher sees it: only tags in the attributes that it reads, only what stands in the first `window` bytes."""

    def __init__(
        self, page: Page, profile: Profile, window: int | None = None, embeds: Mapping[str, Embed] | None = None
    ) -> None:
        self._page = page
        self._profile = profile
        self._window = window
        self._offer = offered(page)
        self._embed = (embeds or {}).get(self._offer.url) if self._offer else None
        self._ones: dict[str, Part | None] = {}

    def first(self, names: Sequence[str]) -> Part | None:
        """What the first of these sources that says anything says; a tag that says nothing may end the search."""
        for name in self.asked(names):
            if part := self.one(name):
                return part
            if self._profile.empty is Empty.ENDS and self.hollow(name):
                return self.one("host") if "host" in names else None
        return None

    def asked(self, names: Sequence[str]) -> Sequence[str]:
        """The names in the order in which they are asked on this page: of tags that count as one, first what stands first."""
        if self._profile.alone and self._taken():
            return [name for name in names if name.startswith("oembed:") or name == "host"]
        if self._profile.paired and not self._is_pair:
            names = [name for name in names if name not in _PAIR]
        if not self._profile.together:
            return names
        groups = groupby(names, key=lambda name: name.startswith(("og:", "twitter:")))
        return [name for tags, group in groups for name in (sorted(group, key=self._offset) if tags else group)]

    def _offset(self, name: str) -> float:
        part = self.one(name)
        return part.at.offset if part and part.at else inf

    def one(self, name: str) -> Part | None:
        """What one source says: the first of several, or the last where the profile says so."""
        if name not in self._ones:
            said = self.all(name)
            late = name in self._profile.last
            self._ones[name] = max(said, key=_standing, default=None) if late else next(said, None)
        return self._ones[name]

    def all(self, name: str) -> Iterator[Part]:
        """Everything that a source says, in order; nothing for a source that pages cannot have."""
        return (self._resolved(part, name) for part in self._raw(name) if part.value and self._seen(part.at))

    def unseen(self, name: str) -> Part | None:
        """What this source would say if it were not beyond the window."""
        return next((part for part in self._raw(name) if part.value and not self._seen(part.at)), None)

    def unread(self, name: str) -> Tag | None:
        """The first tag of this name that says something and is not read, as its attribute or the name in it is another."""
        return next((tag for tag in self._tags(name) if tag.content.strip() and not self._is_read(tag)), None)

    def hollow(self, name: str) -> Tag | None:
        """The tag of this name that counts, where it says nothing."""
        if self._profile.empty is Empty.PASSED:
            return None
        first = next((tag for tag in self._tags(name) if self._is_read(tag) and self._seen(tag.at)), None)
        return first if first and not self._says(first) else None

    def crowd(self, family: str) -> int:
        """How many names the tags of a family (og, twitter) have, where that is so many that none is read; else 0."""
        return len(set(self._named(family))) if family in self._crowded else 0

    def rests(self, field: str, part: Part) -> Known | None:
        """What says that a part of the card is taken from where it was."""
        profile = self._profile
        name = next((name for name in getattr(profile, field) if (one := self.one(name)) and one.source == part.source), field)
        return profile.known(name) or profile.known(field)

    @property
    def unasked(self) -> Feed | None:
        """Where the page offers an oEmbed answer that nobody has asked for."""
        return self._offer if self._embed is None and self._offer and self._seen(self._offer.at) else None

    @cached_property
    def _is_pair(self) -> bool:
        """Whether the page has both an element title and a meta description, and no tag that says either."""
        tags = (f"{family}:{part}" for family in ("og", "twitter") for part in ("title", "description"))
        return all(self.one(name) for name in _PAIR) and not any(self.one(name) for name in tags)

    def _taken(self) -> dict[str, str]:
        """What the page's oEmbed answer says, nothing when this fetcher does not take it."""
        if self._embed is None or self._embed.fault:
            return {}
        kinds = self._profile.embeds
        return self._embed.said if not kinds or self._embed.said.get("type") in kinds else {}

    def _seen(self, at: Place | None) -> bool:
        return self._window is None or at is None or at.offset < self._window

    def _raw(self, name: str) -> Iterator[Part]:
        family, colon, rest = name.partition(":")
        if name in _PICTURES and self._profile.names is Names.LOOSE:
            yield from self._pictures()
        elif family in ("og", "twitter") and colon:
            if family not in self._crowded:
                read = (tag for tag in self._tags(name) if self._is_read(tag))
                for tag in read if self._profile.empty is Empty.PASSED else islice(read, 1):
                    value = self._says(tag)
                    # An empty address is no address, not that of the page.
                    whole = urls.absolute(self._page.url, value) or "" if _is_address(name) and value else value
                    yield Part(whole, name, at=tag.at)
        elif family == "jsonld" and colon:
            yield from self._things(rest)
        elif family == "oembed" and colon:
            yield from self._embedded(rest)
        elif family in ("link", "meta", "itemprop") and name not in ELEMENTS:
            yield from (Part(tag.content, _called(name), at=tag.at) for tag in self._page.hints if tag.name == name)
        elif name in ELEMENTS:
            yield from ELEMENTS[name](self._page)

    def beneath(self, name: str) -> Tag | None:
        """The first tag of this name that stands in the body, for a fetcher that reads the head only."""
        return next((tag for tag in self._every(name) if tag.content.strip() and self._is_beneath(tag.at)), None)

    def _tags(self, name: str) -> Iterable[Tag]:
        return (tag for tag in self._every(name) if not self._is_beneath(tag.at))

    def _every(self, name: str) -> Iterable[Tag]:
        tags = self._page.opengraph.tags if name.startswith("og:") else self._page.twitter.tags
        return (tag for tag in tags if tag.name == name)

    def _is_beneath(self, at: Place | None) -> bool:
        body = self._page.body
        return self._profile.head and at is not None and body is not None and at.offset >= body.offset

    def _is_read(self, tag: Tag) -> bool:
        """Whether a fetcher that looks for a tag of this name finds it."""
        attributes = self._profile.og if tag.name.startswith("og:") else self._profile.twitter
        if tag.attribute not in attributes or (self._profile.single and tag.beside and attributes[0] == "name"):
            return False
        written = tag.written.lower() if self._profile.names is Names.WHOLE else tag.written
        return self._profile.names is Names.LOOSE or written in ("", tag.name)

    def _says(self, tag: Tag) -> str:
        return " ".join((tag.content or (tag.value if "value" in self._profile.values else "")).split())

    def _resolved(self, part: Part, name: str) -> Part:
        """A text as the fetcher has it that resolves character references once more."""
        if not self._profile.unescaped or "&" not in part.value or name.startswith("oembed:") or _is_address(name):
            return part
        return msgspec.structs.replace(part, value=" ".join(_unescaped(part.value).split()))

    @cached_property
    def _crowded(self) -> frozenset[str]:
        """The families of which none is read: another tag stands behind as many names as are read."""
        most = self._profile.most_tags
        return frozenset(family for family in ("og", "twitter") if most and _is_crowd(self._named(family), most))

    def _named(self, family: str) -> Iterator[str]:
        tags = self._page.opengraph.tags if family == "og" else self._page.twitter.tags
        return (tag.name for tag in tags if tag.name.startswith(f"{family}:") and self._is_read(tag) and tag.content)

    def _pictures(self) -> Iterator[Part]:
        tags = {tag.at: tag for tag in reversed(self._page.opengraph.tags) if tag.name in _PICTURES}
        for image in self._page.opengraph.images:
            tag = tags.get(image.at)
            if (tag is None or self._is_read(tag)) and not self._is_beneath(image.at):
                yield Part(image.url, tag.name if tag else "og:image", at=image.at)

    def _things(self, name: str) -> Iterator[Part]:
        things = self._page.jsonld.things
        read = [
            thing for thing in things if (self._profile.graphs or not thing.graph) and (thing.plain or not self._profile.plain)
        ]
        kinds = self._profile.things
        told = (thing for thing in read if not set(kinds).isdisjoint(thing.types)) if kinds else subjects(read)
        for thing, properties in islice(self._properties(told), 1 if kinds else None):
            value = whole(properties.get(name), things)
            urled = name in ("image", "thumbnailUrl")
            said = [urls.absolute(self._page.url, url) or "" for url in addresses(value)] if urled else texts(value)
            for text in said[:1]:
                yield Part(text, f"{name} in JSON-LD", at=thing.at)

    def _properties(self, things: Iterable[Thing]) -> Iterator[tuple[Thing, dict[str, Any]]]:
        """Each thing with what it says; where references are resolved before the script is read, quotes among them break it."""
        for thing in things:
            if not self._profile.unescaped:
                yield thing, thing.properties
                continue
            try:
                yield thing, msgspec.json.decode(_unescaped(msgspec.json.encode(thing.properties).decode()))
            except msgspec.DecodeError:
                continue

    def _embedded(self, name: str) -> Iterator[Part]:
        said = self._taken()
        if name == "thumbnail_url" and self._profile.sized and not (said.get("thumbnail_width") and said.get("thumbnail_height")):
            return
        if name == "url" and said.get("type") != "photo":
            return
        if self._offer and (text := said.get(name)):
            value = urls.absolute(self._offer.url, text) or "" if name.endswith("url") else text
            yield Part(value, f"{name} in the oEmbed answer", at=self._offer.at)


def _called(name: str) -> str:
    return name.replace(":", " ", 1)


def _standing(part: Part) -> int:
    return part.at.offset if part.at else -1


def _is_address(name: str) -> bool:
    """Whether what a tag of this name says is an address."""
    rest = name.partition(":")[2]
    return rest.startswith(("image", "url")) and not rest.endswith(("alt", "width", "height", "type"))


def _unescaped(text: str) -> str:
    """A text with its character references resolved, those that end as they should."""
    return _REFERENCE.sub(lambda found: unescape(found[0]) if found[0][1] == "#" or found[0][1:] in html5 else found[0], text)


def _is_crowd(names: Iterable[str], most: int) -> bool:
    seen: set[str] = set()
    for name in names:
        if len(seen) >= most:
            return True
        seen.add(name)
    return False
