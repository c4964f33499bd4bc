"""XML of archives, read as a stream: hostile XML is refused, and what is broken is mended or stepped over record by record.

By expat of the standard library, which loads nothing from anywhere. https://docs.python.org/3/library/pyexpat.html
"""

from __future__ import annotations

import codecs
import html.entities
import re
from collections.abc import Collection, Generator, Iterator
from itertools import chain
from xml.parsers import expat

from samara.core.errors import NotReadable
from samara.reading.archives.container import Stream

CHUNK = 1 << 16
LONGEST_TAG = 40
"""Letters of the names that are looked for."""
LONGEST = 1 << 20
"""Letters of one field that are read."""
WIDEST = 1 << 20
"""Bytes of one record that are looked through for its end when it is broken, and of one tag outside of records."""
HUGE = 16 << 20
"""Bytes of a record beyond which it is stepped over: no comment is that long."""
MOST = 1_000
"""Faults that are stepped over."""
DEEPEST = 100
REFUSED = "It declares a document type or entities, which no export of comments does."
HINT = "Export it again; a file that was made to do harm is not read."
ROOT = b"<x>"
"""Stands around what is read on after a fault."""
CONTROL = bytes(sorted({*range(32), 127} - {9, 10, 13}))
NO_LETTERS = (b"\xef\xbf\xbe", b"\xef\xbf\xbf")
ENCODING = re.compile(rb"""\A[^<]*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]{1,40})["']""")
CDATA = re.compile(rb"(<!\[CDATA\[.*?\]\]>)", re.S)
AMPERSAND = re.compile(rb"&(?!#?\w{1,31};)")
BARE = re.compile(rb"<(?![/A-Za-z])")
UNQUOTED = re.compile(rb"""(<[A-Za-z][^<>"']*?\s[\w:.-]+=)([^\s"'<>]+)(?=[\s/>])""")


class Found:
    """A record: its fields by their path ("author/name", an attribute as "thread@dsq:id"), those of what stands around it, and
    where it begins; `fault` says why it could not be read."""

    __slots__ = ("around", "fault", "fields", "mended", "name", "place")

    def __init__(self, name: str, place: str, around: dict[str, dict[str, str]]) -> None:
        self.name = name
        self.place = place
        self.around = around
        self.fields: dict[str, list[str]] = {}
        self.fault = ""
        self.mended = False

    def __getitem__(self, path: str) -> str:
        return self.fields.get(path, [""])[0].strip()


def records(stream: Stream, wanted: Collection[str], frames: Collection[str] = ()) -> Iterator[Found]:
    """The elements with the names `wanted`, and with each the short fields of the `frames` that it stands in.

    Raises NotReadable for a document type or entities, which can hold a bomb or reach for files.
    """
    return _Reading(wanted, frames).read(_clean(stream))


def _clean(stream: Stream) -> Iterator[bytes]:
    """The stream as UTF-8 that XML allows: without control letters, what is no letter replaced."""
    first = stream.read(CHUNK)
    mark = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}.get(first[:2], "")
    said = ENCODING.match(first[:300])
    name = mark or (said[1].decode("ascii") if said else "utf-8")
    try:
        decoder = codecs.getincrementaldecoder(codecs.lookup(name).name)("replace")
    except LookupError:
        decoder = codecs.getincrementaldecoder("utf-8")("replace")
    for data in chain([first], iter(lambda: stream.read(CHUNK), b"")):
        yield _allowed(decoder.decode(data))
    yield _allowed(decoder.decode(b"", True))


def _allowed(text: str) -> bytes:
    data = text.encode("utf-8", "replace").translate(None, CONTROL)
    for each in NO_LETTERS:
        data = data.replace(each, b"\xef\xbf\xbd")
    return data


