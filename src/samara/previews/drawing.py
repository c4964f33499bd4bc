"""Draws a card as a small piece of HTML that needs nothing else and asks nobody."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from samara.core import urls
from samara.previews.card import Card, Part

STYLE = """
.card-preview { box-sizing: border-box; max-width: 30rem; margin: 0; overflow: hidden; border-radius: .75rem; text-align: start;
  border: 1px solid color-mix(in srgb, currentColor 22%, transparent); font: 1rem/1.4 system-ui, sans-serif; }
.card-preview .picture { display: grid; place-items: center; inline-size: 100%; aspect-ratio: 1200 / 630; object-fit: cover;
  background: color-mix(in srgb, currentColor 8%, transparent); font-size: .875rem; }
.card-preview.small { display: flex; align-items: stretch; }
.card-preview.small .picture { flex: none; inline-size: 7.5rem; aspect-ratio: 1; }
.card-preview .text { padding: .7rem 1rem .85rem; min-inline-size: 0; overflow-wrap: anywhere; }
.card-preview p { margin: 0; }
.card-preview .domain, .card-preview .description { font-size: .875rem; opacity: .8; }
.card-preview .title { margin-block: .1rem; font-weight: 600; }
.card-preview .missing { font-style: italic; font-weight: 400; opacity: .8; }
"""
"""The style of the drawing, for the page that it stands on."""


def draw(card: Card, picture: str | None = None, lang: str | None = None) -> str:
    """The card as one `<figure>`, every word escaped.

    `picture` is where the image can be had without asking another host; without it the drawing names the host that has it.
    """
    shape = "card-preview" if card.large or card.image is None else "card-preview small"
    language = f' lang="{escape(lang)}"' if lang else ""
    return (
        f'<figure class="{shape}" dir="auto"{language}>{_picture(card, picture)}<div class="text">'
        f'<p class="domain">{escape(card.site.value if card.site else card.domain)}</p>'
        f"{_line('title', card.title, 'no title')}{_line('description', card.description, '')}</div></figure>"
    )


def page(drawings: Sequence[tuple[str, str]], title: str) -> str:
    """A whole document with drawings, each under its heading; light or dark as its reader likes."""
    body = "".join(f"<section><h2>{escape(heading)}</h2>{drawing}</section>" for heading, drawing in drawings)
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f"<title>{escape(title)}</title><style>:root {{ color-scheme: light dark; }}"
        "body { max-width: 66rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; }"
        f"{STYLE}</style></head><body><h1>{escape(title)}</h1>{body}</body></html>"
    )


def _picture(card: Card, picture: str | None) -> str:
    if card.image is None:
        return '<div class="picture missing">no picture</div>' if card.large else ""
    if picture is None:
        return f'<div class="picture">{escape(urls.host(card.image.value))}</div>'
    return f'<img class="picture" src="{escape(picture)}" alt=""/>'


def _line(name: str, part: Part | None, missing: str) -> str:
    if part is not None:
        return f'<p class="{name}">{escape(part.value)}</p>'
    return f'<p class="{name} missing">{escape(missing)}</p>' if missing else ""
