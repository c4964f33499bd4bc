"""Finds fonts of the system that have a letter, through fontconfig. https://fontconfig.pages.freedesktop.org/fontconfig/"""

from __future__ import annotations

import os
from ctypes import byref, c_char_p, c_int, c_void_p
from typing import Any, NamedTuple

from samara.widgets.pictures import libraries, scripts

_MATCHED = 0  # FcMatchPattern, and FcResultMatch
_BOLD, _REGULAR = 200, 80


class Font(NamedTuple):
    """A font: its file, which of the file's fonts it is, and the set of characters it has, as fontconfig keeps it."""

    file: str
    number: int
    letters: int


def folders() -> dict[str, int]:
    """The folders in which the system keeps fonts, and when each last changed (nanoseconds)."""
    of: Any = libraries.fontconfig()
    if of is None:
        return {}
    listed = of.FcConfigGetFontDirs(None)
    names = [os.fsdecode(name) for name in iter(lambda: of.FcStrListNext(listed), None)] if listed else []
    of.FcStrListDone(listed)
    return {name: os.stat(name).st_mtime_ns for name in sorted(names) if os.path.isdir(name)}


class Finder:
    """Remembers which fonts of one weight were found, for letters of one language."""

    def __init__(self, lang: str, *, bold: bool) -> None:
        self._of: Any = libraries.fontconfig()
        self._asked = f"Noto Sans:weight={_BOLD if bold else _REGULAR}" + (f":lang={lang}" if lang else "")
        self._fonts: list[Font] = []
        self._none: set[str] = set()

    def font(self, letter: str) -> Font | None:
        """A font that has the letter; None where there is none, or no fontconfig to ask."""
        if self._of is None or letter in self._none:
            return None
        known = (font for font in self._fonts if self._of.FcCharSetHasChar(font.letters, ord(letter)))
        found = next(known, None) or self._sought(letter)
        if found is None:
            self._none.add(letter)
        return found

    def _sought(self, letter: str) -> Font | None:
        of, failed = self._of, c_int()
        family = "Noto Color Emoji:color=true" if scripts.coloured(letter) else self._asked
        pattern = of.FcNameParse(f"{family}:charset={ord(letter):x}".encode())
        of.FcConfigSubstitute(None, pattern, _MATCHED)
        of.FcDefaultSubstitute(pattern)
        # What it matched is kept as long as the program runs, since its set of characters is.
        match = of.FcFontMatch(None, pattern, byref(failed))
        of.FcPatternDestroy(pattern)
        file, index, letters = c_char_p(), c_int(), c_void_p()
        if not match or of.FcPatternGetCharSet(match, b"charset", 0, byref(letters)) != _MATCHED:
            return None
        if not of.FcCharSetHasChar(letters, ord(letter)) or of.FcPatternGetString(match, b"file", 0, byref(file)) != _MATCHED:
            return None
        of.FcPatternGetInteger(match, b"index", 0, byref(index))
        font = Font((file.value or b"").decode(), index.value & 0xFFFF, letters.value or 0)
        self._fonts.append(font)
        return font
