"""What mail and the pages around it say, in the languages of their readers: one file per language."""

from __future__ import annotations

from functools import cache

from samara.core import registry
from samara.widgets import talk
from samara.widgets.mail.texts import Mail

__all__ = ["Mail", "languages", "spoken"]


@cache
def languages() -> dict[str, Mail]:
    """The texts of every language, by its code (BCP 47, in lower case): ours, and those that other distributions offer as
    `samara.mail`."""
    return registry.collect(Mail, "samara.widgets.mail", group="samara.mail", apart=("texts",))


def spoken(lang: str | None) -> tuple[str, Mail]:
    """The language to write in to who reads `lang` (BCP 47), English where there are no texts of it, and what is said."""
    known = languages()
    code = talk.spoken(lang)[0]
    code = code if code in known else talk.ENGLISH
    return code, known[code]
