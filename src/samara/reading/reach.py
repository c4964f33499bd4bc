"""How probes reach things: in the folder that was read, or through the door."""

from __future__ import annotations

import os
from collections.abc import Container
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from samara.core import urls
from samara.core.errors import NotReadable
from samara.reading.probes import Fetch, Fetched
from samara.reading.scope import Scope
from samara.reading.sent import is_attached

if TYPE_CHECKING:
    from samara.core.http import Answer, Door


def local(root: Path, where: Scope, without: Container[str] = ()) -> Fetch:
    """Answers for the site's own addresses from the folder; nothing else exists there, whatever links or dots a name holds, nor
    do the files named in `without`."""
    inside = Path(os.path.realpath(root))

    async def fetch(url: str, most: int) -> Fetched | None:
        own = where.own(urls.bare(url).partition("?")[0])
        try:
            path = Path(os.path.realpath(inside / unquote(own[len(where.url) :]))) if own else None
            if path is not None and path.is_dir():
                path = Path(os.path.realpath(path / "index.html"))
            if path is None or not path.is_relative_to(inside) or not path.is_file():
                return None
            if path.relative_to(inside).as_posix() in without:
                return None
            with path.open("rb") as file:
                return Fetched(file.read(most), path.stat().st_size)
        except (FileNotFoundError, NotADirectoryError, ValueError):
            return None
        except OSError as error:
            raise NotReadable(error.strerror or str(error)) from error

    return fetch


def remote(door: Door, chains: dict[str, tuple[str, ...]] | None = None) -> Fetch:
    """Answers through the door; a status that is no success raises as the door does. Of addresses that redirect, `chains` is
    told all that they lead through, from the first to the last."""

    async def fetch(url: str, most: int) -> Fetched | None:
        answer = await door.get(url, limit=most, cut=True)
        if chains is not None and answer.hops:
            chains[url] = (url, *(hop.target for hop in answer.hops))
        if answer.status in (404, 410):
            return None
        return fetched(answer.expect())

    return fetch


def fetched(answer: Answer) -> Fetched:
    """What an answer brought, and its whole size as far as the server tells."""
    told = answer.headers.get("Content-Length", "")
    size = len(answer.body) if not answer.cut else int(told) if told.isdigit() else None
    return Fetched(answer.body, size, is_attached(answer))
