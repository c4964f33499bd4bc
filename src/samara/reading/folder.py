"""A folder of built HTML: which files are pages, which address each stands for, and what else lies there."""

from __future__ import annotations

import os
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from samara.core import urls
from samara.core.errors import NotFound, NotReadable
from samara.core.html import Document
from samara.core.page import Other
from samara.reading.source import HTML_SUFFIXES

_SAFE = "/:@!$&'()*+,;=-._~"
_CONTROL = frozenset((".git", ".hg", ".svn"))
_INDEXES = ("index.html", "index.htm", "index.xhtml")


class File(NamedTuple):
    """One HTML file: its path relative to the folder (with /), its size in bytes and a stamp that changes when it is written."""

    name: str
    size: int
    stamp: str


class Listing(NamedTuple):
    """What lies in a folder: HTML files and other files (relative paths, sorted), and what could not be read."""

    pages: list[File]
    files: list[str]
    others: list[Other]


def listing(folder: Path, exclude: tuple[str, ...] = (), limit: int = 1_000_000) -> Listing:
    """Walk the folder, following links but entering no folder twice; hidden files are left out.

    Raises NotFound for an empty folder and NotReadable for one without HTML or without permission.
    """
    pages: list[File] = []
    files: list[str] = []
    others: list[Other] = []
    for name, entry in _walk(folder, "", set(), others):
        if any(fnmatchcase(name, pattern.strip("/")) for pattern in exclude):
            continue
        if os.path.splitext(name)[1].lower() not in HTML_SUFFIXES:
            files.append(name)
            continue
        try:
            stat = entry.stat()
        except OSError as error:
            others.append(Other(name, name, "not-readable", note=error.strerror or str(error)))
            continue
        pages.append(File(name, stat.st_size, f"{stat.st_mtime_ns}:{stat.st_size}"))
        if len(pages) >= limit:
            break
    if not pages and not any(other.source.lower().endswith(tuple(HTML_SUFFIXES)) for other in others):
        if others:
            raise NotReadable(f"{folder} cannot be read: {others[0].note}.", hint="Check the permissions of the folder.")
        if files:
            raise NotReadable(
                f"{folder} holds {len(files)} files, but no HTML.", hint="Build the site first, then name its output folder."
            )
        raise NotFound(f"{folder} is empty.", hint="Build the site first, then name its output folder.")
    return Listing(sorted(pages), sorted(files), others)


def everything(folder: Path) -> list[str]:
    """All files of a folder as it is published, hidden ones too (.well-known, .htaccess), but for version control's and our own
    parts."""
    names = (name for name, _ in _walk(folder, "", set(), [], hidden=True))
    return sorted(name for name in names if not name.rpartition("/")[2].startswith(".samara-"))


def _walk(
    folder: Path, prefix: str, seen: set[tuple[int, int]], others: list[Other], *, hidden: bool = False
) -> Iterator[tuple[str, os.DirEntry[str]]]:
    pending = [(str(folder), prefix)]
    while pending:
        path, prefix = pending.pop()
        try:
            here = os.stat(path)
            if (here.st_dev, here.st_ino) in seen:
                continue
            seen.add((here.st_dev, here.st_ino))
            with os.scandir(path) as entries:
                found = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            others.append(Other(prefix, prefix or ".", "not-readable", note=error.strerror or str(error)))
            continue
        for entry in found:
            if entry.name in _CONTROL or (entry.name.startswith(".") and not hidden):
                continue
            name = prefix + entry.name
            try:
                is_folder = entry.is_dir()
            except OSError as error:
                others.append(Other(name, name, "not-readable", note=error.strerror or str(error)))
                continue
            if is_folder:
                pending.append((entry.path, name + "/"))
            else:
                yield name, entry


def address(site_url: str, name: str) -> str:
    """The public address of a file: its path below the site's, a folder's index being the folder itself."""
    folder, _, last = name.rpartition("/")
    if last.lower() in _INDEXES:
        name = f"{folder}/" if folder else ""
    return site_url + quote(os.fsencode(name), safe=_SAFE)


def spellings(site_url: str, name: str) -> Iterator[str]:
    """Other addresses that web servers answer with this file: its plain name, and without /, index.html or .html."""
    plain = site_url + quote(os.fsencode(name), safe=_SAFE)
    own = address(site_url, name)
    if plain != own:
        yield plain
        if own != site_url:
            yield own[:-1]
    else:
        yield plain.rpartition(".")[0]


def guess_address(folder: Path) -> str | None:
    """The public address that a folder's own files name: CNAME, else the home page's canonical or og:url."""
    try:
        lines = (folder / "CNAME").read_text(encoding="ascii").split()
        if lines:
            return urls.site_url(lines[0])
    except (OSError, UnicodeDecodeError, NotFound):
        pass
    for index in _INDEXES:
        try:
            data = (folder / index).read_bytes()[:1_000_000]
        except OSError:
            continue
        try:
            tree = Document(data, "").tree
        except ValueError:
            continue
        for selector, attribute in (("link[rel~=canonical]", "href"), ("meta[property='og:url']", "content")):
            node = tree.css_first(selector)
            told = urls.absolute("", node.attributes.get(attribute) or "") if node else None
            if told:
                told = urls.bare(told).partition("?")[0]
                for ending in _INDEXES:
                    told = told.removesuffix(ending)
                return told if told.endswith("/") else told + "/"
    return None
