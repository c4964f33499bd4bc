"""How long it takes to ask for a code, for addresses that somebody has here and for others; and to come in with one."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import time
from statistics import median

from benchmarks.measure import ROOT, surroundings

TRIES = 200


def run() -> None:
    """Measure in a process of its own, on a database of its own."""
    with tempfile.TemporaryDirectory() as folder:
        env = surroundings() | {"SAMARA_DATA": folder}
        subprocess.run([sys.executable, "-m", "benchmarks.registration"], env=env, cwd=ROOT, check=True)


def main() -> None:
    """Ask for codes for known and new addresses by turns; each try has an address and a network of its own."""
    from samara.core.settings import load
    from samara.server import start

    start.prepare(load())
    from django.test import Client

    from samara.server.models import Mail
    from samara.server.store import people

    known = [f"known{number}@example.net" for number in range(TRIES)]
    for address in known:
        people.join(address, None)
    spent: dict[bool, list[float]] = {True: [], False: []}
    entered: list[float] = []
    os.sync()
    for number, address in enumerate(known):
        # Which of the two goes first alternates too.
        for is_known in (True, False) if number % 2 else (False, True):
            browser = Client(REMOTE_ADDR=f"10.{is_known:d}.{number // 250}.{number % 250}")
            begun = time.perf_counter()
            answer = browser.post("/-/join/", {"who": address if is_known else f"new{number}@example.net"})
            spent[is_known].append(time.perf_counter() - begun)
            assert answer.status_code == 302
        code = re.findall(r"\d{6}", Mail.objects.latest("pk").text)[0]
        begun = time.perf_counter()
        assert browser.post("/-/join/code/", {"code": code}).status_code == 302
        entered.append(time.perf_counter() - begun)
    ours, others = (median(spent[is_known]) * 1000 for is_known in (True, False))
    print(f"asking for a code, median of {TRIES}: known {ours:.2f} ms, new {others:.2f} ms, apart {abs(ours - others):.2f} ms")
    print(f"coming in with it: {median(entered) * 1000:.2f} ms")


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samara.server.settings")
    main()
