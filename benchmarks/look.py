"""How optimised pages do in a real browser: axe and Lighthouse on the example and on documentation of others, before and after.

Lighthouse comes from npm. The server compresses and lets files be kept, as those of real sites do.
"""

from __future__ import annotations

import gzip
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Literal, NamedTuple

from benchmarks import measure
from benchmarks.crawl import PEERS

if TYPE_CHECKING:
    from playwright.sync_api import Browser

NODE = PEERS / "look"
LIGHTHOUSE = "lighthouse@12.8.2"
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage"
RUNS = 3
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
SIGHTS: tuple[tuple[int, Literal["light", "dark"]], ...] = ((320, "light"), (390, "dark"), (1280, "light"), (1280, "dark"))
SHIFTS = """window.shifted = 0
new PerformanceObserver(list => list.getEntries().forEach(each => { window.shifted += each.value }))
.observe({type: "layout-shift", buffered: true})"""

EXAMPLE = measure.ROOT / "examples" / "workshop"
KINDS = {
    "home": "index.html",
    "article": "journal/why-larch.html",
    "product": "products/haul.html",
    "instructions": "howto/true-a-wheel.html",
    "listing": "journal/index.html",
    "questions": "faq.html",
    "glossary": "glossary.html",
    "people": "about/people.html",
    "legal": "legal/index.html",
    "tag": "tags/wood.html",
    "German": "de/drover.html",
    "Japanese": "ja/matsumoto.html",
    "Persian, right to left": "fa/bread-round.html",
    "Russian": "ru/pismo.html",
}
DOCUMENTATION = {
    "postgresql": ("usr/share/doc/postgresql-doc-15/html", ("tutorial-join.html", "sql-select.html")),
    "python": ("usr/share/doc/python3.11/html", ("tutorial/classes.html", "library/json.html")),
}


class Sight(NamedTuple):
    """What axe found on a page at all widths and in both schemes, as (rule, element); how much its layout shifted at most; and
    what it asked of other hosts."""

    violations: frozenset[tuple[str, str]]
    shift: float
    foreign: int


class Silent(SimpleHTTPRequestHandler):
    """Files, compressed as a real server would."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *args: object) -> None:
        """Nothing."""

    def do_GET(self) -> None:
        """One file."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        kind = self.guess_type(str(path))
        body = path.read_bytes()
        self.send_response(200)
        if kind.startswith(("text/", "application/j", "image/svg")):
            body = gzip.compress(body, 6)
            self.send_header("Content-Encoding", "gzip")
            kind += "; charset=utf-8" if kind.startswith("text/") else ""
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=31536000")
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a folder while it is served."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Silent, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def run() -> None:
    """Print what axe and Lighthouse find on the example, then on the documentation, before and after."""
    lighthouse = installed()
    with tempfile.TemporaryDirectory() as root, ExitStack() as open_until_done:
        _, after = (open_until_done.enter_context(served(each)) for each in optimised(EXAMPLE, Path(root) / "example"))
        measure.head("page of the example", "axe", "CLS", "foreign requests", "accessibility", "best practices", "SEO")
        for (kind, path), sight in zip(KINDS.items(), looked(after, [*KINDS.values()]).values(), strict=True):
            marks = scores(lighthouse, after + path, "accessibility", "best-practices", "seo")
            measure.row(kind, len(sight.violations), f"{sight.shift:.3f}", sight.foreign, *marks)
        print(flush=True)
        columns = ("axe before", "new", "in ours", "CLS before", "after", "performance before", "after")
        measure.head("page of others", *columns)
        for name, (folder, paths) in DOCUMENTATION.items():
            source = measure.PAGES / name / folder
            before, after = (open_until_done.enter_context(served(each)) for each in optimised(source, Path(root) / name))
            others(lighthouse, name, paths, before, after)


