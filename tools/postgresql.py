"""Runs a command with a PostgreSQL of its own, which is gone afterwards: python -m tools.postgresql COMMAND [ARGUMENT ...]

The command finds its address in SAMARA_DATABASE. It listens on a socket in its own folder alone, and keeps nothing.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from tools import setup

USER = "postgres"
"""Who runs it when we are root, as whom it refuses to run; Debian's package makes this user."""
QUICK = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200")
"""Nothing of it has to outlive this machine."""


def main(command: list[str]) -> int:
    """Run the command; its exit code, or 1 with a sentence on what to do when there is no PostgreSQL."""
    programs = found()
    if programs is None:
        return setup.fail("These tests need PostgreSQL: install your system's package (Debian: apt-get install postgresql).")
    with running(programs) as address:
        return subprocess.run(command, env={**os.environ, "SAMARA_DATABASE": address}).returncode


def found() -> Path | None:
    """The folder of its programs, installed when we are root."""
    for _ in range(2):
        if (program := shutil.which("pg_ctl")) and (Path(program).resolve().parent / "initdb").exists():
            return Path(program).resolve().parent
        # Debian keeps every version in a folder of its own, none of them on the path.
        if versions := sorted(
            Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"), key=lambda path: int(path.parts[4].split(".")[0])
        ):
            return versions[-1].parent
        setup.say("Installing PostgreSQL for the tests …")
        if not setup.install("postgresql"):
            break
    return None


@contextmanager
def running(programs: Path) -> Iterator[str]:
    """The address of a database in a cluster that exists as long as it is needed."""
    with tempfile.TemporaryDirectory(prefix="samara-pg-") as folder:
        as_user: list[str] = []
        if os.geteuid() == 0:
            shutil.chown(folder, USER)
            as_user = ["runuser", "-u", USER, "--"]
        data = f"{folder}/data"
        told = " ".join((f"-k {folder}", "-c listen_addresses=", *(f"-c {each}" for each in QUICK)))
        make = [*as_user, str(programs / "initdb"), "--no-sync", "-A", "trust", "-U", "samara", "-E", "UTF8", "-D", data]
        control = [*as_user, str(programs / "pg_ctl"), "-D", data, "-w", "-s"]
        for command in ([*make, "--locale=C.UTF-8"], [*control, "-l", f"{folder}/log", "-o", told, "start"]):
            subprocess.run(command, stdout=subprocess.DEVNULL, cwd=folder, check=True)
        try:
            yield f"postgresql://samara@{quote(folder, safe='')}/postgres"
        finally:
            subprocess.run([*control, "-m", "immediate", "stop"], stdout=subprocess.DEVNULL, cwd=folder)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
