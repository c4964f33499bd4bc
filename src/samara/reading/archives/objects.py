"""JSON of archives, read as a stream: the items of the arrays at its top, one after the other."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator
from typing import Any

from samara.core.errors import NotReadable
from samara.reading.archives.container import Stream

CHUNK = 1 << 18
WIDEST = 16 << 20
"""Letters of one item."""
LONGEST = 1 << 20
"""Letters of one text."""
BLANK = " \t\r\n"
BROKEN = "It is no valid JSON"
HINT = "Export it again; what was cut off in the middle cannot be trusted."


def items(stream: Stream) -> Iterator[tuple[str, Any]]:
    """Each item with the name of the array that it stands in ("" where the whole is an array); a value that is no array is given
    with its name, as it is. Raises NotReadable."""
    text = _Text(stream)
    sign = text.peek()
    if sign == "[":
        yield from (("", item) for item in text.array())
    elif sign == "{":
        yield from _object(text)
    else:
        raise NotReadable(f"{BROKEN}: it begins with {sign[:20]!r}.", hint=HINT)


def _object(text: _Text) -> Iterator[tuple[str, Any]]:
    text.expect("{")
    if text.peek() == "}":
        return
    while True:
        name = str(text.value())
        text.expect(":")
        if text.peek() == "[":
            yield from ((name, item) for item in text.array())
        else:
            yield name, text.value()
        if text.next(",}") == "}":
            return


class _Text:
    """Letters of a stream, of which no more is kept than the value that is read."""

    def __init__(self, stream: Stream) -> None:
        self._stream = stream
        self._decode = codecs.getincrementaldecoder("utf-8-sig")("replace")
        self._json = json.JSONDecoder(strict=False)
        self._kept = ""
        self._at = 0
        self._ended = False
        self.read = 0

    def peek(self) -> str:
        """The next letter that is not blank; none at the end."""
        while True:
            while self._at < len(self._kept):
                if self._kept[self._at] not in BLANK:
                    return self._kept[self._at]
                self._at += 1
            if not self._more():
                return ""

    def next(self, among: str) -> str:
        """Step over the next letter, which is one of these."""
        sign = self.peek()
        if not sign or sign not in among:
            raise NotReadable(f"{BROKEN} at letter {self.read - len(self._kept) + self._at:,}.", hint=HINT)
        self._at += 1
        return sign

    def expect(self, sign: str) -> None:
        """Step over this letter."""
        self.next(sign)

    def array(self) -> Iterator[Any]:
        """The items of an array that begins here."""
        self.expect("[")
        if self.peek() == "]":
            self.expect("]")
            return
        while True:
            yield self.value()
            if self.next(",]") == "]":
                return

    def value(self) -> Any:
        """The value that begins here."""
        self.peek()
        while True:
            try:
                found, end = self._json.raw_decode(self._kept, self._at)
                # A number may go on in what was not read yet.
                if end < len(self._kept) or not self._more():
                    self._at = end
                    return found
            except (ValueError, RecursionError) as error:
                if isinstance(error, RecursionError) or len(self._kept) - self._at > WIDEST or not self._more(len(self._kept)):
                    raise NotReadable(f"{BROKEN} at letter {self.read - len(self._kept):,}.", hint=HINT) from None

    def _more(self, size: int = 0) -> bool:
        if self._ended:
            return False
        data = self._stream.read(max(CHUNK, size))
        self._ended = not data
        text = self._decode.decode(data, self._ended)
        self.read += len(text)
        self._kept = self._kept[self._at :] + text
        self._at = 0
        return bool(text) or not self._ended


def word(said: object) -> str:
    """A text of an item, or a number as a text; empty for anything else."""
    if isinstance(said, int) and not isinstance(said, bool):
        return str(said)
    # Neither zero nor half a letter (\ud800) is one that can be written down.
    return said[:LONGEST].replace("\0", "").encode("utf-8", "replace").decode() if isinstance(said, str) else ""


def number(said: object) -> int:
    """A number of an item, also where it is written as a text; 0 for anything else."""
    if isinstance(said, str) and said.lstrip("-").isdecimal() and said.isascii() and len(said) < 10:
        return int(said)
    return said if isinstance(said, int) and not isinstance(said, bool) and abs(said) < 10**9 else 0


def truth(said: object) -> bool:
    """Whether an item says yes: true, or the text "true"."""
    return said is True or said == "true"


def part(said: object) -> dict[str, Any]:
    """An object within an item; an empty one for anything else."""
    return said if isinstance(said, dict) else {}


def parts(said: object) -> list[dict[str, Any]]:
    """Objects in a list within an item."""
    return [each for each in said if isinstance(each, dict)] if isinstance(said, list) else []
