"""What stands behind a quotation: the quiet link to its very words, and its picture."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import NamedTuple

from samara.widgets.widget import Widget
from samara.widgets.words import NONE, Texts, direction, spoken

_HERE = Path(__file__)
QUOTE = Widget(
    name="quote",
    title="Quote link",
    look=_HERE.with_suffix(".css"),
    options={"quote_cards": _HERE.with_name("quote-card.css")},
)


def quote(directive: str, lang: str | None, origin: str, *, texts: Texts = NONE) -> str:
    """The link to the words that a text directive (`text=...`) names, to stand behind a quotation.

    `lang` is the language of the page, `origin` the id of the fix that writes it, `texts` are the owner's.
    """
    lang, words = spoken(lang, texts)
    return (
        f'<p class="samara-quote" data-samara="{escape(origin)}" lang="{lang}" dir="{direction(lang)}">'
        f'<a href="#:~:{escape(directive)}">{escape(words.quote)}</a></p>'
    )


class Drawn(NamedTuple):
    """A picture of a quotation: its address as the page names it, width and height in pixels, what it says in words, and the
    language (BCP 47) of these, if known."""

    href: str
    width: int
    height: int
    alt: str
    lang: str | None = None


def picture(drawn: Drawn, lang: str | None, origin: str, *, texts: Texts = NONE) -> str:
    """The picture, to stand behind the link of its quotation. It is closed, and not asked for before a reader opens it.

    `lang` is the language of the page, `origin` the id of the fix that writes it, `texts` are the owner's.
    """
    lang, words = spoken(lang, texts)
    own = f' lang="{escape(drawn.lang)}" dir="auto"' if drawn.lang and drawn.lang != lang else ""
    href = escape(drawn.href)
    return (
        f'<details class="samara-picture" data-samara="{escape(origin)}" lang="{lang}" dir="{direction(lang)}">'
        f"<summary>{escape(words.picture)}</summary>"
        f'<a href="{href}"{own}><img src="{href}" width="{drawn.width}" height="{drawn.height}" alt="{escape(drawn.alt)}" '
        'loading="lazy" decoding="async"/></a></details>'
    )
