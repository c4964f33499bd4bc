"""Lists of pages, and one page."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.core.paginator import Paginator
from django.db.models import Q

from samara.core.page import Kind
from samara.server.models import Affected, Page, Site
from samara.server.store import portraits
from samara.server.store.portraits import Portrait

PER_PAGE = 50

SORTS = {
    "inlinks": ("-inlinks", "pk"),
    "findings": ("-findings", "pk"),
    "remaining": ("-remaining", "pk"),
    "title": ("title", "pk"),
    "address": ("address", "pk"),
    "kind": ("kind", "pk"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """A page in a list; `path` is its address without the host."""

    key: int
    address: str
    path: str
    title: str
    kind: str
    inlinks: int
    findings: int
    remaining: int


@dataclass(frozen=True, slots=True)
class Query:
    """What a list of pages was asked for."""

    words: str = ""
    kind: str = ""
    sort: str = "inlinks"
    number: str = "1"


@dataclass(frozen=True, slots=True)
class Listing:
    """One slice of a list: its rows, its number (from 1), the number of the last slice, and how many rows there are in all."""

    rows: tuple[Row, ...]
    number: int
    last: int
    total: int


def list_pages(site: Site, query: Query) -> Listing:
    """One slice of the site's pages; unknown sorts, kinds and numbers fall back to the nearest that exists."""
    found = site.pages.filter(present=True)
    for word in query.words.split()[:10]:
        found = found.filter(Q(title__icontains=word) | Q(address__icontains=word))
    if query.kind in set(Kind):
        found = found.filter(kind=query.kind)
    asked = Paginator(found.order_by(*SORTS.get(query.sort, SORTS["inlinks"])), PER_PAGE).get_page(query.number)
    return Listing(tuple(map(row, asked)), asked.number, asked.paginator.num_pages, asked.paginator.count)


def affected_pages(site: Site, check: str, number: str, *, after: bool) -> Listing:
    """The pages that a check found fault with, in the order of the site."""
    kept = Affected.objects.filter(site=site, check_id=check).first()
    keys = array("q", bytes((kept.after if after else kept.before) if kept else b""))
    asked = Paginator(list(keys), PER_PAGE).get_page(number)
    found = site.pages.in_bulk(list(asked))
    return Listing(tuple(row(found[key]) for key in asked if key in found), asked.number, asked.paginator.num_pages, len(keys))


def row(page: Page) -> Row:
    """The frozen row of a page."""
    return Row(page.pk, page.address, path(page.address), page.title, page.kind, page.inlinks, page.findings, page.remaining)


def path(address: str) -> str:
    """The address without scheme and host, as people read it."""
    parts = urlsplit(address)
    return (parts.path or "/") + (f"?{parts.query}" if parts.query else "")


def find_page(site: Site, key: int) -> Page | None:
    """A page of this site; None when it is another site's or nobody's."""
    return site.pages.filter(pk=key).first()


def key_of(site: Site, address: str) -> int | None:
    """The key of the page at an address, now or earlier."""
    now = site.pages.filter(address=address).values_list("pk", flat=True).first()
    return now or site.page_addresses.filter(address=address).values_list("page_id", flat=True).first()


def keys_of(site: Site, addresses: list[str]) -> dict[str, int]:
    """The keys of the pages at these addresses."""
    return dict(site.pages.filter(address__in=addresses).values_list("address", "pk"))


def portraits_of(page: Page) -> tuple[Portrait, Portrait] | None:
    """A page before and after optimising; None when the last run did not see it."""
    kept = getattr(page, "portrait", None)
    return (portraits.unpack(bytes(kept.before)), portraits.unpack(bytes(kept.after))) if kept else None
