"""Where the parts of a card are looked for on a page: every source that a profile can name, and what it gives."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import groupby
from math import inf

from samara.core import urls
from samara.core.facts import Feed, Place, Tag
from samara.core.page import Page
from samara.core.text import opening
from samara.networks.profile import Profile
from samara.previews.card import Part
from samara.reading.embed import Embed, offered
from samara.reading.facts.jsonld import addresses, texts, whole
from samara.reading.vocabulary import subjects

_PAIR = ("title", "meta:description")
HOST = "the address"
"""What a card says its site's name comes from where that is the host."""
_BEGINNING = 300
"""Characters of the text that a fetcher takes for want of a description."""


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

    def first(self, names: Sequence[str]) -> Part | None:
        """What the first of these sources that says anything says."""
        return next((part for name in self.asked(names) if (part := self.one(name))), None)

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
        said = self.all(name)
        if name in self._profile.last:
            return max(said, key=lambda part: part.at.offset if part.at else -1, default=None)
        return next(iter(said), None)

    def all(self, name: str) -> Iterator[Part]:
        """Everything that a source says, in order; nothing for a source that pages cannot have."""
        return (part for part in self._raw(name) if part.value and self._seen(part.at))

    def unseen(self, name: str) -> Part | None:
        """What this source would say if it were not beyond the window."""
        return next((part for part in self._raw(name) if part.value and not self._seen(part.at)), None)

    def unread(self, name: str) -> Tag | None:
        """The first tag of this name that stands in an attribute which is not read."""
        return next(
            (tag for tag in self._tags(name) if tag.content.strip() and tag.attribute not in self._attributes(name)), None
        )

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
        if name in ("og:image", "og:image:url", "og:image:secure_url"):
            yield from self._pictures()
        elif family in ("og", "twitter") and colon:
            addressed = rest.startswith(("image", "url")) and not rest.endswith(("alt", "width", "height", "type"))
            for tag in self._tags(name):
                if tag.attribute in self._attributes(name):
                    value = " ".join(tag.content.split())
                    # An empty address is no address, not that of the page.
                    whole = urls.absolute(self._page.url, value) or "" if addressed and value else value
                    yield Part(whole, name, at=tag.at)
        elif family == "jsonld" and colon:
            yield from self._things(rest)
        elif family == "oembed" and colon:
            yield from self._embedded(rest)
        elif family in ("link", "meta") and name not in _OTHERS:
            yield from (Part(tag.content, _called(name), at=tag.at) for tag in self._page.hints if tag.name == name)
        elif name in _OTHERS:
            yield from _OTHERS[name](self._page)

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

    def _attributes(self, name: str) -> Sequence[str]:
        return self._profile.og if name.startswith("og:") else self._profile.twitter

    def _pictures(self) -> Iterator[Part]:
        attributes = {tag.at: tag.attribute for tag in self._page.opengraph.tags if tag.name.startswith("og:image")}
        for image in self._page.opengraph.images:
            if attributes.get(image.at, "property") in self._profile.og and not self._is_beneath(image.at):
                yield Part(image.url, "og:image", at=image.at)

    def _things(self, name: str) -> Iterator[Part]:
        things = self._page.jsonld.things
        read = [thing for thing in things if self._profile.graphs or not thing.graph]
        kinds = self._profile.things
        for thing in [thing for thing in read if not set(kinds).isdisjoint(thing.types)][:1] if kinds else subjects(read):
            value = whole(thing.properties.get(name), things)
            said = [urls.absolute(self._page.url, url) or "" for url in addresses(value)] if name == "image" else texts(value)
            for text in said[:1]:
                yield Part(text, f"{name} in JSON-LD", at=thing.at)

    def _embedded(self, name: str) -> Iterator[Part]:
        if self._offer and (text := self._taken().get(name)):
            value = urls.absolute(self._offer.url, text) or "" if name.endswith("url") else text
            yield Part(value, f"{name} in the oEmbed answer", at=self._offer.at)


def _called(name: str) -> str:
    family, _, rest = name.partition(":")
    return f"meta {rest}" if family == "meta" else f"{family} {rest}"


def _titles(page: Page) -> Iterator[Part]:
    return (Part(said.value, "<title>", at=said.at) for said in page.titles)


def _headings(page: Page) -> Iterator[Part]:
    return (Part(heading.text, "<h1>", at=heading.at) for heading in page.headings if heading.level == 1)


def _descriptions(page: Page) -> Iterator[Part]:
    return (Part(said.value, "meta description", at=said.at) for said in page.descriptions)


def _canonical(page: Page) -> Iterator[Part]:
    return (Part(said.value, "canonical", at=said.at) for said in page.canonical)


def _touch_icons(page: Page) -> Iterator[Part]:
    return (Part(icon.url, "apple-touch-icon", at=icon.at) for icon in page.icons if icon.rel == "apple-touch-icon")


def _icons(page: Page) -> Iterator[Part]:
    return (Part(icon.url, "icon", at=icon.at) for icon in page.icons if icon.rel == "icon")


def _images(page: Page) -> Iterator[Part]:
    """The pictures of the text, those first that declare the largest size."""
    shown = [image for image in page.images if image.region == "main"]
    shown.sort(key=lambda image: -(image.width or 0) * (image.height or 0))
    return (Part(image.url, "<img>", at=image.at) for image in shown)


def _text(page: Page) -> Iterator[Part]:
    if page.text.main:
        yield Part(opening(page.text.main, _BEGINNING), "the text", at=page.text.at)


def _host(page: Page) -> Iterator[Part]:
    yield Part(urls.host(page.url).removeprefix("www."), HOST)


_OTHERS: dict[str, Callable[[Page], Iterator[Part]]] = {
    "title": _titles,
    "h1": _headings,
    "meta:description": _descriptions,
    "canonical": _canonical,
    "apple-touch-icon": _touch_icons,
    "icon": _icons,
    "img": _images,
    "text": _text,
    "host": _host,
}
