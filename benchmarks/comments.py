"""What a thread of a hundred comments costs the server, beside Isso: read from what is kept, read anew, and written to.

`wrk` asks over loopback with 16 and 64 connections, from the same machine, in the same run. All layers of security are on; only
the limit of comments per household is raised, since all of them come from one. Processor time is that of the server's processes.
"""

from __future__ import annotations

import gzip
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from benchmarks.measure import PAGES, ROOT, SAMARA, family, head, need, row, surroundings

COMMENTS = 100
PEOPLE = 64
SECONDS = int(os.environ.get("BENCH_SECONDS", "8"))
CONNECTIONS = (16, 64)
ISSO = "0.14.0"
PLACE = "https://site.example"
PEERS = PAGES.parent / "peers"
WORDS = (
    "I have bent ash over a form for **thirty years**, and steam never split a board that was cut along the grain. ",
    "What did you use to hold the ends while it dried? Mine sprang back by a hand's breadth within a week.\n\n",
    "> an hour for each inch\n\nThat is what my teacher said too; `green` wood needs less. See <https://example.org/steam>. ",
    "Thank you for writing this down: I looked for it for a long time, and found only half of it anywhere else. ",
)


class Load(NamedTuple):
    """What wrk measured: answers per second, 99 of 100 within so many milliseconds, answers that were no success; and the
    processor time of the server for each, in milliseconds."""

    rate: float
    p99: float
    failed: int
    spent: float


class Way(NamedTuple):
    """Something to ask: an address, a script for wrk, and how large the answer is, packed (0: not told)."""

    address: str
    script: str
    size: int = 0


class Served(NamedTuple):
    """A server: the number of its process, and what to ask it, by what the table calls it."""

    process: int
    ways: dict[str, Way]


def run() -> None:
    """Print a table of Samara's answers and of Isso's."""
    if shutil.which("wrk") is None and not wrk():
        return
    head("what", "connections", "requests/s", "p99 ms", "failed", "processor ms", "bytes, gzip")
    for name, serving in (("Samara", samara), (f"Isso {ISSO}", isso)):
        with tempfile.TemporaryDirectory() as folder, serving(Path(folder)) as served:
            for what, way in served.ways.items():
                for connections in CONNECTIONS:
                    found = load(served.process, way, connections)
                    told = (f"{found.rate:,.0f}", f"{found.p99:,.0f}", found.failed, f"{found.spent:.2f}")
                    row(f"{name}: {what}", connections, *told, f"{way.size:,}" if way.size else "")


def wrk() -> bool:
    """Install Debian's wrk, as root."""
    command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "wrk"]
    return need(subprocess.run(command, capture_output=True, text=True), "wrk")


@contextmanager
def samara(folder: Path) -> Iterator[Served]:
    """`samara serve` with a thread on one page, and another page to write to."""
    site = folder / "site"
    site.mkdir()
    for name in ("index", "fresh"):
        (site / f"{name}.html").write_text(
            f"<!doctype html><html lang=en><title>{name}</title><h1>Ash</h1><p>How it is bent.</p></html>"
        )
    (site / "samara.toml").write_text(f'url = "{PLACE}/"\ncomments_limit = 1000000\n')
    env = surroundings() | {"SAMARA_DATA": str(folder / "state"), "SAMARA_PORT": "0"}
    subprocess.run([SAMARA, "serve", str(site), "--once"], env=env, check=True, capture_output=True)
    seed = [sys.executable, "-m", "benchmarks.comments"]
    seeded = subprocess.run(seed, env=env, cwd=ROOT, check=True, capture_output=True, text=True)
    key, *tokens = json.loads(seeded.stdout.splitlines()[-1])
    command = [SAMARA, "serve"]
    with subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout is not None
        told = next(line for line in process.stdout if line.startswith("The dashboard"))
        api = f"{told.split()[-1].replace('localhost', '127.0.0.1')}api/sites/{key}"
        listed, drawn = (f"{api}/{door}/?page={PLACE}/" for door in ("comments", "thread"))
        await_answer(listed)
        etag, body = fetch(listed)
        pages = "&".join(f"page={PLACE}/{number}" for number in range(20))
        try:
            ways = {
                "list, kept": Way(listed, headers(ASKED), len(body)),
                "list as HTML, kept": Way(drawn, headers(ASKED), len(fetch(drawn)[1])),
                "list, not changed (304)": Way(listed, headers(ASKED | {"If-None-Match": etag})),
                "list, made anew": Way(listed, headers(ASKED) + ANEW),
                "counts of 20 pages": Way(f"{api}/counts/?{pages}", headers(ASKED)),
                "comment, written": Way(f"{api}/comments/", headers(SENT) + WRITE.replace("TOKENS", lua(tokens))),
            }
            yield Served(process.pid, ways)
        finally:
            process.terminate()
            process.communicate()


