"""What conversations say, in the languages of their readers: one file per language."""

from __future__ import annotations

from functools import cache

from samara.core import registry
from samara.widgets.talk.texts import Talk
from samara.widgets.words import code_of

__all__ = ["Talk", "languages", "spoken"]
ENGLISH = "en"


@cache
def languages() -> dict[str, Talk]:
    """The texts of every language, by its code (BCP 47, in lower case): ours, and those that other distributions offer as
    `samara.talk`."""
    return registry.collect(Talk, "samara.widgets.talk", group="samara.talk", apart=("texts",))


def spoken(lang: str | None) -> tuple[str, Talk]:
    """The language to speak on a page in `lang` (BCP 47), English where there are no texts of it, and what is said."""
    known = languages()
    code = code_of(lang)
    code = code if code in known else ENGLISH
    return code, known[code]
