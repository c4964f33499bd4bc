"""Draws a card in the manner of its network: a small piece of HTML that needs nothing but its style, and asks nobody."""

from __future__ import annotations

from functools import cache
from html import escape
from pathlib import Path

from samara.core import urls
from samara.core.bidi import settled
from samara.core.site import UNKNOWN
from samara.networks.catalogue import networks
from samara.previews.card import Card, Part, Shape
from samara.previews.elements import HOST
from samara.previews.skin import GENERIC, MESSAGE, SKINS, Line, Skin, skin

USUAL = (1200, 630)
"""Width and height of a picture of which nobody knows them."""

_UNFIT = dict.fromkeys((*range(32), *range(127, 160), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF), "\N{REPLACEMENT CHARACTER}")
"""Controls, and what no file can hold."""

ROOM = 12
"""Lines after which our own drawing ends a text that its network shows whole, or nobody knows how far."""
LINES = 20
"""The most lines that a style is written for."""

_GLOBE = (
    '<svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="9"/>'
    '<path d="M3 12h18M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18"/></svg>'
)
_HILLS = (
    '<svg viewBox="0 0 24 24" aria-hidden="true"><rect x="3" y="5" width="18" height="14" rx="2"/>'
    '<path d="M3 17l5-5 4 4 3-3 6 5"/><circle cx="15.5" cy="9.5" r="1.5"/></svg>'
)


def _style() -> str:
    """The style of the drawings: one sheet, and the properties of each skin."""
    sheet = Path(__file__).with_name("card.css").read_text(encoding="utf-8")
    clamps = "".join(f".card-preview .cp-lines-{lines}{{-webkit-line-clamp:{lines}}}\n" for lines in range(1, LINES + 1))
    return sheet + clamps + "".join(map(_properties, (GENERIC, MESSAGE, *SKINS)))


def _properties(look: Skin) -> str:
    colours = look.colours
    pairs = {
        "surface": colours.surface, "ink": colours.ink, "soft": colours.soft, "edge": colours.edge,
        "title": colours.title or colours.ink, "site": colours.site or colours.soft, "link": colours.link or colours.ink,
        "bubble": colours.bubble or colours.surface,
    }  # fmt: skip
    numbers = {
        "width": look.width, "radius": look.radius, "thumb-width": look.thumb[0], "thumb-height": look.thumb[1],
        "small": look.small, "title-size": look.title.size, "title-weight": look.title.weight,
        "description-size": look.description.size,
    }  # fmt: skip
    said = [f"--{name}:light-dark({light},{dark})" for name, (light, dark) in pairs.items()]
    said += [f"--{name}:{number}" for name, number in numbers.items()]
    return f".card-preview.cp-{look.name}{{{';'.join(said)}}}\n"


STYLE = _style()
"""The style of the drawings, for the page that they stand on; that page says `color-scheme: light dark` when it can be both."""


def draw(
    card: Card,
    picture: str | None = None,
    lang: str | None = None,
    *,
    direction: str | None = None,
    address: str = "",
) -> str:
    """The card as one `<figure>`, every word escaped and in its own direction.

    `picture` is where the image can be had without asking another host: an address, or "#id" of a `<symbol>` on the same page;
    without it the drawing names the host that has it, and its size. `direction` is that of the app, rtl where the page's readers
    write so; `address` is what was pasted.
    """
    look = skin(card.network)
    inside = _bare(card, address) if card.shape is Shape.NONE else _framed(card, look, picture, address)
    attributes = f' lang="{escape(plain(lang))}"' if lang else ""
    attributes += f' dir="{direction}"' if direction in ("ltr", "rtl") else ""
    return f'<figure class="card-preview cp-{look.name} cp-in-{look.frame} cp-{card.shape}"{attributes}>{inside}</figure>'


def plain(text: str) -> str:
    """The text without what could make it read as another, or leave its line."""
    return settled(text.translate(_UNFIT))


