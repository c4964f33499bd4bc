"""One page: its address, its kind, what it says of itself, and every fact read from it."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

import msgspec

from samara.core import facts
from samara.core.facts import Place


class Kind(StrEnum):
    """What a page is for; copies of one template share a kind, so scores average over kinds."""

    HOME = "home"
    ARTICLE = "article"
    PRODUCT = "product"
    LISTING = "listing"
    REFERENCE = "reference"
    PAGE = "page"


class Summary(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a page says of itself, resolved by precedence: Open Graph, X, JSON-LD, microdata, microformats, HTML.

    Addresses are absolute, white space is folded; what a page does not say is None. `source` is the file (relative to the folder,
    with /) or the address it was read from. `titles` and `descriptions` are what else it calls and describes itself, in the same
    order; what a template left unfilled is none of them. `template` is a sketch of the boxes the page is built of, which
    `core/templates.py` groups pages by. `published` and `modified` are ISO 8601. `words` counts the main text. `alternates` are
    the addresses of its twins in other languages; `image_size` is what Open Graph declares of `image`; `other_image` is what
    twitter:image names where that is another picture; `noindex` says whether it asks all search engines, or Google, to leave it
    out.
    """

    url: str
    source: str
    kind: Kind = Kind.PAGE
    title: str | None = None
    titles: tuple[str, ...] = ()
    description: str | None = None
    descriptions: tuple[str, ...] = ()
    image: str | None = None
    lang: str | None = None
    author: str | None = None
    published: str | None = None
    modified: str | None = None
    site_name: str | None = None
    canonical: str | None = None
    alternates: tuple[str, ...] = ()
    image_size: tuple[int, int] | None = None
    other_image: str | None = None
    words: int = 0
    noindex: bool = False
    digest: str = ""
    template: str = ""


class Page(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A page and its facts: one field per file of `reading/facts/`, of the same name; facts of outsiders are in `more`.

    `size` is in bytes of the source, `charset` the encoding it was read in and `charset_from` who named it
    (bom, header, meta, detected or default). `head` is the head's tag, `body` where the body begins: its tag, or the first
    element in it.
    """

    summary: Summary
    size: int = 0
    charset: str = "utf-8"
    charset_from: str = "default"
    head: Place | None = None
    body: Place | None = None

    titles: tuple[facts.Said, ...] = ()
    descriptions: tuple[facts.Said, ...] = ()
    opengraph: facts.OpenGraph = facts.OpenGraph()
    twitter: facts.Twitter = facts.Twitter()
    jsonld: facts.JsonLd = facts.JsonLd()
    microdata: tuple[facts.Item, ...] = ()
    microformats: tuple[facts.Item, ...] = ()
    canonical: tuple[facts.Said, ...] = ()
    hreflang: tuple[facts.Alternate, ...] = ()
    language: facts.Language = facts.Language()
    headings: tuple[facts.Heading, ...] = ()
    text: facts.Text = facts.Text()
    quotes: tuple[facts.Quote, ...] = ()
    topics: tuple[facts.Said, ...] = ()
    links: tuple[facts.Link, ...] = ()
    seealso: tuple[facts.SeeAlso, ...] = ()
    breadcrumbs: tuple[facts.Link, ...] = ()
    images: tuple[facts.Image, ...] = ()
    unsized: tuple[facts.Unsized, ...] = ()
    sheets: tuple[facts.Sheet, ...] = ()
    media: tuple[facts.Media, ...] = ()
    tables: tuple[facts.Table, ...] = ()
    code: tuple[facts.Code, ...] = ()
    forms: tuple[facts.Form, ...] = ()
    feeds: tuple[facts.Feed, ...] = ()
    oembed: tuple[facts.Feed, ...] = ()
    endpoints: tuple[facts.Endpoint, ...] = ()
    components: tuple[facts.Component, ...] = ()
    colours: tuple[facts.Said, ...] = ()
    identities: tuple[facts.Identity, ...] = ()
    licence: tuple[facts.Said, ...] = ()
    citation: tuple[facts.Tag, ...] = ()
    icons: tuple[facts.Icon, ...] = ()
    hints: tuple[facts.Tag, ...] = ()
    shares: tuple[facts.Share, ...] = ()
    scripts: tuple[facts.Script, ...] = ()
    comments: tuple[facts.Said, ...] = ()
    newsletters: tuple[facts.Form, ...] = ()
    mailboxes: tuple[facts.Said, ...] = ()
    fields: tuple[facts.Field, ...] = ()
    interruptions: tuple[facts.Said, ...] = ()
    promotions: tuple[facts.Said, ...] = ()
    amp: tuple[facts.Said, ...] = ()
    dates: tuple[facts.Dated, ...] = ()
    authors: tuple[facts.Author, ...] = ()
    bylines: tuple[facts.Byline, ...] = ()
    products: tuple[facts.Product, ...] = ()
    robots: tuple[facts.Said, ...] = ()
    blocks: tuple[facts.Said, ...] = ()
    allowances: tuple[facts.Allowance, ...] = ()
    unfilled: bool = False
    more: dict[str, Any] = {}

    @property
    def url(self) -> str:
        """The public address."""
        return self.summary.url

    @property
    def named_canonical(self) -> str | None:
        """The canonical address that the page names, None when it names none."""
        return next((said.value for said in self.canonical if said.value), None)

    @property
    def address(self) -> str:
        """Where links from elsewhere should lead: the canonical address that the page names, else its own."""
        return self.named_canonical or self.url

    @property
    def kind(self) -> Kind:
        """What the page is for."""
        return self.summary.kind

    @property
    def card(self) -> facts.OpenGraph:
        """What the page says of its own card, in Open Graph."""
        return self.opengraph


class Other(msgspec.Struct, frozen=True, omit_defaults=True):
    """A file or address that was read and is not a page, and why.

    `why` is one of: redirect, stub (meta refresh), feed, json, sitemap, fragment, amp, copy (a mirror of another page), empty,
    binary, too-large, not-readable, missing (4xx), failed (5xx or the network), refused (robots), excluded, missing-type,
    error-page (what is shown where no page is), embed (what we made for frames on other sites).
    `target` is the address a redirect, stub, AMP twin or copy stands for; `note` says more in words.
    """

    url: str
    source: str
    why: str
    target: str = ""
    status: int = 0
    note: str = ""
