"""A drawn picture for cards of pages that have none."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from samara.core.edit import Amend, HeadEntry, Offer, Reason, Refusal, Remove
from samara.core.fix import SiteView, fix
from samara.core.page import Page
from samara.core.wording import Wording
from samara.practices.sharing import studio
from samara.practices.sharing.picture import faulty, stale, standing, unusable
from samara.widgets.pictures import browser
from samara.widgets.pictures import card as cards
from samara.widgets.pictures.card import Card

SMALL_CARDS = ("summary", "photo", "gallery")
"""What twitter:card says where there is no large picture, and what X no longer knows."""


def supply(site: SiteView) -> Iterator[Refusal]:
    """What the machine lacks for the look that the owner wants."""
    own = studio.at(site)
    if not own.drawable:
        note = f"There is no Chromium on this machine to draw {', '.join(own.templates)} with. {browser.INSTALL}."
        yield Refusal(Reason.NO_BROWSER, note, "card_template")


@fix(rank=9, prepare=studio.furnish, supply=supply, reads=studio.lying)
def card_image(page: Page, site: SiteView) -> Iterator[Offer]:
    """Draws a picture for the card of every page that has none, or one that networks cannot use.

    1200 × 630 pixels with the page's title, the name of the site, author and date where the page says them, its own picture
    where that is too small to stand alone, and the logo that the setting `card_logo` names, else the icon of the site; on the
    colour of `card_colour`, else on the one that the page names for itself. `card_template` chooses its look: one of ours, whose
    shapes lie differently from page to page, or a file of HTML that the Chromium of the machine draws. A file is named after all
    that stands on it, so that it is drawn once. Pages that show a picture large enough for every network get that on their card
    (sharing/head-tags), and a picture that the owner chose stays, unless it was looked for and is missing, too small, too heavy
    or of a type that networks do not draw.
    `card_images = false` draws none.
    """
    if site.wordings.get(page.url, Wording()).image:
        return
    if standing(page, site):
        if any(faulty(url, site) and not unusable(url, site) for url in (page.summary.image, page.summary.other_image) if url):
            yield Refusal(Reason.OWN, "The picture of the card lies on another site.", "og:image")
        yield from map(Remove, sorted(stale(page, site)))
        return
    card = studio.drawn(page, site)
    if isinstance(card, Refusal):
        yield card
    if not isinstance(card, Card):
        return
    yield from map(Remove, sorted(stale(page, site)))
    file = studio.drawing(card, site)
    yield file
    alt = card.title if card.site == card.title else f"{card.title} – {card.site}"
    for key, value in (
        ("og:image", site.url + file.path),
        ("og:image:type", "image/png"),
        ("og:image:width", str(cards.WIDTH)),
        ("og:image:height", str(cards.HEIGHT)),
        ("og:image:alt", alt),
    ):
        yield HeadEntry(key, f'<meta property="{key}" content="{escape(value)}"/>')
    yield from _large(page)


def _large(page: Page) -> Iterator[Offer]:
    """X shows the picture large only where it is asked to."""
    told = next((tag for tag in reversed(page.twitter.tags) if tag.name == "twitter:card" and tag.content.strip()), None)
    if told is None:
        yield HeadEntry("twitter:card", '<meta name="twitter:card" content="summary_large_image"/>')
    elif page.twitter.card in SMALL_CARDS and told.at:
        yield Amend(told.at.offset, "content", value="summary_large_image")
