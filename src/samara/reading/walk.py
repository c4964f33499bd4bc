"""A walk through a folder: its regular files, the links that stay inside it, and what is neither."""

from __future__ import annotations

import os
import stat
from collections import deque
from collections.abc import Iterator
from pathlib import Path

from samara.core.stage import CONTROL


class Walk:
    """One walk through a folder. Hidden files (.well-known, .htaccess) are met only with `hidden`, version control's never.

    `files` is to be read to its end; then `links` maps each link to the file or folder it leads to ("" is the folder walked
    through), and `gaps` says of what was left out why: what cannot be read, is neither file nor folder, or leads out of the
    folder. Names are relative to the folder, with /.

    A link leads to what was met under its own name. What nothing but links shows, as its own name is hidden, is met under the
    name of the first link to it. So nothing is met twice, and circles end.
    """

    def __init__(self, folder: Path, *, hidden: bool = False) -> None:
        self.links: dict[str, str] = {}
        self.gaps: dict[str, str] = {}
        self._root = os.path.realpath(folder)
        self._hidden = hidden
        self._met: dict[str, str] = {}
        self._aside: deque[tuple[str, str]] = deque()
        self._concealed: deque[tuple[str, str]] = deque()

    def files(self) -> Iterator[tuple[str, os.DirEntry[str] | Path]]:
        """The regular files by name: those met under their own names, then those behind links, then hidden ones."""
        yield from self._enter("", self._root)
        while waiting := self._aside or self._concealed:
            yield from self._look(*waiting.popleft())

    def _enter(self, name: str, path: str) -> Iterator[tuple[str, os.DirEntry[str] | Path]]:
        """Meet what lies in a folder and below it; `path` is free of links."""
        pending = [(name, path)]
        while pending:
            name, path = pending.pop()
            self._met[path] = name
            try:
                with os.scandir(path) as entries:
                    found = sorted(entries, key=lambda entry: entry.name)
            except OSError as error:
                self.gaps[f"{name}/"] = error.strerror or str(error)
                continue
            for entry in found:
                own = f"{name}/{entry.name}" if name else entry.name
                if entry.name.startswith("."):
                    if self._hidden and entry.name not in CONTROL:
                        self._concealed.append((own, entry.path))
                elif entry.path in self._met:
                    self.links[own] = self._met[entry.path]
                elif entry.is_file(follow_symlinks=False):
                    yield own, entry
                elif entry.is_dir(follow_symlinks=False):
                    pending.append((own, entry.path))
                else:
                    self._aside.append((own, entry.path))

    def _look(self, name: str, path: str) -> Iterator[tuple[str, os.DirEntry[str] | Path]]:
        """Meet what a link leads to, a hidden file or folder, or what is neither file nor folder."""
        real = os.path.realpath(path)
        try:
            mode = os.stat(real).st_mode
        except OSError as error:
            nowhere = isinstance(error, FileNotFoundError)
            self.gaps[name] = "a link that leads nowhere" if nowhere else error.strerror or str(error)
            return
        if not Path(real).is_relative_to(self._root):
            self.gaps[name] = "a link that leads out of the folder"
        elif not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
            self.gaps[name] = "neither a file nor a folder"
        elif (own := self._name(real)) is not None:
            self.links[name] = own
        elif stat.S_ISDIR(mode):
            yield from self._enter(name, real)
        else:
            self._met[real] = name
            yield name, Path(real)

    def _name(self, real: str) -> str | None:
        """The name under which a file or folder was met, if it was."""
        if real in self._met:
            return self._met[real]
        above, last = os.path.split(real)
        if last.startswith(".") or above not in self._met:
            return None
        return f"{self._met[above]}/{last}".lstrip("/")
