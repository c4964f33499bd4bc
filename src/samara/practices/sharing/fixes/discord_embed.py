"""The layout that Discord draws instead of a card."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from typing import Any
from urllib.parse import quote

import msgspec

from samara.core import fix as fixing
from samara.core.edit import HeadEntry, NewFile, Offer, Reason, Refusal, unaddressed
from samara.core.fix import SiteView, fix
from samara.core.page import Kind, Page
from samara.core.text import cut
from samara.core.wording import Wording
from samara.networks.discord import DISCORD
from samara.practices import telling
from samara.practices.sharing import studio
from samara.practices.sharing.picture import shown
from samara.previews import component
from samara.reading.facts.components import NAME
from samara.reading.mirror import file_name
from samara.widgets.words import spoken

KINDS = frozenset((Kind.ARTICLE, Kind.PRODUCT))
FOLDER = "samara/discord/"

_MARKDOWN = re.compile(r"([\\*_~`|<>\[\]#]|^-)")
_COLOUR = re.compile(r"#(?:([0-9a-f])([0-9a-f])([0-9a-f])|([0-9a-f]{6}))", re.I)


@fix(setting="discord_embed")
def discord_embed(page: Page, site: SiteView) -> Iterator[Offer]:
    """Gives articles and products a layout of their own in Discord, where the setting `discord_embed` asks for it.

    The title as a heading that links, the description, the picture as wide as the layout, and a button that leads to the page:
    one small file for each page, and a link to it in the head. Everywhere else, and where Discord cannot draw it, the card stays
    what it is.
    """
    if page.kind not in KINDS:
        return
    if page.components:
        yield Refusal(Reason.OWN, "The page has a component embed of its own.")
        return
    if not site.known:
        yield unaddressed()
        return
    name = file_name(page.url)
    if name is None:
        yield Refusal(Reason.ADDRESS_UNKNOWN, "No file can be named after an address with a query.")
        return
    said = site.wordings.get(page.url, Wording())
    title = telling.title(page, site)
    image = said.image or _picture(page, site) or _drawn(page, site)
    if title == page.url:
        yield Refusal(Reason.NO_TITLE, "The page has neither a title nor a heading.")
        return
    if not image:
        yield Refusal(Reason.NO_IMAGE, "The page shows no picture that Discord is known to draw.")
        return
    text = telling.of(page, site).description
    for each in (cut(text, component.limit("description")), ""):
        data = msgspec.json.encode(_embed(page, site, title, each, image))
        if not component.refused(data.decode()):
            path = f"{FOLDER}{name}.json"
            href = escape(site.url + quote(path))
            yield NewFile(path, data)
            yield HeadEntry(NAME, f'<link rel="{NAME}" type="{component.TYPES[0]}" href="{href}"/>')
            return
    yield Refusal(Reason.TOO_LONG, "With addresses and a title this long Discord refuses it.")


def _embed(page: Page, site: SiteView, title: str, text: str, image: str) -> dict[str, Any]:
    """https://docs.discord.com/developers/components/reference"""
    url = page.address
    heading = f"# [{_plain(title)}]({url.replace('(', '%28').replace(')', '%29')})"
    button = {"type": component.BUTTON, "style": component.LINK_STYLE, "label": _words(page, site), "url": url}
    container: dict[str, Any] = {
        "type": component.CONTAINER,
        "components": [
            {"type": component.TEXT, "content": f"{heading}\n{_plain(text)}".strip()},
            {"type": component.GALLERY, "items": [{"media": {"url": image}}]},
            {"type": component.ROW, "components": [button]},
        ],
    }
    accent = next((found for said in page.colours if (found := _colour(said.value)) is not None), None)
    return {"component": container if accent is None else container | {"accent_color": accent}}


def _words(page: Page, site: SiteView) -> str:
    return spoken(fixing.language(page), site.settings["texts"])[1].read


def _picture(page: Page, site: SiteView) -> str | None:
    """The picture of the card, or the one it would get; None for one that was measured and that Discord cannot draw."""
    found = shown(page, site)
    measured = site.images.get(found) if found else None
    if measured is not None and (measured.error or measured.type not in DISCORD.profile.image_types):
        return None
    return found


def _drawn(page: Page, site: SiteView) -> str:
    """The card that is drawn for the page in the same run; empty where none is."""
    return next((site.url + file.path for file in studio.in_list(page, site)), "")


def _plain(text: str) -> str:
    """The text as Discord's markdown shows it unchanged, on one line."""
    return _MARKDOWN.sub(r"\\\1", " ".join(text.split()))


def _colour(text: str) -> int | None:
    """`#a23a15` or `#a31` as a number; None for what is written otherwise."""
    found = _COLOUR.fullmatch(text.strip())
    if found is None:
        return None
    return int(found[4] or "".join(2 * digit for digit in found.group(1, 2, 3)), 16)
