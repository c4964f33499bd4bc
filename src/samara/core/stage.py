"""The new state of a folder, made ready beside it and put in its place as a whole, or not at all."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path
from types import TracebackType

import msgspec

from samara.core import target
from samara.core.errors import TargetError
from samara.core.target import MANIFEST, Manifest

CONTROL = frozenset((".git", ".hg", ".svn"))
"""What version control keeps in a folder: no part of a site, and no sign that the folder is somebody else's."""
NEW, OLD = ".samara-new", ".samara-old"


class Stage:
    """A folder to write a site into. What differs from what lies there is made ready; `finish` puts it in its place.

    Until then the folder stays as it was, and when it did not exist, it does not exist. Leaving without `finish` (a fault,
    Ctrl-C) drops what was made ready; what a kill left behind is dropped by the next run. Use it as a context manager.

    Names are relative paths with /. Raises TargetError, also for a folder that holds something and that we did not write.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = Path(os.path.realpath(folder))
        try:
            found = {path.name for path in self.folder.iterdir()} if self.folder.exists() else None
        except OSError as error:
            raise target.refused(self.folder, error) from error
        if found and MANIFEST not in found and found - CONTROL - {NEW, OLD}:
            raise TargetError(
                f"{self.folder} holds files that Samara did not write.", hint="Name a new folder, or empty this one first."
            )
        self._exists = found is not None
        self._new = self.folder / NEW if self._exists else self.folder.with_name(self.folder.name + NEW)
        self._old = self.folder / OLD
        self._above = [] if self._exists else [path for path in self.folder.parents if not path.exists()]
        self._links: dict[str, str] = {}
        self._written: dict[str, str] | None = None

    def __enter__(self) -> Stage:
        self._drop()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._drop()
        for path in self._above:
            with suppress(OSError):  # it is not empty: what was made ready is there
                path.rmdir()

    def real(self, name: str) -> str:
        """The file that a name means, when some part of it is a link."""
        steps = name.split("/")
        for end in range(1, len(steps) + 1):
            goal = self._links.get("/".join(steps[:end]))
            if goal is not None:
                return self.real("/".join((*filter(None, [goal]), *steps[end:])))
        return name

    def write(self, name: str, data: bytes) -> bool:
        """Make a file hold these bytes; whether that changes anything. Keeps the file's mode."""
        path, new = self.folder / name, self._new / name
        here = self._holds(path)
        if here and path.stat().st_size == len(data) and path.read_bytes() == data:
            return False
        try:
            new.parent.mkdir(parents=True, exist_ok=True)
            new.write_bytes(data)
        except OSError as error:
            raise target.refused(path, error) from error
        if here:
            shutil.copymode(path, new)
        return True

    def held(self, name: str) -> str | None:
        """The digest of what a file of the folder holds; None for one that is missing, cannot be read, or lies behind a link."""
        return target.held(self.folder / name) if self._holds(self.folder / name) else None

    def kept(self, name: str) -> str | None:
        """The digest of a file that lies here as we wrote it; None for one that is missing, or that somebody changed."""
        if self._written is None:
            former = target.read_manifest(self.folder)
            self._written = {written.path: written.digest for written in former.files} if former else {}
        known = self._written.get(name)
        return known if known and self.held(name) == known else None

    def copy(self, source: Path, name: str) -> bool:
        """Make a file a copy of `source`, dates included; whether that changes anything. Raises NotReadable."""
        path = self.folder / name
        if self._holds(path) and target.is_copy(source, path):
            return False
        return target.copy(source, self._new / name)

    def link(self, name: str, goal: str) -> bool:
        """Make a name a link to the file or folder `goal` ("" is the folder itself); whether that changes anything."""
        self._links[name] = goal
        path, new = self.folder / name, self._new / name
        to = os.path.relpath(self.folder / goal, path.parent)
        if path.is_symlink() and os.readlink(path) == to:
            return False
        try:
            new.parent.mkdir(parents=True, exist_ok=True)
            new.symlink_to(to)
        except OSError as error:
            raise target.refused(path, error) from error
        return True

    def finish(self, manifest: Manifest) -> None:
        """Put what was made ready in its place, with the manifest; earlier files of ours that it no longer names are removed
        when nobody has changed them. When a part of that fails, all of it is taken back."""
        former = target.read_manifest(self.folder)
        self.write(MANIFEST, msgspec.json.format(msgspec.json.encode(manifest), indent=1) + b"\n")
        kept = {written.path for written in manifest.files}
        gone = [
            self.folder / written.path
            for written in (former.files if former else ())
            if written.path not in kept and self.held(written.path) == written.digest
        ]  # fmt: skip
        moves: list[tuple[Path, Path]] = []
        # Once for all that was made ready: nothing of it may take the place of what is there before it is on the disk.
        os.sync()
        try:
            if not self._exists:
                self._new.rename(self.folder)
                return
            self._new.mkdir(exist_ok=True)
            self._old.mkdir()
            for path in gone:
                self._move(path, self._old / str(len(moves)), moves)
            if former is None:
                # From now on a kill leaves a folder that is known to be ours.
                self._settle(MANIFEST, moves)
            for name in sorted(os.listdir(self._new), key=lambda name: (name == MANIFEST, name)):
                self._settle(name, moves)
        except BaseException as error:
            for source, goal in reversed(moves):
                with suppress(OSError):  # the last move may not have happened
                    goal.rename(source)
            if isinstance(error, OSError):
                raise target.refused(self.folder, error) from error
            raise

    def _settle(self, name: str, moves: list[tuple[Path, Path]]) -> None:
        """Move one file, or what of a folder is new, to its place."""
        new, path = self._new / name, self.folder / name
        into = path.is_dir() and not path.is_symlink()
        if into and new.is_dir() and not new.is_symlink():
            for below in sorted(os.listdir(new)):
                self._settle(f"{name}/{below}", moves)
            return
        if into:
            raise TargetError(f"{path} is a folder, where a file belongs.", hint="Remove it, or name another folder.")
        if os.path.lexists(path):
            self._move(path, self._old / str(len(moves)), moves)
        self._move(new, path, moves)

    def _move(self, source: Path, goal: Path, moves: list[tuple[Path, Path]]) -> None:
        # Noted before it is done, so that Ctrl-C in between loses nothing.
        moves.append((source, goal))
        source.rename(goal)

    def _holds(self, path: Path) -> bool:
        """Whether the folder holds a regular file there, and not by way of a link."""
        return path.is_file() and os.path.realpath(path) == str(path)

    def _drop(self) -> None:
        for path in (self._new, self._old):
            shutil.rmtree(path, ignore_errors=True)
