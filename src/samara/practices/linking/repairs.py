"""Where links that lead nowhere were meant to lead: for certain, or, for an editor to choose from, with what speaks for it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher
from urllib.parse import unquote

import msgspec

from samara.core import fix as fixing
from samara.core import urls
from samara.core.settings import Settings
from samara.core.site import Site
from samara.core.text import unbranded
from samara.practices.linking.checks.vague_anchor import is_vague

_END = re.compile(r"(?:/?(?:index|default))?\.(?:x?html?|php|aspx?|jsp)$|/(?:index|default)?$", re.I)
_WORDS = re.compile(r"[^\W_]+")
TELLING = 3
"""Words from which on the last part of an address says by itself which page is meant."""
SPELLED = 4
"""Letters from which on it can have a slip of the hand."""
NEAREST = 3
"""Candidates for one link."""
LOOKED = 500
"""Pages that a word may have to lead to candidates; one that more have tells none of them apart."""
ALIKE = 0.75
"""Share of the letters of a last part that must be the same for an address to be near."""
LIKELY = 0.5
"""How much must speak for a candidate: half of a title, or an address that is near."""


class Candidate(msgspec.Struct, frozen=True):
    """A page that a link may have meant, and what speaks for it, in English."""

    url: str
    title: str
    why: str


class Repairs:
    """The pages of a site by what their addresses and titles say."""

    def __init__(self, site: Site, settings: Settings) -> None:
        name = fixing.site_name(site, settings)
        self._titles: dict[str, str] = {}
        self._spelled: dict[str, set[str]] = defaultdict(set)
        self._last: dict[str, set[str]] = defaultdict(set)
        self._folders: dict[str, set[str]] = defaultdict(set)
        self._plain: dict[str, str] = {}
        self._having: dict[str, set[str]] = defaultdict(set)
        for summary in site.summaries:
            plain = _plain(summary.url)
            folder, _, last = plain.rpartition("/")
            self._titles[summary.url] = _said(unbranded(summary.title or "", name))
            self._spelled[plain].add(summary.url)
            self._last[last].add(summary.url)
            self._folders[folder].add(summary.url)
            self._plain[summary.url] = plain
            for word in _WORDS.findall(f"{self._titles[summary.url]} {last}"):
                self._having[word].add(summary.url)

    def target(self, address: str, texts: Iterable[str]) -> str | None:
        """The page that links with these words meant by an address that is none; None where that is not certain.

        It is the one page whose address differs in letter case, ending or signs only; or the one with the same last part, however
        it lies, when that is of many words or the title is what the links say; or the one in the same folder with one letter's
        difference, when the title is what the links say.
        """
        plain = _plain(address)
        if spelled := self._spelled.get(plain):
            return _only(spelled)
        folder, _, last = plain.rpartition("/")
        said = {_said(text) for text in texts} - {""}
        same = self._last.get(last, set())
        if last and same:
            found = _only(same)
            telling = len(_WORDS.findall(last)) >= TELLING
            return found if found and (telling or self._titles[found] in said) else None
        if len(last) < SPELLED:
            return None
        near = {
            url
            for url in self._folders.get(folder, ())
            if self._titles[url] in said and _slipped(_plain(url).rpartition("/")[2], last)
        }
        return _only(near)

    def candidates(self, address: str, texts: Iterable[str], page: str, titles: Mapping[str, str]) -> tuple[Candidate, ...]:
        """The pages that links with these words may have meant, the likeliest first, other than the `page` that they stand on:
        by their words and the title, and by the last part and the folder of both addresses."""
        plain = _plain(address)
        folder, _, last = plain.rpartition("/")
        said = {_said(text) for text in texts if not is_vague(text)} - {""}
        words = {word for text in (*said, last) for word in _WORDS.findall(text)}
        near = self._folders.get(folder, set())
        looked = set(near) if len(near) <= LOOKED else set()
        for word in words:
            if len(having := self._having.get(word, set())) <= LOOKED:
                looked |= having
        scored = []
        for url in looked - {page}:
            its_folder, _, its_last = self._plain[url].rpartition("/")
            spoken = max((_shared(text, self._titles[url]) for text in said), default=0.0)
            like = _like(last, its_last) if folder == its_folder or len(last) >= SPELLED else 0.0
            score = spoken + like + (0.15 if folder == its_folder else 0.0)
            if spoken < LIKELY and like < ALIKE:
                continue
            why = [
                "its title is what the link says"
                if spoken == 1
                else "its title has words of the link"
                if spoken >= LIKELY
                else "",
                ("the address is near" if folder == its_folder else "the address ends alike") if like >= LIKELY else "",
            ]
            scored.append((-score, url, "; ".join(filter(None, why))))
        return tuple(Candidate(url, titles.get(url, url), why) for _, url, why in sorted(scored)[:NEAREST])


def _shared(one: str, other: str) -> float:
    """The share of the words of both that both have; 1 for the same words in the same order."""
    if one == other:
        return 1.0
    here, there = set(_WORDS.findall(one)), set(_WORDS.findall(other))
    return 0.9 * len(here & there) / max(len(here | there), 1)


def _like(one: str, other: str) -> float:
    """How much of two last parts is the same: whole words in front, as of a page whose name has grown, or else letters."""
    if not one or not other:
        return 0.0
    short, long = sorted((one, other), key=len)
    if long.startswith(short) and long[len(short) :][:1] in ("", "-"):
        return 0.9 if long != short else 1.0
    ratio = SequenceMatcher(None, one, other, autojunk=False).ratio()
    return ratio if ratio >= ALIKE else 0.0


def _only(found: set[str]) -> str | None:
    return next(iter(found)) if len(found) == 1 else None


def _plain(url: str) -> str:
    """An address without what servers and people spell differently."""
    path = _END.sub("", re.sub(r"/{2,}", "/", unquote(urls.bare(url).partition("?")[0]).partition("://")[2]))
    return path.replace("_", "-").replace(" ", "-").casefold()


def _said(text: str) -> str:
    return " ".join(_WORDS.findall(text.casefold()))


def _slipped(one: str, other: str) -> bool:
    """Whether one letter is missing, added, another, or two neighbours have changed places."""
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    at = next((at for at, (here, there) in enumerate(zip(one, other, strict=False)) if here != there), min(len(one), len(other)))
    left, right = one[at:], other[at:]
    swapped = left[:2] == right[1::-1] and len(left) > 1 and left[2:] == right[2:]
    return left[1:] == right or left == right[1:] or left[1:] == right[1:] or swapped
