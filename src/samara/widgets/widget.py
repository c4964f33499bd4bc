"""The noun of this room: a widget, which draws what it is given and decides nothing."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, kw_only=True)
class Widget:
    """A drawing: one stem with its code and its style (`share.py`, `share.css`).

    `name` is the id, `title` what it is for; `look` the file of its style. It draws with a function of its own module, which
    gives one element, well-formed as HTML and as XML, without scripts or inline style.
    """

    name: str
    title: str
    look: Path

    @property
    def css(self) -> str:
        """The style: in the colours and letters of the page it stands on."""
        return self.look.read_text(encoding="utf-8")
