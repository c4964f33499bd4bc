"""A fix: the remedy of checks. It offers what a page lacks or refuses with a reason; it reads facts and invents nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import unquote

from samara.core import urls
from samara.core.brand import brand
from samara.core.edit import NewFile, Offer, Refusal
from samara.core.page import Page, Summary
from samara.core.position import positioned
from samara.core.settings import Settings
from samara.core.text import unbranded
from samara.core.wording import Wording

if TYPE_CHECKING:
    from samara.core.graph import Graph
    from samara.core.site import Site


CERTAIN = 0.9
"""Confidence from which a detected language is believed against a declared one."""


Body = Callable[[Summary], bytes]
"""The bytes of a page. Raises SourceError."""


class Told(NamedTuple):
    """What a page is called and described by, empty where it says nothing.

    `alike` names which of "title" and "description" other pages have too, where nothing of its own is to be had; `common` are the
    words that it says of itself and others of themselves.
    """

    title: str = ""
    description: str = ""
    alike: frozenset[str] = frozenset()
    common: frozenset[str] = frozenset()


@dataclass(frozen=True, kw_only=True)
class SiteView:
    """What a fix may know of the site besides the page.

    `url` is the public address and `known` whether it is one; `name` what the site calls itself; `images` what the probe of
    pictures found, by address; `files` the addresses of what the site has besides pages; `prepared` what fixes made of the whole
    site beforehand, by the fix's id; `wordings` what the owner wants cards to say, by page; `told`
    what pages are called and described by, by address; `shown` what the style of the site's
    widgets must have: icons of networks, and what settings ask for, by name. `body` gives the bytes of a page as its owner wrote
    it, for the few that a file is made of.
    """

    url: str
    known: bool
    name: str | None = None
    settings: Settings = field(default_factory=Settings)
    images: Mapping[str, Any] = field(default_factory=dict)
    files: frozenset[str] = frozenset()
    prepared: Mapping[str, Any] = field(default_factory=dict)
    wordings: Mapping[str, Wording] = field(default_factory=dict)
    told: Mapping[str, Told] = field(default_factory=dict)
    shown: tuple[str, ...] = ()
    body: Body = lambda summary: b""

    def taken(self, path: str) -> bool:
        """Whether a path of the site, as its address writes it, is its owner's: a file lies there, or `exclude` leaves it out."""
        left_out = (fnmatchcase(unquote(path), pattern.strip("/")) for pattern in self.settings["exclude"])
        return self.url + path in self.files or any(left_out)


Offering = Callable[[Page, SiteView], Iterator[Offer]]
Supply = Callable[[SiteView], Iterator[NewFile | Refusal]]
Preparation = Callable[["Site", "Graph", Settings], Any]
Meeting = Callable[[Page, Any], Any]
Showing = Callable[[Any], Iterable[str]]
Reading = Callable[["Site", Settings], Any]


@dataclass(frozen=True, kw_only=True)
class Fix:
    """A remedy. Its id is its path ("sharing/head-tags"); the checks it closes are those that name it.

    Fixes of lower `rank` come first: their head entries win and their blocks stand higher. `prepare` makes of the whole site,
    once, what the offers need, and `shows` tells from that what `shown` must have. Who serves pages, which may become others,
    asks `living` instead where it is there, and `meet` for what a page needs that may be newer than the site. `supply` gives the
    files that the site needs whatever its pages get. `reads` tells of all that these read besides (files, what the system has)
    in plain data that changes when that does. `setting` is the one that asks for it, if it waits to be asked.
    """

    offer: Offering
    prepare: Preparation | None
    living: Preparation | None = None
    meet: Meeting | None = None
    supply: Supply | None = None
    shows: Showing | None = None
    reads: Reading | None = None
    rank: int
    setting: str | None = None
    module: str
    name: str
    doc: str

    @property
    def title(self) -> str:
        """What it does: the docstring's first line."""
        return self.doc.strip().splitlines()[0]

    @property
    def why(self) -> str:
        """The rest of the docstring, one paragraph per line."""
        return "\n\n".join(" ".join(paragraph.split()) for paragraph in self.doc.strip().split("\n\n")[1:])


