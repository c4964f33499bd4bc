"""Pictures for cards: how many per second of a core, and how heavy, beside satori + resvg (npm), Pillow in RGB and a screenshot.

All draw the same words: a title that was never seen before, the site's name, author and date.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from benchmarks import measure
from benchmarks.crawl import PEERS
from samara.widgets.pictures import pango, shipped
from samara.widgets.pictures.card import HEIGHT, MARGIN, WIDTH, Card, draw
from samara.widgets.pictures.colours import GROUND

NUMBER = 100
ROUNDS = 4
NODE = PEERS / "cards"
PACKAGES = ("satori@0.63.2", "@resvg/resvg-js@2.6.2")
SCRIPTS = {
    "ar": "كيف تصنع العجلات الخشبية ولماذا تدوم طويلا على الطريق في المطر مع الخشب والنهر والورشة".split(),
    "ja": "カラマツの 車輪は どのように 作られ、 なぜ 雨の 道で 長持ちする のか 川辺の 工房 から 木の 自転車".split(),
    "en": "how larch wheels are made and why they last for forty years on bad roads in winter rain beside the river".split(),
}


def run() -> None:
    """Print a table of all of them; peers that cannot be installed are left out."""
    measure.head("engine", "cards per CPU-second", "kB each", "largest kB")
    ours("Samara, Latin", cards("en"))
    ours("Samara, Latin, with a page's picture", cards("en", picture=picture()))
    if pango.setter():
        ours("Samara, Arabic (Pango)", cards("ar"))
        ours("Samara, Japanese (Pango)", cards("ja"))
    with without_pango():
        ours("Samara, Arabic (Pillow alone)", cards("ar"))
        ours("Samara, Japanese (Pillow alone)", cards("ja"))
    row("Pillow, RGB, saved as PNG", *timed([*cards("en")][:20], rgb))
    satori([*cards("en")][:20])
    screenshots([*cards("en")][:10])


def cards(lang: str, picture: bytes = b"") -> list[Card]:
    """So many cards in one language, from a fixed seed."""
    chance = random.Random(lang)
    between = "" if lang == "ja" else " "
    made = []
    for _ in range(NUMBER):
        words = [chance.choice(SCRIPTS[lang]) for _ in range(chance.randint(6, 10))]
        if lang == "en":
            words = ["".join(chance.sample(word, len(word))) for word in words]  # no word was ever seen
        author = between.join(chance.sample(SCRIPTS[lang], 2))
        date = f"2026-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
        made.append(
            Card(
                between.join(words).capitalize(),
                site="Workshop",
                foot=f"{author} · {date}",
                picture=picture,
                lang=lang,
                rtl=lang == "ar",
            )
        )
    return made


def picture() -> bytes:
    """A small JPEG with as many colours as a photograph."""
    chance = random.Random(7)
    image = Image.new("RGB", (12, 9))
    image.putdata([tuple(chance.randrange(256) for _ in range(3)) for _ in range(12 * 9)])
    out = BytesIO()
    image.resize((360, 270), Image.Resampling.BICUBIC).save(out, "JPEG")
    return out.getvalue()


def timed(given: Sequence[Card], engine: Callable[[Card], bytes]) -> tuple[float, list[int]]:
    """Cards per second of processor time, the best round, and the bytes of each card."""
    sizes, best = [], 0.0
    for _ in range(ROUNDS):
        begun = time.process_time()
        sizes = [len(engine(card)) for card in given]
        best = max(best, len(given) / (time.process_time() - begun))
    return best, sizes


def ours(name: str, given: Sequence[Card]) -> None:
    row(name, *timed(given, draw))


def row(name: str, rate: float, sizes: Sequence[int]) -> None:
    measure.row(
        name, f"{rate:.0f}" if rate >= 10 else f"{rate:.1f}", f"{sum(sizes) / len(sizes) / 1e3:.1f}", f"{max(sizes) / 1e3:.1f}"
    )


@contextmanager
def without_pango():
    """As on a machine that lacks its libraries."""
    kept, pango.setter = pango.setter, lambda: None
    try:
        yield
    finally:
        pango.setter = kept


def rgb(card: Card) -> bytes:
    """The same words with Pillow as most programs use it."""
    image = Image.new("RGB", (WIDTH, HEIGHT), GROUND)
    brush = ImageDraw.Draw(image)
    title, small = (ImageFont.truetype(font, size) for font, size in ((shipped.BOLD, 76), (shipped.REGULAR, 32)))
    lines = [""]
    for word in card.title.split():
        if title.getlength(f"{lines[-1]} {word}") > WIDTH - 2 * MARGIN:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    brush.text((MARGIN, MARGIN), card.site, font=small)
    brush.multiline_text((MARGIN, 180), "\n".join(lines), font=title)
    brush.text((MARGIN, HEIGHT - MARGIN - 32), card.foot, font=small)
    out = BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def satori(given: Sequence[Card]) -> None:
    """satori lays out, resvg draws: what most generators of such pictures use."""
    if not (NODE / "node_modules" / "satori").exists():
        NODE.mkdir(parents=True, exist_ok=True)
        (NODE / "package.json").write_text('{"type": "module"}')
        try:
            done = subprocess.run(
                ["npm", "install", "--silent", "--no-save", "--ignore-scripts", *PACKAGES],
                cwd=NODE,
                capture_output=True,
                text=True,
            )
        except OSError:
            print("satori needs npm.", file=sys.stderr)
            return
        if not measure.need(done, "satori"):
            return
    script = NODE / "draw.js"
    script.write_text(
        f"""
