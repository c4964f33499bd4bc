"""Writes results: each file whole or not at all, only when it changed, and with a way back."""

from __future__ import annotations

import os
import shutil
import tempfile
import zlib
from collections.abc import Collection, Iterator
from errno import EROFS
from hashlib import blake2b
from pathlib import Path
from stat import S_ISREG

import msgspec

from samara.core.edit.written import strip
from samara.core.errors import NotReadable, StateError, TargetError

MANIFEST = "samara-manifest.json"

MADE = b"Written by samara optimize"
"""What a file that we put among those of a site says in its first lines, so that a later run knows it for ours."""

_FIRST = 1_000
"""Bytes among which it says so."""


class Written(msgspec.Struct, frozen=True):
    """One line of the manifest: a file (relative path), what it holds (digest) and the fixes that added to it."""

    path: str
    digest: str
    fixes: tuple[str, ...] = ()


class Manifest(msgspec.Struct, frozen=True):
    """What an optimised folder holds of ours, and which version wrote it; `passed` are files that look like pages and are none,
    which stayed as they are, and why."""

    version: str
    files: tuple[Written, ...] = ()
    passed: dict[str, str] = {}


class Before(msgspec.Struct, frozen=True):
    """What a file was before we first changed it: its digest and bytes (None: it did not exist), and the digest of what we
    wrote."""

    after: str
    digest: str | None = None
    data: bytes | None = None


def digest(data: bytes) -> str:
    """32 hexadecimal digits that tell contents apart."""
    return blake2b(data, digest_size=16).hexdigest()


def write(path: Path, data: bytes, *, private: bool = False) -> bool:
    """Make the file hold these bytes; whether that changed anything. Folders that are missing are made, with `private` for their
    owner alone.

    Written beside and renamed, so that a crash, Ctrl-C or a full disk leaves the old file or the new one. Keeps the file's mode;
    through a link, the file that it leads to is written. Raises TargetError.
    """
    part = None
    path = Path(os.path.realpath(path))
    if path.exists() and not path.is_file():
        raise TargetError(f"{path} is {'a folder' if path.is_dir() else 'no ordinary file'}.", hint="Name another file.")
    try:
        if path.is_file() and path.stat().st_size == len(data) and path.read_bytes() == data:
            return False
        if private:
            make_private(path.parent)
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".samara-", dir=path.parent)
        part = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.chmod(path.stat().st_mode & 0o7777 if path.exists() else 0o666 & ~_umask())
        part.replace(path)
        part = None
    except OSError as error:
        raise refused(path, error) from error
    finally:
        if part is not None:
            part.unlink(missing_ok=True)
    return True


def is_made(path: Path) -> bool:
    """Whether a file says that an earlier run of ours put it there."""
    try:
        with path.open("rb") as file:
            return MADE in file.read(_FIRST)
    except OSError:
        return False


def copy(source: Path, path: Path) -> bool:
    """Make the file a copy of `source`, dates included; whether that changed anything. Raises NotReadable, TargetError."""
    if is_copy(source, path):
        return False
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_name(f".samara-{os.getpid()}")
        try:
            shutil.copy2(source, part)
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise refused(path, error) from error
    return True


def is_copy(source: Path, path: Path) -> bool:
    """Whether the file has the size and the date of `source`. Raises NotReadable when `source` cannot be read."""
    try:
        with source.open("rb") as file:
            here = os.fstat(file.fileno())
    except OSError as error:
        raise unreadable(source, error) from error
    try:
        there = path.lstat()
    except OSError:
        return False
    return S_ISREG(there.st_mode) and (there.st_size, there.st_mtime_ns) == (here.st_size, here.st_mtime_ns)


def unreadable(path: Path, error: OSError) -> NotReadable:
    """The system's refusal to read a file of the site, in words that help."""
    return NotReadable(
        f"{path} cannot be read: {error.strerror or error}.", hint="Make it readable, or take it out of the folder."
    )


def refused(path: Path, error: OSError) -> TargetError:
    """The system's refusal to write, in words that help."""
    hint = "Nothing was half-written. Free some space, or choose another place."
    if isinstance(error, PermissionError) or error.errno == EROFS:
        hint = "Nothing was half-written. Choose a place that you may write."
    return TargetError(f"{path} cannot be written: {error.strerror or error}.", hint=hint)


def read_manifest(folder: Path) -> Manifest | None:
    """The manifest of a folder that we wrote earlier; None when there is none that can be read."""
    try:
        return msgspec.json.decode((folder / MANIFEST).read_bytes(), type=Manifest)
    except (OSError, msgspec.MsgspecError):
        return None


def held(path: Path) -> str | None:
    """The digest of what a file holds; None for one that is missing or cannot be read."""
    try:
        return digest(path.read_bytes())
    except OSError:
        return None


def make_private(folder: Path) -> None:
    """Make a folder of state, and those above it that are missing, for their owner alone. Raises OSError."""
    if not folder.is_dir():
        for each in (*reversed(folder.parents), folder):
            each.mkdir(mode=0o700, exist_ok=True)


