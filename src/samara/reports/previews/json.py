"""A preview as JSON: for each network the card, what each part came from and where, and every reason with its source."""

from __future__ import annotations

from typing import Any, TextIO

import msgspec

from samara.core.version import VERSION
from samara.previews.card import Card, Part
from samara.previews.preview import Preview
from samara.reports.names import encoded, named
from samara.reports.previews.format import PreviewFormat


def record(preview: Preview) -> dict[str, Any]:
    """The whole preview as plain data."""
    return {
        "samara": VERSION,
        "url": preview.url,
        "source": preview.source,
        "lang": preview.lang,
        "direction": preview.direction,
        "cards": [_card(card) for card in preview.cards],
    }


def _card(card: Card) -> dict[str, Any]:
    parts = {name: _part(getattr(card, name)) for name in ("title", "description", "image", "site", "author")}
    if parts["image"] and card.picture:
        parts["image"] |= {"file": named(card.picture)}
    notes = [named(note) for note in card.notes]
    tried = [named(attempt) for attempt in card.tried]
    return {"network": card.network, "domain": card.domain, "shape": str(card.shape)} | parts | {"notes": notes, "tried": tried}


def _part(part: Part | None) -> dict[str, Any] | None:
    if part is None:
        return None
    return {
        "value": part.value, "from": part.source, "cut": part.cut, "whole": part.whole or part.value, "lines": part.lines or None,
        "at": named(part.at),
    }  # fmt: skip


def write(preview: Preview, out: TextIO) -> None:
    """Write one object."""
    out.write(msgspec.json.format(encoded(record(preview)), indent=2) + "\n")


JSON = PreviewFormat(help="One object: each card, its parts with their places, and each reason with its source.", write=write)