class _Reading:
    """Feeds a parser and keeps what it was fed since the record that is open, so that a broken one can be looked at again."""

    def __init__(self, wanted: Collection[str], frames: Collection[str]) -> None:
        self.handler = _Handler(frozenset(wanted), frozenset(frames))
        names = b"|".join(re.escape(name.encode()) for name in sorted({*wanted, *frames}))
        self.starts = re.compile(rb"<(?:%s)(?=[\s/>])" % names)
        self.window = b""
        self.base = 0
        """Where in the file, cleaned, the window begins."""
        self.faults = 0
        self.parser = self._parser()

    def read(self, data: Iterator[bytes]) -> Iterator[Found]:
        started = False
        for chunk in data:
            rest = chunk
            if not started:
                # Nothing but a declaration may come before the first tag; one well-known file begins with a backtick.
                at = chunk.find(b"<")
                if at < 0:
                    continue
                started, rest = True, chunk[at:]
            while rest:
                self.window += rest
                try:
                    self.parser.Parse(rest, False)
                    rest = b""
                except expat.ExpatError as error:
                    yield from self.handler.take()
                    rest = yield from self._recover(error, data)
            yield from self.handler.take()
            if len(self.window) > HUGE and (huge := self.handler.drop()) is not None:
                yield _faulty(huge, f"it is longer than {HUGE >> 20} MB")
            self._forget(
                self.handler.begin if self.handler.open is not None else self.parser.CurrentByteIndex + self.handler.shift
            )
            # What never ends is looked through anew with each chunk: the time would grow with its square.
            if self.handler.open is None and len(self.window) > WIDEST:
                raise NotReadable(f"A tag at {_place(self.base)} has no end.", hint=HINT)
        if self.handler.open is not None:
            yield _faulty(self.handler.open, "the file ends in it")

    def _parser(self) -> expat.XMLParserType:
        parser = expat.ParserCreate(encoding="utf-8")
        self.handler.attach(parser, self.base)
        return parser

    def _forget(self, place: int) -> None:
        self.window = self.window[max(0, place - self.base) :]
        self.base = max(self.base, place)

    def _recover(self, error: expat.ExpatError, data: Iterator[bytes]) -> Generator[Found, None, bytes]:
        """After a fault: mend the record that it is in, or step over it; what is to be read on with, from the next."""
        at = self.parser.ErrorByteIndex + self.handler.shift - self.base
        record, tag = self.handler.drop(), self.window.rfind(b"<", 0, max(at, 1))
        if record is not None:
            begin: int | None = self.handler.begin - self.base
        else:
            begin = tag if tag >= 0 and (found := self.starts.match(self.window, tag)) and self._is_wanted(found[0]) else None
        if begin is not None:
            name = (self.starts.match(self.window, begin) or [b"<x"])[0][1:]
            closing = b"</" + name + b">"
            while (end := self.window.find(closing, begin)) < 0 and len(self.window) - begin < WIDEST:
                more = next(data, None)
                if more is None:
                    break
                self.window += more
            at = (
                len(self.window)
                if end < 0 and len(self.window) - begin < WIDEST
                else (end + len(closing) if end >= 0 else at + 1)
            )
            if end >= 0:
                made = self._mended(self.window[begin:at], record, name.decode(), self.base + begin, str(error))
                self.faults -= made.mended
                yield made
            else:
                yield _faulty(record or Found(name.decode(), _place(self.base + begin), {}), "it has no end")
        self.faults += 1
        if self.faults > MOST:
            raise NotReadable(f"It is broken in more than {MOST:,} places.", hint="Export it again.")
        at = max(at, 1)
        while (found := self.starts.search(self.window, at)) is None:
            # The beginning of a tag may have come, and its end not yet.
            self._forget(self.base + max(at, len(self.window) - LONGEST_TAG))
            at = 0
            more = next(data, None)
            if more is None:
                self.window = b""
                return b""
            self.window += more
        rest = self.window[found.start() :]
        self.base += found.start()
        self.window = b""
        self.parser = self._parser()
        self.handler.shift -= len(ROOT)
        self.parser.Parse(ROOT, False)
        return rest

    def _is_wanted(self, tag: bytes) -> bool:
        return tag[1:].decode() in self.handler.wanted

    def _mended(self, raw: bytes, record: Found | None, name: str, place: int, fault: str) -> Found:
        handler = _Handler(self.handler.wanted, frozenset())
        handler.frames = self.handler.frames
        parser = expat.ParserCreate(encoding="utf-8")
        handler.attach(parser, place)
        try:
            parser.Parse(_mend(raw), True)
        except expat.ExpatError:
            return _faulty(record or Found(name, _place(place), {}), fault)
        (made,) = list(handler.take())[:1] or [_faulty(Found(name, "", {}), fault)]
        made.mended = not made.fault
        return made