import fs from 'fs'; import satori from 'satori'; import {{ Resvg }} from '@resvg/resvg-js';
const fonts = [[{json.dumps(str(shipped.REGULAR))}, 400], [{json.dumps(str(shipped.BOLD))}, 700]]
  .map(([path, weight]) => ({{ name: 'Noto Sans', data: fs.readFileSync(path), weight }}));
const text = (children, style) => ({{ type: 'div', props: {{ children, style }} }});
const cards = JSON.parse(fs.readFileSync(0));
async function draw([site, title, foot]) {{
  const style = {{ width: '100%', height: '100%', display: 'flex', flexDirection: 'column', justifyContent: 'space-between',
    padding: {MARGIN}, backgroundColor: 'rgb{GROUND}', color: 'white' }};
  const node = {{ type: 'div', props: {{ style, children: [
    text(site, {{ fontSize: 32 }}), text(title, {{ fontSize: 76, fontWeight: 700 }}), text(foot, {{ fontSize: 32 }})] }} }};
  return new Resvg(await satori(node, {{ width: {WIDTH}, height: {HEIGHT}, fonts }})).render().asPng().length;
}}
let best = 0, sizes;
for (let round = 0; round < {ROUNDS}; round++) {{
  const begun = process.cpuUsage(); sizes = [];
  for (const card of cards) sizes.push(await draw(card));
  const used = process.cpuUsage(begun);
  best = Math.max(best, cards.length / ((used.user + used.system) / 1e6));
}}
console.log(JSON.stringify([best, sizes]));
"""
    )
    told = json.dumps([[card.site, card.title, card.foot] for card in given])
    done = subprocess.run(["node", str(script)], input=told, capture_output=True, text=True, cwd=NODE)
    if measure.need(done, "satori + resvg"):
        row("satori 0.63 + resvg-js 2.6", *json.loads(done.stdout))


def screenshots(given: Sequence[Card]) -> None:
    """A page drawn by Chromium; the processor time of all its processes counts."""
    try:
        from playwright.sync_api import Error, sync_playwright
    except ImportError:
        print("screenshots need playwright.", file=sys.stderr)
        return
    with sync_playwright() as playwright:
        try:
            chromium = playwright.chromium.launch(
                executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=["--no-sandbox", "--disable-gpu"]
            )
        except Error:
            print("screenshots need Chromium; CHROMIUM names it.", file=sys.stderr)
            return
        page = chromium.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        best, sizes = 0.0, []
        for _ in range(2):
            begun = ticks()
            sizes = []
            for card in given:
                page.set_content(
                    f"<body style='margin:0;padding:{MARGIN}px;background:rgb{GROUND};color:#fff;font:32px Noto Sans'>"
                    f"<p>{card.site}<h1 style='font-size:76px;text-wrap:balance'>{card.title}</h1><p>{card.foot}"
                )
                sizes.append(len(page.screenshot()))
            best = max(best, len(given) / (ticks() - begun))
        chromium.close()
    row("Chromium, screenshot", best, sizes)


def ticks() -> float:
    """Seconds of processor time that this process and all it started have used."""
    used = 0
    for pid in measure.family(os.getpid()):
        try:
            fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        used += int(fields[11]) + int(fields[12])
    return used / os.sysconf("SC_CLK_TCK")
