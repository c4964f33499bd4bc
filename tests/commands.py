"""The command line in tests, as it is typed in a folder: what it says on both streams, and its exit code."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import IO
from unittest import mock

from samara import cli
from samara.networks import catalogue

SERVING = ("export", "import", "serve", "work")
"""What sets Django up, as `explain --comment` does: for another database than the tests' own it needs a process of its own."""


def samara(*arguments: str, cwd: Path, **env: str) -> subprocess.CompletedProcess[str]:
    """Run a command with its state beside it. To start Python again costs more than most commands do, so it runs here if it can."""
    env = {"SAMARA_DATA": str(cwd / "state"), "COLUMNS": "120", **env}
    if (arguments[0] in SERVING or "--comment" in arguments) and "--help" not in arguments:
        command = [sys.executable, "-m", "samara", *arguments]
        done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, timeout=120, env={**os.environ, **env})
        return subprocess.CompletedProcess(arguments, done.returncode, done.stdout, unhurried(done.stderr))
    with contextlib.ExitStack() as until:
        out, talk = (until.enter_context(tempfile.TemporaryFile("w+", encoding="utf-8")) for _ in range(2))
        for change in (contextlib.chdir(cwd), mock.patch.dict(os.environ, env), contextlib.redirect_stdout(out)):
            until.enter_context(change)
        with contextlib.redirect_stderr(talk):
            code = cli.run(list(arguments))
        forget()
        return subprocess.CompletedProcess(arguments, code, _read(out), unhurried(_read(talk)))


def forget() -> None:
    """Know no owner's networks, as a new process."""
    if catalogue._own:
        catalogue._own.clear()
        for kept in (catalogue.networks, catalogue._intents, catalogue._anywhere):
            kept.cache_clear()


def unhurried(talk: str) -> str:
    """Without how fast it went, which is said only where work took long: on a busy machine."""
    return "".join(line for line in talk.splitlines(keepends=True) if "pages/s)" not in line)


def _read(file: IO[str]) -> str:
    file.seek(0)
    return file.read()
