"""The source of a page while edits are planned: where things stand in it, and whether an edit leaves the rest as it was."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property
from html import escape, unescape
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser

from samara.core.edit.elements import Span, span
from samara.core.edit.offers import Amend, Block, Move, Remove, Where, Wrap
from samara.core.edit.written import CLOSE, OPEN, Edit, added, apply, wrap
from samara.core.html import Document, Token, attributes, scan
from samara.core.html.marks import MARK
from samara.core.html.scanner import START, SWITCHES

_WHITE = b"\t\n\f\r "
_MARKS = re.compile(rb' \$="\d+"')


class Source:
    """A page while edits of it are planned; places are offsets into its UTF-8, edits are in its own bytes.

    An offer for an element that does not start where it says is a ValueError: its facts are of another source.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.source = document.source
        self.tokens = list(document.tokens())
        # Browsers guess the encoding of a page that names none; references read the same in every guess.
        encoded = document.encoded
        self._plain = encoded.charset_from in ("default", "detected") and not encoded.charset.startswith("utf-16")
        self._amended: dict[tuple[int, str], str] = {}
        self._removed: dict[int, Edit] = {}
        self._wrapped: list[tuple[int, int]] = []
        beginning = self.source[:5000]
        self._newline = "\r\n" if b"\r\n" in beginning else "\r" if b"\r" in beginning and b"\n" not in beginning else "\n"

    def insert(self, place: int, fix: str, html: str) -> Edit:
        """An addition of ours at a place."""
        return self._edit(place, place, wrap(fix, self._rebased(html)), fix)

    def lines(self, html: Sequence[str]) -> str:
        """Elements one per line."""
        return self._newline + "".join(each + self._newline for each in html)

    def beside(self, block: Block, fix: str) -> Edit | None:
        """A block of ours by the element that it names; None where that has no end to go by."""
        index = self._index(block.at or 0, fix)
        place: int | None = self.tokens[index].start
        if block.where is Where.INSIDE and self.tokens[index].name in SWITCHES:
            return None  # what looks like an element there is text
        if block.where is not Where.BEFORE:
            found = span(self.tokens, index)
            place = None if found is None else found.end if block.where is Where.AFTER else found.close
        return None if place is None else self.insert(place, fix, block.html)

    def wrapped(self, offer: Wrap, fix: str) -> list[Edit]:
        """The two additions that put words into an element; none where an element or another fix's words are in the way."""
        first, last = (bisect_right(self._ends, place) for place in (offer.start, offer.end))
        if not offer.start < offer.end or first != last or (first < len(self.tokens) and self._begins(first) < offer.end):
            raise ValueError(f"{fix} wraps bytes {offer.start} to {offer.end} of {self.document.url}, where markup stands")
        if any(start < offer.end and offer.start < end for start, end in self._wrapped):
            return []
        self._wrapped.append((offer.start, offer.end))
        name = offer.opening[1:].partition(" ")[0].rstrip(">")
        return [
            self._placed(offer.start, offer.start, wrap(fix, self._rebased(offer.opening)), fix),
            self._placed(offer.end, offer.end, wrap(fix, f"</{name}>"), fix),
        ]

    def amended(self, offer: Amend, fix: str) -> list[Edit]:
        """The edits of one attribute; none when another fix came first, or the name is taken."""
        tag = self.tokens[self._index(offer.at, fix)]
        if offer.at in self._removed or self._amended.setdefault((offer.at, offer.attribute), fix) != fix:
            return []
        given = attributes(self.source, tag)
        if offer.name is not None and any(each.name == offer.name.encode() for each in given):
            return []  # a second attribute of one name would be ignored
        found = next((each for each in given if each.name == offer.attribute.encode()), None)
        if found is None:
            if offer.name is not None or offer.value is None:
                raise ValueError(f"{fix} corrects {offer.attribute} of an element that has none")
            return [self._edit(tag.name_end, tag.name_end, f' {offer.attribute}="{escape(offer.value)}"', fix)]
        edits = []
        if offer.name is not None:
            edits.append(self._edit(found.start, found.start + len(offer.attribute), offer.name, fix))
        if offer.value is not None:
            quoted = self.source[found.value_end : found.value_end + 1] in (b'"', b"'")
            value = escape(offer.value)
            if not quoted:
                value = f'"{value}"' if b"=" in self.source[found.start : found.end] else f'="{value}"'
            edits.append(self._edit(found.value_start, found.value_end, value, fix))
        return edits

    def removed(self, offer: Remove, fix: str) -> list[Edit] | None:
        """The edit that takes an element out, and the line break before it if it has its lines to itself; none when another fix
        came first, None when the element has no end to go by."""
        index = self._index(offer.at, fix)
        if offer.at in self._removed or any(at == offer.at for at, _ in self._amended):
            return []
        tag = self.tokens[index]
        found = span(self.tokens, index) if offer.whole else Span(tag.start, tag.end, tag.end)
        if found is None or (offer.whole and not self._goes_alone(tag, found)):
            return None
        edit = self._out(found, fix)
        self._removed[offer.at] = edit
        return [edit]

    def moved(self, offer: Move, fix: str, edits: list[Edit]) -> str | None:
        """The element as it is after those of the edits that correct it, which are replaced by the one that takes it out; None
        when another fix takes it out."""
        tag = self.tokens[self._index(offer.at, fix)]
        if offer.at in self._removed:
            return None
        encoded = self.document.encoded
        start, end = encoded.original(tag.start), encoded.original(tag.end)
        inside = [edit for edit in edits if start < edit.start and edit.end < end]
        shifted = [Edit(edit.start - start, edit.end - start, edit.new, edit.fix) for edit in inside]
        edits[:] = [edit for edit in edits if edit not in inside] + [self._out(Span(tag.start, tag.end, tag.end), fix)]
        return apply(encoded.data[start:end], shifted).decode(encoded.charset, "replace")

    def _out(self, found: Span, fix: str) -> Edit:
        """The edit that takes an element out, and the line break before it if it has its lines to itself."""
        before = self.source[: found.start].rstrip(b" \t")
        alone = before.endswith(b"\n") and self.source[found.end :].lstrip(b" \t\r").startswith(b"\n")
        start = len(before.removesuffix(b"\n").removesuffix(b"\r")) if alone else found.start
        return self._edit(start, found.end, "", fix)

    def put_back(self, edits: Sequence[Edit]) -> None:
        """Forget that these elements are taken out."""
        self._removed = {at: edit for at, edit in self._removed.items() if edit not in edits}

    def outside_of_removed(self, edits: Sequence[Edit]) -> list[Edit]:
        """The edits without those in the midst of an element that is taken out."""
        gone = list(self._removed.values())
        return [edit for edit in edits if not any(_in_the_midst(edit, each) for each in gone)]

    def stays_whole(self, edits: Sequence[Edit]) -> bool:
        """Whether the page with these additions parses to the tree it has without them, ours set aside."""
        encoded = self.document.encoded
        tree = _tree(type(encoded)(apply(encoded.data, edits), encoded.charset).utf8)
        # Places are between tokens and never in raw text, so that what looks like one of our comments mostly is one. Where the
        # short way does not lead to the same tree, the scanner looks for the comments.
        if _between_signs(tree).translate(None, _WHITE) == self._tree:
            return True
        for edit in edits:
            tree = _led_by_sign(tree, edit.new.decode(encoded.charset).encode())
        return apply(tree, [Edit(start, end, b"", "") for start, end in added(tree)]).translate(None, _WHITE) == self._tree

    @cached_property
    def _tree(self) -> bytes:
        """The page as the parser writes it, but for white space, which what we add may shift from one parent to another."""
        return _tree(self.source).translate(None, _WHITE)

    def _edit(self, start: int, end: int, text: str, fix: str) -> Edit:
        original = self.document.encoded.original
        return self._placed(original(start), original(end), text, fix)

    def _placed(self, start: int, end: int, text: str, fix: str) -> Edit:
        """An edit at bytes of the page itself."""
        if self._plain:
            text = text.encode("ascii", "xmlcharrefreplace").decode("ascii")
        return Edit(start, end, self.document.encoded.encode(text), fix)

    @cached_property
    def _ends(self) -> list[int]:
        """Where each piece of markup ends, in bytes of the page."""
        return [self.document.encoded.original(token.end) for token in self.tokens]

    def _begins(self, index: int) -> int:
        return self.document.encoded.original(self.tokens[index].start)

    def _index(self, at: int, fix: str) -> int:
        """Which token is the start tag at this byte of the page."""
        if at not in self._starts:
            raise ValueError(f"{fix} corrects an element at byte {at} of {self.document.url}, where none starts")
        return self._starts[at]

    @cached_property
    def _starts(self) -> dict[int, int]:
        original = self.document.encoded.original
        return {original(token.start): index for index, token in enumerate(self.tokens) if token.kind == START}

    def _goes_alone(self, tag: Token, found: Span) -> bool:
        """Whether the tree without this range of the source is the page's tree without the element of this tag, and nothing else.

        The end tag that balances its own may stand outside of what the parser had to close before.
        """
        mark = str(tag.start)
        own = [node.html or "" for node, given in self.document.given(tag.name.decode()) if given.get(MARK) == mark]
        if len(own) != 1:
            return False
        left = _tree(self.source[: found.start] + self.source[found.end :]).translate(None, _WHITE)
        whole = self._tree
        if len(whole) - len(left) != len(_MARKS.sub(b"", own[0].encode()).translate(None, _WHITE)):
            return False
        ahead = bisect_left(range(len(left)), True, key=lambda end: left[: end + 1] != whole[: end + 1])
        return whole.endswith(left[ahead:])

    def _rebased(self, html: str) -> str:
        """Our own markup, its relative addresses made absolute where `<base>` would turn them elsewhere."""
        if self.document.base == self.document.url:
            return html
        source = html.encode()
        edits = []
        for token in scan(source):
            for found in attributes(source, token) if token.kind == START else ():
                if found.name in (b"href", b"src"):
                    written = unescape(source[found.value_start : found.value_end].decode())
                    absolute = escape(urljoin(self.document.url, written)).encode()
                    edits.append(Edit(found.value_start, found.value_end, absolute, ""))
        return apply(source, edits).decode()


