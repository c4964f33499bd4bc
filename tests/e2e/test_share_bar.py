"""The share bar in a real browser: by keyboard and by touch, light and dark, narrow and wide, in both directions, without scripts."""

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
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
PAGE, PERSIAN, JAPANESE, WALKED = "products/wynd.html", "fa/bread-round.html", "ja/matsumoto.html", "walk.html"
ADDRESS = "https://larchandlane.example/products/drover.html"
SHIFTS = """new PerformanceObserver(list => list.getEntries().forEach(each => { window.shifted = (window.shifted || 0) + each.value }))
.observe({type: "layout-shift", buffered: true})"""
WALK = """<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>A walk</title><meta property="og:type" content="article"><style>:root { color-scheme: light dark; font-size: 62.5% }
body { font: 1.6rem/1.5 serif } ul { list-style: square } li::before { content: "* " } a { color: teal; text-decoration: none }
input, button { width: 100%; background: teal }</style></head>
<body><main><h1>A walk</h1><p>Up the river, and home by the ridge.</p></main></body></html>"""
"""A page that shows no way to follow, with rules that would spoil other bars."""

LOOKS = {
    "plain-bar": {"profiles": ["@lane@social.example", "https://bsky.app/profile/lane.example", "https://github.com/lane"]},
    "icons-twice-at-the-edges": {
        "share_style": "icons", "share_position": "both", "share_float": True, "share_bottom": True,
    },
    "words-of-many": {
        "share_style": "plain",
        "networks": ["mastodon", "wallabag", "linkding=links.example", "x", "linkedin", "native", "copy", "print", "qr"],
    },
}  # fmt: skip


class Quiet(SimpleHTTPRequestHandler):
    """A server of files that says nothing."""

    def log_message(self, *args):
        pass


def serve(folder):
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


@pytest.fixture(scope="module")
def sites(tmp_path_factory):
    """The example before, and after with each look: addresses by name."""
    servers = {"before": serve(EXAMPLE)}
    for name, chosen in LOOKS.items():
        root = tmp_path_factory.mktemp(name)
        shutil.copytree(EXAMPLE, root / "site")
        (root / "site" / WALKED).write_text(WALK)
        with (root / "site" / "samara.toml").open("a") as file:
            chosen = {**chosen, "fixes": ["sharing/share-bar", "audience/follow"]}
            file.writelines(f"{key} = {json.dumps(value)}\n" for key, value in chosen.items())
        command = [sys.executable, "-m", "samara", "optimize", root / "site", "--out", root / "out"]
        subprocess.run(command, env={**os.environ, "SAMARA_DATA": str(root / "state")}, check=True, capture_output=True)
        servers[name] = serve(root / "out")
    yield {name: f"http://127.0.0.1:{server.server_port}/" for name, server in servers.items()}
    for server in servers.values():
        server.shutdown()
        server.server_close()


@pytest.fixture
def opened(browser, sites):
    """Opens a page of a site in a context of its own, and keeps what went wrong and out."""
    contexts = []

    def open_page(path=PAGE, look="plain-bar", **options):
        context = browser.new_context(reduced_motion="reduce", **options)
        contexts.append(context)
        page = context.new_page()
        page.add_init_script(SHIFTS)
        page.wrong, page.foreign = [], []
        page.on("pageerror", lambda error: page.wrong.append(str(error)))
        page.on("request", lambda request: None if request.url.startswith(sites[look]) else page.foreign.append(request.url))
        page.goto(sites[look] + path)
        return page

    yield open_page
    for context in contexts:
        context.close()


def violations(page):
    found = Axe().run(page, options=RULES).response["violations"]
    return {(each["id"], node["html"]) for each in found for node in each["nodes"]}


def bar(page):
    return page.locator("[data-samara='sharing/share-bar']").last


