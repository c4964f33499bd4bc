"""One kind of thing that people have on this server."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from samara.server.models import Person

Choice = Literal["keep", "remove"]
"""What a person who goes wants for their public words: kept without a name, or removed."""


def vanish(person: Person, choice: Choice) -> None:
    """Do nothing: the rows go with the person's own row."""


@dataclass(frozen=True)
class Belonging:
    """`export` gives what is kept, as data for JSON (times as ISO 8601); `erase` is called before the person's row is deleted, in
    one transaction with it. `public` says that others can see it, so that the person is asked what becomes of it."""

    export: Callable[[Person], Any]
    erase: Callable[[Person, Choice], None] = vanish
    public: bool = False
