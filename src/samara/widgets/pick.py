"""What a reader can do with the words that they selected: link to them, copy them with where they are from, share them.

Nothing is seen of it before, and what readers copy by themselves is never touched.
"""

from __future__ import annotations

from html import escape
from pathlib import Path

from samara.core.licences import Licence
from samara.widgets.widget import Widget
from samara.widgets.words import NONE, Texts, direction, spoken

PICK = Widget(name="pick", title="Selected words", look=Path(__file__).with_suffix(".css"))


def pick(address: str, title: str, licence: Licence | None, lang: str | None, origin: str, *, texts: Texts = NONE) -> str:
    """The block, which needs its script and is hidden without it; it offers what is selected in the element that holds it.

    `address` is the page's public one, `title` what the source of the words is called, `lang` the language of the page, `origin`
    the id of the fix that writes it, `texts` are the owner's.
    """
    lang, words = spoken(lang, texts)
    terms = f"{licence.name}, {licence.url}" if licence else ""
    buttons = "".join(f'<button type="button">{escape(word)}</button>' for word in (words.quote, words.source, words.more))
    return (
        f'<div class="samara-pick" data-samara="{escape(origin)}" popover="manual" hidden="hidden" role="group" '
        f'aria-live="polite" aria-label="{escape(words.quoting)}" lang="{lang}" dir="{direction(lang)}" '
        f'data-url="{escape(address)}" data-title="{escape(title)}" data-licence="{escape(terms)}" '
        f'data-done="{escape(words.copied)}">{buttons}</div>'
    )
