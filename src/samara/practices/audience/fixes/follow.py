"""The ways to follow a site, on pages that show none."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from samara.core import fix as fixing
from samara.core import urls
from samara.core.edit import Amend, Block, Offer, Reason, Refusal
from samara.core.fix import SiteView, fix
from samara.core.page import Kind, Page
from samara.networks.catalogue import networks
from samara.practices.audience.following import shows_way
from samara.practices.audience.ways import Way, ways
from samara.widgets.catalogue import barred, dress
from samara.widgets.follow import FEED, NEWSLETTER, FollowLink
from samara.widgets.follow import follow as drawn

ID = "audience/follow"
KINDS = frozenset((Kind.HOME, Kind.ARTICLE))
OURS = "samara"
"""The region of what we wrote."""


FEEDS = "syndication/feeds"
"""What makes the feeds of a site that has none."""


def shown(found: tuple[Way, ...]) -> list[str]:
    """What has an icon in the blocks; a feed, too, since it may be made in the same run."""
    return list(dict.fromkeys((*(way.kind for way in found if way.kind), FEED)))


@fix(rank=40, prepare=ways, shows=shown)
def follow(page: Page, site: SiteView) -> Iterator[Offer]:
    """Adds the ways to follow the site to the home page and to articles that show none, or not all that the owner named.

    Its profiles, its newsletter and its feed, as links with rel="me" where a profile is its own: those of the settings
    `profiles` and `fediverse`, or those that its pages name, and the feed that is made in the same run. Links to these profiles
    that the owner wrote get rel="me", too. They take the place of the networks' own widgets, which watch everybody who passes.
    """
    found: tuple[Way, ...] = site.prepared[ID]
    profiles = {_bare(way.url) for way in found if _elsewhere(way)}
    linked = [link for link in page.links if _bare(link.url) in profiles]
    for link in linked:
        if link.at and link.region != OURS and "me" not in link.rel.split():
            yield Amend(link.at.offset, "rel", value=f"{link.rel} me".strip())
    if page.kind not in KINDS:
        return
    if shows_way(page) and not (site.settings["profiles"] and profiles - {_bare(link.url) for link in linked}):
        yield Refusal(Reason.OWN, "The page shows ways to follow.")
        return
    if not any(way.kind == FEED for way in found):
        found += tuple(_made(site))
    if not profiles and (page.kind is Kind.HOME or not found):
        yield Refusal(Reason.NOT_SAID, "Name profiles in the setting profiles.", "profiles")
    if not found:
        return
    if refused := list(barred(site)):
        yield from refused
        return
    links = [_link(way, page) for way in found]
    yield from dress(page.url, site)
    look, texts = site.settings["share_style"], site.settings["texts"]
    yield Block(drawn(links, fixing.language(page), ID, style=look, texts=texts))


def _made(site: SiteView) -> Iterator[Way]:
    """The feed of the whole site that is made in the same run."""
    news: Any = site.prepared.get(FEEDS)
    for section in news.sections if news else ():
        files = [each.file for each in news.formats if not site.taken(section.folder + each.file)]
        if section.url == site.url and files:
            yield Way(FEED, "", section.url + files[0])


def _bare(url: str) -> str:
    """An address without what makes no other profile of it."""
    return url.partition("://")[2].removeprefix("www.").rstrip("/").casefold()


def _elsewhere(way: Way) -> bool:
    return way.kind not in (FEED, NEWSLETTER)


def _link(way: Way, page: Page) -> FollowLink:
    network = networks().get(way.kind)
    own = _elsewhere(way)
    icon = not own or (network is not None and network.icon is not None)
    return FollowLink(way.kind or "profile", way.title, urls.reference(page.url, way.url), own, icon)
