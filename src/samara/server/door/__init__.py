"""What the pages by which readers come in say, and their own page, in their languages: one file per language."""

from __future__ import annotations

from functools import cache

from samara.core import registry
from samara.server.door.texts import Door
from samara.widgets import talk

__all__ = ["Door", "languages", "spoken"]


@cache
def languages() -> dict[str, Door]:
    """The texts of every language, by its code (BCP 47, in lower case): ours, and those that other distributions offer as
    `samara.door`."""
    return registry.collect(Door, "samara.server.door", group="samara.door", apart=("texts",))


def spoken(lang: str | None) -> tuple[str, Door]:
    """The language to speak to who reads `lang` (BCP 47), English where there are no texts of it, and what is said."""
    known = languages()
    code = talk.spoken(lang)[0]
    code = code if code in known else talk.ENGLISH
    return code, known[code]
