"""The embed in a real browser: framed by another site, light and dark, narrow and wide, in both directions, by keyboard."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

EXAMPLE = Path(__file__).parents[2] / "examples" / "workshop"
SITE = "https://larchandlane.example/"
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
PAGES = ("journal/why-larch.html", "fa/bread-round.html", "products/wynd.html")


class Quiet(SimpleHTTPRequestHandler):
    """A server of files that says nothing."""

    def log_message(self, *args):
        pass


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """Where the optimised example answers."""
    root = tmp_path_factory.mktemp("embed")
    shutil.copytree(EXAMPLE, root / "site")
    with (root / "site" / "samara.toml").open("a") as file:
        file.write('licence = "CC-BY-4.0"\n')
    # In a process of its own: Playwright keeps an event loop running in this one.
    options = ["--out", root / "out", "--only", "remix/embed", "--url", SITE]
    environment = {**os.environ, "SAMARA_DATA": str(root / "state")}
    command = [sys.executable, "-m", "samara", "optimize", root / "site", *options]
    subprocess.run(command, env=environment, check=True, capture_output=True)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=root / "out"))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/", root / "out"
    server.shutdown()
    server.server_close()


@pytest.fixture
def framed(browser, site):
    """Another site's page that shows an embed as the oEmbed answer says; its context, its frame, and what was asked of others."""
    address, folder = site
    contexts = []

    def show(path, width=900, scheme="light"):
        answer = json.loads((folder / f"samara/oembed/{path}.json").read_text())
        context = browser.new_context(viewport={"width": width, "height": 700}, color_scheme=scheme)
        contexts.append(context)
        page = context.new_page()
        asked = []
        page.on("request", lambda request: asked.append(request.url))
        page.set_content(f"<!doctype html><html lang=en><title>T</title><main><h1>T</h1>{answer['html']}".replace(SITE, address))
        frame = page.frame_locator("iframe")
        frame.locator("h1 a").wait_for()
        page.wait_for_load_state("networkidle")
        return page, frame, [url for url in asked if not url.startswith(address)]

    yield show
    for context in contexts:
        context.close()


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize(("width", "scheme"), [(900, "light"), (390, "dark")])
def test_an_embed_fills_its_frame_and_asks_nobody_else(framed, path, width, scheme):
    page, frame, foreign = framed(path, width, scheme)
    assert foreign == []
    box = page.locator("iframe").bounding_box()
    assert (box["width"], box["height"]) == (min(600, width - 16), 200)
    inside = frame.locator("body").evaluate(
        "body => [document.documentElement.scrollWidth <= innerWidth, document.documentElement.scrollHeight <= innerHeight]"
    )
    assert inside == [True, True]
    footer, text = frame.locator("footer").bounding_box(), frame.locator("p").bounding_box()
    assert text["y"] + text["height"] <= footer["y"]
    assert frame.locator("img").evaluate("image => image.complete && image.naturalWidth > 0")


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_an_embed_has_nothing_that_axe_objects_to(browser, site, path, scheme):
    context = browser.new_context(viewport={"width": 600, "height": 200}, color_scheme=scheme)
    page = context.new_page()
    page.goto(f"{site[0]}samara/embed/{path}")
    found = Axe().run(page, options=RULES).response["violations"]
    assert [(each["id"], [node["target"] for node in each["nodes"]]) for each in found] == []
    context.close()


def test_an_embed_leads_to_the_page_beside_the_one_that_shows_it(framed):
    page, frame, _ = framed(PAGES[0])
    page.context.route(f"{SITE}**", lambda route: route.fulfill(body="there"))
    with page.context.expect_page() as opened:
        frame.locator("h1 a").focus()
        page.keyboard.press("Enter")
    opened.value.wait_for_load_state()
    assert opened.value.url == SITE + PAGES[0]
    assert page.locator("iframe").count() == 1
