"""What widgets say, in the languages of their readers: one file per language."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from functools import cache

from samara.core import registry
from samara.core.errors import SettingsError
from samara.widgets.words.texts import Words

__all__ = ["Texts", "Words", "code_of", "direction", "languages", "own", "spoken"]

Texts = Mapping[str, Mapping[str, str]]
"""What an owner says instead of shipped words, by language and by the name of the text."""
NONE: Texts = {}
_BRACES = re.compile(r"[{}]+")
ENGLISH = "en"
TRADITIONAL = frozenset(("hant", "tw", "hk", "mo"))
"""The script of traditional Chinese letters, and the regions that write them. https://cldr.unicode.org/ (likelySubtags)"""
RIGHT_TO_LEFT = frozenset(("ar", "fa", "he", "ur", "ckb", "ps", "sd", "ug", "yi", "dv"))


@cache
def languages() -> dict[str, Words]:
    """The words of every language, by its code (BCP 47, in lower case): ours, and those that other distributions offer as
    `samara.words`."""
    return registry.collect(Words, "samara.widgets.words", group="samara.words", apart=("dates", "texts"))


def spoken(lang: str | None, texts: Texts = NONE) -> tuple[str, Words]:
    """The language to speak on a page in `lang` (BCP 47), English where there are no words of it, and what is said."""
    known = languages()
    code = code_of(lang)
    code = code if code in known else ENGLISH
    return code, known[code]._replace(**texts.get(code, {}))


def code_of(lang: str | None) -> str:
    """The code of a language (BCP 47) among those of texts: without region, but with the script of traditional Chinese."""
    primary, *subtags = (lang or ENGLISH).lower().replace("_", "-").split("-")
    is_traditional = primary == "zh" and "hans" not in subtags and not TRADITIONAL.isdisjoint(subtags)
    return "zh-hant" if is_traditional else primary


def own(texts: Mapping[str, object]) -> None:
    """Raises SettingsError for an owner's texts of languages that are not known, of names that are none, and without the place of
    what is named, `{}`."""
    for lang, table in texts.items():
        if lang not in languages():
            raise _unknown("language", lang, list(languages()))
        if not isinstance(table, Mapping):
            raise SettingsError(f"texts: {lang} = {table!r} is no table.", hint=f'Say [texts.{lang}] and share = "Pass it on".')
        for name, text in table.items():
            if name not in Words._fields:
                raise _unknown("text", name, list(Words._fields))
            places = _BRACES.findall(getattr(languages()[lang], name))
            if _BRACES.findall(text) != places:
                hint = "Say it with {}, the place of what is named." if places else "Leave { and } out."
                raise SettingsError(f"texts: {lang}.{name} = {text!r} cannot be said.", hint=hint)


def _unknown(what: str, name: str, known: list[str]) -> SettingsError:
    near = difflib.get_close_matches(name, known, 1)
    hint = f"Did you mean {near[0]!r}?" if near else f"There are: {', '.join(known)}."
    return SettingsError(f"texts: there is no {what} named {name!r}.", hint=hint)


def direction(lang: str) -> str:
    """`rtl` or `ltr`, for a language that is known."""
    return "rtl" if lang in RIGHT_TO_LEFT else "ltr"
