"""A format of archives: how it is recognised, and how it is read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from samara.core.archive import Record
from samara.reading.archives.container import Container


@dataclass(frozen=True, slots=True)
class Form:
    """One format. `name` is what origins and reports call it, `title` what people do.

    `knows` is asked with the first bytes, unpacked; `read` streams what is in the archive, and raises NotReadable for one that is
    hostile. `whole` says that comments which were removed, and that nobody answered, are brought along too.
    """

    name: str
    title: str
    knows: Callable[[bytes], bool]
    read: Callable[[Container], Iterator[Record]]
    whole: bool = False
