"""What a comment is made of, as the classifier counts it: words, parts of addresses, and marks of how it is written."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

MOST = 150
"""Different words of one comment that are counted; what follows is not read."""
LONGEST = 24
"""Letters of the longest word that is counted: what is longer is seldom met again."""

_ADDRESS = re.compile(r"https?://[^\s<>\")\]]+|\bwww\.[^\s<>\")\]]+", re.I)
_MAIL = re.compile(r"[\w.+-]+@([\w-]+(?:\.[\w-]+)+)")
_HANDLE = re.compile(r"(?<!\w)@\w{3,}")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_UNSPACED = re.compile("[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]+")
_DIGITS = re.compile(r"\d+")


def tokens(text: str, name: str = "", links: Sequence[str] = ()) -> tuple[str, ...]:
    """The different tokens of a comment, in their order, those of its links and of the name first.

    Words are in small letters, and digits become #. Where words are not parted by spaces, pairs of letters stand for them. host:,
    top:, url:, mail:, by: and mark: begin what is no word of the text.
    """
    found: dict[str, None] = {}
    for token in _all(unicodedata.normalize("NFKC", text), unicodedata.normalize("NFKC", name), links):
        if len(found) == MOST:
            break
        found[token] = None
    return tuple(found)


def _all(text: str, name: str, links: Sequence[str]) -> Iterator[str]:
    addresses = dict.fromkeys((*links, *_ADDRESS.findall(text)))
    for address in addresses:
        yield from _address(address)
    yield from _marks(text, len(addresses))
    yield from (f"mail:{host.casefold()[:40]}" for host in (_MAIL.findall(text) if "@" in text else ()))
    yield from (f"by:{word}" for word in _words(name))
    yield from _words(_MAIL.sub(" ", _ADDRESS.sub(" ", text)) if "@" in text or addresses else text)


def _address(address: str) -> Iterator[str]:
    try:
        parts = urlsplit(address if "://" in address else f"http://{address}")
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        yield "url:broken"
        return
    yield f"host:{host[-58:]}"
    yield f"top:{host.rpartition('.')[2][:20]}"
    yield from (f"url:{word}" for word in _words(f"{host} {parts.path}"))


def _marks(text: str, links: int) -> Iterator[str]:
    if links:
        yield f"mark:{min(links, 4)} links"
    letters = sum(map(str.isalpha, text))
    if letters > 20 and sum(map(str.isupper, text)) * 3 > letters:
        yield "mark:capitals"
    if "!!" in text or text.count("!") > 2:
        yield "mark:!!"
    if any(letter in text for letter in "$€£₹₽"):
        yield "mark:money"
    if "%" in text:
        yield "mark:%"
    if "@" in text and _HANDLE.search(text):
        yield "mark:@"
    if sum(map(str.isdecimal, text)) >= 9:
        yield "mark:numbers"
    if len(text) < 60:
        yield "mark:short"
    if "?" in text:
        yield "mark:?"


def _words(text: str) -> Iterator[str]:
    spaced = text.isascii() or _UNSPACED.search(text) is None
    for found in _WORD.finditer(text.casefold()):
        word = found[0]
        if not spaced and (unspaced := _UNSPACED.findall(word)):
            for run in unspaced:
                yield from (run[at : at + 2] for at in range(max(1, len(run) - 1)))
            continue
        if not word.isalpha():
            word = _DIGITS.sub("#", word)
        if 1 < len(word) <= LONGEST:
            yield word
