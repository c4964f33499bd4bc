"""How long it takes to import the package and to print the help, beside Python's own start."""

from __future__ import annotations

import statistics
import sys
import time

from benchmarks import measure

TIMES = 11


def run() -> None:
    """Print medians."""
    bare = median([sys.executable, "-c", "pass"])
    loaded = median([sys.executable, "-c", "import samara"])
    shown = median([measure.SAMARA, "--help"])
    measure.head("what", "median ms", "beyond Python's start", "wanted")
    measure.row("python3 -c pass", f"{bare:.0f}", "", "")
    measure.row("import samara", f"{loaded:.0f}", f"{loaded - bare:.0f}", "≤ 60 beyond")
    measure.row("samara --help", f"{shown:.0f}", f"{shown - bare:.0f}", "≤ 300")


def median(command: list[str]) -> float:
    """Milliseconds of a command, the median of several after one that does not count."""
    times = []
    for _ in range(TIMES + 1):
        begun = time.perf_counter()
        measure.subprocess.run(command, stdout=measure.subprocess.DEVNULL, env=measure.surroundings(), check=True)
        times.append((time.perf_counter() - begun) * 1000)
    return statistics.median(times[1:])
