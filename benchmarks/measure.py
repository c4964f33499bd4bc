"""Measures whole processes from outside: seconds, and the peak of memory over a process and all its children."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
SAMARA = str(ROOT / ".venv" / "bin" / "samara")
PAGES = ROOT / ".bench" / "pages"


class Ran(NamedTuple):
    """One finished process: seconds by the clock, peak memory of it and its children together (bytes, shared pages counted
    once)."""

    seconds: float
    memory: int
    code: int
    output: str


def surroundings(env: Mapping[str, str] | None = None) -> dict[str, str]:
    """The environment of what is measured: as anybody's, where Python keeps what it compiled."""
    return {name: value for name, value in (env or os.environ).items() if name != "PYTHONDONTWRITEBYTECODE"}


def run(command: Sequence[str], env: Mapping[str, str] | None = None, cwd: Path | None = None) -> Ran:
    """Run a command to its end."""
    begun = time.perf_counter()
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=surroundings(env), cwd=cwd
    )
    peak = 0
    done = threading.Event()

    def watch() -> None:
        nonlocal peak
        while not done.wait(0.1):
            peak = max(peak, sum(map(proportional, family(process.pid))))

    watcher = threading.Thread(target=watch)
    watcher.start()
    output, _ = process.communicate()
    seconds = time.perf_counter() - begun
    done.set()
    watcher.join()
    return Ran(seconds, peak, process.returncode, output)


def family(pid: int) -> list[int]:
    """A process and all its descendants."""
    found = [pid]
    for one in found:
        try:
            for task in Path(f"/proc/{one}/task").iterdir():
                found += map(int, (task / "children").read_text().split())
        except OSError:
            continue
    return found


def proportional(pid: int) -> int:
    """The memory of a process in bytes, each shared page divided among those that share it (PSS)."""
    try:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    except (OSError, ValueError):
        pass
    return 0


def row(*cells: object) -> None:
    """Print one row of a table."""
    print("| " + " | ".join(str(cell) for cell in cells) + " |", flush=True)


def head(*cells: str) -> None:
    """Print the head of a table."""
    row(*cells)
    row(*("---" for _ in cells))


def need(done: subprocess.CompletedProcess[str], what: str) -> bool:
    """Whether a peer could be installed; says so when not."""
    if done.returncode:
        print(f"{what} cannot be installed here: {done.stderr.strip().splitlines()[-1:]}", file=sys.stderr)
    return done.returncode == 0
