"""What drawn cards are made of: what the cards of a site have in common, and what stands on that of a page."""

from __future__ import annotations

import difflib
import os
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple
from urllib.parse import unquote

import msgspec

from samara.core import fix as fixing
from samara.core import urls
from samara.core.edit import Drawing, Reason, Refusal, unaddressed
from samara.core.errors import SettingsError
from samara.core.facts import Image
from samara.core.fix import SiteView
from samara.core.graph import Graph
from samara.core.page import Kind, Page
from samara.core.settings import CARDS, Settings
from samara.core.site import Site
from samara.core.text import cut
from samara.core.wording import Wording
from samara.practices import telling
from samara.practices.sharing import stated
from samara.practices.sharing.picture import large, picture, standing
from samara.reading.scope import Scope, scope
from samara.reading.thumbnail import LARGEST
from samara.widgets.pictures import browser, found, libraries, scripts, template, text, vector
from samara.widgets.pictures import card as cards
from samara.widgets.pictures.card import Card
from samara.widgets.pictures.colours import colour, ground
from samara.widgets.pictures.easel import opened
from samara.widgets.pictures.grounds import GROUNDS, USUAL
from samara.widgets.pictures.template import Template
from samara.widgets.words import dates

ID = "sharing/card-image"
"""The fix that draws them."""
FOLDER = "samara/cards/"
ICONS = ("apple-touch-icon", "icon")
ICON_NAMES = ("apple-touch-icon.png", "icon-192.png", "icon.png", "favicon.png", "icon.svg", "favicon.svg")
"""Relations of the site's icon, and its usual names at the root, the best first."""
ICON = 64
"""Pixels of its shorter side from which it is drawn."""
UNDER = 140
"""Characters of a home page's description that stand below its title."""


class Studio(NamedTuple):
    """What the cards of a site have in common: logos and its owner's templates by their names in the settings, its icon; and
    where the pictures of pages lie, if they lie in a folder. `drawable` says whether there is a browser for the templates."""

    logos: Mapping[str, bytes] = MappingProxyType({})
    root: Path | None = None
    where: Scope | None = None
    templates: Mapping[str, Template] = MappingProxyType({})
    drawable: bool = True
    icon: bytes = b""


def furnish(site: Site, graph: Graph, settings: Settings) -> Studio:
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


def lying(site: Site, settings: Settings) -> tuple[dict[str, str], dict[str, int], dict[str, str], str | None, bool]:
    """What cards are made of besides the pages: logos and pictures, by their path, and fonts, and when each last changed; the
    owner's templates, and who draws them; whether SVG can be drawn."""
    root = Path(os.path.realpath(site.source)) if os.path.isdir(site.source) else None
    own = Studio({}, root, scope(site.url, settings["map"]))
    paths = {_path(url, own) for url in site.probes.get("images", {})} if root else set()
    paths.update((root or Path()) / Path(named).expanduser() for named in _said("card_logo", settings))
    paths.update(_icons(site, own))
    stats = {path: path.stat() for path in paths if path and path.is_file()}
    digests = {named: each.digest for named, each in _templates(root or Path(), settings).items()}
    drawn_by = browser.find() if digests else None
    changed = {str(path): f"{stat.st_mtime_ns}:{stat.st_size}" for path, stat in stats.items()}
    return changed, found.folders(), digests, drawn_by, libraries.rsvg() is not None


def drawn(page: Page, site: SiteView) -> Card | Refusal | None:
    """The card that is drawn for a page; a refusal where none can be, None where another picture stands or will stand there."""
    if site.wordings.get(page.url, Wording()).image or standing(page, site):
        return None
    shown = picture(page, site)
    if shown is not None and large(shown, everywhere=True):
        return None if site.known else unaddressed("og:image")
    if not site.settings["card_images"]:
        note = "The page shows no picture that is known to be large enough."
        return Refusal(Reason.NO_IMAGE, note, "og:image") if shown is None else None
    return _card(page, site, shown, at(site)) if site.known else unaddressed("og:image")


def drawing(card: Card, site: SiteView) -> Drawing:
    """The file of a card, named after all that stands on it."""
    own = template_of(site)
    return Drawing(f"{FOLDER}{own.name(card) if own else cards.name(card)}.png", partial(own.draw if own else cards.draw, card))


def in_list(page: Page, site: SiteView) -> tuple[Drawing, ...]:
    """The files of a page's drawn card for machines that choose a shape from a list: wide, then square (a look of the
    owner's own has one shape); none where none is drawn."""
    card = drawn(page, site) if _is_asked(site) else None
    if not isinstance(card, Card):
        return ()
    shapes = (card,) if template_of(site) else (card, msgspec.structs.replace(card, square=True))
    return tuple(drawing(shape, site) for shape in shapes)


def template_of(site: SiteView) -> Template | None:
    """The owner's own look, where the settings name one and it can be drawn."""
    studio = at(site)
    return studio.templates.get(site.settings["card_template"]) if studio.drawable else None


def at(site: SiteView) -> Studio:
    """What was made ready for the site."""
    studio: Studio = site.prepared.get(ID) or Studio()
    return studio


def _is_asked(site: SiteView) -> bool:
    """Whether cards are drawn for the page at all."""
    named = site.settings["fixes"]
    return ID in site.prepared and ID not in site.settings["without"] and (not named or ID in named)


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


def _said(name: str, settings: Settings) -> set[str]:
    """All that a setting says, somewhere on the site."""
    return {settings[name], *(values.get(name, "") for _, values in settings.paths)} - {""}


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
    usual = (site.url + name for name in ICON_NAMES if site.url + name in site.files)
    paths = filter(None, (_path(url, studio) for url in (*named, *usual)))
    # What needs no library of the system comes first.
    yield from sorted(paths, key=lambda path: path.suffix.lower() == ".svg")


def _icon(path: Path) -> bytes:
    """The icon, if it is a picture that is large enough."""
    try:
        data = path.read_bytes() if path.stat().st_size <= LARGEST else b""
        data = vector.raster(data) if vector.is_vector(data) else data
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
        data = vector.raster(data) if vector.is_vector(data) else data
        opened(data)
    except OSError as error:
        hint = "Use PNG, JPEG or WebP; SVG needs librsvg (on Debian: librsvg2-2)."
        raise SettingsError(f"card_logo: {path} is no picture that can be drawn.", hint=hint) from error
    return data
