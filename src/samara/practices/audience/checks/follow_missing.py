"""A page whose readers cannot come back by themselves."""

from __future__ import annotations

from collections.abc import Iterator

from samara.core.check import page_check
from samara.core.finding import Effort, Found, Level
from samara.core.page import Kind, Page
from samara.practices.skeleton import ARTICLE

FEED_WORDS = ("rss", "atom", "feed", "newsletter", "subscribe", "abonnieren", "abonnez", "suscr", "iscriviti", "подпис")
"""Parts of the address or the text of a link that leads to a feed or a newsletter."""


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


@page_check(
    level=Level.WARNING,
    effort=Effort.TEMPLATE,
    source="https://indieweb.org/follow",
    kinds=(Kind.HOME, Kind.ARTICLE),
    good=ARTICLE + '<main><p>White tea.</p></main><footer><a href="/feed.xml">Follow by feed</a></footer>',
    bad=ARTICLE + "<main><p>White tea.</p></main>",
)
def follow_missing(page: Page) -> Iterator[Found]:
    """The home page and articles show a way to follow: a newsletter, a feed or a profile.

    A reader who came from a network and liked what they read belongs to the network; with a way to follow they can belong
    to the site.
    """
    profiles = any(identity.kind == "me" for identity in page.identities)
    if not page.newsletters and not profiles and not shows_feed(page):
        yield Found("shows no newsletter, feed or profile to follow")
