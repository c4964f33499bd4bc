"""From what fixes offer for a page to the edits of its bytes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from html import escape, unescape
from urllib.parse import urljoin

import msgspec
from selectolax.lexbor import LexborHTMLParser

from samara.core.edit import places
from samara.core.edit.offers import Amend, Block, HeadEntry, NewFile, Offer, Reason, Refusal, Remove
from samara.core.edit.written import Edit, added, apply, wrap
from samara.core.html import Document, Token, attributes, scan
from samara.core.html.scanner import START

_WHITE = b"\t\n\f\r "


class Refused(msgspec.Struct, frozen=True):
    """A fix that left a page, or a part of it, alone."""

    fix: str
    reason: Reason
    note: str = ""
    part: str = ""


class PagePlan(msgspec.Struct, frozen=True):
    """What happens to one page: edits of its source, files it needs, what was refused. `fixes` are those that do something."""

    edits: tuple[Edit, ...] = ()
    files: tuple[NewFile, ...] = ()
    refused: tuple[Refused, ...] = ()
    fixes: tuple[str, ...] = ()


def plan_page(document: Document, offers: Mapping[str, Sequence[Offer]]) -> PagePlan:
    """The plan for a page that was read without our own additions (see `strip`). `offers` are by fix, in the order of precedence.

    One head gets one entry per key, the first offered; one element is corrected once, by the first; blocks stand in the order of
    their fixes. Edits whose result would parse to another tree outside of what they add are not made, and the fix is refused as
    too broken.
    """
    if not document.agrees:
        note = "Its tags contradict each other so that no place in it is certain."
        return PagePlan(refused=tuple(Refused(fix, Reason.TOO_BROKEN, note) for fix, given in offers.items() if given))
    page = _Page(document)
    edits: list[Edit] = []
    refused = [
        Refused(fix, offer.reason, offer.note, offer.part)
        for fix, given in offers.items()
        for offer in given
        if isinstance(offer, Refusal)
    ]
    for fix, given in offers.items():
        edits += page.corrections(fix, [offer for offer in given if isinstance(offer, Amend | Remove)])

    entries = _entries(offers)
    if entries:
        place = places.end_of_head(page.source, page.tokens)
        heads = [] if place is None else [page.insert(place, fix, page.lines(html)) for fix, html in entries.items()]
        if heads and page.stays_whole(heads):
            edits += heads
        else:
            refused += [Refused(fix, Reason.TOO_BROKEN, "The head has no end that can be relied on.") for fix in entries]

    blocks = {fix: [offer.html for offer in given if isinstance(offer, Block)] for fix, given in offers.items()}
    blocks = {fix: html for fix, html in blocks.items() if html}
    if blocks:
        found = _blocks(page, blocks)
        edits += found
        if not found:
            reason = Reason.FRAMES if places.framed(page.tokens) else Reason.TOO_BROKEN
            refused += [Refused(fix, reason, "There is no safe place after the main content.") for fix in blocks]
    changing = {edit.fix for edit in edits}
    return PagePlan(
        edits=tuple(edits),
        files=_files({fix: given for fix, given in offers.items() if fix in changing}),
        refused=tuple(refused),
        fixes=tuple(fix for fix in offers if fix in changing),
    )


class _Page:
    """The source of a page while edits are planned; places are offsets into its UTF-8, edits are in its own bytes."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.source = document.source
        self.tokens = list(document.tokens())
        # Browsers guess the encoding of a page that names none; references read the same in every guess.
        encoded = document.encoded
        self._plain = encoded.charset_from in ("default", "detected") and not encoded.charset.startswith("utf-16")
        self._corrected: dict[int, str] = {}
        self._newline = "\r\n" if b"\r\n" in self.source[:5000] else "\n"

    def insert(self, place: int, fix: str, html: str) -> Edit:
        """An addition of ours at a place."""
        return self._edit(place, place, wrap(fix, self._rebased(html)), fix)

    def lines(self, html: Sequence[str]) -> str:
        """Elements one per line."""
        return self._newline + "".join(each + self._newline for each in html)

    def corrections(self, fix: str, offers: Sequence[Amend | Remove]) -> list[Edit]:
        """Edits of elements that are there. ValueError for a place where no start tag is: the facts are of another source."""
        if not offers:
            return []
        original = self.document.encoded.original
        tags = {original(token.start): token for token in self.tokens if token.kind == START}
        edits = []
        for offer in offers:
            if offer.at not in tags:
                raise ValueError(f"{fix} corrects an element at byte {offer.at} of {self.document.url}, where none starts")
            if self._corrected.setdefault(offer.at, fix) != fix:
                continue
            tag = tags[offer.at]
            edits += [self._removed(tag, fix)] if isinstance(offer, Remove) else self._amended(tag, offer, fix)
        return edits

    def stays_whole(self, edits: Sequence[Edit]) -> bool:
        """Whether the page with these additions parses to the tree it has without them, ours set aside."""
        encoded = self.document.encoded
        tree = _tree(type(encoded)(apply(encoded.data, edits), encoded.charset).utf8)
        for edit in edits:
            tree = _led_by_sign(tree, edit.new.decode(encoded.charset).encode())
        return apply(tree, [Edit(start, end, b"", "") for start, end in added(tree)]).translate(None, _WHITE) == self._tree

    @cached_property
    def _tree(self) -> bytes:
        """The page as the parser writes it, but for white space, which what we add may shift from one parent to another."""
        return _tree(self.source).translate(None, _WHITE)

    def _edit(self, start: int, end: int, text: str, fix: str) -> Edit:
        encoded = self.document.encoded
        if self._plain:
            text = text.encode("ascii", "xmlcharrefreplace").decode("ascii")
        return Edit(encoded.original(start), encoded.original(end), encoded.encode(text), fix)

    def _amended(self, tag: Token, offer: Amend, fix: str) -> list[Edit]:
        wanted = offer.attribute.encode()
        given = attributes(self.source, tag)
        if offer.name is not None and any(each.name == offer.name.encode() for each in given):
            return []  # a second attribute of one name would be ignored
        found = next((each for each in given if each.name == wanted), None)
        if found is None:
            raise ValueError(f"{fix} corrects {offer.attribute} of an element that has none")
        edits = []
        if offer.name is not None:
            edits.append(self._edit(found.start, found.start + len(wanted), offer.name, fix))
        if offer.value is not None:
            quoted = self.source[found.value_end : found.value_end + 1] in (b'"', b"'")
            value = escape(offer.value)
            if not quoted:
                value = f'"{value}"' if b"=" in self.source[found.start : found.end] else f'="{value}"'
            edits.append(self._edit(found.value_start, found.value_end, value, fix))
        return edits

    def _removed(self, tag: Token, fix: str) -> Edit:
        """The tag, and the line break before it if it has a line to itself."""
        before = self.source[: tag.start].rstrip(b" \t")
        alone = before.endswith(b"\n") and self.source[tag.end :].lstrip(b" \t\r").startswith(b"\n")
        start = len(before.removesuffix(b"\n").removesuffix(b"\r")) if alone else tag.start
        return self._edit(start, tag.end, "", fix)

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


