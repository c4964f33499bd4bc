"""A folder of built HTML: which files are pages, which address each stands for, and what else lies there."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from fnmatch import fnmatchcase
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from samara.core import urls
from samara.core.errors import NotFound, NotReadable
from samara.core.html import Document
from samara.core.page import Other
from samara.core.settings import CARDS
from samara.reading.source import HTML_SUFFIXES
from samara.reading.walk import Walk

_SAFE = "/:@!$&'()*+,;=-._~"
_INDEXES = ("index.html", "index.htm", "index.xhtml")


class File(NamedTuple):
    """One HTML file: its path relative to the folder (with /), its size in bytes and a stamp that changes when it is written."""

    name: str
    size: int
    stamp: str


class Listing(NamedTuple):
    """What lies in a folder: HTML files and other files (relative paths, sorted), what was left out and why (its `url` relative
    to the site's), and where links lead: to one of the files, or to a folder."""

    pages: list[File]
    files: list[str]
    others: list[Other]
    links: dict[str, str]


class Contents(NamedTuple):
    """What is published of a folder: where each file lies, where each link inside leads (to a file or a folder), and of what is
    left out why."""

    files: dict[str, Path]
    links: dict[str, str]
    gaps: dict[str, str]


def listing(folder: Path, exclude: tuple[str, ...] = (), limit: int = 1_000_000) -> Listing:
    """What lies in the folder, but for hidden files. Links are followed as far as they stay inside.

    Raises NotFound for an empty folder and NotReadable for one without HTML or without permission.
    """
    walk = Walk(folder)
    pages: list[File] = []
    files: list[str] = []
    for name, entry in walk.files():
        if _excluded(name, exclude):
            continue
        if broken := _broken(name):
            walk.gaps[broken] = "its name is no UTF-8"
        elif not _is_html(name):
            files.append(name)
        elif len(pages) < limit:
            try:
                stat = entry.stat()
            except OSError as error:
                walk.gaps[name] = error.strerror or str(error)
                continue
            pages.append(File(name, stat.st_size, f"{stat.st_mtime_ns}:{stat.st_size}"))
    gaps = {name: note for name, note in walk.gaps.items() if not _excluded(name, exclude)}
    if not pages and not any(map(_is_html, gaps)):
        raise _nothing(folder, len(files), gaps)
    others = [Other(address("", name), harmless(name), "not-readable", note=note) for name, note in gaps.items()]
    links = {name: goal for name, goal in walk.links.items() if not (_broken(f"{name}/{goal}") or _excluded(name, exclude))}
    return Listing(sorted(pages), sorted(files), others, links)


def _nothing(folder: Path, files: int, gaps: dict[str, str]) -> NotFound | NotReadable:
    """Why a folder holds no page."""
    shut = [note for name, note in gaps.items() if name.endswith("/")]
    if shut:
        return NotReadable(f"{folder} cannot be read: {shut[0]}.", hint="Check the permissions of the folder.")
    hint = "Build the site first, then name its output folder."
    if files:
        return NotReadable(f"{folder} holds {files} files, but no HTML.", hint=hint)
    return NotFound(f"{folder} is empty.", hint=hint)


def everything(folder: Path) -> Contents:
    """All that is published of a folder, hidden files too (.well-known, .htaccess), but for version control's and our own
    parts."""
    walk = Walk(folder, hidden=True)
    files = {name: Path(entry) for name, entry in walk.files() if "/.samara-" not in f"/{name}"}
    return Contents(dict(sorted(files.items())), walk.links, {harmless(name): why for name, why in walk.gaps.items()})


def harmless(name: str) -> str:
    """The name of a file so that it can be written anywhere: bytes that are no UTF-8 as escapes (`\\xff`)."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def _broken(name: str) -> str:
    """The part of a path up to and with the first folder or file whose name is no UTF-8; empty when all are."""
    try:
        name.encode()
    except UnicodeEncodeError as error:
        end = name.find("/", error.start) + 1
        return name[:end] if end else name
    return ""


def _excluded(name: str, exclude: tuple[str, ...]) -> bool:
    return name.startswith(f"{CARDS}/") or any(fnmatchcase(name, pattern.strip("/")) for pattern in exclude)


def _is_html(name: str) -> bool:
    return os.path.splitext(name)[1].lower() in HTML_SUFFIXES


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
    with suppress(UnicodeDecodeError, NotFound):
        if lines := _start(folder, "CNAME").decode("ascii").split():
            return urls.site_url(lines[0])
    for index in _INDEXES:
        data = _start(folder, index)
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


def _start(folder: Path, name: str) -> bytes:
    """How a file of the folder starts; nothing when there is no such file that may be read."""
    path = Path(os.path.realpath(folder / name))
    with suppress(OSError):
        if path.is_file() and path.is_relative_to(os.path.realpath(folder)):
            with path.open("rb") as file:
                return file.read(1_000_000)
    return b""
