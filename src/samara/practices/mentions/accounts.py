"""Accounts in the fediverse, as links and owners name them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from samara.core import urls
from samara.core.errors import SettingsError
from samara.core.page import Page

_WRITTEN = re.compile(r"@?([\w.-]+)@((?:[\w-]+\.)+[\w-]{2,})")
_PATH = re.compile(r"/(?:@|users/)([\w.-]+)/?")

ELSEWHERE = frozenset(
    "youtube.com tiktok.com medium.com substack.com threads.net threads.com snapchat.com odysee.com steemit.com hive.blog "
    "peakd.com truthsocial.com unsplash.com observablehq.com replit.com glitch.com velog.io hashnode.com matters.town zora.co "
    "kick.com rumble.com linktr.ee val.town".split()
)
"""Hosts whose profiles look like those of the fediverse and that are no part of it, or of which it is not certain."""


def written(text: str) -> str:
    """The account that an owner names, as "@name@host". Raises SettingsError for what is none."""
    found = _WRITTEN.fullmatch(text.strip())
    if found is None:
        raise SettingsError(f"{text!r} is no account in the fediverse.", hint="Write it as @name@host.")
    return f"@{found[1]}@{found[2].lower()}"


def linked(links: Iterable[str]) -> str | None:
    """The one account that these addresses of profiles name; None when they name none, or several."""
    found = {account for url in links if (account := _at(url))}
    return found.pop() if len(found) == 1 else None


def of_author(page: Page) -> str | None:
    """The account that the name of the page's author links to."""
    return linked(author.url for author in page.authors if author.url)


def of_owner(page: Page) -> str | None:
    """The account that the page calls its owner's (rel=me)."""
    return linked(identity.value for identity in page.identities if identity.kind == "me")


def _at(url: str) -> str | None:
    """The account of a profile's address; None for another address."""
    found = _PATH.fullmatch(urls.path(url)) if urls.is_url(url) and "?" not in url else None
    host = urls.host(url)
    if found is None or ".".join(host.split(".")[-2:]) in ELSEWHERE or ":" in host:
        return None
    return f"@{found[1]}@{host}"