@pytest.mark.parametrize(
    ("look", "path", "width", "scheme"),
    [
        ("plain-bar", PAGE, 1440, "light"),
        ("plain-bar", PERSIAN, 390, "dark"),
        ("plain-bar", JAPANESE, 1440, "dark"),
        ("icons-twice-at-the-edges", PERSIAN, 320, "light"),
        ("plain-bar", WALKED, 390, "light"),
        ("plain-bar", WALKED, 1440, "dark"),
        ("icons-twice-at-the-edges", PAGE, 390, "light"),
        ("icons-twice-at-the-edges", PAGE, 1440, "dark"),
        ("icons-twice-at-the-edges", PERSIAN, 1440, "light"),
        ("words-of-many", PAGE, 390, "dark"),
        ("words-of-many", PERSIAN, 390, "light"),
    ],
)
def test_bar_is_accessible_quiet_alone_and_moves_nothing(opened, look, path, width, scheme):
    size = {"viewport": {"width": width, "height": 900}, "color_scheme": scheme}
    before = set() if path == WALKED else violations(opened(path, "before", **size))
    page = opened(path, look, **size)
    assert violations(page) - before == set()
    assert page.wrong == []
    assert page.foreign == []
    assert page.evaluate("[window.shifted || 0, document.cookie, localStorage.length, sessionStorage.length]") == [0, "", 0, 0]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize(
    "options", [{"forced_colors": "active"}, {"java_script_enabled": False}, {"has_touch": True, "is_mobile": True}]
)
def test_every_control_is_large_enough(opened, look, options):
    page = opened(look=look, viewport={"width": 390, "height": 900}, **options)
    controls = page.locator(".samara-share :is(li > *, button, summary, input):visible")
    boxes = [(each.text_content(), each.bounding_box()) for each in controls.all()]
    assert len(boxes) > 5
    assert [text for text, box in boxes if box["height"] < 44 or box["width"] < 44] == []


def test_ways_to_follow_look_like_the_bar_whatever_the_sites_rules(opened):
    page = opened(WALKED, viewport={"width": 1280, "height": 900})
    both = page.locator(".samara-share")
    assert [both.nth(index).get_attribute("data-samara") for index in (0, 1)] == ["sharing/share-bar", "audience/follow"]
    looks = both.locator("li a").evaluate_all(
        "all => all.map(a => [getComputedStyle(a).fontSize, getComputedStyle(a).borderRadius])"
    )
    assert len({tuple(look) for look in looks}) == 1
    assert float(looks[0][0].removesuffix("px")) >= 14
    marks = both.locator("li").evaluate_all("all => all.map(li => getComputedStyle(li, '::before').content)")
    assert set(marks) == {"none"}
    assert both.locator("[rel=me]").all_inner_texts() == [
        "@lane@social.example", "Bluesky", "GitHub", "@larchandlane@social.example",
    ]  # fmt: skip


def test_address_is_copied(opened, sites):
    page = opened(viewport={"width": 390, "height": 900})
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=sites["plain-bar"].rstrip("/"))
    button = page.get_by_role("button", name="Copy")
    width = button.bounding_box()["width"]
    button.press("Enter")
    page.get_by_role("button", name="Copied").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == ADDRESS
    assert page.locator(".samara-copy").bounding_box()["width"] == width


@pytest.mark.parametrize(("platform", "keys"), [("Linux x86_64", "Press Ctrl+D"), ("MacIntel", "Press ⌘D")])
def test_keys_for_a_bookmark_are_told(opened, sites, platform, keys):
    page = opened(viewport={"width": 1280, "height": 900})
    page.add_init_script(f"Object.defineProperty(navigator, 'platform', {{get: () => '{platform}'}})")
    page.goto(sites["plain-bar"] + PAGE)
    width = page.locator(".samara-bookmark").bounding_box()["width"]
    page.get_by_role("button", name="Bookmark").press("Enter")
    page.get_by_role("button", name=keys).wait_for()
    assert page.locator(".samara-bookmark").bounding_box()["width"] == width


def test_address_is_copied_where_the_clipboard_is_closed(opened):
    page = opened()
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')) }")
    page.get_by_role("button", name="Copy").click()
    page.get_by_role("button", name="Copied").wait_for()
    assert page.evaluate("getSelection().toString() || document.activeElement.value") == ADDRESS


@pytest.mark.parametrize(
    "typed",
    [
        "own.example",
        " https://own.example/",
        "https://own.example/@me",
        "@me@own.example",
        "me@own.example",
        "http://own.example",
    ],
)
def test_reader_names_a_server(opened, typed):
    page = opened()
    page.context.route("https://own.example/**", lambda route: route.fulfill(body="shared"))
    link = bar(page).get_by_role("link", name="Mastodon")
    link.press("Enter")
    dialog = page.locator("dialog")
    assert dialog.locator("label").inner_text().split() == ["Mastodon", "Your", "server"]
    assert page.evaluate("document.activeElement.id") == "samara-server"
    assert dialog.get_by_role("link").get_attribute("href") == link.get_attribute("href")
    page.keyboard.type(typed)
    with page.expect_popup() as popup:
        page.keyboard.press("Enter")
    popup.value.wait_for_load_state()
    assert popup.value.url.startswith("https://own.example/share?text=")
    assert popup.value.url.endswith(f"+{ADDRESS}".replace(":", "%3A").replace("/", "%2F"))
    assert not dialog.is_visible()
    assert page.wrong == []
    assert page.evaluate("[document.cookie, localStorage.length]") == ["", 0]


