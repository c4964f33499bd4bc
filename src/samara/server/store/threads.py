"""Threads: which page an address means, the state of its comments, and the version that every change raises."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from django.db import connection
from django.db.models import F
from django.db.models.functions import Coalesce

from samara.core import comment as nouns
from samara.core import urls
from samara.core.comment import Opening
from samara.core.site import UNKNOWN
from samara.reading.scope import scope
from samara.server.models import Origin, Page, Site, Thread
from samara.server.store.origins import origin_of, origins_of
from samara.server.store.sites import settings_of

LONGEST = 2000
"""Characters of an address that the table holds."""
INDEX = "index.html"
RAISE = """
UPDATE "samara_thread" SET "version" = "version" + 1, "count" = "count" + %s, "total" = "total" + %s
WHERE "id" = %s AND "into_id" IS NULL
"""
# What is asked for each comment that is written is asked in so many words: to have it put together takes longer.
USUAL = """
SELECT t.* FROM "samara_thread" t JOIN "samara_page" p ON p."id" = t."page_id"
WHERE p."site_id" = %s AND p."address" = %s AND p."present" AND t."into_id" IS NULL
"""
ONE = 'SELECT * FROM "samara_thread" WHERE "id" = %s'
DOTS = {".", ".."}
"""What browsers have resolved before they name a page; whoever sends it wants to leave the site by it."""


class Spot(NamedTuple):
    """A page: its site, and its address there."""

    site: Site
    address: str


def locate(page: str, shown: int | None = None, here: str = "") -> Spot | None:
    """The page that an address means, on the site with the longest address that it begins with; None when it is of no site.

    `shown` is the key of the site that this server shows, at the origin `here`: a path alone means a page of that site.
    """
    every = [(site, canonical(site, page, here if site.pk == shown else "")) for site in Site.objects.all()]
    found = [Spot(site, address) for site, address in every if address]
    if not urls.is_url(page.strip()):
        found = [spot for spot in found if spot.site.pk == shown]
    return max(found, key=lambda spot: len(spot.site.url), default=None)


def canonical(site: Site, page: str, here: str = "") -> str | None:
    """The one address of a page, whatever host, tracking parameters or fragment it was named with; None when it is not of the
    site. `here` is the origin of this server, where that shows the site."""
    home = site.url or UNKNOWN
    address = urls.absolute(home, page.strip())
    if address is None or len(address) > LONGEST or not address.isprintable() or DOTS & set(address.split("/")):
        return None
    address = urls.untracked(urls.bare(address))
    if origin_of(address) in origins_of(site, here):
        address = origin_of(home) + address[len(origin_of(address)) :]
    return scope(home, settings_of(site)["map"]).own(address)


def find(site: Site, address: str) -> Thread | None:
    """The thread of the page at a canonical address, now or earlier, with or without index.html and the slash at its end."""
    for thread in Thread.objects.raw(USUAL, [site.pk, address]):
        return thread
    return getattr(page_of(site, address), "thread", None)


def view(site: Site, address: str) -> nouns.Thread:
    """The thread of a page as others see it; version 0 where nobody has written yet."""
    page = page_of(site, address)
    found: Thread | None = getattr(page, "thread", None)
    if found is not None:
        return plain(found)
    return nouns.Thread(page=page.address, title=page.title) if page else nouns.Thread(page=address)


def plain(thread: Thread) -> nouns.Thread:
    """A row as others see it."""
    return nouns.Thread(
        id=thread.pk,
        page=thread.page.address,
        title=thread.page.title,
        state=Opening(thread.state),
        version=thread.version,
        count=thread.count,
    )


def open_for(site: Site, address: str) -> Thread:
    """The thread of a page, made when nobody has written there yet; a page that no reading saw is noted as absent."""
    page = page_of(site, address)
    if page is None:
        came, _ = Origin.objects.get_or_create(site=site, kind=Origin.Kind.COMMENT, network="", remote_id="", url="")
        page, _ = Page.objects.get_or_create(site=site, address=address, defaults={"present": False, "origin": came})
    known: Thread | None = getattr(page, "thread", None)
    return known or Thread.objects.select_related("page").get_or_create(page=page, defaults={"site": site})[0]


def page_of(site: Site, address: str) -> Page | None:
    """The page at a canonical address: exactly there, else at another spelling of it, else there earlier; where its comments were
    moved to another page's, that page."""
    names = spellings(address)
    pages = {page.address: page for page in site.pages.filter(address__in=names).select_related("thread")}
    page = pages.get(address)
    if page is None or not page.present:
        pages |= {
            earlier.address: earlier.page
            for earlier in site.page_addresses.filter(address__in=set(names) - set(pages)).select_related("page__thread")
        }
        found = [pages[name] for name in names if name in pages]
        page = next((each for each in found if each.present), found[0] if found else None)
    thread = getattr(page, "thread", None)
    if thread is None or thread.into_id is None:
        return page
    return Page.objects.select_related("thread").get(thread=end(thread.pk))


def spellings(address: str) -> tuple[str, ...]:
    """An address, and others that servers of files answer alike: /tea, /tea/, /tea/index.html, /tea.html."""
    path, question, query = address.partition("?")
    stem = path.removesuffix(INDEX).removesuffix("/").removesuffix(".html")
    named = (path, f"{stem}/", stem, f"{stem}.html", f"{stem}/{INDEX}")
    return tuple(dict.fromkeys(f"{name}{question}{query}" for name in named))


def counts(site: Site, pages: Iterable[str], here: str = "") -> dict[str, int]:
    """How many published comments each of these pages has, by the name it was asked for; pages of other sites are left out."""
    asked = {page: address for page in pages if (address := canonical(site, page, here))}
    names = {name for address in asked.values() for name in spellings(address)}
    rows = Thread.objects.filter(site=site).annotate(here=Coalesce("into__count", "count"))
    known = dict(rows.filter(page__earlier__address__in=names).values_list("page__earlier__address", "here"))
    known |= dict(rows.filter(page__address__in=names).values_list("page__address", "here"))
    return {page: next((known[name] for name in spellings(address) if name in known), 0) for page, address in asked.items()}


def set_state(thread: Thread, state: Opening) -> None:
    """Open, close or slow a thread."""
    Thread.objects.filter(pk=thread.pk).update(state=state.value, version=F("version") + 1)
    thread.refresh_from_db(fields=["state", "version"])


def touch(thread: int, *, published: int = 0, made: int = 0) -> None:
    """Raise the version of a thread, in the transaction that changes it: with so many more published, and made, comments.

    It comes first in that transaction, so that those who write into one thread wait for each other. Of a thread that was merged
    into another, that other is touched.
    """
    with connection.cursor() as cursor:
        cursor.execute(RAISE, [published, made, thread])
        if not cursor.rowcount:
            cursor.execute(RAISE, [published, made, end(thread)])


def lock(thread: int) -> Thread:
    """A thread, or the one that it was merged into, for the rest of the transaction: whoever writes there waits."""
    statement = f"{ONE} FOR UPDATE" if connection.features.has_select_for_update else ONE
    found: Thread = Thread.objects.raw(statement, [thread])[0]
    return found if found.into_id is None else lock(found.into_id)


def end(thread: int) -> int:
    """The thread that holds the comments of a thread: itself, or the one that it was merged into."""
    into = Thread.objects.values_list("into", flat=True).get(pk=thread)
    return thread if into is None else end(into)