def _in_the_midst(edit: Edit, removed: Edit) -> bool:
    """Whether an edit lies in what is taken out; an addition at either end of that does not."""
    if edit is removed or not removed.start <= edit.start <= edit.end <= removed.end:
        return False
    return edit.start != edit.end or removed.start < edit.start < removed.end


def _tree(source: bytes) -> bytes:
    return (LexborHTMLParser(source).html or "").encode()


def _between_signs(tree: bytes) -> bytes:
    """The written tree without what stands between our comments, or what looks like them."""
    pieces, done = [], 0
    while (start := tree.find(OPEN, done)) >= 0 and (end := tree.find(CLOSE, start)) >= 0:
        pieces.append(tree[done:start])
        done = end + len(CLOSE)
    return b"".join((*pieces, tree[done:]))


def _led_by_sign(tree: bytes, addition: bytes) -> bytes:
    """The written tree, with the comment that opens an addition moved to the element it leads.

    Between them stand the tags which that element implies: `</p>`, or `<head>` where there was none.
    """
    sign = addition[: addition.index(b">") + 1]
    first = addition[len(sign) :].lstrip()[:5]
    start = tree.find(sign)
    opened = tree.find(first, start + len(sign)) if start >= 0 else -1
    if opened < 0:
        return tree
    return tree[:start] + tree[start + len(sign) : opened] + sign + tree[opened:]
