"""`samara export`: gives away all comments of a site."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Annotated

import typer

from samara.cli._keeping import Named

EXAMPLES = ("samara export --site public --out comments.jsonl", "samara export --site public --format wxr --out comments.xml")


def export(
    site: Named = None,
    format: Annotated[str, typer.Option("--format", help="jsonl, wxr or html.")] = "jsonl",
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", help="The file to write, for html the folder; without it, to stdout.", show_default=False),
    ] = None,
    addresses: Annotated[
        bool, typer.Option("--addresses/--no-addresses", help="E-mail addresses too, so that people keep what is theirs.")
    ] = True,
) -> None:
    """Write every comment of a site in a form that another Samara, WordPress, or a browser reads."""
    from samara.cli._keeping import opened
    from samara.cli._options import chosen
    from samara.core.errors import SettingsError
    from samara.reports.archives.format import Head, formats

    way = chosen(formats(), format)
    if way.is_folder and out is None:
        raise SettingsError(f"{format} is a folder of files.", hint="Name one: --out comments")
    where, _ = opened(site)
    from samara.server.store import exports

    parts = way.parts(Head(where.url, where.name), exports.records(where, addresses=addresses))
    if out is None:
        for _, data in parts:
            sys.stdout.buffer.write(data)
    elif way.is_folder:
        _folder(parts, out)
    else:
        _file(parts, out)


def _file(parts: Iterable[tuple[str, bytes]], path: Path) -> None:
    """Write a file whole or not at all, for its owner alone."""
    from samara.core import target

    part = None
    try:
        handle, part = tempfile.mkstemp(prefix=".samara-", dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            for _, data in parts:
                file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(part).replace(path)
    except OSError as error:
        raise target.refused(path, error) from error
    finally:
        if part is not None:
            Path(part).unlink(missing_ok=True)


def _folder(parts: Iterable[tuple[str, bytes]], folder: Path) -> None:
    """Write the files into a folder that holds nothing else."""
    from samara.core.stage import Stage
    from samara.core.target import Manifest, Written, digest
    from samara.core.version import VERSION

    written: list[Written] = []
    with Stage(folder) as stage:
        for name, data in _whole(parts):
            stage.write(name, data)
            written.append(Written(name, digest(data)))
        stage.finish(Manifest(VERSION, tuple(written)))


def _whole(parts: Iterable[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
    for name, some in groupby(parts, key=lambda part: part[0]):
        yield name, b"".join(data for _, data in some)