class InPlace:
    """The files of a site, changed where they lie, with a way back."""

    def __init__(self, folder: Path, undo: Undo) -> None:
        self._folder = Path(os.path.realpath(folder))
        self._undo = undo

    def real(self, name: str) -> str:
        """The file that a name means, when some part of it is a link. Raises TargetError for one that leads out."""
        path = Path(os.path.realpath(self._folder / name))
        if not path.is_relative_to(self._folder):
            raise TargetError(f"{self._folder / name} leads out of the site, to {path}.", hint="Put a file in its place.")
        return path.relative_to(self._folder).as_posix()

    def write(self, name: str, data: bytes) -> bool:
        """Make a file hold these bytes; whether that changed anything. Raises NotReadable, TargetError."""
        path = self._folder / name
        try:
            before = path.read_bytes() if path.is_file() else None
        except OSError as error:
            raise unreadable(path, error) from error
        if before != data or self._undo.is_outdated(name, data):
            self._undo.keep(name, before, data)
        return before != data and write(path, data)

    def held(self, name: str) -> str | None:
        """The digest of what a file holds; None for one that is missing or cannot be read."""
        return held(self._folder / name)

    def kept(self, name: str) -> str | None:
        """The digest of a file that lies here as we wrote it; None for one that is missing, or that somebody changed."""
        noted = self._undo.get(name)
        return noted.after if noted and self.held(name) == noted.after else None

    def finish(self, manifest: Manifest) -> None:
        """Give back what earlier runs changed or put here and this one, whose manifest it is, has no need of."""
        self._undo.restore(self._folder, but=frozenset(written.path for written in manifest.files))


class Undo:
    """The way back from `--in-place`: for each changed file its first bytes, kept in a folder of state, never in the site."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "undo"

    def knows(self, name: str) -> bool:
        """Whether something is noted of a file."""
        return self._path(name).is_file()

    def is_outdated(self, name: str, data: bytes) -> bool:
        """Whether what is noted of a file is of other bytes than these."""
        noted = self.get(name)
        return noted is not None and noted.after != digest(data)

    def original(self, name: str, data: bytes) -> bytes:
        """What a file held before we first changed it, when these bytes are what we made of it; else these."""
        noted = self.get(name)
        if noted is None or noted.data is None or noted.after != digest(data):
            return data
        return zlib.decompress(noted.data)

    def made(self, root: Path, name: str) -> bool:
        """Whether a file of the site is there because we put it there, and lies as we wrote it."""
        noted = self.get(name)
        return noted is not None and noted.data is None and noted.after == held(root / name)

    def keep(self, name: str, before: bytes | None, after: bytes) -> None:
        """Note what a file is before it is overwritten. When it is what we wrote last time, the earlier original stays; when
        somebody changed that since, what they made of it without our additions, which may be out of date."""
        former = self.get(name)
        if former and before is not None and digest(before) == former.after:
            first = Before(digest(after), former.digest, former.data)
        else:
            before = strip(before) if former and before is not None else before
            data = None if before is None else zlib.compress(before)
            first = Before(digest(after), None if before is None else digest(before), data)
        write(self._path(name), msgspec.msgpack.encode((name, first)), private=True)

    def get(self, name: str) -> Before | None:
        """What is noted of a file."""
        return self._load(self._path(name))[1] if self.knows(name) else None

    def names(self) -> Iterator[str]:
        """The files that can be given back."""
        if self._folder.is_dir():
            yield from sorted(self._load(path)[0] for path in self._folder.glob("*.bin"))

    def restore(self, root: Path, but: Collection[str] = ()) -> tuple[list[str], list[str]]:
        """Give every file its first bytes back, `but` for some, in which case those that are gone are forgotten.

        Gives the names restored, and those left alone since somebody changed them after us, put something else in their way, or
        lets nobody read them.
        """
        restored, left = [], []
        root = Path(os.path.realpath(root))
        for name in [name for name in self.names() if name not in but]:
            before = self.get(name)
            path = root / name
            if before is None:
                continue
            now = held(path)
            if but and not os.path.lexists(path):
                self._path(name).unlink()
                continue
            if path.exists() and (now is None or os.path.realpath(path) != str(path)):
                left.append(name)
                continue
            if now == before.after:
                if before.data is None:
                    path.unlink()
                    _remove_empty(path.parent, root)
                else:
                    write(path, zlib.decompress(before.data))
                restored.append(name)
            elif now != before.digest:
                left.append(name)
                continue
            self._path(name).unlink()
        return restored, left

    def _path(self, name: str) -> Path:
        return self._folder / f"{blake2b(name.encode(), digest_size=16).hexdigest()}.bin"

    def _load(self, path: Path) -> tuple[str, Before]:
        try:
            return msgspec.msgpack.decode(path.read_bytes(), type=tuple[str, Before])
        except (OSError, msgspec.MsgspecError) as error:
            raise StateError(f"{path} cannot be read, so that file cannot be undone: {error}.") from error


def _remove_empty(folder: Path, root: Path) -> None:
    while folder != root and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
