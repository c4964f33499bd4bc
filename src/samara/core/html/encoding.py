"""Which encoding a page is in, its text as UTF-8, and the way back from an offset there to the original bytes."""

from __future__ import annotations

import codecs
import re
from bisect import bisect_right
from collections.abc import Iterator

import charset_normalizer

# Labels that mean another codec here than in Python. https://encoding.spec.whatwg.org/#names-and-labels
_LABELS = {
    "ascii": "cp1252", "us-ascii": "cp1252", "latin1": "cp1252", "latin-1": "cp1252", "iso-8859-1": "cp1252", "iso8859-1":
    "cp1252", "iso_8859-1": "cp1252", "ansi": "cp1252", "x-cp1252": "cp1252", "iso-8859-9": "cp1254", "iso-8859-11": "cp874",
    "tis-620": "cp874", "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "shift_jis": "cp932", "shift-jis": "cp932",
    "sjis": "cp932", "x-sjis": "cp932", "windows-31j": "cp932", "euc-kr": "cp949", "ks_c_5601-1987": "cp949", "big5":
    "big5hkscs", "x-x-big5": "big5hkscs", "utf8": "utf-8", "unicode": "utf-16-le", "utf-16": "utf-16-le", "utf-16le":
    "utf-16-le", "utf-16be": "utf-16-be", "x-mac-cyrillic": "mac-cyrillic", "macintosh": "mac-roman", "x-user-defined":
    "cp1252",
}  # fmt: skip
_WIDE = ("utf-16-le", "utf-16-be")
_SELF_CHECKING = frozenset(("utf-8", "cp932", "gb18030", "cp949", "big5hkscs", "euc_jp", "iso2022_jp"))
_CYRILLIC = ("cp1251", "koi8-r", "koi8-u", "iso8859-5", "cp866", "mac-cyrillic")
_LATIN = frozenset(
    ("cp1252", "cp1250", "cp1254", "cp1257", "iso8859-2", "iso8859-3", "iso8859-4", "iso8859-10", "iso8859-13", "iso8859-14",
     "iso8859-15", "iso8859-16", "mac-roman", "mac-latin2", "mac-turkish")
)  # fmt: skip
_WESTERN = (
    "àâæçèéêëîïôœùûüÿ",
    "äöüß",
    "áéíñóúü",
    "àáâãçéêíóôõúü",
    "àèéìíîòóùú",
    "äåæéöø",
    "éëïóöü",
    "áðéíóúýþæö",
    "àçèéíïòóúü",
)
_CENTRAL = ("áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "ąćęłńóśźż", "áéíóöőúüű", "čćđšž", "ăâîşţ")
# What pages are in that nobody has named, of each encoding the letters of the languages that are written in it:
# https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding has one of these for each locale.
_ALPHABETS = {
    "cp1252": _WESTERN, "cp1250": _CENTRAL, "iso8859-2": _CENTRAL, "cp1254": ("çğıöşüâî",),
    "cp1257": ("ąčęėįšųūž", "āčēģīķļņšūž", "äõöüšž"),
}  # fmt: skip
_LOCALES = {
    "cs": "cp1250", "hr": "cp1250", "sk": "cp1250", "hu": "iso8859-2", "pl": "iso8859-2", "sl": "iso8859-2", "az": "cp1254",
    "ku": "cp1254", "tr": "cp1254", "et": "cp1257", "lt": "cp1257", "lv": "cp1257",
}  # fmt: skip
_LANG = re.compile(rb"""<html[^>]*?\slang\s*=\s*["']?([A-Za-z]{2,3})\b""", re.I)
_WORD = re.compile(rb"[A-Za-z\xc0-\xff]{4,}")
_META = re.compile(rb"""<meta[^>]*?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]+)""", re.I)
_TAGS = re.compile(rb"<[^>]*>")
_HIGH = bytes(range(0x80, 0x100))
_SIGNS = "\xa0«»“”„‘’‚–—…•·€£©®™°§¡¿ºª"
_PRESCAN = 1024
_SAMPLE = 20_000
_ENOUGH = 30
"""Letters that it takes to doubt a name."""


class Encoded:
    """Bytes and how to read them.

    `utf8` is the text in UTF-8 without a byte order mark, `charset` the codec's name, `charset_from` who named it: bom, header,
    meta, detected (nobody named it, or who did was wrong) or default.
    """

    def __init__(self, data: bytes, header: str | None = None) -> None:
        self.data = data
        self.charset, self.charset_from, self._skip = recognise(data, header)
        body = data[self._skip :] if self._skip else data
        if self.charset == "utf-8":
            try:
                body.decode("utf-8")
                self.utf8, self._same = body, True
                return
            except UnicodeDecodeError:
                pass
        self.utf8 = body.decode(self.charset, "replace").encode("utf-8", "replace")
        self._same = body == self.utf8
        self._starts: tuple[list[int], list[int]] | None = None

    def original(self, offset: int) -> int:
        """The offset in the original bytes of the character that starts at `offset` in `utf8`."""
        if self._same:
            return offset + self._skip
        if self._starts is None:
            self._starts = _starts(self.data[self._skip :], self.charset)
        there, here = self._starts
        return here[bisect_right(there, offset) - 1] + self._skip

    def encode(self, text: str) -> bytes:
        """Text as bytes of this page; what the encoding lacks becomes a character reference."""
        return text.encode(self.charset, "xmlcharrefreplace")


def recognise(data: bytes, header: str | None = None) -> tuple[str, str, int]:
    """The codec, who named it, and the length of the byte order mark.

    A byte order mark wins, then the header, then `<meta charset>`; but a name that the bytes contradict is not believed.
    https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding
    """
    for mark, name in ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if data.startswith(mark):
            return name, "bom", len(mark)
    if data.isascii() and b"\x1b" not in data and b"\0" not in data[:4]:
        name, origin = next((named for named in _named(data, header) if named[0] not in _WIDE), ("utf-8", "default"))
        return name, origin, 0
    for name, origin in _named(data, header):
        if believable(data, name):
            return name, origin, 0
    if b"\0" in data[:4]:
        wide = "utf-16-be" if data[:1] == b"\0" else "utf-16-le"
        if believable(data, wide):
            return wide, "detected", 0
    if believable(data, "utf-8"):
        return "utf-8", "detected", 0
    return detect(data), "detected", 0


def detect(data: bytes) -> str:
    """The likeliest codec of bytes that are not UTF-8 and that nobody named rightly."""
    sample = _TAGS.sub(b" ", data[: 4 * _SAMPLE])[:_SAMPLE]
    for name in ("cp932", "euc_jp", "gb18030", "cp949", "big5hkscs"):
        if believable(data, name) and _is_east_asian(data, name):
            return name
    best = charset_normalizer.from_bytes(sample).best()
    guess = _codec(best.encoding) if best else None
    # Statistics take a few accents for any alphabet at all, also for another than the Latin one.
    if guess in _LATIN or _mostly_plain(sample):
        return _latin(sample, data)
    if guess in _CYRILLIC or (guess is None and _lower_cyrillic(data, "cp1251") > 0):
        return max(_CYRILLIC, key=lambda codec: _lower_cyrillic(data, codec))
    return guess or "cp1252"


def _latin(sample: bytes, data: bytes) -> str:
    """The encoding in which most of what is not ASCII are letters of one language; where several do, that of the page's locale,
    then windows-1252."""
    named = _LANG.search(data, 0, _PRESCAN)
    locale = _LOCALES.get(named.group(1).decode("ascii").lower(), "cp1252") if named else "cp1252"
    high = bytes(byte for byte in sample if byte > 0x7F)

    def share(codec: str) -> tuple[float, bool, bool]:
        letters = [each for each in high.decode(codec, "replace").lower() if each not in _SIGNS]
        known = max(sum(each in alphabet for each in letters) for alphabet in _ALPHABETS[codec])
        return known / len(letters) if letters else 0.0, codec == locale, codec == "cp1252"

    return max(_ALPHABETS, key=share)


def believable(data: bytes, name: str) -> bool:
    """Whether the bytes can be in this encoding: they decode, and single-byte encodings are not contradicted by plain UTF-8, by
    case, or by words that no Latin letters make."""
    if name in _WIDE:
        return len(data) % 2 == 0 and data[:4].count(0) >= 1 and _decodes(data, name)
    if name in _SELF_CHECKING:
        return _decodes(data, name)
    if _decodes(data, "utf-8"):
        return False
    if name in _CYRILLIC:
        # Each of these encodings reads the others' small letters as capitals or as signs.
        return _lower_cyrillic(data, name) >= max(_lower_cyrillic(data, other) for other in _CYRILLIC) * 0.8
    return name not in _LATIN or _is_latin(data)


def _named(data: bytes, header: str | None) -> Iterator[tuple[str, str]]:
    if header and (name := _codec(header)):
        yield name, "header"
    if (found := _META.search(data, 0, _PRESCAN)) and (name := _codec(found.group(1).decode("ascii"))):
        # A meta that can be read as ASCII cannot be in UTF-16.
        yield "utf-8" if name in _WIDE else name, "meta"


def _codec(label: str) -> str | None:
    label = label.strip().strip("\"'").lower()
    try:
        name = codecs.lookup(_LABELS.get(label, label)).name
    except (LookupError, ValueError):
        return None
    try:
        return name if isinstance(b"a".decode(name), str) else None
    except (UnicodeError, LookupError):
        return name if name in _WIDE else None


def _decodes(data: bytes, name: str) -> bool:
    try:
        data.decode(name)
    except UnicodeDecodeError as error:
        # One bad byte in a long page is a fault of the page, not a proof of another encoding.
        return name == "utf-8" and error.start > 0 and _mostly_utf8(data)
    return True


def _mostly_utf8(data: bytes) -> bool:
    text = data.decode("utf-8", "replace")
    wrong = text.count("\ufffd")
    return wrong * 50 < sum(1 for character in text if character > "\x7f") or wrong == 0


def _lower_cyrillic(data: bytes, name: str) -> int:
    return sum(1 for character in data[: 4 * _SAMPLE].decode(name, "replace") if "\u0430" <= character <= "\u044f")


def _is_latin(data: bytes) -> bool:
    """Whether words with a letter beyond ASCII have mostly plain letters, as in every language these encodings are used for."""
    return len(_accented(data)) < _ENOUGH or _mostly_plain(data)


def _mostly_plain(data: bytes) -> bool:
    words = _accented(data)
    return 0 < len(words) <= 2 * len(words.translate(None, _HIGH))


def _accented(data: bytes) -> bytes:
    """The words with a letter beyond ASCII, one after the other."""
    return b"".join(word for word in _WORD.findall(data, 0, 4 * _SAMPLE) if not word.isascii())


def _is_east_asian(data: bytes, name: str) -> bool:
    """Whether what is not ASCII reads as the signs this encoding is used for: kana in Japanese, Hangul, or plain Han."""
    text = [character for character in data[: 4 * _SAMPLE].decode(name, "replace") if character > "\x7f"]
    if name in ("cp932", "euc_jp"):
        kana = sum("\u3040" <= character <= "\u30ff" for character in text)
        return kana * 5 > len(text)
    if name == "cp949":
        return sum("\uac00" <= character <= "\ud7a3" for character in text) * 2 > len(text)
    common = "的一是不了人我在有他这中大来上国個這們為"
    return sum(character in common for character in text) * 25 > len(text) and all(
        "\u2000" <= character <= "\uffee" for character in text[:200]
    )


def _starts(data: bytes, charset: str) -> tuple[list[int], list[int]]:
    """For each character of the decoded data: where it starts in UTF-8, and where in `data`; with the two lengths at the end."""
    decoder = codecs.getincrementaldecoder(charset)("replace")
    there, here = [0], [0]
    position = 0
    step = 2 if charset in _WIDE else 1
    for end in range(step, len(data) + step, step):
        text = decoder.decode(data[end - step : end], final=end >= len(data))
        for character in text:
            position += len(character.encode("utf-8", "replace"))
            there.append(position)
            here.append(min(end, len(data)))
    return there, here
