"""A page that is new, or has changed since its site was read: which pages to read next, at once and without the others."""

from __future__ import annotations

from hashlib import blake2b
from threading import Lock

import msgspec
import numpy as np

from samara.core.page import Page
from samara.core.settings import Settings
from samara.practices.linking.collection import language
from samara.practices.linking.entries import Reader
from samara.practices.linking.entry import Entry
from samara.practices.linking.onward import Arrival, Next
from samara.practices.linking.placing import Places
from samara.practices.linking.reason import line, sentence
from samara.practices.linking.reasons import Reasons

KEPT = 1_000
"""Pages that are remembered until somebody asks for them."""

_encode = msgspec.msgpack.Encoder().encode


class Arrivals:
    """What a server asks about the pages that it meets. It may be asked from several threads.

    `read` reads them as the others were read, and `known` has by address what `mark` gave of those.
    """

    def __init__(self, read: Reader, known: dict[str, bytes], places: Places, reasons: Reasons, settings: Settings) -> None:
        self._read, self._known, self._places, self._reasons, self._settings = read, known, places, reasons, settings
        self._lock = Lock()
        self._met: dict[str, Arrival] = {}

    def __call__(self, page: Page) -> tuple[Next, ...] | None:
        """The pages to read next; None for a page that says what it said when the site was read."""
        collection = self._places.view.collection
        entry = self._read.entry(page, collection.numbers.get(page.url))
        if self._known.get(entry.url) == mark(entry):
            return None
        placed = self._places.place(entry)
        found, lang = [], language(entry)
        for other in placed.shown:
            why = self._reasons.beyond(collection.words.count(entry.title, lang), collection.words.count(entry.body, lang), other)
            read = line(why, lang, self._settings["texts"])
            found.append(Next(collection.urls[other], collection.titles[other], read, 0.0, sentence(why)))
        with self._lock:
            if entry.asks and len(self._met) < KEPT:
                self._met[entry.url] = Arrival(entry.title, tuple(found))
        return tuple(found)

    def taken(self) -> dict[str, Arrival]:
        """The pages that were placed since this was last asked, by address."""
        with self._lock:
            met, self._met = self._met, {}
        return met


def mark(entry: Entry) -> bytes:
    """What changes when a page says something else."""
    return blake2b(_encode(entry), digest_size=8).digest()


def used(pages: np.typing.NDArray[np.int32], count: int) -> np.typing.NDArray[np.int32]:
    """How many of the pages show each; `pages` as in `rules.Chosen`."""
    return np.bincount(pages[pages >= 0], minlength=count).astype(np.int32)
