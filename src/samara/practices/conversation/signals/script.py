"""An alphabet that the page's language does not use."""

from __future__ import annotations

import re

from samara.practices.conversation.evidence import Evidence, Notice
from samara.practices.conversation.judging import Signal

SCRIPTS = {
    "Cyrillic": (re.compile("[\u0400-\u052f]"), "ru uk be bg mk sr kk ky tg mn"),
    "Arabic": (re.compile("[\u0600-\u06ff\u0750-\u077f]"), "ar fa ur ps ckb ug sd"),
    "Chinese or Japanese": (re.compile("[\u3040-\u30ff\u3400-\u9fff]"), "zh ja ko yue"),
    "Korean": (re.compile("[\u1100-\u11ff\uac00-\ud7a3]"), "ko"),
    "Hebrew": (re.compile("[\u0590-\u05ff]"), "he yi"),
    "Greek": (re.compile("[\u0370-\u03ff]"), "el"),
    "Thai": (re.compile("[\u0e00-\u0e7f]"), "th"),
    "Indian": (re.compile("[\u0900-\u0dff]"), "hi mr ne bn pa gu or ta te kn ml si sa"),
}
SHARE = 0.3
LETTERS = 12
SYLLABLES = {"Chinese or Japanese": 4, "Korean": 4}
"""Letters from which on it is told where each is a syllable or a word."""


def notice(evidence: Evidence) -> Notice | None:
    """A notice where much of a comment is in an alphabet that none of the expected languages uses; faint, since people speak
    many languages."""
    expected = {language.partition("-")[0].casefold() for language in evidence.languages}
    if not expected or evidence.text.isascii():
        return None
    letters = sum(map(str.isalpha, evidence.text))
    for name, (pattern, languages) in SCRIPTS.items():
        found = len(pattern.findall(evidence.text))
        if (letters < LETTERS and found < SYLLABLES.get(name, LETTERS)) or not found:
            continue
        if found > SHARE * letters and not expected & set(languages.split()):
            return Notice("script", 0.8, f"it is written in {name} letters, on pages in {', '.join(sorted(expected))}")
    return None


SIGNAL = Signal(notice)
