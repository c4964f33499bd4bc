"""What others need to show an article or a product on their own pages."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from urllib.parse import quote

from samara.core import fix as fixing
from samara.core import licences, urls
from samara.core.edit import HeadEntry, NewFile, Offer, Reason, Refusal, unaddressed
from samara.core.facts import Author
from samara.core.fix import SiteView, fix
from samara.core.page import Kind, Page
from samara.core.text import opening
from samara.core.wording import Wording
from samara.practices import telling
from samara.practices.remix.answer import as_json, as_xml, rich
from samara.reading.apart import FOLDER
from samara.reading.mirror import file_name
from samara.widgets import embed as drawing
from samara.widgets.catalogue import tight
from samara.widgets.embed import Embedded

KINDS = frozenset((Kind.ARTICLE, Kind.PRODUCT))
DAY = 86_400
"""Seconds for which an answer may be kept."""

LONGEST = 200
"""Characters of a description that the card has room for."""

LEAST = 120
"""Pixels of a picture's shorter side from which it shows something."""

TYPES = {"json": "application/json+oembed", "xml": "text/xml+oembed"}


@fix()
def embed(page: Page, site: SiteView) -> Iterator[Offer]:
    """Makes articles and products ready to be embedded on other sites.

    Two small files hold the oEmbed answer, as JSON and as XML, and links in the head lead to them; it shows a third one in a
    frame: a card with picture, title, first words, site and licence, without scripts and without a request to anybody else.
    Pages that offer an answer already keep it.
    """
    if page.kind not in KINDS or page.oembed:
        return
    if not site.known:
        yield unaddressed()
        return
    name = file_name(page.url)
    if name is None:
        yield Refusal(Reason.ADDRESS_UNKNOWN, "No file can be named after an address with a query.")
        return
    title = telling.card_title(page, site)
    if title == page.url:
        yield Refusal(Reason.NO_TITLE, "The page has neither a title nor a heading.")
        return
    card = f"{FOLDER}embed/{name}" + ("" if name.endswith(".html") else ".html")
    answer = _answer(page, site, title, site.url + quote(card))
    yield NewFile(card, _card(page, site, title, site.url + quote(card)))
    for kind, data in (("json", as_json(answer)), ("xml", as_xml(answer))):
        path = f"{FOLDER}oembed/{name}.{kind}"
        yield NewFile(path, data)
        href = escape(site.url + quote(path))
        yield HeadEntry(f"oembed-{kind}", f'<link rel="alternate" type="{TYPES[kind]}" href="{href}" title="{escape(title)}"/>')


def _answer(page: Page, site: SiteView, title: str, card: str) -> dict[str, object]:
    author = next(iter(page.authors), Author("", ""))
    said = {
        "title": title,
        "author_name": author.name,
        "author_url": author.url,
        "provider_name": page.card.site_name or site.name,
        "provider_url": site.url,
        "cache_age": DAY,
        **_thumbnail(page, site),
    }
    return rich(drawing.frame(card, title), drawing.WIDTH, drawing.HEIGHT, said)


def _thumbnail(page: Page, site: SiteView) -> dict[str, object]:
    """The picture of the card, where its size is known: an answer that names it has to tell that, too."""
    shown = next(iter(page.card.images), None)
    url = _said(page, site).image or (shown.url if shown else page.summary.image)
    size = _size(url, site) if url else None
    if size is None and shown is not None and shown.url == url and shown.width and shown.height:
        size = shown.width, shown.height
    return {"thumbnail_url": url, "thumbnail_width": size[0], "thumbnail_height": size[1]} if size else {}


def _card(page: Page, site: SiteView, title: str, place: str) -> bytes:
    licence = licences.of(page, site.settings)
    told = page.language
    shown = Embedded(
        address=page.address,
        title=title,
        text=opening(telling.of(page, site).description, LONGEST),
        site=page.card.site_name or site.name or urls.host(site.url),
        lang=fixing.language(page),
        direction="rtl" if "rtl" in (told.direction, told.script_direction) else "ltr",
        picture=_picture(page, site, place),
        licence=(licence.url, licence.name) if licence else None,
    )
    return drawing.embed(shown, tight(drawing.EMBED.css())).encode()


def _picture(page: Page, site: SiteView, place: str) -> tuple[str, str] | None:
    """The picture of the page that lies on its own site, as the card at `place` names it, and what it shows."""
    said = [(_said(page, site).image, "")] + [(image.url, image.alt or "") for image in page.card.images]
    said.append((page.summary.image or "", ""))
    said += [(image.url, image.alt or "") for image in page.images if image.region == "main"]
    for url, alt in said:
        if url.startswith(site.url) and min(_size(url, site) or (0,)) >= LEAST:
            return urls.reference(place, url), alt
    return None


def _size(url: str, site: SiteView) -> tuple[int, int] | None:
    """Width and height of a picture that was measured; None for another, and for what is none."""
    found = site.images.get(url)
    return None if found is None or found.error else (found.width, found.height)


def _said(page: Page, site: SiteView) -> Wording:
    return site.wordings.get(page.url, Wording())
