"""A drawn picture for cards of pages that have none."""

from __future__ import annotations

import difflib
import os
from collections.abc import Iterator, Mapping
from functools import partial
from html import escape
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple
from urllib.parse import unquote

from samara.core import fix as fixing
from samara.core import urls
from samara.core.edit import Amend, Drawing, HeadEntry, Offer, Reason, Refusal, Remove, unaddressed
from samara.core.errors import SettingsError
from samara.core.facts import Image
from samara.core.fix import SiteView, fix
from samara.core.graph import Graph
from samara.core.page import Kind, Page
from samara.core.settings import CARDS, Settings
from samara.core.site import Site
from samara.core.text import cut
from samara.core.wording import Wording
from samara.practices import telling
from samara.practices.sharing import stated
from samara.practices.sharing.picture import faulty, large, picture, stale, standing, unusable
from samara.reading.scope import Scope, scope
from samara.reading.thumbnail import LARGEST
from samara.widgets.pictures import browser, found, scripts, template, text
from samara.widgets.pictures import card as cards
from samara.widgets.pictures.card import Card
from samara.widgets.pictures.colours import colour, ground
from samara.widgets.pictures.easel import opened
from samara.widgets.pictures.grounds import GROUNDS, USUAL
from samara.widgets.pictures.template import Template
from samara.widgets.words import dates

ID = "sharing/card-image"
FOLDER = "samara/cards/"
ICONS = ("apple-touch-icon", "icon")
ICON_NAMES = ("apple-touch-icon.png", "icon-192.png", "icon.png", "favicon.png")
"""Relations of the site's icon, and its usual names at the root, the best first."""
ICON = 64
"""Pixels of its shorter side from which it is drawn."""
UNDER = 140
"""Characters of a home page's description that stand below its title."""
SMALL_CARDS = ("summary", "photo", "gallery")
"""What twitter:card says where there is no large picture, and what X no longer knows."""


class Studio(NamedTuple):
    """What the cards of a site have in common: logos and its owner's templates by their names in the settings, its icon; and
    where the pictures of pages lie, if they lie in a folder. `drawable` says whether there is a browser for the templates."""

    logos: Mapping[str, bytes] = MappingProxyType({})
    root: Path | None = None
    where: Scope | None = None
    templates: Mapping[str, Template] = MappingProxyType({})
    drawable: bool = True
    icon: bytes = b""


def studio(site: Site, graph: Graph, settings: Settings) -> Studio:
    """What the settings say of cards, for all pages or for some. Raises SettingsError for a colour, a logo or a look that is
    none."""
    for named in _said("card_colour", settings):
        if colour(named) is None:
            raise SettingsError(f"card_colour = {named!r} is not a colour.", hint="Write it as #a23a15: six hexadecimal digits.")
    root = Path(os.path.realpath(site.source)) if os.path.isdir(site.source) else None
    logos = {named: _logo((root or Path()) / Path(named).expanduser()) for named in _said("card_logo", settings)}
    templates = _templates(root or Path(), settings)
    drawable = not templates or browser.find() is not None
    own = Studio(logos, root, scope(site.url, settings["map"]), templates, drawable)
    return own._replace(icon=next((data for path in _icons(site, own) if (data := _icon(path))), b""))


def supply(site: SiteView) -> Iterator[Refusal]:
    """What the machine lacks for the look that the owner wants."""
    studio: Studio = site.prepared.get(ID) or Studio()
    if not studio.drawable:
        note = f"There is no Chromium on this machine to draw {', '.join(studio.templates)} with. {browser.INSTALL}."
        yield Refusal(Reason.NO_BROWSER, note, "card_template")


def _said(name: str, settings: Settings) -> set[str]:
    """All that a setting says, somewhere on the site."""
    return {settings[name], *(values.get(name, "") for _, values in settings.paths)} - {""}


def lying(site: Site, settings: Settings) -> tuple[dict[str, str], dict[str, int], dict[str, str], str | None]:
    """What cards are made of besides the pages: logos and pictures, by their path, and fonts, and when each last changed; the
    owner's templates, and who draws them."""
    root = Path(os.path.realpath(site.source)) if os.path.isdir(site.source) else None
    own = Studio({}, root, scope(site.url, settings["map"]))
    paths = {_path(url, own) for url in site.probes.get("images", {})} if root else set()
    paths.update((root or Path()) / Path(named).expanduser() for named in _said("card_logo", settings))
    paths.update(_icons(site, own))
    stats = {path: path.stat() for path in paths if path and path.is_file()}
    digests = {named: each.digest for named, each in _templates(root or Path(), settings).items()}
    drawn_by = browser.find() if digests else None
    return {str(path): f"{stat.st_mtime_ns}:{stat.st_size}" for path, stat in stats.items()}, found.folders(), digests, drawn_by


