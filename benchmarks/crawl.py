"""Crawling 1,000 pages over loopback with all checks, beside advertools (PyPI) and linkinator (npm) on the same server."""

from __future__ import annotations

import os
import random
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks import measure

NUMBER = 1_000
LINKS = 40
PEERS = measure.ROOT / ".bench" / "peers"
WORDS = (
    "larch wheel frame river workshop wood bicycle oil spoke road child letter hand story light stone garden winter bridge"
).split()


def run() -> None:
    """Serve the pages, and crawl them with each."""
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder) / "site")
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        server = subprocess.Popen(
            [sys.executable, "-m", "benchmarks.server", str(Path(folder) / "site"), str(port)], cwd=measure.ROOT
        )
        try:
            await_port(port)
            compare(f"http://127.0.0.1:{port}/", Path(folder))
        finally:
            server.terminate()
            server.wait()


def compare(url: str, folder: Path) -> None:
    """Print pages per second of each, whole processes, start included."""
    measure.head("crawler", "pages", "seconds", "pages/s", "peak MB")
    env = {**os.environ, "SAMARA_DATA": str(folder / "data"), "SAMARA_CONNECTIONS": "32"}
    for name, command in (
        ("samara audit (all checks)", [measure.SAMARA, "audit", url]),
        ("samara audit, second run", [measure.SAMARA, "audit", url]),
    ):
        show(name, measure.run(command, env))
    if python := advertools():
        script = (
            f"import advertools; advertools.crawl('{url}', '{folder}/out.jsonl', follow_links=True, "
            "allowed_domains=['127.0.0.1'], "
            "custom_settings={'LOG_LEVEL': 'ERROR', 'CONCURRENT_REQUESTS_PER_DOMAIN': 32, 'CONCURRENT_REQUESTS': 32, "
            "'ROBOTSTXT_OBEY': False})"
        )
        # advertools starts Scrapy by its command, which stands beside its Python.
        ran = measure.run([python, "-c", script], {**os.environ, "PATH": f"{Path(python).parent}:{os.environ['PATH']}"})
        show("advertools", ran, sum(1 for _ in (folder / "out.jsonl").open()) if (folder / "out.jsonl").exists() else 0)
    if linkinator := npm_linkinator():
        show(
            "linkinator (links only)", measure.run([linkinator, url, "--recurse", "--silent", "--concurrency", "32"], os.environ)
        )


def show(name: str, ran: measure.Ran, pages: int = NUMBER) -> None:
    """One row; a peer that failed says so."""
    if ran.code:
        print(f"{name} ended with {ran.code}: {ran.output[-500:]}", file=sys.stderr)
    measure.row(name, pages, f"{ran.seconds:.2f}", f"{pages / ran.seconds:.0f}", f"{ran.memory / 1e6:.0f}")


def write(folder: Path) -> None:
    """A site of pages of about 37 kB with 40 links each, made from a fixed seed."""
    chance = random.Random(7)
    folder.mkdir()
    for number in range(NUMBER):
        others = [*chance.sample(range(NUMBER), LINKS - 1), (number + 1) % NUMBER]
        links = "".join(f'<li><a href="/{address(other)}">About {WORDS[other % len(WORDS)]} {other}</a></li>' for other in others)
        text = "".join(f"<h2>Part {part}</h2><p>{sentence(chance)}</p>" for part in range(30))
        page = (
            f'<!doctype html><html lang="en"><head><meta charset="utf-8">'
            f"<title>Page {number} on {WORDS[number % len(WORDS)]}</title>"
            f'<meta name="description" content="Page {number}."><meta property="og:title" content="Page {number}"></head>'
            f"<body><nav><ul>{links}</ul></nav><main><article><h1>Page {number}</h1>{text}</article></main></body></html>"
        )
        (folder / name(number)).write_text(page)


def name(number: int) -> str:
    """The file of a page."""
    return address(number) or "index.html"


def address(number: int) -> str:
    """The path of a page, as links give it."""
    return f"page-{number}.html" if number else ""


def sentence(chance: random.Random) -> str:
    """About 1,100 characters of plain English, as far as chance can write it."""
    return " ".join(
        f"The {chance.choice(WORDS)} of the {chance.choice(WORDS)} is in this {chance.choice(WORDS)} and we can have it with a "
        f"{chance.choice(WORDS)}."
        for _ in range(15)
    )


def await_port(port: int) -> None:
    """Wait until the server answers, at most ten seconds."""
    end = time.monotonic() + 10
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            if time.monotonic() > end:
                raise


def advertools() -> str | None:
    """A Python that has advertools, installed once in an environment of its own."""
    python = PEERS / "python" / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(PEERS / "python")], check=True)
        done = subprocess.run([python, "-m", "pip", "install", "-q", "advertools==0.18.0"], capture_output=True, text=True)
        if not measure.need(done, "advertools"):
            return None
    return str(python)


def npm_linkinator() -> str | None:
    """linkinator from npm, installed once."""
    command = PEERS / "node" / "node_modules" / ".bin" / "linkinator"
    if not command.exists():
        (PEERS / "node").mkdir(parents=True, exist_ok=True)
        try:
            done = subprocess.run(
                ["npm", "install", "--silent", "--no-save", "linkinator@7.6.1"],
                cwd=PEERS / "node",
                capture_output=True,
                text=True,
            )
        except OSError:
            print("linkinator needs npm.", file=sys.stderr)
            return None
        if not measure.need(done, "linkinator"):
            return None
    return str(command)
