"""Pages with every fix in a real browser: for everyone, in light and dark, narrow and wide, in both directions, on screen and paper."""

from __future__ import annotations

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
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
SHIFTS = """window.shifted = 0
new PerformanceObserver(list => list.getEntries().forEach(each => { window.shifted += each.value }))
.observe({type: "layout-shift", buffered: true})"""
HOME, ARTICLE, PRODUCT, LISTING, PERSIAN = (
    "index.html",
    "journal/why-larch.html",
    "products/haul.html",
    "journal/index.html",
    "fa/bread-round.html",
)


class Quiet(SimpleHTTPRequestHandler):
    """A server of files that says nothing."""

    def log_message(self, *args):
        pass


@pytest.fixture(scope="module")
def base(tmp_path_factory):
    """The address of the example with every fix."""
    root = tmp_path_factory.mktemp("look")
    shutil.copytree(EXAMPLE, root / "site")
    command = [sys.executable, "-m", "samara", "optimize", root / "site", "--out", root / "out"]
    environment = {**os.environ, "SAMARA_DATA": str(root / "state"), "SAMARA_QUOTE_CARDS": "wide"}
    subprocess.run(command, env=environment, check=True, capture_output=True)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=root / "out"))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture
def opened(browser, base):
    """Opens a page in a context of its own, and keeps what went wrong and out."""
    contexts = []

    def open_page(path, **options):
        context = browser.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        page.add_init_script(SHIFTS)
        page.wrong, page.foreign = [], []
        page.on("pageerror", lambda error: page.wrong.append(str(error)))
        page.on("console", lambda message: page.wrong.append(message.text) if message.type == "error" else None)
        page.on("request", lambda request: None if request.url.startswith(base) else page.foreign.append(request.url))
        page.goto(base + path)
        return page

    yield open_page
    for context in contexts:
        context.close()


def violations(page):
    found = Axe().run(page, options=RULES).response["violations"]
    return [(each["id"], node["html"][:200]) for each in found for node in each["nodes"]]


@pytest.mark.parametrize(
    ("path", "width", "scheme", "scripts"),
    [
        (HOME, 1280, "light", True),
        (ARTICLE, 320, "dark", True),
        (ARTICLE, 1280, "dark", False),
        (PRODUCT, 390, "light", True),
        (LISTING, 1280, "light", True),
        (PERSIAN, 390, "dark", True),
    ],
)
def test_an_optimised_page_is_for_everyone_and_stays_where_it_is(opened, path, width, scheme, scripts):
    page = opened(path, viewport={"width": width, "height": 800}, color_scheme=scheme)
    if not scripts:
        page.route("**/samara.js", lambda route: route.abort())
        page.reload()
        page.wrong.clear()
    page.evaluate("scrollTo({top: document.body.scrollHeight, behavior: 'instant'})")
    assert violations(page) == []
    assert (page.wrong, page.foreign) == ([], [])
    assert page.evaluate("[window.shifted, document.cookie, localStorage.length, sessionStorage.length]") == [0, "", 0, 0]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_chooser_is_for_everyone(opened):
    page = opened(ARTICLE, viewport={"width": 320, "height": 640}, color_scheme="dark")
    page.locator("[data-samara='sharing/share-bar']").get_by_role("link", name="Mastodon").press("Enter")
    assert page.locator("dialog").is_visible()
    assert violations(page) == []


def test_every_target_of_ours_is_large_enough_to_touch(opened):
    page = opened(ARTICLE, viewport={"width": 320, "height": 640}, has_touch=True, is_mobile=True)
    # A link within a line reaches beyond its letters; a finger on any place of these 44 pixels finds it.
    missed = page.evaluate(
        """[...document.querySelectorAll("[data-samara] :is(a, button, summary, input), a[data-samara]")]
        .filter(each => each.checkVisibility({visibilityProperty: true}) && !each.closest("dialog")).filter(each => {
            each.scrollIntoView({block: "center", behavior: "instant"});
            const box = each.getClientRects()[0], x = box.left + box.width / 2, y = box.top + box.height / 2;
            return [-21, 21].some(by => !each.contains(document.elementFromPoint(x, y + by)));
        }).map(each => each.outerHTML)"""
    )
    assert missed == []


