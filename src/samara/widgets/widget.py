"""The noun of this room: a widget, which draws what it is given and decides nothing."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from samara.networks.network import Icon


@dataclass(frozen=True, kw_only=True)
class Widget:
    """A drawing: one stem with its code, its style and, where it has one, its script (`share.py`, `share.css`, `share.js`).

    `name` is the id, `title` what it is for; `look` the file of its style. `options` are settings, each with the file of the
    style that it asks for, and `icons` those of links that lead to no network, by name. It draws with a function of its own
    module, which gives one element, well-formed as HTML and as XML, without scripts or inline style; or, when it is `whole`, a
    page that carries its style. One that is `apart` has a style sheet and a script of its own, for the few pages it stands on.
    """

    name: str
    title: str
    look: Path
    options: Mapping[str, Path] = field(default_factory=dict)
    icons: Mapping[str, Icon] = field(default_factory=dict)
    whole: bool = False
    apart: bool = False

    @property
    def shares(self) -> bool:
        """Whether its style and script are in the files of all widgets."""
        return not (self.whole or self.apart)

    def css(self, asked: Collection[str] = ()) -> str:
        """The style, with that of the options that are asked for: in the colours and letters of the page it stands on."""
        files = (self.look, *(file for name, file in self.options.items() if name in asked))
        return "".join(map(_text, files))

    @property
    def script(self) -> str:
        """What makes it more comfortable; empty where it has none. It works without."""
        file = self.look.with_suffix(".js")
        return _text(file) if file.exists() else ""


@cache
def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8")