def test_chooser_is_accessible_and_is_left_by_keyboard(opened):
    for options in ({"color_scheme": "light"}, {"color_scheme": "dark", "viewport": {"width": 390, "height": 800}}):
        page = opened(PERSIAN, **options)
        before = violations(page)
        link = bar(page).get_by_role("link", name="Mastodon")
        link.press("Enter")
        assert violations(page) - before == set()
        page.keyboard.press("Escape")
        assert not page.locator("dialog").is_visible()
        assert page.evaluate("document.activeElement.className") == "samara-mastodon"
        link.click()
        page.locator("dialog button[type=button]").click()
        assert not page.locator("dialog").is_visible()


def test_what_is_no_server_is_not_taken(opened):
    page = opened()
    bar(page).get_by_role("link", name="Mastodon").click()
    page.keyboard.type("no server")
    page.keyboard.press("Enter")
    assert page.locator("dialog").is_visible()
    assert page.locator("#samara-server").evaluate("field => field.validity.patternMismatch")


def test_server_that_only_the_reader_knows_is_asked_for(opened):
    page = opened(look="words-of-many")
    page.context.route("https://own.example/**", lambda route: route.fulfill(body="saved"))
    bar(page).get_by_role("button", name="wallabag").click()
    assert not page.locator("dialog a").is_visible()
    page.keyboard.type("own.example")
    with page.expect_popup() as popup:
        page.keyboard.press("Enter")
    popup.value.wait_for_load_state()
    assert popup.value.url == f"https://own.example/bookmarklet?url={ADDRESS.replace(':', '%3A').replace('/', '%2F')}"


def test_without_a_script_links_lead_where_they_say(opened):
    page = opened(look="words-of-many", java_script_enabled=False)
    assert [each.inner_text() for each in bar(page).locator("li > *:visible").all()] == ["Mastodon", "linkding", "X", "LinkedIn"]
    assert (
        bar(page).get_by_role("link", name="Mastodon").get_attribute("href").startswith("https://share.joinmastodon.org/#text=")
    )
    assert bar(page).locator("button:visible").count() == 0
    assert bar(page).get_by_role("textbox").input_value() == ADDRESS
    assert not bar(page).locator("svg").is_visible()
    bar(page).locator("summary").press("Enter")
    assert bar(page).locator("svg").is_visible()


def test_a_script_that_does_not_come_leaves_the_rest(browser, sites):
    context = browser.new_context()
    page = context.new_page()
    page.route("**/samara.js", lambda route: route.abort())
    page.goto(sites["plain-bar"] + PAGE)
    assert bar(page).locator("button:visible").count() == 0
    assert bar(page).locator("a:visible").count() == 7
    context.close()


def test_device_shares_by_its_own_sheet(opened, sites):
    page = opened(has_touch=True, is_mobile=True, viewport={"width": 390, "height": 800})
    assert page.get_by_role("button", name="More").count() == 0
    page.add_init_script("navigator.share = given => { window.given = given; return Promise.reject(new Error('closed')) }")
    page.goto(sites["plain-bar"] + PAGE)
    page.get_by_role("button", name="More").tap()
    assert page.evaluate("window.given") == {"title": page.title(), "url": ADDRESS}
    assert page.wrong == []


def test_printed_is_the_address_and_its_picture(opened):
    page = opened()
    page.emulate_media(media="print")
    assert bar(page).locator("svg").is_visible()
    assert bar(page).get_by_role("textbox").is_visible()
    assert bar(page).locator("li, button, summary, p").locator("visible=true").count() == 0


def test_links_stay_beside_the_text_or_at_the_lower_edge(opened):
    for path, width, place in ((PAGE, 1440, "left"), (PERSIAN, 1440, "right"), (PAGE, 390, "bottom"), (PERSIAN, 390, "bottom")):
        page = opened(path, "icons-twice-at-the-edges", viewport={"width": width, "height": 900})
        row = bar(page).locator("ul")
        box = row.bounding_box()
        page.evaluate("scrollTo(0, 400)")
        assert row.bounding_box() == box
        if place == "bottom":
            assert (box["x"], box["y"] + box["height"], box["width"]) == (0, 900, 390)
        else:
            assert 0 < (box["x"] if place == "left" else width - box["x"] - box["width"]) < 20
            assert abs(box["y"] + box["height"] / 2 - 450) <= 1
    page = opened(PAGE, "icons-twice-at-the-edges", viewport={"width": 1024, "height": 900})
    assert bar(page).locator("ul").evaluate("row => getComputedStyle(row).position") == "static"