def test_all_that_is_ours_is_reached_by_keyboard_and_seen_there(opened):
    page = opened(ARTICLE, viewport={"width": 1280, "height": 800})
    wanted = page.evaluate(
        """[...document.querySelectorAll("[data-samara] :is(a[href], button, summary, input), a[data-samara]")]
        .filter(each => each.checkVisibility({visibilityProperty: true}) && !each.closest("dialog")).length"""
    )
    reached = 0
    for _ in range(120):
        page.keyboard.press("Tab")
        at = page.evaluate(
            """(() => { const each = document.activeElement, seen = ["", "::after"].some(part =>
                getComputedStyle(each, part).outlineStyle != "none" && getComputedStyle(each).opacity == "1");
            return [each.tagName, !!each.closest("[data-samara]"), seen] })()"""
        )
        if at[0] == "BODY":
            break
        reached += at[1]
        assert at[2] or not at[1], page.evaluate("document.activeElement.outerHTML")
    assert reached == wanted > 10


def test_paper_shows_the_address_and_its_picture_and_nothing_to_press(opened):
    page = opened(ARTICLE, viewport={"width": 800, "height": 1000})
    page.emulate_media(media="print")
    shown = page.evaluate(
        """[...document.querySelectorAll("[data-samara], [data-samara] *")]
        .filter(each => each.checkVisibility() && each.matches("input, svg, button, summary, a"))
        .filter(each => !each.closest(".samara-related, .samara-backlinks")).map(each => each.tagName.toLowerCase())"""
    )
    assert shown == ["input", "svg"]
    assert page.pdf().startswith(b"%PDF")


SELECT = """words => {
    const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
        const node = walker.currentNode, at = node.data.indexOf(words)
        if (at >= 0) { getSelection().setBaseAndExtent(node, at, node, at + words.length); return true }
    }
}"""


def test_selected_words_are_shared_by_keyboard_and_copied_as_ever(opened, base):
    page = opened(ARTICLE, viewport={"width": 390, "height": 800}, color_scheme="dark")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=base.rstrip("/"))
    asked = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(base)))
    assert page.evaluate(SELECT, "omebody's granddaughter may build")
    page.locator(".samara-pick").wait_for()
    # The browser may ask for the site's icon at any moment.
    assert ([name for name in asked if not name.startswith("pictures/")], violations(page)) == (["samara-quoting.js"], [])
    page.keyboard.press("ControlOrMeta+c")
    assert page.evaluate("navigator.clipboard.readText()") == "omebody's granddaughter may build"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Copied").wait_for()
    link = f"https://larchandlane.example/{ARTICLE}#:~:text=somebody's%20granddaughter%20may%20build"
    assert page.evaluate("navigator.clipboard.readText()") == link
    page.get_by_role("button", name="Copy with source").click()
    page.wait_for_function("async () => (await navigator.clipboard.readText()).startsWith('“')")
    said, *source, where = page.evaluate("navigator.clipboard.readText()").split("\n")
    assert (said, where, len(source)) == ("“omebody's granddaughter may build”", link, 1)
    page.keyboard.press("Escape")
    assert not page.locator(".samara-pick").is_visible()
    assert (page.wrong, page.foreign) == ([], [])


def test_words_that_stand_twice_lead_to_the_page(opened, base):
    page = opened(ARTICLE)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=base.rstrip("/"))
    page.evaluate("document.querySelector('main p').before('larch larch larch. larch larch larch')")
    assert page.evaluate(SELECT, "larch larch larch")
    page.get_by_role("button", name="Link to this quote").click()
    page.get_by_role("button", name="Copied").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == f"https://larchandlane.example/{ARTICLE}"
