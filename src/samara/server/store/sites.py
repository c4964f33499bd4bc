"""The sites on this server: found, named, and seen through their last run."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from samara.core import urls
from samara.core.errors import NotFound
from samara.core.finding import Report
from samara.core.settings import Settings, load, site_folder
from samara.core.site import UNKNOWN
from samara.core.site import Site as SiteFacts
from samara.networks import own
from samara.networks.network import Network
from samara.previews.preview import usual
from samara.server.models import Person, Run, Site
from samara.server.store import runs

PUBLIC = "public"
"""The folder, in a site's folder of state, that holds the optimised site."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A run in the trend."""

    at: datetime
    pages: int
    before: float | None
    after: float | None


@dataclass(frozen=True, slots=True)
class State:
    """What is known of a site: its last run's reports, the report of the run before that (None for the first), and the trend of
    all runs, oldest first."""

    at: datetime
    seconds: float
    before: Report
    after: Report
    former: Report | None
    trend: tuple[Moment, ...]


def resolved(source: str) -> str:
    """One spelling for one source: an address as it is, a folder or file with its whole path."""
    return source if "://" in source else str(Path(source).expanduser().resolve())


def remember(source: str, *, url: str = "", name: str = "") -> Site:
    """The row of a source, made or brought up to date; `url` and `name` change it only where they are given."""
    site, _ = Site.objects.get_or_create(source=source, defaults={"name": name or readable(source)})
    if url and url != UNKNOWN:
        site.url = url
    if name:
        site.name = name[:200]
    site.save()
    return site


def last_served() -> Site:
    """The site that was made ready last; NotFound when there is none."""
    site = Site.objects.exclude(served=None).order_by("-served").first()
    if site is None:
        raise NotFound("No site has been read yet.", hint="Name one: samara serve ./public")
    return site


def sites_of(person: Person) -> list[Site]:
    """The sites on which a person has a role, the last served first."""
    return list(Site.objects.filter(memberships__person=person).order_by("-served", "pk"))


def state(site: Site) -> State | None:
    """What the last run said; None before the first."""
    last, former = [*site.runs.all()[:2], None, None][:2]
    if last is None:
        return None
    return State(
        at=last.finished,
        seconds=(last.finished - last.started).total_seconds(),
        before=runs.unpack_report(bytes(last.before)),
        after=runs.unpack_report(bytes(last.after)),
        former=runs.unpack_report(bytes(former.before)) if former else None,
        trend=tuple(map(moment, reversed(site.runs.defer("before", "after")))),
    )


def scores(site: Site) -> tuple[float | None, float | None]:
    """The score before and after optimising, in the last run."""
    last = site.runs.defer("before", "after").first()
    return (moment(last).before, moment(last).after) if last else (None, None)


def moment(run: Run) -> Moment:
    """A run without its reports."""
    before, after = run.scores[runs.TOTAL]
    return Moment(run.finished, run.pages, before, after)


def settings_of(site: Site, **more: Any) -> Settings:
    """The settings in force for a site: the environment, and `samara.toml` in its folder."""
    source = Path(site.source)
    return load(source if source.is_dir() else None).replace(**more)


def networks_of(site: Site) -> list[Network]:
    """The networks whose cards are shown to the site's people: the usual ones, and the site's own."""
    source = Path(site.source)
    return usual(own.include(source if source.is_dir() else None))


def state_folder(site: Site) -> Path:
    """Where everything that is known of the site is kept, what its owner typed for cards included."""
    return site_folder(settings_of(site), site.source)


def public_folder(site: Site, settings: Settings) -> Path:
    """Where the optimised site lies."""
    return site_folder(settings, site.source) / PUBLIC


def origin(site: Site) -> str | None:
    """An address at the host that the pages of a crawled site came from; None for a site on this machine.

    It is not the typed one where that redirects, nor the public one where a copy was read.
    """
    if not urls.is_url(site.source):
        return None
    here = site.pages.filter(present=True).order_by("-inlinks", "pk")
    return here.values_list("source", flat=True).first() or site.source


def base_path(site: Site) -> str:
    """The path under which the site lives, from its public address: / or /blog/."""
    return urlsplit(site.url).path or "/"


def home_path(site: Site) -> str:
    """The path to open first: the home page, or where there is none (a single file was read) the most linked page."""
    here = site.pages.filter(present=True)
    if here.filter(address=site.url or UNKNOWN).exists():
        return base_path(site)
    first = here.order_by("-inlinks", "pk").values_list("address", flat=True).first()
    return urlsplit(first).path if first else base_path(site)


def samples(site: Site) -> tuple[str, ...]:
    """Paths that must answer when the site is served: its home, its most linked inner page, the dashboard."""
    home = home_path(site)
    addresses = site.pages.filter(present=True).order_by("-inlinks", "pk").values_list("address", flat=True)[:2]
    inner = [path for path in (urlsplit(address).path for address in addresses) if path != home]
    return (home, *inner[:1], "/-/")


def name_of(read: SiteFacts, settings: Settings) -> str:
    """What the owner calls the site, else what most of its pages call it; empty when neither says."""
    said = Counter(summary.site_name for summary in read.summaries if summary.site_name)
    return settings["site_name"] or (said.most_common(1)[0][0] if said else "")


def readable(source: str) -> str:
    """A first name for a site: its host, or the folder's name."""
    return urlsplit(source).netloc if "://" in source else Path(source).name
