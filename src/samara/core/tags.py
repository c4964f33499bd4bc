"""The nouns that the tags of a card are made of, and those that all facts are made of: values, and the places they stand in."""

from __future__ import annotations

import msgspec


class Fact(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Base of the small values below."""


class Place(Fact, frozen=True, array_like=True, gc=False):
    """Where an element's `<` stands: byte offset in the original bytes (from 0), line and column in characters (from 1).

    An element that the parser added without a tag in the source has no place: None.
    """

    offset: int
    line: int
    column: int


class Said(Fact, frozen=True, array_like=True, gc=False):
    """A text or absolute address that one element says, white space folded. `raw` keeps an attribute as written when it
    differs."""

    value: str
    at: Place | None = None
    raw: str = ""


class Tag(Fact, frozen=True, array_like=True, gc=False):
    """One `<meta>` of a vocabulary: `name` in lower case ("og:title"), `attribute` is "property" or "name" as written.

    For fetchers that are strict: `written` is that attribute as the page has it, where it is not just the name in small letters;
    `value` is the attribute of that name, where there is no `content`; `beside` is what name= says beside a property=.
    """

    name: str
    content: str
    attribute: str
    at: Place | None = None
    written: str = ""
    value: str = ""
    beside: str = ""


class CardImage(Fact, frozen=True, array_like=True, gc=False):
    """An og:image with the structured properties that followed it. `url` is absolute, `raw` as written; sizes in pixels as
    declared."""

    url: str
    raw: str
    at: Place | None = None
    secure_url: str | None = None
    type: str | None = None
    width: int | None = None
    height: int | None = None
    alt: str | None = None


class CardMedia(Fact, frozen=True, array_like=True, gc=False):
    """An og:video or og:audio with the structured properties that followed it, as for a CardImage; `kind` is video or audio."""

    kind: str
    url: str
    raw: str
    at: Place | None = None
    secure_url: str | None = None
    type: str | None = None
    width: int | None = None
    height: int | None = None


class OpenGraph(msgspec.Struct, frozen=True, omit_defaults=True):
    """Open Graph tags (og:, article:, product:, book:, profile:, fb:). https://ogp.me/

    `tags` are all as written, whichever attribute named them; the fields are the first of each, or all where the protocol has
    arrays: `media` are videos, then audio; `locales` the og:locale:alternate; `labels` the article:tag and those of
    books and videos. An empty `content` counts as absent.
    """

    tags: tuple[Tag, ...] = ()
    title: str | None = None
    description: str | None = None
    url: str | None = None
    type: str | None = None
    site_name: str | None = None
    locale: str | None = None
    images: tuple[CardImage, ...] = ()
    media: tuple[CardMedia, ...] = ()
    locales: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()


class Twitter(msgspec.Struct, frozen=True, omit_defaults=True):
    """twitter: tags, which X reads. The last twitter:card wins, of the others the first."""

    tags: tuple[Tag, ...] = ()
    card: str | None = None
    title: str | None = None
    description: str | None = None
    image: str | None = None
    image_alt: str | None = None
    site: str | None = None
    creator: str | None = None
