"""Files that pages need which are newer than the last reading of their site: written as the pages go out, drawn right after."""

from __future__ import annotations

import logging
from collections import OrderedDict
from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from threading import Lock

from samara.core import target
from samara.core.edit import Drawing, NewFile
from samara.core.errors import SamaraError
from samara.middleware import files

log = logging.getLogger(__name__)

MOST = 200_000_000
"""Bytes that they may take together: whoever asks for ever new pages must not fill the disk. The oldest go first."""


class Recent:
    """Files kept in a folder, beside those that are known by their digests and lie elsewhere.

    Processes that serve one site share the folder. Nobody waits for a drawing but those who ask for it. It may be called from
    several threads.
    """

    def __init__(self, folder: Path, known: Mapping[str, str]) -> None:
        self._folder = folder
        self._known = known
        self._lock = Lock()
        self._pen = ThreadPoolExecutor(1, "samara-drawing")
        self._drawn: dict[str, Future[None]] = {}
        self._sizes: OrderedDict[str, int] = OrderedDict()
        found = [path for path in folder.rglob("*") if path.is_file()] if folder.is_dir() else []
        for path in sorted(found, key=lambda path: path.stat().st_mtime_ns):
            name = path.relative_to(folder).as_posix()
            if name in known:
                path.unlink(missing_ok=True)  # of an earlier reading than what is known now
            else:
                self._sizes[name] = path.stat().st_size
        self._bytes = sum(self._sizes.values())

    def keep(self, file: NewFile | Drawing) -> None:
        """Have a file answered from now on, unless it is known as it is. A fault is told in the log."""
        name = file.path
        if isinstance(file, NewFile):
            if self._known.get(name) != target.digest(file.data):
                self._write(file)
            elif name in self._sizes:
                self._drop(name)
            return
        with self._lock:
            if name not in self._known and name not in self._sizes and name not in self._drawn:
                self._drawn[name] = self._pen.submit(self._write, file)

    def file(self, name: str) -> Path | None:
        """The file of this name; None where there is none. Waits for one that is being drawn."""
        with self._lock:
            drawing = self._drawn.get(name)
        if drawing is not None:
            drawing.result()
        found = files.find(self._folder, f"/{name}") if self._folder.is_dir() else None
        return found if isinstance(found, Path) and found == self._folder / name else None

    def _write(self, file: NewFile | Drawing) -> None:
        try:
            data = file.data
            target.write(self._folder / file.path, data, private=True)
        except SamaraError as error:
            log.warning("%s", error.message)
        else:
            with self._lock:
                self._bytes += len(data) - self._sizes.pop(file.path, 0)
                self._sizes[file.path] = len(data)
            while self._bytes > MOST and len(self._sizes) > 1:
                self._drop(next(iter(self._sizes)))
        finally:
            with self._lock:
                self._drawn.pop(file.path, None)

    def _drop(self, name: str) -> None:
        with self._lock:
            self._bytes -= self._sizes.pop(name, 0)
        (self._folder / name).unlink(missing_ok=True)