def _mend(raw: bytes) -> bytes:
    """A record whose ampersands, brackets and attributes are as XML wants them; what stands in CDATA is right as it is."""
    parts = CDATA.split(raw)
    for at in range(0, len(parts), 2):
        part = UNQUOTED.sub(rb'\1"\2"', BARE.sub(b"&lt;", AMPERSAND.sub(b"&amp;", parts[at])))
        parts[at] = part.replace(b"]]>", b"]]&gt;")
    return b"".join(parts)


def _faulty(found: Found, fault: str) -> Found:
    found.fault = fault
    return found


def _place(byte: int) -> str:
    return f"byte {byte:,}"


class _Handler:
    """Gathers the fields of what is wanted."""

    def __init__(self, wanted: frozenset[str], frames: frozenset[str]) -> None:
        self.wanted = wanted
        self._framing = frames
        self.frames: dict[str, dict[str, str]] = {}
        self.open: Found | None = None
        self.begin = 0
        self._done: list[Found] = []
        self._path: list[str] = []
        self._names: list[str] = []
        self._text: list[str] | None = None
        self._room = 0
        self._parser: expat.XMLParserType | None = None
        self.shift = 0

    def attach(self, parser: expat.XMLParserType, shift: int) -> None:
        """Listen to a parser, from its beginning, which stands at `shift` of the file."""
        self._parser, self.shift = parser, shift
        self._path, self._names, self._text = [], [], None
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.characters
        parser.StartDoctypeDeclHandler = self.refuse
        parser.EntityDeclHandler = self.refuse
        parser.ExternalEntityRefHandler = self.nothing
        parser.SkippedEntityHandler = self.skipped
        # So that an entity of HTML, which nobody declares in XML, is skipped and told of.
        parser.UseForeignDTD(True)
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_ALWAYS)
        parser.buffer_text = True

    def take(self) -> list[Found]:
        """The records that ended since."""
        done, self._done = self._done, []
        return done

    def drop(self) -> Found | None:
        """The record that is open, which is so no more."""
        found, self.open = self.open, None
        return found

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if len(self._names) > DEEPEST:
            raise NotReadable(f"It nests more than {DEEPEST} elements.", hint=HINT)
        parent = self._names[-1] if self._names else ""
        self._names.append(name)
        if self.open is None and name in self.wanted and self._parser is not None:
            self.begin = self._parser.CurrentByteIndex + self.shift
            self.open = Found(name, _place(self.begin), {key: dict(each) for key, each in self.frames.items()})
            self._path, self._text = [], None
            self._note("", attributes)
        elif self.open is not None:
            self._path.append(name)
            self._note("/".join(self._path), attributes)
            self._text, self._room = [], LONGEST
        elif name in self._framing:
            self.frames[name] = {}
        elif parent in self._framing:
            self._text, self._room = [], 4_000

    def _note(self, path: str, attributes: dict[str, str]) -> None:
        if self.open is not None:
            for key, value in attributes.items():
                self.open.fields.setdefault(f"{path}@{key}", []).append(value)

    def characters(self, text: str) -> None:
        if self._text is not None and self._room > 0:
            self._text.append(text[: self._room])
            self._room -= len(text)

    def skipped(self, name: str, parameter: bool) -> None:
        self.characters(html.entities.html5.get(f"{name};", f"&{name};"))

    def end(self, name: str) -> None:
        self._names.pop()
        if self.open is None:
            if self._text is not None and self._names and self._names[-1] in self._framing:
                self.frames.setdefault(self._names[-1], {}).setdefault(name, "".join(self._text).strip())
            self._text = None
            return
        if not self._path:
            self._done.append(self.open)
            self.open = None
            return
        if self._text is not None:
            self.open.fields.setdefault("/".join(self._path), []).append("".join(self._text))
            self._text = None
        self._path.pop()

    def nothing(self, context: str, *_: str | None) -> int:
        """The declarations that are asked for: none, whatever they are."""
        if self._parser is None:
            return 0
        self._parser.ExternalEntityParserCreate(context).Parse(b"", True)
        return 1

    def refuse(self, *declaration: object) -> None:
        raise NotReadable(REFUSED, hint=HINT)
