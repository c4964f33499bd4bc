"""From a text to the numbers of its terms: stems, parts of compound names, pairs of characters where no spaces are set."""

from __future__ import annotations

import re
from array import array
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
        self._forms: dict[str, _Forms] = {}
        # The terms of each form: those of form f are told[ends[f - 1] : ends[f]].
        self._told, self._ends = array("i"), array("i")
        self._closed = False

    def __len__(self) -> int:
        return len(self.written)

    def forms(self, text: str, lang: str = "") -> list[int]:
        """The words of a text in their order, as numbers of the forms in which they are written; see `table`. Not after `close`.

        `lang` is a language tag, its first part chooses the stemmer.
        """
        lang = lang.lower().partition("-")[0]
        known = self._forms.get(lang)
        if known is None:
            known = self._forms[lang] = _Forms(self._meet, lang)
        return list(map(known.__getitem__, FORM.findall(text)))

    @property
    def table(self) -> tuple[array[int], array[int]]:
        """The terms of all forms, one after the other, and for each form where its terms end."""
        return self._told, self._ends

    def count(self, text: str, lang: str = "") -> Mapping[int, int]:
        """How often each known term stands in a text; by number."""
        lang = lang.lower().partition("-")[0]
        counts: dict[int, int] = {}
        told = counts.get
        for form, times in Counter(FORM.findall(text)).items():
            for number in map(self._numbers.get, terms(form, lang)):
                if number is not None:
                    counts[number] = told(number, 0) + times
        return counts

    def tally(self, terms: Iterable[str]) -> Mapping[int, int]:
        """How often each of these terms is there, which are taken as they are; by number."""
        return Counter(number for number in map(self._number, terms) if number is not None)

    def number(self, term: str) -> int | None:
        """The number of a term as `terms` gives it; None when the collection does not have it."""
        return self._numbers.get(term)

    def close(self, kept: Iterable[int], times: Sequence[int] = ()) -> None:
        """Forget all terms but these, which are numbered anew in the order given; from now on new ones are no longer taken.
        `times` says how often each form was read."""
        kept = list(kept)
        self._hear(times)
        self.said = [self.said[number] for number in kept]
        self.written = [self.written[number] for number in kept]
        self._numbers = {term: number for number, term in enumerate(self.written)}
        self._forms, self._told, self._ends = {}, array("i"), array("i")
        self._closed = True

    def _meet(self, form: str, lang: str) -> int:
        """The number of a form that was not met before."""
        self._told.extend([number for number in map(self._number, terms(form, lang)) if number is not None])
        self._ends.append(len(self._told))
        return len(self._ends) - 1

    def _hear(self, times: Sequence[int]) -> None:
        """Keep for each term the word that is mostly read as it: a word or compound name for its first term; a run of signs, as
        Japanese sets words, for its pairs."""
        most = [0] * len(self.written)
        for known in self._forms.values():
            for form, number in known.items():
                count = times[number]
                if form.isascii() or not _UNSPACED.search(form):
                    start = self._ends[number - 1] if number else 0
                    low = form.lower()
                    if form == low:
                        # A capital at the head of a sentence is not how the word is written.
                        count += times[there] if (there := known.get(form.title())) is not None else 0
                    elif form.istitle() and (there := known.get(low)) is not None and times[there] * SELDOM > times[number]:
                        form = low
                    self._keep(form, count, self._told[start : min(start + 1, self._ends[number])], most)
                else:
                    for run in _SIGNS.findall(form):
                        pairs = [self._numbers[pair] for pair in _pairs(run)] if len(run) <= MOST_SIGNS else ()
                        self._keep(run, count, pairs, most)

    def _keep(self, word: str, count: int, numbers: Iterable[int], most: list[int]) -> None:
        for number in numbers:
            if (count, -len(word), word) > (most[number], -len(self.said[number]), self.said[number]):
                self.said[number], most[number] = word, count

    def _number(self, term: str) -> int | None:
        number = self._numbers.get(term)
        if number is None and not self._closed:
            number = self._numbers[term] = len(self.written)
            self.written.append(term)
            self.said.append("")
        return number


class _Forms(dict[str, int]):
    """The words of one language as they are written, by number; one that was not met before gets its own."""

    def __init__(self, meet: Callable[[str, str], int], lang: str) -> None:
        super().__init__()
        self._meet, self._lang = meet, lang

    def __missing__(self, form: str) -> int:
        number = self[form] = self._meet(form, self._lang)
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
