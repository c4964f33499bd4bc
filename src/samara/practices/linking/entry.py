"""What of a page decides where links from it should lead: its words by field, its links, and what its author lists beside it."""

from __future__ import annotations

import msgspec


class Entry(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One page as the linking practice reads it, from a site or from a line of JSON.

    `body` is the prose of the main text without menus and without its list of related pages, `code` what stands there as code.
    `links` are the links in that text to pages of the same collection, as (address, anchor text); `related` the addresses that
    its author lists under "see also" and the like, in their order; `external` links of the text to other sites. `lang` is a
    language tag, empty when unknown; `twins` are the addresses of the same page in other languages. `date` is ISO 8601.
    `offered` says whether it may be suggested to readers of others, `asks` whether it gets suggestions itself.
    """

    url: str
    title: str = ""
    headings: tuple[str, ...] = ()
    body: str = ""
    code: str = ""
    links: tuple[tuple[str, str], ...] = ()
    related: tuple[str, ...] = ()
    external: tuple[tuple[str, str], ...] = ()
    lang: str = ""
    twins: tuple[str, ...] = ()
    date: str = ""
    offered: bool = True
    asks: bool = True
