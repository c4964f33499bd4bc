"""The embed: a page as a card, drawn as a small page of its own that other sites show in a frame. No script, nothing fetched
but its picture."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import NamedTuple

from samara.reading.apart import GENERATOR
from samara.widgets.widget import Widget

EMBED = Widget(name="embed", title="Embed", look=Path(__file__).with_suffix(".css"), whole=True)

WIDTH, HEIGHT = 600, 200
"""Pixels of the frame; what is wider than the text it stands in becomes narrower."""


class Embedded(NamedTuple):
    """What the card says: where the page is, its title, its beginning, the site, and its language and direction as far as they
    are known. `picture` is an address and what it shows, `licence` an address and a name."""

    address: str
    title: str
    text: str
    site: str
    lang: str | None = None
    direction: str = "ltr"
    picture: tuple[str, str] | None = None
    licence: tuple[str, str] | None = None


def embed(shown: Embedded, style: str) -> str:
    """The whole page, well-formed as HTML and as XML; `style` is that of the widget."""
    lang = f' lang="{escape(shown.lang)}"' if shown.lang else ""
    address, title = escape(shown.address), escape(shown.title)
    picture = licence = ""
    if shown.picture:
        source, alt = map(escape, shown.picture)
        picture = f'<img src="{source}" alt="{alt}" decoding="async"/>'
    if shown.licence:
        place, name = map(escape, shown.licence)
        licence = f'<a href="{place}" rel="license noopener" target="_blank">{name}</a>'
    text = f"<p>{escape(shown.text)}</p>" if shown.text else ""
    return (
        f'<!DOCTYPE html>\n<html{lang} dir="{shown.direction}"><head><meta charset="utf-8"/>{GENERATOR}'
        f'<title>{title}</title><meta name="viewport" content="width=device-width, initial-scale=1"/>'
        f'<meta name="robots" content="noindex"/><link rel="canonical" href="{address}"/><style>{style}</style></head>'
        f'<body><main>{picture}<div><h1><a href="{address}" target="_blank" rel="noopener">{title}</a></h1>{text}'
        f"<footer><span>{escape(shown.site)}</span>{licence}</footer></div></main></body></html>\n"
    )


def frame(address: str, title: str) -> str:
    """What another site puts into its page to show the card at this address."""
    return (
        f'<iframe src="{escape(address)}" title="{escape(title)}" width="{WIDTH}" height="{HEIGHT}" loading="lazy" '
        'sandbox="allow-popups allow-popups-to-escape-sandbox" style="border:0;max-width:100%"></iframe>'
    )
