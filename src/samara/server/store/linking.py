"""The review of a site's links, as the last run found it, and what its owner decides about it."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Generic, TypeVar

import msgspec
from django.core.paginator import Paginator

from samara.core import verdict
from samara.core.errors import NotFound
from samara.core.verdict import Verdict
from samara.practices.linking import decisions, repaired, wishes
from samara.practices.linking.decisions import Decision
from samara.practices.linking.onward import Arrival, Next
from samara.practices.linking.plan import Broken, Stand
from samara.practices.linking.review import Newer, Review
from samara.practices.linking.textlinks import TextLink
from samara.practices.linking.wishes import Wishes
from samara.server.models import Linking, Site
from samara.server.store import sites
from samara.server.store.pages import path

PER_PAGE = 20
NEWEST = 50
"""Pages that a server met since the last run, and that are shown."""
SHOWS = ("all", "undecided", "orphans", "weak", "dead-ends", "deep")

_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(Review)
_Row = TypeVar("_Row")
_Item = TypeVar("_Item")


@dataclass(frozen=True, slots=True)
class Asked:
    """Which part of the plan is asked for; `open` is the number of the page whose suggestions are seen without a click, on the
    slice that it stands on where no `number` of a slice is given."""

    show: str = "all"
    words: str = ""
    number: str = ""
    open: str = ""


@dataclass(frozen=True, slots=True)
class Suggested:
    """One suggestion: what is thought of it, and whether samara.toml or the environment has fixed that."""

    next: Next
    path: str
    verdict: str = ""
    locked: str = ""


@dataclass(frozen=True, slots=True)
class Led:
    """One page of the plan by its number, what is wrong with it, where it leads on, and the links that the owner judged and that
    are not among these."""

    number: int
    page: Stand
    path: str
    key: int | None
    marks: tuple[str, ...]
    suggested: tuple[Suggested, ...]
    others: tuple[Suggested, ...]


@dataclass(frozen=True, slots=True)
class Worded:
    """A link for the text: what stands before and behind its words, the paths of both pages, and what was decided of it."""

    link: TextLink
    before: str
    behind: str
    page: str
    target: str
    decided: str = ""


@dataclass(frozen=True, slots=True)
class Mended:
    """A broken link, the path of its page, and the path of the page that it leads to by the owner's word, if he said one."""

    link: Broken
    page: str
    accepted: str = ""


@dataclass(frozen=True, slots=True)
class Slice(Generic[_Row]):
    """One slice of a list: its rows, its number (from 1), the number of the last slice, and the rows of all slices."""

    rows: tuple[_Row, ...]
    number: int
    last: int
    total: int


def keep(site: Site, review: Review) -> None:
    """Keep the review of a run in the place of the one before."""
    Linking.objects.update_or_create(site=site, defaults={"outline": _packed(review)})


def _packed(review: Review) -> bytes:
    return zlib.compress(_encoder.encode(review), 1)


def review(site: Site) -> tuple[Review, datetime] | None:
    """The review of the last run and when it was made; None before the first, and where an older Samara wrote it."""
    kept = Linking.objects.filter(site=site).first()
    if kept is None:
        return None
    try:
        return _decoder.decode(zlib.decompress(bytes(kept.outline))), kept.made
    except msgspec.MsgspecError:
        return None


def arrive(site: Site, met: Mapping[str, Arrival]) -> None:
    """Keep where pages lead on that are new, or have changed since the last run; by address. Nothing before the first run."""
    kept = review(site)
    if kept is None or not met:
        return
    found, _ = kept
    numbers = {page.url: number for number, page in enumerate(found.plan.pages)}
    nexts = list(found.next)
    newer = {each.url: each for each in found.newer}
    for url, each in met.items():
        if url in numbers:
            nexts[numbers[url]] = each.next
        else:
            newer.pop(url, None)
            newer[url] = Newer(url, each.title, each.next)
    told = msgspec.structs.replace(found, next=tuple(nexts), newer=tuple(newer.values())[-NEWEST:])
    # Not saved whole: it was made when the site was read.
    Linking.objects.filter(site=site).update(outline=_packed(told))