@fix(rank=9, prepare=studio, supply=supply, reads=lying)
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
    shown = picture(page, site)
    if shown is not None and large(shown, everywhere=True):
        if not site.known:
            yield unaddressed("og:image")
        return
    if not site.settings["card_images"]:
        if shown is None:
            yield Refusal(Reason.NO_IMAGE, "The page shows no picture that is known to be large enough.", "og:image")
        return
    if not site.known:
        yield unaddressed("og:image")
        return
    studio: Studio = site.prepared.get(ID) or Studio()
    card = _card(page, site, shown, studio)
    if isinstance(card, Refusal):
        yield card
        return
    own = studio.templates.get(site.settings["card_template"]) if studio.drawable else None
    yield from map(Remove, sorted(stale(page, site)))
    path = f"{FOLDER}{own.name(card) if own else cards.name(card)}.png"
    yield Drawing(path, partial(own.draw if own else cards.draw, card))
    alt = card.title if card.site == card.title else f"{card.title} – {card.site}"
    for key, value in (
        ("og:image", site.url + path),
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


def _card(page: Page, site: SiteView, shown: Image | None, studio: Studio) -> Card | Refusal:
    """What stands on the card; a refusal when its title cannot be written."""
    lang = fixing.language(page) or ""
    host = urls.host(site.url).removeprefix("www.")
    said = site.wordings.get(page.url, Wording())
    title = telling.title(page, site)
    home = page.kind is Kind.HOME and site.name
    if home and not said.title:
        title = site.name or title
    if title == page.url:
        return Refusal(Reason.NO_TITLE, "The page has neither a title nor a heading.", "og:image")
    title, lacks = text.writable(title, lang)
    if lacks or not title:
        note = ", ".join(f"no font for {lack.script}: install {lack.font}" for lack in lacks) or "no font for the title"
        return Refusal(Reason.NO_FONT, f"There is {note}.", "og:image")
    under = telling.of(page, site).description if home else ""
    return Card(
        title=title,
        site=host if home else _writable(site.name or host, lang) or host,
        under=_writable(cut(under, UNDER), lang),
        foot=_foot(page, lang, scripts.rightward(title)) or ("" if home or not site.name else host),
        colour=ground(page.colours, site.settings["card_colour"]),
        logo=studio.logos.get(site.settings["card_logo"], studio.icon),
        picture=_file(shown, studio) if shown else b"",
        lang=lang,
        rtl=scripts.rightward(title),
        template=look if (look := site.settings["card_template"]) in GROUNDS else USUAL,
    )


def _foot(page: Page, lang: str, rtl: bool) -> str:
    """Who wrote it, and when."""
    author = next((author.name for author in stated.authors(page)), "")
    author = "" if "/" in author or "@" in author else _writable(author, lang)
    day = (stated.published(page) or "")[:10]
    date = _writable(dates.written(day, lang), lang) or day
    if rtl and date:
        # It has a direction of its own: numbers keep their order among words that run from right to left.
        date = f"{scripts.ISOLATES[2]}{date}{scripts.ISOLATES[-1]}"
    return " · ".join(filter(None, (author, date)))


def _writable(words: str, lang: str) -> str:
    written, lacks = text.writable(words, lang)
    return "" if lacks else written


def _path(url: str, studio: Studio) -> Path | None:
    """Where the picture at an address lies; None when it is not a file of the site's folder."""
    own = studio.where.own(url.partition("?")[0]) if studio.root and studio.where else None
    if own is None or studio.root is None or studio.where is None:
        return None
    try:
        path = Path(os.path.realpath(studio.root / unquote(own[len(studio.where.url) :])))
    except ValueError:  # a name that no file can have
        return None
    return path if path.is_relative_to(studio.root) else None


def _file(image: Image, studio: Studio) -> bytes:
    """The page's own picture; nothing when it cannot be had here."""
    path = _path(image.url, studio)
    try:
        if path is None or path.stat().st_size > LARGEST:
            return b""
        data = path.read_bytes()
        opened(data)
    except (OSError, ValueError):
        return b""
    return data


def _icons(site: Site, studio: Studio) -> Iterator[Path]:
    """Where the icons of the site lie that may be drawn, the best first: those of its home page, else under their usual names."""
    home = next((index for index, summary in enumerate(site.summaries) if summary.url == site.url), None)
    told = site.pages[home].icons if home is not None else ()
    named = [icon.url for rel in ICONS for icon in reversed(told) if icon.rel == rel]
    for url in (*named, *(site.url + name for name in ICON_NAMES if site.url + name in site.files)):
        if path := _path(url, studio):
            yield path


def _icon(path: Path) -> bytes:
    """The icon, if it is a picture that is large enough."""
    try:
        data = path.read_bytes() if path.stat().st_size <= LARGEST else b""
        return data if min(opened(data).size) >= ICON else b""
    except (OSError, ValueError):
        return b""


def _templates(root: Path, settings: Settings) -> dict[str, Template]:
    """The looks of the owner's own."""
    return {named: _template(named, root) for named in sorted(_said("card_template", settings) - GROUNDS.keys())}


def _template(named: str, root: Path) -> Template:
    if not named.endswith((".html", ".htm")):
        near = difflib.get_close_matches(named, GROUNDS, 1)
        hint = f"Did you mean {near[0]!r}?" if near else f"There are: {', '.join(GROUNDS)}; your own is a file of HTML."
        raise SettingsError(f"There is no card_template named {named!r}.", hint=hint)
    file = Path(os.path.realpath(root / Path(named).expanduser()))
    if file.is_relative_to(os.path.realpath(root)) and not file.is_relative_to(os.path.realpath(root / CARDS)):
        hint = f'Put it, and all that it names, into {CARDS}/ beside samara.toml: card_template = "{CARDS}/{file.name}".'
        raise SettingsError(f"card_template = {named!r} would be published with the site.", hint=hint)
    return template.read(file)


def _logo(path: Path) -> bytes:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise SettingsError(f"card_logo names {path}, which cannot be read: {error.strerror}.") from error
    try:
        opened(data)
    except OSError as error:
        raise SettingsError(f"card_logo: {path} is no picture that can be drawn.", hint="Use PNG, JPEG or WebP.") from error
    return data