def others(lighthouse: str, name: str, paths: Sequence[str], before: str, after: str) -> None:
    """One row for each page: what is new on it, what is in our own elements, and the median of its performance."""
    sights = [looked(base, paths) for base in (before, after)]
    for path in paths:
        old, new = (each[path] for each in sights)
        runs = [[scores(lighthouse, base + path, "performance")[0] for base in (before, after)] for _ in range(RUNS)]
        marks = [median(each) for each in zip(*runs, strict=True)] if lighthouse else ["", ""]
        # An element may look another way now and have the fault it had: what counts is how many have each.
        fresh = Counter(rule for rule, _ in new.violations) - Counter(rule for rule, _ in old.violations)
        ours = sum("samara" in element for _, element in new.violations)
        measure.row(f"{name}/{path}", len(old.violations), fresh.total(), ours, f"{old.shift:.3f}", f"{new.shift:.3f}", *marks)


def optimised(source: Path, root: Path) -> tuple[Path, Path]:
    """A site as it is, and with every fix; asked for what readers see most of."""
    root.mkdir()
    environment = {**os.environ, "SAMARA_DATA": str(root / "state"), "SAMARA_URL": "https://samara.example/"}
    if source == EXAMPLE:
        del environment["SAMARA_URL"]
    shutil.copytree(source, root / "site", symlinks=False, ignore_dangling_symlinks=True)
    done = measure.run([measure.SAMARA, "optimize", str(root / "site"), "--out", str(root / "out")], environment)
    if done.code:
        sys.exit(done.output)
    return root / "site", root / "out"


def looked(base: str, paths: Sequence[str]) -> dict[str, Sight]:
    """What axe finds on these pages."""
    from playwright.sync_api import sync_playwright

    found: dict[str, Sight] = {}
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        for path in paths:
            all_sights = [sight(chromium, base, path, *each) for each in SIGHTS]
            found[path] = Sight(
                frozenset().union(*(each.violations for each in all_sights)),
                max(each.shift for each in all_sights),
                sum(each.foreign for each in all_sights),
            )
        chromium.close()
    return found


def sight(chromium: Browser, base: str, path: str, width: int, scheme: Literal["light", "dark"]) -> Sight:
    """What is found on one page at one width and in one scheme."""
    from axe_playwright_python.sync_playwright import Axe

    context = chromium.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page = context.new_page()
    page.add_init_script(SHIFTS)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(base + path)
    said = Axe().run(page, options=RULES).response["violations"]
    violations = frozenset((each["id"], node["html"]) for each in said for node in each["nodes"])
    shift = page.evaluate("window.shifted")
    context.close()
    return Sight(violations, shift, sum(not url.startswith((base, "data:")) for url in asked))


def installed() -> str:
    """The command of Lighthouse, which is fetched once; empty where it cannot be had."""
    command = NODE / "node_modules" / "lighthouse" / "cli" / "index.js"
    if not command.exists():
        NODE.mkdir(parents=True, exist_ok=True)
        (NODE / "package.json").write_text("{}")
        try:
            done = subprocess.run(
                ["npm", "install", "--silent", "--no-save", "--ignore-scripts", LIGHTHOUSE],
                cwd=NODE,
                capture_output=True,
                text=True,
            )
        except OSError:
            print("Lighthouse needs npm.", file=sys.stderr)
            return ""
        if not measure.need(done, "Lighthouse"):
            return ""
    return str(command)


def scores(lighthouse: str, url: str, *categories: str) -> list[int | str]:
    """What Lighthouse gives a page in these categories, of 100; what it would take points for is told."""
    if not lighthouse:
        return ["" for _ in categories]
    command = [
        "node", lighthouse, url, "--quiet", "--output=json", f"--chrome-flags={FLAGS}",
        f"--only-categories={','.join(categories)}",
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "CHROME_PATH": CHROMIUM})
    if done.returncode:
        print(f"Lighthouse could not judge {url}: {done.stderr.strip().splitlines()[-1:]}", file=sys.stderr)
        return ["" for _ in categories]
    report = json.loads(done.stdout)
    for name in categories:
        if name != "performance":
            for reference in report["categories"][name]["auditRefs"]:
                audit = report["audits"][reference["id"]]
                if reference["weight"] and audit["score"] is not None and audit["score"] < 1:
                    print(f"{url}: {name}: {audit['id']}: {audit['title']}", file=sys.stderr)
    return [round(100 * report["categories"][name]["score"]) for name in categories]