def _entries(offers: Mapping[str, Sequence[Offer]]) -> dict[str, list[str]]:
    """The entries that win, by fix."""
    taken: set[str] = set()
    entries: dict[str, list[str]] = {}
    for fix, given in offers.items():
        for offer in given:
            if isinstance(offer, HeadEntry) and offer.key not in taken:
                taken.add(offer.key)
                entries.setdefault(fix, []).append(offer.html)
    return entries


def _blocks(page: _Page, blocks: Mapping[str, Sequence[str]]) -> list[Edit]:
    """The blocks at the best place that leaves the rest of the page as it is; none when there is no such place."""
    if places.framed(page.tokens):
        return []
    for place in places.after_main(page.source, page.tokens):
        edits = [page.insert(place, fix, "".join(html)) for fix, html in blocks.items()]
        if page.stays_whole(edits):
            return edits
    return []


def _files(offers: Mapping[str, Sequence[Offer]]) -> tuple[NewFile, ...]:
    """The files of the fixes that do something, each once. ValueError when two fixes want one path to hold different things."""
    files: dict[str, NewFile] = {}
    for given in offers.values():
        for offer in given:
            if isinstance(offer, NewFile) and files.setdefault(offer.path, offer) != offer:
                raise ValueError(f"two fixes write {offer.path}")
    return tuple(files.values())


def _tree(source: bytes) -> bytes:
    return (LexborHTMLParser(source).html or "").encode()


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
