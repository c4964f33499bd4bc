"""Which language a text is in: by its script, else by its small words, else by a model."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier  # type: ignore[import-untyped]

# Scripts that one language uses, asked in this order (Japanese sets Han among its kana), and the share of letters that tells.
_SCRIPTS = (
    ("ja", re.compile("[\u3040-\u30ff]"), 0.1),
    ("ko", re.compile("[\u1100-\u11ff\uac00-\ud7a3]"), 0.3),
    ("zh", re.compile("[\u3400-\u9fff]"), 0.4),
    ("he", re.compile("[\u0590-\u05ff]"), 0.5),
    ("th", re.compile("[\u0e00-\u0e7f]"), 0.5),
    ("el", re.compile("[\u0370-\u03ff\u1f00-\u1fff]"), 0.5),
    ("ka", re.compile("[\u10a0-\u10ff]"), 0.5),
    ("hy", re.compile("[\u0530-\u058f]"), 0.5),
    ("ta", re.compile("[\u0b80-\u0bff]"), 0.5),
    ("km", re.compile("[\u1780-\u17ff]"), 0.5),
)
# Small words that are frequent in one language and rare in its neighbours (Afrikaans, Catalan, Galician, …), so that what they
# agree on needs no model: it costs ten times as much, and 0.7 s to load.
_SMALL = {
    "en": "the and to that for with this from which are be by not have you as it or can will if has when their",
    "de": "der und das ist nicht mit den von ein eine zu auf für sich auch dem werden wird oder als nach bei wie aus wir",
    "fr": "le la les des est une dans pour que qui sur avec pas du au ce sont aux plus par cette et nous vous",
    "es": "el los las del es más pero sus su al y un nuestro esto ha hay",
    "it": "il di che per una sono non della con del gli dei è anche nel alla come più questo si nostra",
    "nl": "de een het niet zijn voor wordt er maar deze bij uit worden naar te onze hebben",
}
_SPEAKERS: dict[str, list[str]] = {}
for _code, _words in _SMALL.items():
    for _word in _words.split():
        _SPEAKERS.setdefault(_word, []).append(_code)
_WORD = re.compile(r"[^\W\d_]+")

LETTERS_OF_SCRIPT = 15
LETTERS = 100
"""Letters that a text must have to be judged: by a script of its own, and by words."""

_SHARE = 0.12
_BORNE_OUT = 2
_LEAD = 4
_SURE = 0.5


def detect(sample: str, declared: str | None = None, *, modelled: bool = True) -> tuple[str | None, float]:
    """The ISO 639-1 code of a text and how sure that is (0 to 1); None when it is too short or too mixed to say.

    A few small words are enough to bear out the language that was declared. What only the model could tell is None unless
    `modelled`.
    """
    words = _WORD.findall(sample.lower())
    letters = sum(map(len, words))
    if letters >= LETTERS_OF_SCRIPT and not sample.isascii():
        for code, script, share in _SCRIPTS:
            if len(script.findall(sample)) >= share * letters:
                return code, 1.0
    if letters < LETTERS:
        return None, 0.0
    found = _by_small_words(words, (declared or "").lower().partition("-")[0])
    return found or (_by_model(sample) if modelled else (None, 0.0))


def _by_small_words(words: list[str], declared: str) -> tuple[str, float] | None:
    heard = dict.fromkeys(_SMALL, 0)
    for word in words:
        for code in _SPEAKERS.get(word, ()):
            heard[code] += 1
    (code, most), (_, next_most), *_ = sorted(heard.items(), key=lambda pair: -pair[1])
    if _LEAD * next_most > most:
        return None
    borne_out = code == declared and sum(code in _SPEAKERS.get(word, ()) for word in set(words)) >= _BORNE_OUT
    if not borne_out and most < _SHARE * len(words):
        return None
    return code, round(1 - next_most / most, 2)


def _by_model(sample: str) -> tuple[str | None, float]:
    code, confidence = model().classify(sample)
    return (code, round(float(confidence), 2)) if confidence >= _SURE else (None, 0.0)


@cache
def model() -> LanguageIdentifier:
    """The model, loaded once; it brings NumPy, takes a third of a second and a hundred megabytes."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
