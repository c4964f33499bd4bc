"""Everything in the head that a link preview is made of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

from samara.core import fix as fixing
from samara.core.edit import Amend, HeadEntry, Offer, Reason, Refusal, unaddressed
from samara.core.facts import Image
from samara.core.fix import SiteView, fix
from samara.core.graph import Graph
from samara.core.page import Kind, Page
from samara.core.settings import Settings
from samara.core.site import Site
from samara.core.text import unbranded
from samara.core.wording import Wording
from samara.practices.sharing.corrections import corrections
from samara.practices.sharing.description import description, distinct
from samara.practices.sharing.picture import large, picture, size, words
from samara.practices.sharing.wording import worded

ID = "sharing/head-tags"
TYPES = {Kind.ARTICLE: "article", Kind.PRODUCT: "product"}
CARDS = frozenset(("summary", "summary_large_image", "app", "player"))


def openings(site: Site, graph: Graph, settings: Settings) -> dict[str, str]:
    """The descriptions of pages that must not say what others say."""
    return distinct(site)


@fix(rank=10, prepare=openings)
def head_tags(page: Page, site: SiteView) -> Iterator[Offer]:
    """Writes the tags that link previews are made of, and corrects those that are there.

    Open Graph, the card of X, the canonical address and a description: each taken from what the page already says, in its
    text, its title, its structured data or its pictures; what its owner typed for the card comes first. Tags in the wrong
    attribute, doubles that contradict each other and addresses that are not complete are put right. What the page does not say
    is not invented.
    """
    said = site.wordings.get(page.url, Wording())
    yield from worded(page, said, site)
    yield from corrections(page, site, said)
    yield from _words(page, site)
    yield from _addresses(page, site)
    yield from _picture(page, site, said)


def _words(page: Page, site: SiteView) -> Iterator[Offer]:
    card, title = page.card, page.summary.title
    if not card.title and title:
        yield _open_graph("og:title", unbranded(title, site.name))
    elif not card.title:
        yield Refusal(Reason.NO_TITLE, "The page has neither a title nor a heading.", "og:title")
    if not card.type:
        yield _open_graph("og:type", TYPES.get(page.kind, "website"))
    if not card.site_name and site.name:
        yield _open_graph("og:site_name", site.name)
    if not card.locale and (locale := _locale(page.language.declared or fixing.language(page))):
        yield _open_graph("og:locale", locale)

    described = any(said.value for said in page.descriptions)
    if card.description and described:
        return
    text = page.summary.description or (site.prepared.get(ID) or {}).get(page.url, description(page))
    if text == "":
        yield Refusal(Reason.NOT_UNIQUE, "Whatever its text says, other pages say it too.", "description")
        return
    if not text:
        yield Refusal(Reason.NO_TEXT, "The page has no text that could describe it.", "description")
        return
    if not card.description:
        yield _open_graph("og:description", text)
    if not described:
        yield HeadEntry("description", f'<meta name="description" content="{escape(text)}"/>')


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
    kind = "summary_large_image" if page.card.images else "summary"
    image = None if page.card.images else picture(page, site)
    if said.image:
        kind = "summary_large_image"
    elif page.card.images:
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
