"""The ways to follow a site: feeds, newsletters, profiles on networks, and accounts of its own."""

from __future__ import annotations

import re
from functools import cache
from urllib.parse import urlsplit

from samara.core import urls
from samara.core.facts import Link
from samara.core.page import Page
from samara.networks.catalogue import networks

FEED_WORDS = (
    "rss", "atom", "feed", "newsletter", "subscribe", "abonnieren", "abonnez", "lettre d’information", "suscr",
    "boletín", "boletim", "iscriviti", "nieuwsbrief", "e-bülten", "подпис", "рассылк", "النشرة", "خبرنامه", "ידיעון",
    "邮件订阅", "訂閱電子報", "電子報", "メールマガジン",
)  # fmt: skip
"""Parts of the address or the text of a link that leads to a feed or a newsletter."""

FOLLOW = re.compile(r"follow|folg|suiv|s[íi]gue|segui|volg|フォロー|关注|關注|追蹤|تابع|подпи", re.I)
"""Parts of the words of a link to a profile."""

SIGN_UP = re.compile(
    r"/(?:register|sign-?up|join(?:-us)?|membership|become-a-member|registrier(?:en|ung)|mitglied-werden|inscription|registro|"
    r"registrati|registreren|lid-worden)(?:\.\w+)?/?$",
    re.I,
)
"""Addresses where readers become members."""

HANDLE = re.compile(r"/@[\w.-]+(?:@[\w.-]+)?/?")
"""A profile on Mastodon and its kin, on whichever server; and on YouTube, Threads or TikTok."""

NAME = r"/[\w.-]+/?"
PROFILES = {
    "bsky.app": r"/profile/[\w.:-]+/?",
    "youtube.com": r"/(?:channel|c|user)/[^/]+/?",
    "instagram.com": NAME, "facebook.com": NAME, "x.com": NAME, "twitter.com": NAME, "t.me": NAME, "twitch.tv": NAME,
    "pinterest.com": NAME, "vk.com": NAME, "weibo.com": NAME, "soundcloud.com": NAME,
    "linkedin.com": r"/(?:company|in|school|showcase)/[^/]+/?",
    "whatsapp.com": r"/channel/[^/]+/?",
    "reddit.com": r"/(?:r|user|u)/[^/]+/?",
    "open.spotify.com": r"/show/[^/]+/?",
    "podcasts.apple.com": r"/(?:\w\w/)?podcast/.+",
}  # fmt: skip
"""By host, without www or m, what the path of a profile is."""

OWNERS = frozenset(("Organization", "NewsMediaOrganization", "OnlineStore", "LocalBusiness", "Store", "WebSite", "Blog"))
"""Types of JSON-LD that describe a site or who has it. https://schema.org/Organization"""

OTHERS = ("youtube", "tiktok", "twitch", "podcast", "spotify", "soundcloud", "twitter")
"""Names of places to follow that nobody shares to."""


def shows_way(page: Page) -> bool:
    """Whether readers see any way to follow."""
    return bool(page.newsletters) or shows_profile(page) or shows_feed(page) or shows_account(page)


def shows_feed(page: Page) -> bool:
    """Whether a link that readers see leads to a feed or a newsletter."""
    feeds = {feed.url for feed in page.feeds}
    if feeds and any(link.url in feeds for link in page.links):
        return True
    # Most pages say none of the words in any link: all of them are looked through at once.
    everything = "\n".join([part for link in page.links for part in (link.text, link.raw or link.url)]).casefold()
    words = [word for word in FEED_WORDS if word in everything]
    return bool(words) and any(
        word in f"{link.text} {link.url.rpartition('/')[2]}".casefold() for link in page.links for word in words
    )


def shows_profile(page: Page) -> bool:
    """Whether the page names a profile as its own (rel=me), or shows one.

    In the text a link to a profile is often somebody else's: there it must say the network's name, or that one can follow.
    """
    if any(identity.kind == "me" for identity in page.identities):
        return True
    return any(is_profile(link) and (link.region != "main" or _says_so(link.text)) for link in page.links if not link.internal)


def shows_account(page: Page) -> bool:
    """Whether readers can become members of the site, or sign in to it."""
    if any(field.kind == "password" for field in page.fields):
        return True
    return any(link.internal and SIGN_UP.search(urlsplit(link.url).path) for link in page.links)


def is_profile(link: Link) -> bool:
    """Whether a link leads to a profile on a network."""
    host = urls.host(link.url)
    bare = host.removeprefix("www.").removeprefix("m.")
    path = urls.path(link.url)
    return bool(HANDLE.fullmatch(path) or (bare in PROFILES and re.fullmatch(PROFILES[bare], path) and "?" not in link.url))


@cache
def _names() -> tuple[str, ...]:
    return (*(network.title.casefold() for network in networks().values() if len(network.title) > 1), *OTHERS)


def _says_so(text: str) -> bool:
    return bool(FOLLOW.search(text)) or text.casefold().strip() in _names()
