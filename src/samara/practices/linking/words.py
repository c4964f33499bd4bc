"""From a text to the numbers of its terms: stems, parts of compound names, pairs of characters where no spaces are set."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache

SELDOM = 10
"""A word of which fewer than one in so many is written without its capital is a name."""
LONGEST = 48
"""Characters of a term; longer runs are data and no words."""

STEMMERS = {
    "ar": "arabic", "hy": "armenian", "eu": "basque", "ca": "catalan", "cs": "czech", "da": "danish", "nl": "dutch",
    "en": "english", "eo": "esperanto", "et": "estonian", "fi": "finnish", "fr": "french", "de": "german", "el": "greek",
    "hi": "hindi", "hu": "hungarian", "id": "indonesian", "ga": "irish", "it": "italian", "lt": "lithuanian", "ne": "nepali",
    "no": "norwegian", "nb": "norwegian", "nn": "norwegian", "fa": "persian", "pl": "polish", "pt": "portuguese",
    "ro": "romanian", "ru": "russian", "sr": "serbian", "st": "sesotho", "es": "spanish", "sv": "swedish", "ta": "tamil",
    "tr": "turkish", "yi": "yiddish",
}  # fmt: skip
"""The stemmer of PyStemmer for each language that it has one for."""

# Marks that stand on letters belong to the word, which \w of the standard library denies.
_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0900-\u0963\u0966-\u0dff\u1a00-\u1aff"
)
# Scripts that set no spaces: Thai, Lao, Burmese, Khmer; kana and Han.
_SCRIPTS = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
FORM = re.compile(rf"[\w{_MARKS}{_SCRIPTS}]+")
_UNSPACED = re.compile(rf"[{_SCRIPTS}]")
_RUN = re.compile(rf"[{_SCRIPTS}]+|[^{_SCRIPTS}]+")
# Runs of signs that are a word of their own in Japanese: of Han, and of katakana.
_SIGNS = re.compile("[\u3400-\u9fff]{2,}|[\u30a1-\u30fa\u30fc]{2,}")
MOST_SIGNS = 6
"""Signs of a run up to which it is one word; longer ones are clauses."""
_PART = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[^\W\d_a-zA-Z]+|\d+")


class Words:
    """The vocabulary of a collection: each term has a number, from 0, in the order in which they were met.

    `written[number]` is the term itself, a stem or a part; `said[number]` the whole word that was read with it, in the form that
    is met most often, and empty where it was only met as a piece of others; it is known after `close`. One vocabulary serves all
    fields and languages, so that the title of one page can be looked up in the text of another.
    """

    def __init__(self) -> None:
        self.written: list[str] = []
        self.said: list[str] = []
        self._numbers: dict[str, int] = {}
        self._forms: dict[str, dict[str, tuple[int, ...]]] = {}
        self._heard: dict[str, Counter[str]] = {}
        self._closed = False

    def __len__(self) -> int:
        return len(self.written)

    def count(self, text: str, lang: str = "") -> Mapping[int, int]:
        """How often each term stands in a text; by number. `lang` is a language tag, its first part chooses the stemmer."""
        lang = lang.lower().partition("-")[0]
        forms = self._forms.setdefault(lang, {})
        counts: dict[int, int] = {}
        told = counts.get
        found = FORM.findall(text)
        if not self._closed:
            self._heard.setdefault(lang, Counter()).update(found)
        for form, times in Counter(found).items():
            numbers = forms.get(form)
            if numbers is None:
                numbers = self._met(form, lang, forms)
            for number in numbers:
                counts[number] = told(number, 0) + times
        return counts

    def _met(self, form: str, lang: str, forms: dict[str, tuple[int, ...]]) -> tuple[int, ...]:
        """The numbers of a word that was not met before; `forms` remembers them."""
        numbers = tuple(number for number in map(self._number, terms(form, lang)) if number is not None)
        if not self._closed:
            forms[form] = numbers
        return numbers

    def tally(self, terms: Iterable[str]) -> Mapping[int, int]:
        """How often each of these terms is there, which are taken as they are; by number."""
        return Counter(number for number in map(self._number, terms) if number is not None)

    def number(self, term: str) -> int | None:
        """The number of a term as `terms` gives it; None when the collection does not have it."""
        return self._numbers.get(term)

    def close(self, kept: Iterable[int]) -> None:
        """Forget all terms but these, which are numbered anew in the order given; from now on new ones are no longer taken."""
        kept = list(kept)
        self._hear()
        self.said = [self.said[number] for number in kept]
        self.written = [self.written[number] for number in kept]
        self._numbers = {term: number for number, term in enumerate(self.written)}
        self._forms, self._heard = {}, {}
        self._closed = True

    def _hear(self) -> None:
        """Keep for each term the word that is mostly read as it: a word or compound name for its first term; a run of signs, as
        Japanese sets words, for its pairs."""
        times = [0] * len(self.written)
        for lang, heard in self._heard.items():
            forms = self._forms[lang]
            for form, count in heard.items():
                if form.isascii() or not _UNSPACED.search(form):
                    # A capital at the head of a sentence is not how the word is written.
                    low = form.lower()
                    plain = low if low in heard and form.istitle() and heard[low] * SELDOM > count else form
                    told = count + (heard[form.title()] if form == low else 0)
                    numbers = forms[form][:1]
                    self._keep(plain, told, numbers, times)
                else:
                    for run in _SIGNS.findall(form):
                        self._keep(
                            run, count, [self._numbers[pair] for pair in _pairs(run)] if len(run) <= MOST_SIGNS else (), times
                        )

    def _keep(self, word: str, count: int, numbers: Sequence[int], times: list[int]) -> None:
        for number in numbers:
            if (count, -len(word), word) > (times[number], -len(self.said[number]), self.said[number]):
                self.said[number], times[number] = word, count

    def _number(self, term: str) -> int | None:
        number = self._numbers.get(term)
        if number is None and not self._closed:
            number = self._numbers[term] = len(self.written)
            self.written.append(term)
            self.said.append("")
        return number


def terms(form: str, lang: str) -> list[str]:
    """The terms of one word as it is written: its stem; of a compound name (`snake_case`, `camelCase`) the whole and its parts.

    A run of a script without spaces gives its pairs of characters, as a single character is too common and words are unknown.
    """
    if form.isascii() or not _UNSPACED.search(form):
        return _named(form, lang)
    return [term for run in _RUN.findall(form) for term in (_pairs(run) if _UNSPACED.match(run) else _named(run, lang))]


def _pairs(run: str) -> list[str]:
    return [run[at : at + 2] for at in range(max(len(run) - 1, 1))]


def _named(form: str, lang: str) -> list[str]:
    if len(form) > LONGEST:
        return []
    whole = form.lower()
    stem = stemmer(lang)
    # Parts are told by ASCII capitals, which would cut "Frühling" in three.
    if "_" not in form and (form.islower() or (not form.isascii() and form[1:].islower())):
        return [stem(whole)]
    parts = [stem(part.lower()) for part in _PART.findall(form) if len(part) > 1]
    if len(parts) < 2:
        return [stem(whole.strip("_") or whole)]
    return [whole, *dict.fromkeys(parts)]


@cache
def stemmer(lang: str) -> Callable[[str], str]:
    """The stem of a word in a language, or the word itself where no stemmer is known."""
    name = STEMMERS.get(lang)
    if name is None:
        return str
    import Stemmer  # type: ignore[import-not-found]

    stem: Callable[[str], str] = Stemmer.Stemmer(name).stemWord
    return stem
