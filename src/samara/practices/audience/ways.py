"""The ways to follow a site that its owner names, or that its pages do: profiles, a newsletter, a feed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, NamedTuple

from samara.core import urls
from samara.core.errors import SettingsError
from samara.core.graph import Graph
from samara.core.page import Page
from samara.core.settings import Settings
from samara.core.site import Site
from samara.networks.catalogue import networks
from samara.networks.network import Group
from samara.practices.audience.following import HANDLE, OWNERS
from samara.widgets.follow import FEED, NEWSLETTER

MASTODON = "mastodon"
"""What the fediverse is known by."""

ACCOUNT = re.compile(r"@?([\w.-]+)@([\w-]+(?:\.[\w-]+)+)")
"""An account in the fediverse: @name@host."""

NAMES = {
    "codeberg.org": "Codeberg", "github.com": "GitHub", "gitlab.com": "GitLab", "kick.com": "Kick", "ko-fi.com": "Ko-fi",
    "linktr.ee": "Linktree", "medium.com": "Medium", "odysee.com": "Odysee", "open.spotify.com": "Spotify",
    "patreon.com": "Patreon", "podcasts.apple.com": "Apple Podcasts", "rumble.com": "Rumble",
    "soundcloud.com": "SoundCloud", "substack.com": "Substack", "tiktok.com": "TikTok", "truthsocial.com": "Truth Social",
    "twitch.tv": "Twitch", "vimeo.com": "Vimeo", "youtube.com": "YouTube",
}  # fmt: skip
"""What readers call hosts of profiles that nobody shares to."""


class Way(NamedTuple):
    """One way to follow: the network's name, "feed", "newsletter" or "" where nothing is known of the host; what readers call it,
    and its absolute address."""

    kind: str
    title: str
    url: str


def ways(site: Site, graph: Graph, settings: Settings) -> tuple[Way, ...]:
    """Profiles first, then a newsletter, then a feed; the settings `profiles` and `fediverse` stand for what pages name.

    Of pages count the home page's rel=me links and the profiles of the organisation that it describes; of others what half of
    those that name any agree on. Raises SettingsError for a profile that is no address.
    """
    home = graph.home
    mine: Counter[str] = Counter()
    feeds: Counter[str] = Counter()
    owners, newsletter = 0, ""
    first: dict[str, list[str]] = {"profiles": [], "feeds": []}
    for index, page in enumerate(site.pages):
        named = list(dict.fromkeys(_profiles(page)))
        owners += bool(named)
        mine.update(named)
        feeds.update([page.feeds[0].url] if page.feeds else [])
        if page.newsletters and (not newsletter or index == home):
            newsletter = page.url
        if index == home:
            first = {"profiles": named, "feeds": [feed.url for feed in page.feeds]}
    usual = [url for url, pages in mine.items() if pages * 2 >= owners and pages > 1]
    told = [*settings["profiles"], *(each for each in (settings["fediverse"],) if each)]
    profiles = [_written(each) for each in told] or [*first["profiles"], *usual]
    found = list(_told(dict.fromkeys(profiles)))
    if newsletter:
        found.append(Way(NEWSLETTER, "", newsletter))
    if feeds:
        found.append(Way(FEED, "", (first["feeds"] or [feeds.most_common(1)[0][0]])[0]))
    return tuple(found)


def _profiles(page: Page) -> Iterator[str]:
    """The profiles elsewhere that a page calls its own: rel=me, and sameAs of the organisation it describes."""
    own = urls.host(page.url)
    given = [identity.value for identity in page.identities if identity.kind == "me"]
    for thing in page.jsonld.things:
        if not OWNERS.isdisjoint(thing.types):
            given += _texts(thing.properties.get("sameAs"))
    yield from (url for url in given if urls.is_url(url) and urls.host(url) != own and urls.path(url).strip("/"))


def _texts(value: Any) -> list[str]:
    return [each for each in (value if isinstance(value, list) else [value]) if isinstance(each, str)]


def _written(entry: str) -> str:
    """The address of a profile as an owner writes it."""
    account = ACCOUNT.fullmatch(entry.strip())
    if account:
        return f"https://{account[2]}/@{account[1]}"
    if not urls.is_url(entry):
        raise SettingsError(f"{entry!r} is no profile.", hint="Write https://bsky.app/profile/example.org, or @name@host.")
    return entry.strip()


def _told(profiles: Iterable[str]) -> Iterator[Way]:
    """What readers call each profile; where two would be called the same, with the name it has there."""
    found = [_way(url) for url in profiles]
    titles = Counter(way.title for way in found)
    for way in found:
        name = urls.path(way.url).rstrip("/").rpartition("/")[2]
        yield way._replace(title=f"{way.title} ({name})") if titles[way.title] > 1 else way


def _way(url: str) -> Way:
    host = urls.host(url).removeprefix("www.").removeprefix("m.")
    network = networks().get(_hosts().get(host, ""))
    handle = HANDLE.fullmatch(urls.path(url)) if host not in NAMES else None
    if handle and (network is None or network.group is Group.FEDIVERSE):
        # The whole account is what people look for on their own servers.
        name = handle[0].strip("/")
        return Way(network.name if network else MASTODON, name if "@" in name[1:] else f"{name}@{host}", url)
    return Way(network.name, network.title, url) if network else Way("", NAMES.get(host, host), url)


@cache
def _hosts() -> dict[str, str]:
    return {host.removeprefix("www."): name for name, network in networks().items() if network.alive for host in network.hosts}
