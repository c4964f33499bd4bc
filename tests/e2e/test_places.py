"""Links to parts of a page in a real browser: beside headings and behind quotations, in several scripts, moving nothing."""

from __future__ import annotations

from pathlib import PurePath

import pytest
from axe_playwright_python.sync_playwright import Axe

from mending import mended

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
PAGE = (
    '<!doctype html><html lang="{lang}" dir="{direction}"><head><meta charset="utf-8"><title>Tea</title>'
    '<meta name="viewport" content="width=device-width"><meta property="og:type" content="article">'
    "<style>body {{ color: CanvasText; background: Canvas; color-scheme: light dark }} .far {{ block-size: 3000px }}</style>"
    "</head><body><main><h1>Tea</h1>{body}<p class=far>.</p></main></body></html>"
)
FAR = "<p class=far>{}</p>"


@pytest.fixture
def opened(browser):
    """Opens HTML after a fix, and before it where no fix is named, in a context of its own."""
    contexts = []

    def open_page(body, fix="", *, lang="en", direction="ltr", fragment="", **options):
        html = PAGE.format(body=body, lang=lang, direction=direction)
        files = {"/tea/green.html": html}
        if fix:
            files["/tea/green.html"], plan = mended(html, fix)
            files |= {f"/{file.path}": file.data.decode() for file in plan.files}
        kinds = {".html": "text/html", ".css": "text/css", ".js": "text/javascript"}
        context = browser.new_context(**options)
        contexts.append(context)
        page = context.new_page()

        def answer(route):
            path = "/" + route.request.url.split("/", 3)[3].partition("#")[0]
            if path in files:
                route.fulfill(body=files[path], content_type=f"{kinds[PurePath(path).suffix]}; charset=utf-8")
            else:
                route.fulfill(status=404)

        page.route("**/*", answer)
        page.goto(f"http://samara.test/tea/green.html{fragment}")
        return page

    yield open_page
    for context in contexts:
        context.close()


QUOTES = {
    "plain": ("<p>Tea is good.</p>" + FAR.format("x") + "<blockquote>I can <b>sell you</b> ash this year.</blockquote>", "en", "ltr"),
    "long": (
        FAR.format("x") + "<blockquote><p>I can sell you ash this year and next year, well-known &amp; fine.</p>"
        "<p>I can't sell you ash you will <em>trust</em>, said she, no.</p></blockquote>", "en", "ltr"),
    "twice": (
        "<p>An honest number is one you publish.</p>" + FAR.format("Other (words) stand here.")
        + "<blockquote>An honest number is one you publish.</blockquote>", "en", "ltr"),
    "lines": (FAR.format("x") + "<blockquote>Roses are red,<br>violets are blue,<br>and so are you.</blockquote>", "en", "ltr"),
    "capitals": (
        FAR.format("x") + '<blockquote style="text-transform: uppercase">Größe der schönen Tasse zählt&nbsp;mehr.</blockquote>',
        "de", "ltr"),
    "japanese": (
        "<p>祖父の問い。</p>" + FAR.format("笑い") + "<blockquote>桶屋にとって、木の仕事とは水を漏らさないことなのです。"
        "笑い話のようですが、工房に入って半年たつころ、祖父の問いは正しかったと気づきました。</blockquote>", "ja", "ltr"),
    "persian": (FAR.format("x") + "<blockquote>نان را باید پیش از گرسنگی رساند و بی‌صدا.</blockquote>", "fa", "rtl"),
    "thai": (FAR.format("x") + "<blockquote>ชาขาวเป็นชาที่ดีมาก เราดื่มทุกวัน</blockquote>", "th", "ltr"),
}  # fmt: skip


@pytest.mark.parametrize("name", QUOTES)
def test_a_quote_link_leads_to_its_quotation(opened, name):
    body, lang, direction = QUOTES[name]
    href = opened(body, "sharing/quote", lang=lang, direction=direction).locator(".samara-quote a").get_attribute("href")
    page = opened(body, "sharing/quote", lang=lang, direction=direction, fragment=href)
    page.wait_for_function("scrollY > 2000")
    box = page.locator("blockquote").bounding_box()
    assert 0 < box["y"] < page.viewport_size["height"]


HEADINGS = "<h2>Water</h2><p>x</p><h3>The temperature of the water that stands in the pot</h3><p>x</p><h2>Cup</h2>"


def test_heading_links_move_nothing_and_are_seen_when_they_are_pointed_at(opened):
    def places(page):
        return page.locator("h1, h2, h3, p").evaluate_all("all => all.map(each => [each.offsetTop, each.offsetHeight])")

    after = opened(HEADINGS, "linkability/heading-links")
    assert places(after) == places(opened(HEADINGS))
    link = after.get_by_role("link", name="Link to “Water”")
    assert link.evaluate("each => getComputedStyle(each).opacity") == "0"
    after.locator("h2").first.hover()
    assert link.evaluate("each => getComputedStyle(each).opacity") == "0.7"


def test_heading_links_are_reached_by_keyboard_and_lead_to_their_heading(opened):
    page = opened(HEADINGS, "linkability/heading-links")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("[document.activeElement.ariaLabel, getComputedStyle(document.activeElement).opacity]") == [
        "Link to “The temperature of the water that stands in the pot”", "1",
    ]  # fmt: skip
    page.keyboard.press("Enter")
    assert page.evaluate("[location.hash, document.querySelector(':target').tagName]") == [
        "#the-temperature-of-the-water-that-stands-in-the-pot", "H3",
    ]  # fmt: skip


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("body", "fix"),
    [(HEADINGS, "linkability/heading-links"), ("<blockquote>I can sell you ash this year.</blockquote>", "sharing/quote")],
)
def test_links_to_places_are_accessible_and_fit_on_telephones(opened, body, fix, scheme):
    size = {"viewport": {"width": 390, "height": 800}, "has_touch": True, "is_mobile": True, "color_scheme": scheme}

    def violations(page):
        found = Axe().run(page, options=RULES).response["violations"]
        return {(each["id"], node["html"]) for each in found for node in each["nodes"]}

    page = opened(body, fix, **size)
    assert violations(page) - violations(opened(body, **size)) == set()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_links_to_places_are_not_printed(opened):
    for body, fix in (
        (HEADINGS, "linkability/heading-links"),
        ("<blockquote>I can sell you ash today.</blockquote>", "sharing/quote"),
    ):
        page = opened(body, fix)
        page.emulate_media(media="print")
        assert page.locator("[data-samara]").evaluate_all("all => all.every(each => getComputedStyle(each).display == 'none')")
