"""A file of a site's state folder that holds one value: what was decided, typed or laid down for the next command."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import Any, Generic, TypeVar

import msgspec

from samara.core import target
from samara.core.errors import StateError

V = TypeVar("V")

FORMAT = 1


class Ledger(Generic[V]):
    """`{mark: 1, column: value}` as JSON, which people can read and move along with the folder.

    `kind` is the type of the value, `empty` stands for a file that is not there, and `loss` says what its owner has to do again
    when the file cannot be used and is moved away.
    """

    def __init__(self, file_name: str, mark: str, column: str, kind: Any, empty: Callable[[], V], loss: str) -> None:
        self.file_name = file_name
        self._shape = msgspec.defstruct("_Kept", [(mark, int), (column, kind)], frozen=True)
        self._mark, self._column, self._empty, self._loss = mark, column, empty, loss
        self._writing = Lock()

    def load(self, folder: Path) -> V:
        """What is kept in a site's state folder. Raises StateError for a file that cannot be used."""
        path = folder / self.file_name
        try:
            kept: Any = msgspec.json.decode(path.read_bytes(), type=self._shape)
        except FileNotFoundError:
            return self._empty()
        except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            raise StateError(f"{path} cannot be used: {error}.", hint=f"Move it away; {self._loss}.") from error
        if getattr(kept, self._mark) != FORMAT:
            raise StateError(f"{path} was written by a newer Samara.", hint="Update this one.")
        value: V = getattr(kept, self._column)
        return value

    def write(self, folder: Path, value: V) -> bool:
        """Keep this instead; whether it is something new. Raises TargetError."""
        folder.mkdir(parents=True, exist_ok=True)
        data = msgspec.json.encode(self._shape(FORMAT, value))
        return target.write(folder / self.file_name, msgspec.json.format(data, indent=1) + b"\n")

    def change(self, folder: Path, how: Callable[[V], V]) -> V:
        """Keep what becomes of what is kept, one change after the other. Raises StateError, TargetError."""
        with self._writing:
            value = how(self.load(folder))
            self.write(folder, value)
        return value
