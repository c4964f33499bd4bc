"""Where links that lead nowhere were meant to lead, as far as that is certain."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from urllib.parse import unquote

from samara.core import fix as fixing
from samara.core import urls
from samara.core.settings import Settings
from samara.core.site import Site
from samara.core.text import unbranded

_END = re.compile(r"(?:/?(?:index|default))?\.(?:x?html?|php|aspx?|jsp)$|/(?:index|default)?$", re.I)
_WORDS = re.compile(r"[^\W_]+")
TELLING = 3
"""Words from which on the last part of an address says by itself which page is meant."""
SPELLED = 4
"""Letters from which on it can have a slip of the hand."""


class Repairs:
    """The pages of a site by what their addresses and titles say."""

    def __init__(self, site: Site, settings: Settings) -> None:
        name = fixing.site_name(site, settings)
        self._titles: dict[str, str] = {}
        self._spelled: dict[str, set[str]] = defaultdict(set)
        self._last: dict[str, set[str]] = defaultdict(set)
        self._folders: dict[str, set[str]] = defaultdict(set)
        for summary in site.summaries:
            plain = _plain(summary.url)
            folder, _, last = plain.rpartition("/")
            self._titles[summary.url] = _said(unbranded(summary.title or "", name))
            self._spelled[plain].add(summary.url)
            self._last[last].add(summary.url)
            self._folders[folder].add(summary.url)

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
