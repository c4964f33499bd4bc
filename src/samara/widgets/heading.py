"""The quiet link beside a heading: the address of a part of the page."""

from __future__ import annotations

from html import escape
from pathlib import Path

from samara.core.text import cut
from samara.widgets.widget import Widget
from samara.widgets.words import NONE, Texts, spoken

HEADING = Widget(name="heading", title="Heading link", look=Path(__file__).with_suffix(".css"))
LONGEST = 100
"""Characters of a heading that name its link."""


def heading(anchor: str, text: str, lang: str | None, origin: str, *, texts: Texts = NONE) -> str:
    """The link to the element with the id `anchor`, to stand at the end of the heading with this text.

    It holds no text, so that nothing is added to what readers copy and machines read; the style draws its sign. `lang` is the
    language of the page, `origin` the id of the fix that writes it, `texts` are the owner's.
    """
    lang, words = spoken(lang, texts)
    fragment = anchor.replace("%", "%25")
    return (
        f'<a class="samara-heading" data-samara="{escape(origin)}" href="#{escape(fragment)}" '
        f'aria-label="{escape(words.heading.format(cut(text, LONGEST)))}" lang="{lang}"></a>'
    )
