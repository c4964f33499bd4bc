"""What each page is about: the words of its text that a person would name, and how much each weighs."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from samara.practices.linking import smallwords
from samara.practices.linking.collection import Collection
from samara.practices.linking.kernels import weights
from samara.practices.linking.matrix import Matrix
from samara.practices.linking.weighting import added, present, rows, scaled
from samara.practices.linking.words import stemmer

NAMED = 4.0
"""How many times a body says what it is about; a title or a heading says it at once."""
SHORT = 3
"""Letters of a word worth naming, unless it is all in capitals or in a script of its own."""
MENTIONED = 2.0
"""How many times it at least says a word that another page is about."""
HALF, SIXTH = 2, 6
"""A word tells pages apart that at most one in two has, and that at most one in six is about; or,"""
FEW = 4
"""however small the site, so many."""
OFTEN = 1.75
"""A word that more of them have is said so often where it is said: words of a matter come in heaps. Church, Gale: Poisson
mixtures, 1995."""


def subjects(collection: Collection) -> Matrix:
    """For each page the words that it is about, by their number, each with how much it weighs; below 0 what it only mentions.

    A word is in the title or a heading of its own, or it is said over and over and is part of a title, such a heading or a link
    somewhere on the site. It is a whole word as somebody wrote it, none that texts of its language have whatever they are about,
    and none that many pages are about.
    """
    fields = collection.fields
    # What heads a part of many pages, as "Author" does in manuals, is what the template calls it.
    headings = weights.having(fields["headings"])
    own = (headings <= FEW) | (headings <= weights.having(fields["title"]) * SIXTH)
    titles = added(present(fields["title"]), present(_part(fields["headings"], own[fields["headings"].columns])))
    said = added(scaled(titles, NAMED), fields["body"])
    fit = _named(collection) & (weights.having(added(titles, fields["anchors"])) > 0)
    having = weights.having(said)
    usual = having * SIXTH > max(said.height, SIXTH * FEW)
    body = fields["body"]
    often = np.bincount(body.columns, body.values, body.width) >= OFTEN * weights.having(body)
    fit &= (having * HALF <= max(said.height, HALF * FEW)) & (often | ~usual)
    kept = _part(said, fit[said.columns] & (said.values >= MENTIONED))
    kept = _part(kept, ~_small(collection, rows(kept), kept.columns))
    about = _part(kept, kept.values >= NAMED)
    rare = weights.having(about) * SIXTH <= max(said.height, SIXTH * FEW)
    kept = _part(kept, rare[kept.columns])
    weighed = np.log1p(kept.values) * np.where(kept.values < NAMED, -1, 1)
    return scaled(kept._replace(values=weighed.astype(np.float32)), weights.rarity(said))


def _named(collection: Collection) -> npt.NDArray[np.bool_]:
    """Which words can be named: whole ones, longer than most of grammar, no numbers."""
    return np.fromiter(map(is_name, collection.words.said), np.bool_, len(collection.words))


def is_name(word: str) -> bool:
    """Whether a word is long enough to be named, and no number."""
    letters = sum(map(str.isalpha, word))
    return letters * 2 > len(word) and (letters >= SHORT or (letters > 1 and (word.isupper() or not word.isascii())))


def _small(collection: Collection, pages: npt.NDArray[np.int32], words: npt.NDArray[np.int32]) -> npt.NDArray[np.bool_]:
    """Which of these words, each on its page, are small ones of the page's language."""
    found = np.zeros(len(words), np.bool_)
    langs = np.array(collection.langs)
    for lang in set(collection.langs):
        stop = smallwords.stems(lang, stemmer(lang))
        of_lang = (langs == lang)[pages]
        if not of_lang.any():
            continue
        known = np.fromiter(
            (
                written in stop or said.lower() in stop or (lang in smallwords.TITLED and said.islower())
                for written, said in zip(collection.words.written, collection.words.said, strict=True)
            ),
            np.bool_,
            len(collection.words),
        )
        found |= of_lang & known[words]
    return found


def _part(matrix: Matrix, stays: npt.NDArray[np.bool_]) -> Matrix:
    """The entries that stay."""
    starts = np.concatenate(([0], np.cumsum(stays)))[matrix.starts]
    return Matrix(starts.astype(np.int64), matrix.columns[stays], matrix.values[stays], matrix.width)
