"""The quiet link behind a quotation: the address of its words."""

from __future__ import annotations

from html import escape
from pathlib import Path

from samara.widgets.widget import Widget
from samara.widgets.words import direction, spoken

QUOTE = Widget(name="quote", title="Quote link", look=Path(__file__).with_suffix(".css"))


def quote(directive: str, lang: str | None, origin: str) -> str:
    """The link to the words that a text directive (`text=...`) names, to stand behind a quotation.

    `lang` is the language of the page, `origin` the id of the fix that writes it.
    """
    lang, words = spoken(lang)
    return (
        f'<p class="samara-quote" data-samara="{escape(origin)}" lang="{lang}" dir="{direction(lang)}">'
        f'<a href="#:~:{escape(directive)}">{escape(words.quote)}</a></p>'
    )
