"""The ways to follow a site, on pages that show none."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core import fix as fixing
from samara.core import urls
from samara.core.edit import Block, Offer, Reason, Refusal
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


def shown(found: tuple[Way, ...]) -> list[str]:
    """What has an icon in the blocks."""
    return [way.kind for way in found if way.kind]


@fix(rank=40, prepare=ways, shows=shown)
def follow(page: Page, site: SiteView) -> Iterator[Offer]:
    """Adds the ways to follow the site to the home page and to articles that show none.

    Its profiles, its newsletter and its feed, as links with rel="me" where a profile is its own: those of the settings
    `profiles` or `fediverse`, or those that its pages name. They take the place of the networks' own widgets, which watch
    everybody who passes.
    """
    if page.kind not in KINDS or shows_way(page):
        return
    found: tuple[Way, ...] = site.prepared[ID]
    if not found:
        yield Refusal(Reason.NOT_SAID, "Name profiles in the setting profiles.")
        return
    if refused := list(barred(site)):
        yield from refused
        return
    links = [_link(way, page) for way in found]
    yield from dress(page.url, site)
    look, texts = site.settings["share_style"], site.settings["texts"]
    yield Block(drawn(links, fixing.language(page), ID, style=look, texts=texts))


def _link(way: Way, page: Page) -> FollowLink:
    network = networks().get(way.kind)
    elsewhere = way.kind not in (FEED, NEWSLETTER)
    icon = not elsewhere or (network is not None and network.icon is not None)
    return FollowLink(way.kind or "profile", way.title, urls.reference(page.url, way.url), elsewhere, icon)
