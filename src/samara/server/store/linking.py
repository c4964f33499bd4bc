"""The outline of a site's links, as the last run found it, and what its owner thinks of the suggestions."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from datetime import datetime

import msgspec
from django.core.paginator import Paginator

from samara.core import verdict
from samara.core.errors import NotFound
from samara.core.verdict import Verdict
from samara.practices.linking.onward import Next
from samara.practices.linking.outline import Outline
from samara.practices.linking.plan import Stand
from samara.practices.linking.wishes import Wishes
from samara.server.models import Linking, Site
from samara.server.store import sites
from samara.server.store.pages import path

PER_PAGE = 20
SHOWS = ("all", "undecided", "orphans", "weak", "dead-ends", "deep")

_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(Outline)


@dataclass(frozen=True, slots=True)
class Asked:
    """Which part of the plan is asked for."""

    show: str = "all"
    words: str = ""
    number: str = "1"


@dataclass(frozen=True, slots=True)
class Suggested:
    """One suggestion: what is thought of it, and whether samara.toml or the environment has fixed that."""

    next: Next
    path: str
    verdict: str = ""
    locked: str = ""


@dataclass(frozen=True, slots=True)
class Led:
    """One page of the plan by its number, where it leads on, and the links that the owner judged and that are not among these."""

    number: int
    page: Stand
    path: str
    key: int | None
    suggested: tuple[Suggested, ...]
    others: tuple[Suggested, ...]


@dataclass(frozen=True, slots=True)
class Slice:
    """One slice of the plan: its pages, its number (from 1), the number of the last slice, and the pages of all slices."""

    rows: tuple[Led, ...]
    number: int
    last: int
    total: int


def keep(site: Site, outline: Outline) -> None:
    """Keep the outline of a run in the place of the one before."""
    Linking.objects.update_or_create(site=site, defaults={"outline": zlib.compress(_encoder.encode(outline), 1)})


def outline(site: Site) -> tuple[Outline, datetime] | None:
    """The outline of the last run and when it was made; None before the first."""
    kept = Linking.objects.filter(site=site).first()
    return (_decoder.decode(zlib.decompress(bytes(kept.outline))), kept.made) if kept else None


def plan(site: Site, found: Outline, asked: Asked) -> Slice:
    """One slice of the pages that are asked for, in the order of the site; unknown words fall back to all. Raises StateError."""
    said = verdict.load(sites.state_folder(site))
    pages = found.plan.pages
    undecided = (
        number for number, page in enumerate(pages) if any(each.url not in said.get(page.url, {}) for each in found.next[number])
    )
    parts = {
        "orphans": found.plan.orphans or (),
        "weak": found.plan.weak,
        "dead-ends": found.plan.dead_ends,
        "deep": found.plan.deep,
        "undecided": tuple(undecided),
    }
    words = asked.words.casefold().split()
    numbers = [
        number
        for number in parts.get(asked.show, range(len(pages)))
        if all(word in f"{pages[number].title} {pages[number].url}".casefold() for word in words)
    ]
    part = Paginator(numbers, PER_PAGE).get_page(asked.number)
    keys = dict(site.pages.filter(address__in=[pages[number].url for number in part]).values_list("address", "pk"))
    titles = {page.url: page.title for page in pages}
    fixed = _fixed(site, found)
    rows = tuple(_led(number, found, keys, said.get(pages[number].url, {}), titles, fixed) for number in part)
    return Slice(rows, part.number, part.paginator.num_pages, len(numbers))


def judge(site: Site, found: Outline, page: str, target: str, thought: Verdict | None) -> None:
    """Keep what is thought of the link from one page of the site to another; None forgets it.

    Raises NotFound for addresses that are no pages of the site, StateError and TargetError.
    """
    known = {each.url for each in found.plan.pages}
    if page not in known or target not in known or page == target:
        raise NotFound("There is no such page on this site.", hint="Write its path as the list shows it.")
    if _lock(_fixed(site, found), page, target):
        raise NotFound("samara.toml or the environment says already what holds for this link.", hint="Change it there.")
    verdict.keep(sites.state_folder(site), page, target, thought)


def address(found: Outline, typed: str) -> str:
    """The address of the page that somebody typed as an address or a path; what was typed where there is none."""
    typed = typed.strip()
    spellings = ((each.url, path(each.url)) for each in found.plan.pages) if typed else ()
    return next((url for url, own in spellings if typed in (url, own, own.lstrip("/"))), typed)


def _fixed(site: Site, found: Outline) -> Wishes:
    """What the settings have fixed, which the dashboard does not change."""
    settings = sites.settings_of(site)
    return Wishes(settings["pins"], settings["bans"], [page.url for page in found.plan.pages])


def _lock(fixed: Wishes, page: str, target: str) -> str:
    """What is fixed for a link: pinned, banned or nothing."""
    if fixed.banned(page, target):
        return Verdict.BANNED.value
    return Verdict.PINNED.value if target in fixed.pinned(page) else ""


def _led(
    number: int, found: Outline, keys: dict[str, int], said: dict[str, Verdict], titles: dict[str, str], fixed: Wishes
) -> Led:
    page, nexts = found.plan.pages[number], found.next[number]

    def suggested(each: Next) -> Suggested:
        thought = said.get(each.url)
        return Suggested(each, path(each.url), thought.value if thought else "", _lock(fixed, page.url, each.url))

    shown = {each.url for each in nexts}
    others = [Next(url, titles.get(url, url)) for url in sorted(said) if url not in shown]
    return Led(number, page, path(page.url), keys.get(page.url), tuple(map(suggested, nexts)), tuple(map(suggested, others)))
