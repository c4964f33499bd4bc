"""What widgets say, in the languages of their readers: one file per language."""

from __future__ import annotations

from functools import cache

from samara.core import registry
from samara.widgets.words.texts import Words

__all__ = ["Words", "direction", "languages", "spoken"]

ENGLISH = "en"
RIGHT_TO_LEFT = frozenset(("ar", "fa", "he", "ur", "ckb", "ps", "sd", "ug", "yi", "dv"))


@cache
def languages() -> dict[str, Words]:
    """The words of every language, by its code (ISO 639-1): ours, and those that other distributions offer as `samara.words`."""
    return registry.collect(Words, "samara.widgets.words", group="samara.words", apart=("dates", "texts"))


def spoken(lang: str | None) -> tuple[str, Words]:
    """The language to speak on a page in `lang` (BCP 47), and its words; English where there are none."""
    primary = (lang or ENGLISH).lower().replace("_", "-").partition("-")[0]
    known = languages()
    return (primary, known[primary]) if primary in known else (ENGLISH, known[ENGLISH])


def direction(lang: str) -> str:
    """`rtl` or `ltr`, for a language that is known."""
    return "rtl" if lang in RIGHT_TO_LEFT else "ltr"
