"""A browser in tests, and what everyone must be able to do with a document that stands by itself."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

_BROWSERS = ("chromium", "chromium-browser", "google-chrome")
_ARGUMENTS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}


def launched(*more: str) -> Iterator[Browser]:
    """Chromium of the system, with more arguments of its command line, closed with this generator."""
    found = next(filter(None, map(shutil.which, _BROWSERS)), None)
    if found is None:
        pytest.fail("Chromium is missing. Install it: apt-get install chromium")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=found, args=[*_ARGUMENTS, *more])
        yield chromium
        chromium.close()


def faults(page: Page) -> list[tuple[str, str]]:
    """What axe finds on a page in light and dark, as rule and element. In the dark it looks at colours alone: the rest is as it was."""
    found = Axe().run(page, options=RULES).response["violations"]
    page.emulate_media(color_scheme="dark")
    found += page.evaluate("options => axe.run(options)", COLOURS)["violations"]
    return [(each["id"], node["html"][:200]) for each in found for node in each["nodes"]]


def everyone_reads(browser: Browser, document: Path, width: int) -> None:
    """The document asks nobody for anything, says nothing on the console, is no wider than the screen, and axe finds nothing."""
    context = browser.new_context(viewport={"width": width, "height": 900}, reduced_motion="reduce")
    page = context.new_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.goto(document.as_uri())
    assert [address for address in asked if not address.startswith(("file:", "data:"))] == []
    assert said == []
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert faults(page) == []
    context.close()
