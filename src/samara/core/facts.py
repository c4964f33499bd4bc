"""The nouns that facts are made of: small frozen values, each with the place in the source that it came from.

They are encoded as arrays (a site of 30,000 pages holds millions of them); `reports` gives them their names back.
"""

from __future__ import annotations

from typing import Any

import msgspec

from samara.core.style import Sheet as Sheet
from samara.core.style import Unsized as Unsized
from samara.core.tags import CardImage as CardImage
from samara.core.tags import CardMedia as CardMedia
from samara.core.tags import Fact as Fact
from samara.core.tags import OpenGraph as OpenGraph
from samara.core.tags import Place as Place
from samara.core.tags import Said as Said
from samara.core.tags import Tag as Tag
from samara.core.tags import Twitter as Twitter


class Thing(msgspec.Struct, frozen=True, omit_defaults=True):
    """One JSON-LD node that has a @type, its properties as given (nested nodes inside); @graph and arrays are unrolled.

    `graph` says that it stood in a @graph; `plain` that its @type is one word, and that its script holds nothing but JSON, lines
    with the marks of a CDATA section aside: what a strict reader asks for.
    """

    types: tuple[str, ...]
    properties: dict[str, Any] = {}
    at: Place | None = None
    graph: bool = False
    plain: bool = True


class Broken(Fact, frozen=True, array_like=True, gc=False):
    """A block that could not be parsed, and the parser's words."""

    message: str
    at: Place | None = None


class JsonLd(msgspec.Struct, frozen=True, omit_defaults=True):
    """All JSON-LD blocks of a page. https://www.w3.org/TR/json-ld11/"""

    things: tuple[Thing, ...] = ()
    broken: tuple[Broken, ...] = ()


class Item(msgspec.Struct, frozen=True, omit_defaults=True):
    """A microdata item or a microformats2 root: types ("https://schema.org/Article", "h-entry"), properties to texts or
    absolute addresses.

    `region` is where it stands on the page, as for a Link; `within` are the types of the item around it; `headed` says whether a
    main heading (h1) belongs to it.
    """

    types: tuple[str, ...]
    properties: dict[str, tuple[str, ...]] = {}
    at: Place | None = None
    region: str = "main"
    within: tuple[str, ...] = ()
    headed: bool = False


class Alternate(Fact, frozen=True, array_like=True, gc=False):
    """A hreflang twin."""

    lang: str
    url: str
    at: Place | None = None


class Language(msgspec.Struct, frozen=True, omit_defaults=True):
    """Declared (`<html lang>`), detected from the main text (ISO 639-1, None when the text is too short), and the direction.

    `of_text` is what an element around most of the main text declares for it; None where none does. `at` is where the element
    stands that declares the language, `root` where `<html>` does.
    `confidence` is between 0 and 1. `direction` is the declared `dir` ("rtl", "ltr", "auto") or None;
    `script_direction` is what the letters of the text need.
    """

    declared: str | None = None
    detected: str | None = None
    confidence: float = 0.0
    direction: str | None = None
    script_direction: str | None = None
    at: Place | None = None
    of_text: str | None = None
    root: Place | None = None


class Heading(Fact, frozen=True, array_like=True, gc=False):
    """h1 to h6, its text and the id that a link can point at (its own, or of an anchor in it, or of the section it opens).

    `slug` is an id that an h2 to h4 of the main text without one could have: of its text, and of nothing else on the page; empty
    where it stands in a link, a control or a table. `plain` says that it neither stands in one of these nor holds a link or
    control, and that readers see it.
    """

    level: int
    text: str
    id: str | None = None
    at: Place | None = None
    region: str = "main"
    slug: str = ""
    plain: bool = True


class Text(msgspec.Struct, frozen=True, omit_defaults=True):
    """The main text, paragraphs separated by newlines (at most 20,000 characters kept); `words` counts all of it. `code` says
    where blocks of code stand in `main`, each from a character to the one behind it; `quoted` says that of block quotes, figures
    and captions, `terms` of what lists of terms say. `before` are the first paragraphs between the first heading and a main text
    that begins later."""

    main: str = ""
    words: int = 0
    at: Place | None = None
    code: tuple[tuple[int, int], ...] = ()
    quoted: tuple[tuple[int, int], ...] = ()
    terms: tuple[tuple[int, int], ...] = ()
    before: str = ""


class Link(Fact, frozen=True, array_like=True, gc=False):
    """An `<a href>` or `<area href>`.

    `url` is absolute without fragment; `internal` says whether it stays on the site; `rel` is as written in lower case, folded;
    `text` is the anchor's text, else the alt of its image, else aria-label or title; `region` is nav, header, footer, aside,
    main or samara (a block that we wrote). `label` is the aria-label, which is read aloud instead of the text; `hidden` says
    whether screen readers pass the link over.
    """

    url: str
    text: str
    region: str
    internal: bool
    rel: str = ""
    fragment: str = ""
    raw: str = ""
    at: Place | None = None
    label: str = ""
    hidden: bool = False


class SeeAlso(Fact, frozen=True, array_like=True, gc=False):
    """A list of related pages that somebody made by hand: `label` is what stands above it ("See also"), `links` are its links to
    other pages, in their order.

    `start` and `end` are where it stands in the main text, label included, in characters; both 0 where it stands elsewhere.
    """

    label: str
    links: tuple[Link, ...]
    start: int = 0
    end: int = 0
    at: Place | None = None


class Image(Fact, frozen=True, array_like=True, gc=False):
    """An `<img>`: `alt` is None when the attribute is missing and nothing else names it, "" when it only decorates; sizes as
    declared in pixels. `loading` is when it loads, as its element says: lazy, eager or script (a script fills it in); empty where
    nothing says."""

    url: str
    alt: str | None = None
    width: int | None = None
    height: int | None = None
    region: str = "main"
    at: Place | None = None
    loading: str = ""