@contextmanager
def isso(folder: Path) -> Iterator[Served]:
    """Isso from PyPI under gunicorn with a process per core, its limits lifted."""
    venv = PEERS / "isso"
    if not (venv / "bin" / "gunicorn").exists():
        subprocess.run([sys.executable, "-m", "venv", str(venv)], check=True)
        install = [str(venv / "bin" / "python"), "-m", "pip", "install", "-q", f"isso=={ISSO}", "gunicorn", "setuptools<81"]
        if not need(subprocess.run(install, capture_output=True, text=True), "Isso"):
            yield Served(0, {})
            return
    (folder / "isso.cfg").write_text(
        f"[general]\ndbpath = {folder}/comments.db\nhost = {PLACE}/\n[guard]\nenabled = false\n[moderation]\nenabled = false\n"
    )
    env = surroundings() | {"ISSO_SETTINGS": str(folder / "isso.cfg")}
    port = free_port()
    command = [str(venv / "bin" / "gunicorn"), "-b", f"127.0.0.1:{port}", "-w", "2", "--preload", "isso.run"]
    base = f"http://127.0.0.1:{port}"
    with subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=folder) as process:
        try:
            await_answer(f"{base}/?uri=/none/")
            for number in range(COMMENTS):
                body = json.dumps({"text": text(number), "author": f"Reader {number}", "title": "Ash"}).encode()
                urllib.request.urlopen(urllib.request.Request(f"{base}/new?uri=/ash/", body, SENT)).read()
            listed = f"{base}/?uri=/ash/"
            size = len(gzip.compress(fetch(listed)[1]))
            ways = {
                "list": Way(listed, headers(ASKED), size),
                "comment, written": Way(f"{base}/new?uri=/fresh/", headers(SENT) + PEER),
            }
            yield Served(process.pid, ways)
        finally:
            process.terminate()


ASKED = {"Origin": PLACE, "Accept-Encoding": "gzip"}
SENT = {"Origin": PLACE, "Content-Type": "application/json"}
ANEW = """
local number = os.time() * 100000
request = function() number = number + 1; return wrk.format("GET", wrk.path .. string.format("&after=%.0f-0", number)) end
"""
"""Begins at another moment before the first comment each time, so that nothing of it is kept."""
WRITE = """
local tokens, number = TOKENS, os.time() * 100000
request = function()
  number = number + 1
  wrk.headers["Authorization"] = "Bearer " .. tokens[number % #tokens + 1]
  -- In letters: the same words again and again would be taken for spam.
  local said = string.gsub(string.format("%.0f", number), "%d", function(digit) return string.char(97 + digit) end)
  local body = '{"page": "https://site.example/fresh.html", "text": "Steam *softens* ash, said reader %s.", "seconds": 30}'
  return wrk.format("POST", nil, nil, string.format(body, said))
end
"""
PEER = """
local number = os.time() * 100000
request = function()
  number = number + 1
  local body = '{"title": "Ash", "author": "Reader", "text": "Steam *softens* ash, said reader %.0f."}'
  return wrk.format("POST", nil, nil, string.format(body, number))
end
"""


