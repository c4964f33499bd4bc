"""The language of a page, as declared and as its letters and words tell; and the direction its letters need."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from samara.core.facts import Language
from samara.core.html import Document
from samara.reading.facts.text import text
from samara.reading.reader import reader
from samara.reading.scope import Scope

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier  # type: ignore[import-untyped]

_SAMPLE = 1_000
_LEAST = 100
_SURE = 0.5
_RTL = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
# Scripts that one language uses, asked in this order: Japanese sets Han among its kana.
_SCRIPTS = (
    ("ja", re.compile("[\u3040-\u30ff]"), 0.1),
    ("ko", re.compile("[\uac00-\ud7a3\u1100-\u11ff]"), 0.3),
    ("zh", re.compile("[\u3400-\u9fff]"), 0.4),
    ("he", re.compile("[\u0590-\u05ff]"), 0.5),
    ("th", re.compile("[\u0e00-\u0e7f]"), 0.5),
    ("el", re.compile("[\u0370-\u03ff\u1f00-\u1fff]"), 0.5),
    ("ka", re.compile("[\u10a0-\u10ff]"), 0.5),
    ("hy", re.compile("[\u0530-\u058f]"), 0.5),
    ("ta", re.compile("[\u0b80-\u0bff]"), 0.5),
    ("km", re.compile("[\u1780-\u17ff]"), 0.5),
)
_LEAST_OWN = 15
"""Letters of a script of its own that tell the language without a model."""


@reader
def language(doc: Document, scope: Scope) -> Language:
    """Declared on `<html>` (else on `<body>`, or by http-equiv), detected from the beginning of the main text."""
    declared, direction, at = None, None, None
    for node in doc.all("html", "body"):
        given = node.attributes
        if lang := (given.get("lang") or given.get("xml:lang") or "").strip():
            declared, at = declared or lang[:100], at or doc.place(given)
        if (asked := (given.get("dir") or "").strip().lower()) in ("rtl", "ltr", "auto"):
            direction = direction or asked
    sample = text(doc, scope).main[:_SAMPLE]
    letters = sum(map(str.isalpha, sample))
    detected, confidence = detect(sample, letters)
    script = ("rtl" if 2 * len(_RTL.findall(sample)) > letters else "ltr") if letters else None
    return Language(declared, detected, confidence, direction, script, at)


def detect(sample: str, letters: int) -> tuple[str | None, float]:
    """The ISO 639-1 code of a text with so many letters, and how sure that is; None when it is too short or too mixed to say."""
    if letters >= _LEAST_OWN and not sample.isascii():
        for code, script, share in _SCRIPTS:
            if len(script.findall(sample)) >= share * letters:
                return code, 1.0
    if letters < _LEAST:
        return None, 0.0
    code, confidence = _model().classify(sample)
    return (code, round(float(confidence), 2)) if confidence >= _SURE else (None, 0.0)


@cache
def _model() -> LanguageIdentifier:
    # Loaded only where a text is long enough to ask it: it brings NumPy and a model of some megabytes.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