def fix(
    *,
    rank: int = 50,
    prepare: Preparation | None = None,
    living: Preparation | None = None,
    meet: Meeting | None = None,
    shows: Showing | None = None,
    supply: Supply | None = None,
    reads: Reading | None = None,
    setting: str | None = None,
) -> Callable[[Offering], Fix]:
    """Make a fix of a function that takes a Page and a SiteView and yields its offers."""

    def make(offer: Offering) -> Fix:
        return Fix(
            offer=offer, prepare=prepare, living=living, meet=meet, shows=shows, supply=supply, reads=reads, rank=rank,
            setting=setting, module=offer.__module__, name=offer.__name__, doc=offer.__doc__ or "",
        )  # fmt: skip

    return make


def view(
    site: Site,
    graph: Graph,
    settings: Settings,
    fixes: Mapping[str, Fix],
    wordings: Mapping[str, Wording] | None = None,
    told: Mapping[str, Told] | None = None,
    *,
    living: bool = False,
) -> SiteView:
    """What these fixes may know of a site; a `living` one is served, and its pages may become others.

    Raises SettingsError when a setting that a fix prepares for is unusable.
    """
    makers = {name: (living and fix.living) or fix.prepare for name, fix in fixes.items()}
    prepared = {name: prepare(site, graph, settings) for name, prepare in makers.items() if prepare is not None}
    shown = {network for name, fix in fixes.items() if fix.shows is not None for network in fix.shows(prepared.get(name))}
    shown.update(f"share_{variant['share_style']}" for variant in settings.variants())
    return SiteView(
        url=site.url,
        known=site.known,
        name=site_name(site, settings),
        settings=settings,
        images=site.probes.get("images", {}),
        files=site.files | {other.url for other in site.others if other.why == "not-readable"},
        prepared=prepared,
        wordings=wordings or {},
        told=told or {},
        shown=tuple(sorted(shown)),
    )


def met(page: Page, site: SiteView, fixes: Mapping[str, Fix]) -> SiteView:
    """What these fixes may know of a site for a page of it that may be newer."""
    changed = {name: fix.meet(page, site.prepared[name]) for name, fix in fixes.items() if fix.meet is not None}
    return replace(site, prepared={**site.prepared, **changed})


def asked(fixes: Mapping[str, Fix], settings: Settings) -> dict[str, Fix]:
    """The fixes that the settings `fixes` and `without` leave; of those with a setting, unless named, the ones it asks for."""
    wanted = settings["fixes"] or [name for name, fix in fixes.items() if fix.setting is None or settings[fix.setting]]
    return {name: fix for name, fix in fixes.items() if name in wanted and name not in settings["without"]}


def offers(page: Page, site: SiteView, fixes: Mapping[str, Fix]) -> dict[str, list[Offer]]:
    """What each of these fixes offers for a page, in their order, by the settings for that page."""
    if site.settings.paths:
        settings = site.settings.at(urls.path(page.url))
        site, fixes = replace(site, settings=settings), asked(fixes, settings)
    wanted = site.settings["positions"]
    return {name: list(positioned(fix.offer(page, site), wanted.get(name))) for name, fix in fixes.items()}


def site_name(site: Site, settings: Settings) -> str | None:
    """What the site calls itself: the setting, else the name that most pages give it, if half of those that give one agree; where
    none does, the name that their titles end with."""
    if settings["site_name"]:
        return str(settings["site_name"])
    names: dict[str, int] = {}
    for summary in site.summaries:
        if summary.site_name:
            names[summary.site_name] = names.get(summary.site_name, 0) + 1
    if not names:
        return brand(site.summaries)
    best = max(names, key=lambda name: names[name])
    return best if names[best] * 2 >= sum(names.values()) else None


def title(page: Page, site: str | None) -> str:
    """What readers call a page: the first title that says more than the name of the site, without that name at its end."""
    titles = [page.summary.title or "", *page.summary.titles]
    telling = [unbranded(each, site) for each in titles if each and each != site]
    return next(iter(telling), titles[0] or page.url)


def language(page: Page) -> str | None:
    """The language that a page is written in: as detected where that is certain, else as the page or the site declares it."""
    told = page.language
    if told.detected and told.confidence >= CERTAIN and told.detected != (page.summary.lang or "").lower().partition("-")[0]:
        return told.detected
    return page.summary.lang
