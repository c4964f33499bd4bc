"""The noun of this room: a network as data, each number with where it was read, how sure it is and when it was checked."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from urllib.parse import quote

import msgspec

from samara.core.length import fitted
from samara.networks.evidence import Evidence, Grade, Known, Limit, Source
from samara.networks.profile import GENERIC, Empty, Large, Layout, Names, Over, Profile

__all__ = [
    "Empty", "Evidence", "Grade", "Group", "Icon", "Intent", "Known", "Large", "Layout", "Limit", "Names", "Network", "Over",
    "Profile", "Source",
]  # fmt: skip


class Group(StrEnum):
    """What kind of place it is."""

    NETWORK = "network"
    FEDIVERSE = "fediverse"
    CHAT = "chat"
    FORUM = "forum"
    BOOKMARKS = "bookmarks"
    WIDGET = "widget"  # a service that puts buttons on pages
    DEVICE = "device"  # what the reader's own device does: mail, print, copy, …


class Icon(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """A drawing on 24 × 24: one SVG path, filled, or `stroked` 2 wide. `licence` says whose it is (networks/ICONS.md)."""

    path: str
    licence: str
    stroked: bool = False


class Intent(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """An address that shares a page: any of `hosts`, a path that starts with `path`, the parameters that carry address and text.

    The host "*" is any server: the path must then end with `path`, and an address must be among what is carried.

    With `exact` the path must be the whole of it; with `needs` one of the parameters must be there. `without` names a parameter
    that makes it something else (a chat with one number).
    """

    hosts: tuple[str, ...]
    path: str = "/"
    url: tuple[str, ...] = ()
    text: tuple[str, ...] = ()
    exact: bool = False
    needs: bool = False
    without: str = ""


class Network(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """A network or service that people share pages on.

    `name` is its id, `title` what readers call it. `share` is the address that shares a page, with {url}, {title} and {image}
    to be replaced by percent-encoded values, and {host} where it needs the reader's own server; empty when there is none that
    works without a script. `server` is the same on the reader's own server, with {host}, where `share` leads to a list of
    servers. `evidence`, `grade` and `checked` say where that (or the end of the service) was read. `died` is the
    ISO date, or year and month, when it stopped working, `changed` when it last changed in a way that pages must follow, and
    `story` tells it in a sentence.

    `profile` and `limits` say what its preview reads and shows. `hosts` are those that readers come from, `apps` Android
    packages, `in_app` marks of its in-app browser and `bots` marks of its preview fetcher, as they stand in user agents;
    `agent` is that fetcher's whole user agent. `clicks` are parameters that it adds to addresses: evidence of the network,
    never of payment. `needs_image` says that it shares pictures only, `hashtags` that posts are found there by the tags in their
    text. `facts` say where these were read, but for `needs_image`: `of` names the fields. `icon` is None where the brand
    forbids one: its title stands alone.
    """

    name: str
    title: str
    group: Group = Group.NETWORK
    share: str = ""
    server: str = ""
    evidence: str = ""
    grade: Grade = Grade.CLAIMED
    checked: str = ""
    died: str | None = None
    changed: str | None = None
    story: str = ""
    hosts: tuple[str, ...] = ()
    apps: tuple[str, ...] = ()
    in_app: tuple[str, ...] = ()
    bots: tuple[str, ...] = ()
    agent: str = ""
    clicks: tuple[str, ...] = ()
    facts: tuple[Known, ...] = ()
    intents: tuple[Intent, ...] = ()
    profile: Profile = GENERIC
    limits: tuple[Limit, ...] = ()
    needs_image: bool = False
    hashtags: bool = False
    icon: Icon | None = None

    @property
    def alive(self) -> bool:
        """Whether sharing there still works."""
        return self.died is None

    @property
    def offered(self) -> bool:
        """Whether a page can offer it to all its readers: it lives, and its address needs no server of theirs."""
        return self.alive and bool(self.share) and "{host}" not in self.share

    @property
    def previews(self) -> bool:
        """Whether it lives and draws cards of which something is known."""
        return self.alive and bool(self.profile.evidence or self.limits)

    def known(self, field: str) -> Known | None:
        """What hosts, apps, in_app, bots, agent or clicks rest on; None when nobody has said."""
        return next((known for known in self.facts if field in known.of), None)

    def limit(self, of: str) -> Limit | None:
        """The limit of this name, the strictest where sources disagree; None where nothing is known."""
        known = [limit for limit in self.limits if limit.of == of]
        return min(known, key=lambda limit: (limit.most or 0) - (limit.least or 0), default=None)

    @property
    def at_server(self) -> str:
        """The address that shares a page on a server that the reader names, with {host}; empty where there is none."""
        return self.server or (self.share if "{host}" in self.share else "")

    def link(self, url: str, title: str, image: str | None = None, host: str = "", tags: Sequence[str] = ()) -> str:
        """The address that shares the page at `url`, on the server `host` where one is named; the title is cut so that a post has
        room for it, and as many of the hashtags (`tags`) follow it as there is room for, where the network has a use for them.
        ValueError when the network has none, or needs the reader's server."""
        link = self.at_server if host else self.share
        if not link:
            raise ValueError(f"{self.title} has no address that shares a page")
        if "{host}" in link and not host:
            raise ValueError(f"{self.title} shares through the reader's own server; name its host")
        limit = self.limit("post")
        if limit and limit.most:
            title = fitted(title, url, limit.most, limit.unit, tags if self.hashtags else ())
        values = {"{url}": url, "{title}": title, "{image}": image or "", "{host}": host}
        # Left to right and once: a title may itself hold the word {url}.
        for part in values:
            link = link.replace(part, f"\0{part[1:-1]}\0")
        for part, value in values.items():
            # A host may have a port and lie under a path.
            link = link.replace(f"\0{part[1:-1]}\0", quote(value, safe=":/{}" if part == "{host}" else ""))
        return link