def _framed(card: Card, look: Skin, picture: str | None, address: str) -> str:
    over = look.large == "over" and card.large
    image = _picture(card, picture, _over(card) if over else "") if card.image and card.shape is not Shape.TEXT else ""
    text = "" if over and image else f'<div class="cp-text">{"".join(_words(card, look, line) for line in look.order)}</div>'
    first = image and (look.large != "below" if card.large else look.side == "start")
    inner = f'<div class="cp-card">{image}{text}</div>' if first else f'<div class="cp-card">{text}{image}</div>'
    if over and image and card.site:
        inner += f'<p class="cp-from" dir="ltr">From <bdi>{escape(plain(card.site.value))}</bdi></p>'
    pasted = _address(address) if address and look.address else ""
    return pasted + inner if look.address == "above" else inner + pasted


def _bare(card: Card, address: str) -> str:
    """What is left without a card: the address, which can be followed, and no more."""
    return _address(address or f"https://{card.domain}/")


def _address(address: str) -> str:
    shown = address.replace(UNKNOWN, "/").removeprefix("https://")
    return f'<p class="cp-address" dir="ltr">{escape(plain(shown))}</p>'


def _words(card: Card, look: Skin, line: Line) -> str:
    """One line of the card, or nothing where it has none."""
    if line == "title":
        return _text("title", card.title) if card.title else '<p class="cp-title cp-missing">no title</p>'
    if line == "description":
        return _text("description", card.description) if card.description else ""
    if line == "author":
        return f'<p class="cp-author" dir="ltr">By <bdi>{escape(plain(card.author.value))}</bdi></p>' if card.author else ""
    return _site(card.site, look) if card.site else ""


def _site(part: Part, look: Skin) -> str:
    """The name of the site, or its domain where that stands for it."""
    kind = f"cp-site{' cp-upper' if look.upper else ''}{' cp-globe' if look.globe else ''}"
    direction = ' dir="ltr"' if part.source == HOST else ""
    return f'<p class="{kind}">{_GLOBE if look.globe else ""}<bdi{direction}>{escape(plain(part.value))}</bdi></p>'


def _text(name: str, part: Part) -> str:
    lines = min(part.lines, LINES) or ROOM
    return f'<p class="cp-{name} cp-clamp cp-lines-{lines}" dir="auto">{escape(plain(part.value))}</p>'


def _over(card: Card) -> str:
    """The title over the picture's foot; a page without one has none there."""
    return _text("title cp-over", card.title) if card.title else ""


def _picture(card: Card, picture: str | None, over: str) -> str:
    """The picture in the ratio that the network gives it, cropped as it crops; or, when it is not here, where it is."""
    assert card.image is not None
    real = (card.picture.width, card.picture.height) if card.picture and card.picture.width and card.picture.height else None
    width, height = _crop(card.network) or real or USUAL
    ratio = f'<svg class="cp-ratio" viewBox="0 0 {width} {height}" aria-hidden="true"></svg>'
    if picture is None:
        shown = _elsewhere(urls.host(card.image.value), real)
    elif picture.startswith("#"):
        own = real or USUAL
        shown = (
            f'<svg class="cp-seen" viewBox="0 0 {own[0]} {own[1]}" preserveAspectRatio="xMidYMid slice" aria-hidden="true">'
            f'<use href="{escape(picture)}" width="{own[0]}" height="{own[1]}"/></svg>'
        )
    else:
        shown = f'<img class="cp-seen" src="{escape(plain(picture))}" alt=""/>'
    return f'<div class="cp-picture">{ratio}{shown}{over}</div>'


def _elsewhere(host: str, size: tuple[int, int] | None) -> str:
    """What stands for a picture that is not here: whose it is, and how large."""
    where = "" if host == urls.host(UNKNOWN) else plain(host)
    lines = [each for each in (where, f"{size[0]} × {size[1]}" if size else "") if each] or ["picture"]
    told = "".join(f'<span dir="ltr">{escape(line)}</span>' for line in lines)
    return f'<p class="cp-elsewhere" title="{escape(", ".join(lines))}">{_HILLS}{told}</p>'


@cache
def _crop(network: str) -> tuple[int, int] | None:
    known = networks().get(network)
    return known.profile.crop if known else None