def load(process: int, way: Way, connections: int) -> Load:
    """Ask for some seconds, after one to warm up."""
    with tempfile.NamedTemporaryFile("w", suffix=".lua") as file:
        file.write(f"{way.script}\n{REPORT}")
        file.flush()
        command = ["wrk", "-t1", f"-c{connections}", "--timeout", "20s", "-s", file.name, way.address]
        subprocess.run([*command, "-d1"], check=True, capture_output=True)
        # What was asked in vain at the end of that is answered before the next.
        with suppress(OSError):
            fetch(way.address)
        before = spent(process)
        told = subprocess.run([*command, f"-d{SECONDS}"], check=True, capture_output=True, text=True).stdout
        after = spent(process)
    rate, p99, failed = (float(word) for word in re.findall(r"^measured (\S+) (\S+) (\S+)$", told, re.M)[0])
    return Load(rate, p99, int(failed), (after - before) * 1000 / max(1, rate * SECONDS))


def spent(process: int) -> float:
    """Seconds of processor time of a process and its children."""
    ticks = 0
    for each in family(process):
        user, system = Path(f"/proc/{each}/stat").read_text().rpartition(")")[2].split()[11:13]
        ticks += int(user) + int(system)
    return ticks / os.sysconf("SC_CLK_TCK")


REPORT = """
done = function(summary, latency)
  local errors = summary.errors
  local failed = errors.status + errors.connect + errors.read + errors.write + errors.timeout
  print(string.format("measured %f %f %f", summary.requests / summary.duration * 1e6, latency:percentile(99) / 1000, failed))
end
"""


def headers(sent: dict[str, str]) -> str:
    """Header fields in Lua."""
    return "\n".join(f"wrk.headers[{json.dumps(name)}] = {json.dumps(value)}" for name, value in sent.items())


def lua(texts: list[str]) -> str:
    """A list of texts in Lua."""
    return "{" + ", ".join(map(json.dumps, texts)) + "}"


def fetch(address: str) -> tuple[str, bytes]:
    """The ETag and the body of an answer, as it came."""
    with urllib.request.urlopen(urllib.request.Request(address, headers=ASKED), timeout=60) as answer:
        return answer.headers.get("ETag", ""), answer.read()


def await_answer(address: str) -> None:
    """Wait until a server answers, whatever it says."""
    for _ in range(200):
        try:
            fetch(address)
            return
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.1)
    raise SystemExit(f"{address} does not answer.")


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])


def text(number: int) -> str:
    """What a reader wrote, 100 to 450 letters."""
    return "".join(WORDS[(number * 7 + step) % len(WORDS)] for step in range(1 + number % 4)) + f"({number})"


def main() -> None:
    """Write the thread and make the readers, in a process of its own; tell the key of the site and the readers' tokens."""
    from samara.core.settings import load as settings
    from samara.server import start

    start.prepare(settings())
    from samara.core.comment import State
    from samara.server.store import comments, people, sites, threads, tokens
    from samara.server.store.comments import Hand

    site = sites.last_served()
    readers = [people.join(f"reader{number}@example.net", site)[0] for number in range(PEOPLE)]
    for number, reader in enumerate(readers):
        people.prove(reader, f"reader{number}@example.net")
    thread = threads.open_for(site, f"{PLACE}/")
    written: list[int] = []
    for number in range(COMMENTS):
        hand = Hand(readers[number % PEOPLE], "", f"Reader {number % PEOPLE}")
        parent = comments.find(site, written[number * number % len(written)]) if number % 3 else None
        written.append(comments.post(thread, hand, text(number), State.PUBLISHED, parent=parent).id)
    print(json.dumps([site.pk, *(tokens.give(reader, site, PLACE).token for reader in readers)]))


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samara.server.settings")
    main()