def parts(found: Review) -> dict[str, Sequence[int]]:
    """The lists of the plan by their names, as numbers of pages; the worst first."""
    plan = found.plan
    return {"orphans": plan.orphans or (), "weak": plan.weak, "dead-ends": plan.dead_ends, "deep": plan.deep}


def plan(site: Site, found: Review, asked: Asked) -> Slice[Led]:
    """One slice of the pages that are asked for, those with the worst faults first; unknown words fall back to all. Raises
    StateError."""
    said = verdict.load(sites.state_folder(site))
    pages, lists = found.plan.pages, parts(found)
    chosen: Iterable[int] = range(len(pages))
    if asked.show == "undecided":
        chosen = (n for n in chosen if any(each.url not in said.get(pages[n].url, {}) for each in found.next[n]))
    elif asked.show in lists:
        chosen = lists[asked.show]
    marks: dict[int, list[str]] = {}
    for name, numbers in lists.items():
        for number in numbers:
            marks.setdefault(number, []).append(name)
    ranks = {name: rank for rank, name in enumerate(lists)}
    numbers = [number for number in chosen if _speaks(asked.words, pages[number].title, pages[number].url)]
    if asked.show not in lists:
        numbers.sort(key=lambda number: ranks[marks[number][0]] if number in marks else len(ranks))
    if not asked.number:
        place = next((at for at, number in enumerate(numbers) if str(number) == asked.open), 0)
        asked = replace(asked, number=str(place // PER_PAGE + 1))
    titles = {page.url: page.title for page in pages}
    fixed = _fixed(site, found)

    def rows(part: Sequence[int]) -> tuple[Led, ...]:
        keys = dict(site.pages.filter(address__in=[pages[number].url for number in part]).values_list("address", "pk"))
        return tuple(
            _led(number, found, keys, tuple(marks.get(number, ())), said.get(pages[number].url, {}), titles, fixed)
            for number in part
        )

    return _sliced(numbers, asked, rows)


def texts(site: Site, found: Review, asked: Asked) -> Slice[Worded]:
    """One slice of the links for the text, as the review orders them. Raises StateError."""
    made = {(each.page, each.target): each.wanted for each in decisions.load(sites.state_folder(site))}
    words = {True: "accepted", False: "rejected", None: ""}

    def worded(link: TextLink) -> Worded:
        decided = words[made.get((link.page, link.target))]
        before, behind = link.sentence[: link.first], link.sentence[link.last :]
        return Worded(link, before, behind, path(link.page), path(link.target), decided)

    fitting = [each for each in found.links if _speaks(asked.words, each.title, each.sentence, each.page, each.target)]
    return _sliced(fitting, asked, lambda part: tuple(map(worded, part)))


def broken(site: Site, found: Review, asked: Asked) -> Slice[Mended]:
    """One slice of the broken links, in the order of the site. Raises StateError."""
    accepted = {address: path(page) for address, page in repaired.load(sites.state_folder(site)).items()}
    fitting = [each for each in found.plan.broken if _speaks(asked.words, each.words, each.page, each.address)]
    return _sliced(
        fitting,
        asked,
        lambda part: tuple(Mended(each, path(each.page), accepted.get(each.address, "")) for each in part),
    )


def judge(site: Site, found: Review, page: str, target: str, thought: Verdict | None) -> None:
    """Keep what is thought of the link from one page of the site to another; None forgets it.

    Raises NotFound for addresses that are no pages of the site, StateError and TargetError.
    """
    known = {each.url for each in found.plan.pages}
    if page not in known or target not in known:
        raise _no_page(found, target)
    if page == target:
        raise NotFound("No page leads to itself.", hint="Name another one.")
    if _lock(_fixed(site, found), page, target):
        raise NotFound("samara.toml or the environment says already what holds for this link.", hint="Change it there.")
    verdict.keep(sites.state_folder(site), page, target, thought)


def decide(site: Site, found: Review, page: str, target: str, wanted: bool | None) -> None:
    """Keep whether a suggested link is wanted in the text of a page; None forgets it.

    Raises NotFound, StateError, TargetError.
    """
    link = next((each for each in found.links if (each.page, each.target) == (page, target)), None)
    if link is None:
        raise NotFound("There is no such suggestion.", hint="The site was read anew since: look at the list again.")
    folder = sites.state_folder(site)
    if wanted is None:
        decisions.forget(folder, page, target)
    else:
        decisions.keep(folder, [Decision(page, target, link.anchor, wanted)])


def mend(site: Site, found: Review, broken_address: str, target: str) -> None:
    """Keep that a broken address leads to a page of the site from now on; none ("") forgets it. Raises NotFound, StateError,
    TargetError."""
    if not any(each.address == broken_address for each in found.plan.broken):
        raise NotFound("There is no such broken link.", hint="The site was read anew since: look at the list again.")
    if target and not any(each.url == target for each in found.plan.pages):
        raise _no_page(found, target)
    repaired.keep(sites.state_folder(site), broken_address, target or None)


def address(found: Review, typed: str) -> str:
    """The address of the page that somebody typed as an address or a path; what was typed where there is none."""
    typed = typed.strip()
    spellings = ((each.url, path(each.url)) for each in found.plan.pages) if typed else ()
    return next((url for url, own in spellings if typed in (url, own, own.lstrip("/"))), typed)


def _no_page(found: Review, typed: str) -> NotFound:
    """That no page is at what was typed, with the nearest that there is."""
    near = wishes.nearest(typed, [page.url for page in found.plan.pages]) if typed else ""
    said = f"No page of this site is at {typed}." if typed else "No page was named."
    return NotFound(said, hint=f"Did you mean {near}?" if near else "Write its path as the list of pages shows it.")


def unread(site: Site) -> tuple[str, ...]:
    """The pins and bans of the settings that cannot be read, a sentence each."""
    return wishes.readable(sites.settings_of(site))[1]


def _speaks(words: str, *texts: str) -> bool:
    """Whether all words stand in the texts."""
    told = " ".join(texts).casefold()
    return all(word in told for word in words.casefold().split())


def _sliced(items: Sequence[_Item], asked: Asked, rows: Callable[[Sequence[_Item]], tuple[_Row, ...]]) -> Slice[_Row]:
    part = Paginator(items, PER_PAGE).get_page(asked.number)
    return Slice(rows(list(part)), part.number, part.paginator.num_pages, len(items))


def _fixed(site: Site, found: Review) -> Wishes:
    """What the settings have fixed, which the dashboard does not change."""
    lines, _ = wishes.readable(sites.settings_of(site))
    return Wishes(lines["pins"], lines["bans"], [page.url for page in found.plan.pages])


def _lock(fixed: Wishes, page: str, target: str) -> str:
    """What is fixed for a link: pinned, banned or nothing."""
    if fixed.banned(page, target):
        return Verdict.BANNED.value
    return Verdict.PINNED.value if target in fixed.pinned(page) else ""


def _led(
    number: int,
    found: Review,
    keys: dict[str, int],
    marks: tuple[str, ...],
    said: dict[str, Verdict],
    titles: dict[str, str],
    fixed: Wishes,
) -> Led:
    page, nexts = found.plan.pages[number], found.next[number]

    def suggested(each: Next) -> Suggested:
        thought = said.get(each.url)
        return Suggested(each, path(each.url), thought.value if thought else "", _lock(fixed, page.url, each.url))

    shown = {each.url for each in nexts}
    others = [Next(url, titles.get(url, url)) for url in sorted(said) if url not in shown]
    return Led(
        number, page, path(page.url), keys.get(page.url), marks, tuple(map(suggested, nexts)), tuple(map(suggested, others))
    )
