"""Everything in the head that a link preview is made of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

from samara.core import fix as fixing
from samara.core.edit import Amend, HeadEntry, Move, Offer, Reason, Refusal, unaddressed
from samara.core.facts import Image
from samara.core.fix import SiteView, fix
from samara.core.page import Kind, Page
from samara.core.wording import Wording
from samara.networks.network import Over
from samara.practices import telling
from samara.practices.sharing.bounds import windows
from samara.practices.sharing.checks.card_window import beyond
from samara.practices.sharing.corrections import corrections, described
from samara.practices.sharing.picture import large, picture, size, stale, standing, words
from samara.practices.sharing.wording import changed, worded

TYPES = {Kind.ARTICLE: "article", Kind.PRODUCT: "product"}
CARDS = frozenset(("summary", "summary_large_image", "app", "player"))


@fix(rank=10)
def head_tags(page: Page, site: SiteView) -> Iterator[Offer]:
    """Writes the tags that link previews are made of, and corrects those that are there.

    Open Graph, the card of X, the canonical address and a description: each taken from what the page already says, in its
    text, its title, its structured data or its pictures; what its owner typed for the card comes first. Tags in the wrong
    attribute, doubles that contradict each other and addresses that are not complete are put right, and what many pages say
    alike gives way to what a page says of itself alone: its title or heading for the name of the site, its own words for a
    sentence that all have. Tags too far down for some network are moved up. What the page does not say is not invented.
    """
    said = site.wordings.get(page.url, Wording())
    yield from worded(page, said, site)
    gone = set() if said.image else stale(page, site) if standing(page, site) or _shows(page, site) else set()
    yield from corrections(page, site, said, gone)
    yield from _own(page, site, said)
    yield from _words(page, site)
    yield from _addresses(page, site)
    yield from _picture(page, site, said)
    yield from _moves(page)


def _words(page: Page, site: SiteView) -> Iterator[Offer]:
    card, told = page.card, telling.of(page, site)
    if not card.title and told.title:
        yield _open_graph("og:title", told.title)
    elif not card.title:
        yield Refusal(Reason.NO_TITLE, "The page has neither a title nor a heading.", "og:title")
    if not card.type:
        yield _open_graph("og:type", TYPES.get(page.kind, "website"))
    if not card.site_name and site.name:
        yield _open_graph("og:site_name", site.name)
    if not card.locale and (locale := _locale(page.language.declared or fixing.language(page))):
        yield _open_graph("og:locale", locale)

    if telling.TITLE in told.alike:
        yield Refusal(Reason.NOT_UNIQUE, "Other pages have the same title, and nothing else on the page names it.", "og:title")
    if telling.DESCRIPTION in told.alike:
        yield Refusal(Reason.NOT_UNIQUE, "Whatever its text says, other pages say it too.", "description")
    stated = any(said.value for said in page.descriptions)
    if not told.description:
        if telling.DESCRIPTION not in told.alike and not (card.description and stated):
            yield Refusal(Reason.NO_TEXT, "The page has no text that could describe it.", "description")
        return
    if not card.description:
        yield _open_graph("og:description", told.description)
    if not stated:
        yield HeadEntry("description", f'<meta name="description" content="{escape(told.description)}"/>')


def _own(page: Page, site: SiteView, said: Wording) -> Iterator[Offer]:
    """Puts what is told of the page in the place of what other pages say too, or a template left."""
    told, card, x = telling.of(page, site), page.card, page.twitter
    data = {value for thing in page.jsonld.things for value in thing.properties.values() if isinstance(value, str)}
    title = "" if said.title else telling.card_title(page, site)
    description = "" if said.description else told.description
    for part, text, there, on_x in (
        (telling.TITLE, title if told.title else "", card.title, x.title),
        (telling.DESCRIPTION, description, card.description, x.description),
    ):
        worn = there if text and there != text else None
        if worn in data:
            yield Refusal(Reason.OWN, "The page's own structured data says the same.", f"og:{part}")
            continue
        if worn:
            yield from changed(page.card.tags, f"og:{part}", text)
        if text and on_x and on_x != text and (on_x == worn or on_x in told.common):
            yield from changed(page.twitter.tags, f"twitter:{part}", text)
    stated = described(page, site)
    if stated and stated.at and stated.value in told.common and told.description not in ("", stated.value):
        yield Amend(stated.at.offset, "content", value=told.description)


def _moves(page: Page) -> Iterator[Offer]:
    """Takes the tags of a card together to where the network sees them that reads least of a page."""
    tags = [tag for tag in (*page.card.tags, *page.twitter.tags) if tag.at]
    last = max((tag.at.offset for tag in tags if tag.at), default=0)
    if any(most <= last and beyond(page, network, most) for most, network in windows()):
        yield from map(Move, sorted({tag.at.offset for tag in tags if tag.at}))
    if any(network.profile.over is Over.FAILS and page.size > most for most, network in windows()):
        yield Refusal(Reason.TOO_LONG, "The page itself is larger than some network reads at all.", "size")


def _addresses(page: Page, site: SiteView) -> Iterator[Offer]:
    canonical = page.named_canonical
    if canonical and page.card.url:
        return
    if not site.known:
        yield unaddressed("addresses")
        return
    if not canonical:
        yield HeadEntry("canonical", f'<link rel="canonical" href="{escape(page.url)}"/>')
    if not page.card.url:
        yield _open_graph("og:url", canonical or page.url)


def _picture(page: Page, site: SiteView, said: Wording) -> Iterator[Offer]:
    """The picture with what describes it, and whether X shows it large."""
    there = standing(page, site)
    kind = "summary_large_image" if there else "summary"
    image = None if there else picture(page, site)
    if said.image:
        kind = "summary_large_image"
    elif there:
        yield from _size(page, site)
        yield from _described(page, site)
    elif image is None:
        pass  # sharing/card-image draws one, or says why not
    elif not site.known:
        yield unaddressed("og:image")
    else:
        kind = "summary_large_image" if large(image) else "summary"
        yield _open_graph("og:image", image.url)
        yield _open_graph("og:image:width", str(image.width))
        yield _open_graph("og:image:height", str(image.height))
        if alt := words(image, page, site):
            yield _open_graph("og:image:alt", alt)

    # The last twitter:card wins.
    told = next((tag for tag in reversed(page.twitter.tags) if tag.name == "twitter:card" and tag.content.strip()), None)
    if told is None:
        yield HeadEntry("twitter:card", f'<meta name="twitter:card" content="{kind}"/>')
    elif page.twitter.card not in CARDS and told.at:
        yield Amend(told.at.offset, "content", value=kind)


def _shows(page: Page, site: SiteView) -> bool:
    """Whether a picture of the page itself takes the place of what the card has."""
    return site.known and picture(page, site) is not None


def _described(page: Page, site: SiteView) -> Iterator[Offer]:
    """What the text says of the card's picture, or another page; of several pictures, X reads one for all."""
    first, *others = page.card.images
    if first.alt or page.twitter.image_alt:
        return
    shown = next((image for image in page.images if image.url == first.url), Image(first.url))
    if alt := words(shown, page, site):
        on_x = HeadEntry("twitter:image:alt", f'<meta name="twitter:image:alt" content="{escape(alt)}"/>')
        yield on_x if others else _open_graph("og:image:alt", alt)


def _size(page: Page, site: SiteView) -> Iterator[Offer]:
    """The size of the one picture that the card has; of several, what we add would describe the last."""
    image = page.card.images[0]
    if image.width and image.height:
        return
    measured = size(image.url, site) if len(page.card.images) == 1 else None
    if measured is None:
        yield Refusal(Reason.SIZE_UNKNOWN, "Nothing has measured the picture of the card.", "og:image:width")
        return
    for name, given, real in zip(("width", "height"), (image.width, image.height), measured, strict=True):
        if not given:
            yield _open_graph(f"og:image:{name}", str(real))


def _locale(declared: str | None) -> str | None:
    """`en-GB` as Open Graph writes it, `en_GB`; None without a territory."""
    found = re.fullmatch(r"([a-z]{2,3})(?:-[a-z]{4})?-([a-z]{2})", declared or "", re.I)
    return f"{found[1].lower()}_{found[2].upper()}" if found else None


def _open_graph(name: str, content: str) -> HeadEntry:
    return HeadEntry(name, f'<meta property="{name}" content="{escape(content)}"/>')
