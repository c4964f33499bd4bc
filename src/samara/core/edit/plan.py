"""From what fixes offer for a page to the edits of its bytes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from samara.core.edit import places
from samara.core.edit.offers import Amend, Block, Drawing, HeadEntry, Move, NewFile, Offer, Reason, Refusal, Remove, Wrap
from samara.core.edit.source import Source
from samara.core.edit.unfilled import unfilled
from samara.core.edit.written import Edit
from samara.core.html import Document


class Refused(msgspec.Struct, frozen=True):
    """A fix that left a page, or a part of it, alone."""

    fix: str
    reason: Reason
    note: str = ""
    part: str = ""


class PagePlan(msgspec.Struct, frozen=True):
    """What happens to one page: edits of its source, files it needs, what was refused. `fixes` are those that do something,
    `makers` by the path of a file those that need it."""

    edits: tuple[Edit, ...] = ()
    files: tuple[NewFile | Drawing, ...] = ()
    refused: tuple[Refused, ...] = ()
    fixes: tuple[str, ...] = ()
    makers: dict[str, tuple[str, ...]] = {}


def plan_page(document: Document, offers: Mapping[str, Sequence[Offer]]) -> PagePlan:
    """The plan for a page that was read without our own additions (see `strip`). `offers` are by fix, in the order of precedence.

    One head gets one entry per key, the first offered; one attribute is corrected once, and in an element that is taken out
    nothing; blocks of one place stand in the order of their fixes. Edits whose result would parse to another tree outside of
    what they add or take out are not made, and the fix is refused as too broken.
    """
    if not document.agrees:
        note = "Its tags contradict each other so that no place in it is certain."
        return PagePlan(refused=tuple(Refused(fix, Reason.TOO_BROKEN, note) for fix, given in offers.items() if given))
    page = Source(document)
    if unfilled(page.source, page.tokens):
        note = "A template or a program has still to fill it in."
        return PagePlan(refused=tuple(Refused(fix, Reason.TEMPLATE, note) for fix, given in offers.items() if given))
    refused = [
        Refused(fix, offer.reason, offer.note, offer.part)
        for fix, given in offers.items()
        for offer in given
        if isinstance(offer, Refusal)
    ]
    broken: dict[str, str] = {}
    edits = _corrections(page, offers, broken)

    standing: list[Edit] = []
    blocks = [(fix, _placed(page, each)) for fix, given in offers.items() for each in given if isinstance(each, Block)]
    found, lost = _beside(page, [(fix, each) for fix, each in blocks if each.at is not None])
    standing += found
    homeless = [(fix, each) for fix, each in blocks if each.selector and (each.at is None or (fix, each) in lost)]
    refused += [
        Refused(fix, Reason.NO_PLACE, f"No element {each.selector} can have it {each.where}; it stands after the text.")
        for fix, each in homeless
    ]
    beside = dict.fromkeys(fix for fix, each in lost if not each.selector)
    refused += [Refused(fix, Reason.TOO_BROKEN, "There is no safe place by an element.") for fix in beside]
    found, lost_wraps = _wraps(page, offers)
    standing += found
    note = "Words of the text stand where no element can be put around them."
    refused += [Refused(fix, Reason.TOO_BROKEN, note) for fix in lost_wraps]
    after: dict[str, list[str]] = {}
    for fix, each in blocks:
        if each.at is None or (fix, each) in homeless:
            after.setdefault(fix, []).append(each.html)
    if after:
        found = _after_main(page, after)
        standing += found
        if not found:
            reason = Reason.FRAMES if places.framed(page.tokens) else Reason.TOO_BROKEN
            refused += [Refused(fix, reason, "There is no safe place after the main content.") for fix in after]
    # What nothing stands for on the page has no use for a style or a script.
    placed = {edit.fix for edit in standing}
    idle = {fix for fix, _ in blocks if fix not in placed}

    given, moved = _moved(page, {fix: given for fix, given in offers.items() if fix not in idle}, edits)
    entries = _entries(given)
    if entries:
        heads = _heads(page, entries)
        if heads:
            edits = moved + heads
        else:
            broken |= dict.fromkeys(entries, "The head has no end that can be relied on.")
    refused += [Refused(fix, Reason.TOO_BROKEN, note) for fix, note in broken.items()]
    edits += standing
    edits = page.outside_of_removed(edits)
    changing = {edit.fix for edit in edits}
    return PagePlan(
        edits=tuple(edits),
        files=_files({fix: given for fix, given in offers.items() if fix in changing}),
        makers=_makers({fix: given for fix, given in offers.items() if fix in changing}),
        refused=tuple(refused),
        fixes=tuple(fix for fix in offers if fix in changing),
    )


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


def _heads(page: Source, entries: Mapping[str, Sequence[str]]) -> list[Edit]:
    """The entries at the end of the head; none when it has no end that can be relied on.

    Where the others stand earlier, scripts stand at the end all the same: they would push back what networks read.
    """
    place, end = (places.end_of_head(page.source, page.tokens, soon=soon) for soon in (True, False))
    if place is None or end is None:
        return []
    parts = [(place, entries)]
    if place != end:
        scripts = {fix: [each for each in given if each.startswith("<script")] for fix, given in entries.items()}
        others = {fix: [each for each in given if each not in scripts[fix]] for fix, given in entries.items()}
        parts = [(place, others), (end, scripts)]
    edits: list[Edit] = []
    for where, part in parts:
        found = [page.insert(where, fix, page.lines(html)) for fix, html in part.items() if html]
        if found and not page.stays_whole(found):
            return []
        edits += found
    return edits


def _corrections(page: Source, offers: Mapping[str, Sequence[Offer]], broken: dict[str, str]) -> list[Edit]:
    """The edits of elements that are there; `broken` is told of fixes whose element cannot be taken out, and why.

    What one fix takes out belongs together: it is all taken out, or nothing of it.
    """
    edits: list[Edit] = []
    for fix, given in offers.items():
        taken: list[Edit] = []
        for offer in given:
            if isinstance(offer, Amend):
                edits += page.amended(offer, fix)
            elif isinstance(offer, Remove):
                removed = page.removed(offer, fix)
                if removed is None:
                    broken[fix] = "An element has no end that can be relied on."
                else:
                    taken += removed
        if fix in broken:
            page.put_back(taken)
        else:
            edits += taken
    return edits


def _moved(
    page: Source, offers: Mapping[str, Sequence[Offer]], edits: Sequence[Edit]
) -> tuple[dict[str, list[Offer]], list[Edit]]:
    """The offers with what is moved as an entry of the head, as it is after the corrections of it, and the edits that leave."""
    left = list(edits)
    changed: dict[str, list[Offer]] = {}
    for fix, given in offers.items():
        for offer in given:
            if not isinstance(offer, Move):
                changed.setdefault(fix, []).append(offer)
            elif (html := page.moved(offer, fix, left)) is not None:
                changed.setdefault(fix, []).append(HeadEntry(f"moved {offer.at}", html))
    return changed, left


def _after_main(page: Source, blocks: Mapping[str, Sequence[str]]) -> list[Edit]:
    """The blocks at the best place that leaves the rest of the page as it is; none when there is no such place."""
    if places.framed(page.tokens):
        return []
    for place in places.after_main(page.source, page.tokens):
        edits = [page.insert(place, fix, "".join(html)) for fix, html in blocks.items()]
        if page.stays_whole(edits):
            return edits
    return []


def _placed(page: Source, block: Block) -> Block:
    """The block by the element that its selector finds, if that has a place in the source."""
    node = page.document.tree.css_first(block.selector) if block.selector else None
    place = page.document.place(node.attributes) if node is not None else None
    return msgspec.structs.replace(block, at=place.offset) if place else block


def _beside(page: Source, blocks: Sequence[tuple[str, Block]]) -> tuple[list[Edit], list[tuple[str, Block]]]:
    """The blocks that can stand by their elements without changing the rest of the page, and those that cannot."""
    found = [page.beside(block, fix) for fix, block in blocks]
    edits = [edit for edit in found if edit]
    if not blocks or (len(edits) == len(found) and page.stays_whole(edits)):
        return edits, []
    kept: list[Edit] = []
    lost: list[tuple[str, Block]] = []
    for each, edit in zip(blocks, found, strict=True):
        if edit and page.stays_whole([*kept, edit]):
            kept.append(edit)
        else:
            lost.append(each)
    return kept, lost


def _wraps(page: Source, offers: Mapping[str, Sequence[Offer]]) -> tuple[list[Edit], list[str]]:
    """Words put into elements as far as the rest of the page stays as it is, and the fixes of those where it would not."""
    found = [(fix, page.wrapped(each, fix)) for fix, given in offers.items() for each in given if isinstance(each, Wrap)]
    edits = [edit for _, pair in found for edit in pair]
    if not edits or page.stays_whole(edits):
        return edits, []
    kept: list[Edit] = []
    lost: list[str] = []
    for fix, pair in found:
        if page.stays_whole([*kept, *pair]):
            kept += pair
        else:
            lost.append(fix)
    return kept, list(dict.fromkeys(lost))


def _files(offers: Mapping[str, Sequence[Offer]]) -> tuple[NewFile | Drawing, ...]:
    """The files of the fixes that do something, each once. ValueError when two fixes want one path to hold different things."""
    files: dict[str, NewFile | Drawing] = {}
    for given in offers.values():
        for offer in given:
            if isinstance(offer, NewFile | Drawing) and files.setdefault(offer.path, offer) != offer:
                raise ValueError(f"two fixes write {offer.path}")
    return tuple(files.values())


def _makers(offers: Mapping[str, Sequence[Offer]]) -> dict[str, tuple[str, ...]]:
    makers: dict[str, tuple[str, ...]] = {}
    for fix, given in offers.items():
        for path in {offer.path for offer in given if isinstance(offer, NewFile | Drawing)}:
            makers[path] = (*makers.get(path, ()), fix)
    return makers
