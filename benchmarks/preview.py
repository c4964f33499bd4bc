"""From bytes to facts to twelve cards: one page of 270 kB, beside metadata_parser and linkpreview (PyPI); then 1,000 pages."""

from __future__ import annotations

import resource
import subprocess
import sys
import time

from benchmarks import crawl, measure
from samara.networks.catalogue import named
from samara.previews.preview import USUAL, preview
from samara.reading.page import read_card
from samara.reading.record import Raw
from samara.reading.scope import scope

SIZE = 270_000
TIMES = 20
PAGES = 1_000
PEERS = {
    "metadata_parser": (
        "metadata_parser==2.0.0 lxml==6.1.3",
        "metadata_parser.MetadataParser(html=text, url='https://example.org/').parsed_result.metadata",
    ),
    "linkpreview": ("linkpreview==0.13.2", "linkpreview.link_preview('https://example.org/', text).title"),
}


def run() -> None:
    """Print milliseconds of processor time per page, and what a thousand pages take."""
    html = page()
    networks = [named(name) for name in USUAL]
    where = scope("https://example.org/")

    def cards(number: int) -> int:
        raw = Raw(url=f"https://example.org/{number}.html", source="page.html", data=html)
        return len(preview(read_card(raw, where), networks).cards)  # type: ignore[arg-type]

    cards(0)
    measure.head("what", "ms of CPU per page", "×")
    ours = per_page(lambda: cards(0))
    measure.row(f"samara: {len(html):,} bytes to {len(networks)} cards", f"{ours:.1f}", "1")
    for name, (package, call) in PEERS.items():
        if (theirs := peer(name, package, call, html)) is not None:
            measure.row(name, f"{theirs:.1f}", f"{theirs / ours:.0f}")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    begun = time.process_time()
    drawn = sum(map(cards, range(PAGES)))
    spent = time.process_time() - begun
    more = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    print(
        f"\n{PAGES:,} pages, {drawn:,} cards: {spent:.1f} s, {PAGES / spent:.0f} pages/s on one core, {more:.0f} MB more memory"
    )


def page() -> bytes:
    """A page as magazines have them: half of it scripts and styles, a menu, an article, a hundred teasers."""
    head = (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A larch of two hundred years</title>'
        '<meta name="description" content="How a tree becomes a frame."><link rel="canonical" href="https://example.org/0.html">'
        '<meta property="og:title" content="A larch of two hundred years, and what became of it">'
        '<meta property="og:description" content="How a tree becomes a frame, in nine pictures."><meta property="og:type" '
        'content="article"><meta property="og:image" content="/larch.jpg"><meta property="og:image:width" content="1200">'
        '<meta property="og:image:height" content="630"><meta name="twitter:card" content="summary_large_image">'
        '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"A larch",'
        '"author":{"@type":"Person","name":"Ada"}}</script>'
    )
    script = "<script>" + "window.q=window.q||[];q.push(['larch',1]);" * 2_900 + "</script></head><body>"
    teaser = (
        '<div class="teaser"><a href="/stories/wheel.html"><img src="/w.jpg" alt="A wheel" width="400" height="300"></a>'
        '<h3><a href="/stories/wheel.html">A wheel of ash</a></h3><p>Of the wheel, and who bent it.</p></div>'
    )
    text = f"<main><article><h1>A larch</h1>{f'<p>{crawl.WORDS} and so on to the river.</p>' * 120}</article></main>"
    rest = head + script + text
    return (rest + teaser * ((SIZE - len(rest)) // len(teaser)) + "</body></html>").encode()


def per_page(work: object) -> float:
    """Milliseconds of processor time, the best of several."""
    times = []
    for _ in range(TIMES):
        begun = time.process_time()
        work()  # type: ignore[operator]
        times.append(time.process_time() - begun)
    return min(times) * 1000


def peer(name: str, package: str, call: str, html: bytes) -> float | None:
    """Milliseconds of a peer, in an environment of its own."""
    folder = measure.PAGES.parent / "peers" / name
    python = folder / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
        done = subprocess.run([python, "-m", "pip", "install", "-q", *package.split()], capture_output=True, text=True)
        if not measure.need(done, name):
            return None
    script = (
        f"import sys, time, {name}\ntext = sys.stdin.buffer.read().decode()\ntimes = []\n"
        f"for _ in range({TIMES}):\n    begun = time.process_time()\n    {call}\n    times.append(time.process_time() - begun)\n"
        "print(min(times) * 1000)"
    )
    done = subprocess.run([python, "-c", script], input=html, capture_output=True)
    if done.returncode:
        print(f"{name}: {done.stderr.decode()[-300:]}", file=sys.stderr)
        return None
    return float(done.stdout)