class Quote(Fact, frozen=True, array_like=True, gc=False):
    """A quotation of the main text that stands by itself: a block quote or a pull quote of nothing but words.

    `directive` is the text directive (`text=...`) that leads to it and to no other words of the page; empty where there is none.
    `said_by` is what the page writes below it of who said it.
    """

    text: str
    directive: str = ""
    at: Place | None = None
    said_by: str = ""


class Media(Fact, frozen=True, array_like=True, gc=False):
    """A video or audio: `kind` is video, audio or frame (a player in an iframe); `captions` says whether a track is offered,
    `silent` whether it starts by itself without sound, as pictures that move do."""

    kind: str
    url: str
    captions: bool = False
    at: Place | None = None
    silent: bool = False


class Table(Fact, frozen=True, array_like=True, gc=False):
    """A data table."""

    rows: int
    caption: str | None = None
    at: Place | None = None


class Code(Fact, frozen=True, array_like=True, gc=False):
    """A block of code (`<pre>`); `language` from its class, if any."""

    lines: int
    language: str | None = None
    at: Place | None = None


class Form(Fact, frozen=True, array_like=True, gc=False):
    """A form: absolute action, method in lower case, names of its fields."""

    action: str
    method: str
    fields: tuple[str, ...] = ()
    at: Place | None = None


class Field(Fact, frozen=True, array_like=True, gc=False):
    """A field that a reader fills in, or a picture to press: `kind` is the type of an input ("email", "image"), textarea or
    select; `label` says whether a label, aria-label, title or alt text names it; `autocomplete` is as written, in lower case."""

    name: str
    kind: str
    label: bool
    autocomplete: str = ""
    at: Place | None = None


class Feed(Fact, frozen=True, array_like=True, gc=False):
    """A `<link rel=alternate>` to a feed or to an oEmbed answer: `type` is the media type."""

    url: str
    type: str
    title: str | None = None
    at: Place | None = None


class Endpoint(Fact, frozen=True, array_like=True, gc=False):
    """Where machines may talk to the page: `kind` is webmention, pingback, hub, self, micropub, indieauth."""

    kind: str
    url: str
    at: Place | None = None


class Component(Fact, frozen=True, array_like=True, gc=False):
    """A Discord component embed: `kind` is script (it stands in the page) or link (to a file); `name` is the id or the rel, and
    `type` the media type, as written.

    Of a script, `text` is what stands in it (at most 20,000 characters kept) and `size` its bytes in UTF-8; of a link, `url` is
    the absolute address and `raw` the address as written.
    """

    kind: str
    name: str
    type: str
    text: str = ""
    size: int = 0
    url: str = ""
    raw: str = ""
    at: Place | None = None


class Identity(Fact, frozen=True, array_like=True, gc=False):
    """Who the page belongs to: `kind` is me (rel=me) or creator (fediverse:creator)."""

    kind: str
    value: str
    at: Place | None = None


class Icon(Fact, frozen=True, array_like=True, gc=False):
    """`rel` is icon, apple-touch-icon, mask-icon or manifest; `sizes` as written."""

    rel: str
    url: str
    sizes: str | None = None
    at: Place | None = None


class Share(Fact, frozen=True, array_like=True, gc=False):
    """A link that shares, saves or copies a page: the network's name, the address it shares and the text it passes, as found in
    it. `url` is empty for a button or script of the page's own; `item` is the list item that holds nothing but the link."""

    network: str
    url: str
    shared: str | None = None
    text: str | None = None
    alive: bool = True
    at: Place | None = None
    item: Place | None = None


class Script(Fact, frozen=True, array_like=True, gc=False):
    """What a page brings in from another host: `kind` is script, frame, style or image, loader (a script in the page loads it) or
    widget (a place that the service's own script would fill from this address).

    `also` is where it is brought in again. `alone` says of a loader that its script does nothing else; `idle` that the page has
    nothing for it to do but to draw buttons that are links without it, or no longer come.
    """

    host: str
    url: str
    kind: str
    at: Place | None = None
    also: tuple[Place, ...] = ()
    alone: bool = False
    idle: bool = False


class Dated(Fact, frozen=True, array_like=True, gc=False):
    """A date the page states: `kind` is published or modified, `value` ISO 8601, `source` the vocabulary it came from."""

    kind: str
    value: str
    source: str
    at: Place | None = None


class Author(Fact, frozen=True, array_like=True, gc=False):
    """An author the page states."""

    name: str
    source: str
    url: str | None = None
    at: Place | None = None


class Byline(Fact, frozen=True, array_like=True, gc=False):
    """Who wrote the page and when, as readers see it and machines do not: the author's name, the address it links to, the date in
    ISO 8601; empty where the words do not tell it for certain."""

    name: str = ""
    url: str | None = None
    date: str = ""
    at: Place | None = None


class Product(Fact, frozen=True, array_like=True, gc=False):
    """A product the page offers, from JSON-LD, microdata or product: tags. `price` as a decimal text, `currency` as ISO 4217;
    `reviews` as stated, or as many as the page holds."""

    name: str | None
    source: str
    price: str | None = None
    currency: str | None = None
    availability: str | None = None
    rating: float | None = None
    reviews: int | None = None
    image: str | None = None
    brand: str | None = None
    at: Place | None = None


class Allowance(Fact, frozen=True, array_like=True, gc=False):
    """A comment in the page that allows what a check or a practice finds there: `check` is its id, `until` the last day as
    written ("" for no end), `reason` why, as written."""

    check: str
    reason: str = ""
    until: str = ""
    at: Place | None = None
