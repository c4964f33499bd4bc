"""Where data goes: stdout, or a file that is written whole or not at all."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from samara.core import target
from samara.core.errors import TargetError


def ready(path: Path | None) -> None:
    """Refuse at once, before the work, what cannot be written at its end. Raises TargetError."""
    if path is None:
        if sys.stdout is None:
            raise TargetError("stdout is closed.", hint="Name a file with --output.")
    elif path.exists() and not path.is_file():
        kind = "a folder" if path.is_dir() else "no ordinary file"
        raise TargetError(f"{path} is {kind}.", hint="Name a file with --output, or leave it out to write to stdout.")
    elif not path.parent.is_dir():
        raise TargetError(f"There is no folder {path.parent}.", hint="Make it first, or name another file with --output.")


@contextmanager
def output(path: Path | None) -> Iterator[TextIO]:
    """A stream for data in UTF-8: into the file, which changes only when all was written, else to stdout.

    A reader that stops reading (`samara audit … | head`) has seen enough: that is no error. Raises TargetError.
    """
    ready(path)
    if path is None:
        yield from _stdout()
        return
    data = io.BytesIO()
    text = io.TextIOWrapper(data, encoding="utf-8", errors="replace", newline="")
    yield text
    text.flush()
    target.write(path.resolve(), data.getvalue())


def _stdout() -> Iterator[TextIO]:
    if isinstance(sys.stdout, io.TextIOWrapper) and not sys.stdout.isatty():
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    try:
        yield sys.stdout
        sys.stdout.flush()
    except OSError as error:
        # What is left in the buffer has nowhere to go; without this, the interpreter would try once more at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            raise TargetError(f"stdout cannot be written: {error.strerror}.", hint="Free some space, or use --output.") from error
