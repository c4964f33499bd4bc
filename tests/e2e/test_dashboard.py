from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from browsing import faults

PLACES = {
    "overview": "",
    "findings": "findings/?status=all",
    "check": "checks/sharing/card-title/",
    "pages": "pages/",
    "page": "pages/2/",
    "page-with-foreign-picture": "pages/4/",
    "cards": "pages/2/cards/",
    "comments": "comments/?state=all",
    "comments-of-a-page": "comments/?thread=1&done=1",
    "comments-waiting": "comments/",
    "comments-reported": "comments/?state=reported&order=suspicion",
    "conversations": "threads/",
    "log": "log/",
    "people": "people/",
    "embed": "embed/",
    "messages": "messages/",
    "archives": "archives/",
    "linking": "linking/",
    "linking-text": "linking/text/",
    "linking-broken": "linking/broken/",
    "linking-lists": "linking/lists/",
    "linking-picture": "linking/picture/",
    "preview": "preview/",
    "settings": "settings/",
    "readers": "readers/",
    "missing": "pages/99999/",
}


class Watched:
    """A page that remembers what a visitor would not notice: complaints on the console, and requests to other hosts."""

    def __init__(self, context, base: str) -> None:
        self.page = context.new_page()
        self.complaints: list[str] = []
        self.foreign: list[str] = []
        self.page.on(
            "console", lambda message: self.complaints.append(message.text) if message.type in ("error", "warning") else None
        )
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("request", lambda request: None if request.url.startswith(base) else self.foreign.append(request.url))


@pytest.fixture(params=[1280, 390])
def width(request) -> int:
    return request.param


@pytest.fixture
def watched(browser, served, signed_in, width):
    context = browser.new_context(viewport={"width": width, "height": 844}, storage_state=signed_in[1], reduced_motion="reduce")
    yield Watched(context, served.base)
    context.close()


@pytest.mark.parametrize("place", PLACES)
def test_place_is_accessible_quiet_and_alone(watched, signed_in, place):
    watched.page.goto(signed_in[0] + PLACES[place])
    assert faults(watched.page) == []
    assert [text for text in watched.complaints if place != "missing" or "404" not in text] == []
    assert watched.foreign == []
    assert watched.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert watched.page.evaluate("performance.getEntriesByType('layout-shift').length") == 0


@pytest.mark.parametrize(
    "path",
    [
        "/-/sign-in/",
        "/-/sign-in/forged/",
        "/-/comments/follow/?page=https://example.org/stories/rain.html",
        "/-/mail/no/?k=forged",
        "/-/mail/do/?k=forged",
        "/-/comments/1/flag/",
    ],
)
def test_door_is_accessible(browser, served, width, path):
    context = browser.new_context(viewport={"width": width, "height": 844}, reduced_motion="reduce")
    page = context.new_page()
    page.goto(served.base + path)
    assert faults(page) == []
    assert context.cookies() == []
    context.close()


def test_card_shows_the_sites_own_picture(browser, signed_in):
    context = browser.new_context(storage_state=signed_in[1])
    page = context.new_page()
    page.goto(signed_in[0] + PLACES["page"])
    picture = page.get_by_role("img", name="A bicycle")
    picture.scroll_into_view_if_needed()
    assert page.wait_for_function("image => image.complete && image.naturalWidth", arg=picture.element_handle())
    page.goto(signed_in[0] + PLACES["page-with-foreign-picture"])
    assert page.get_by_text("The picture lies on pictures.example").count() == 1
    context.close()


def test_link_signs_in_only_once(browser, served, signed_in):
    context = browser.new_context()
    page = context.new_page()
    page.goto(served.link)
    assert page.get_by_role("heading", level=1).inner_text() == "This link is spent"
    assert context.cookies() == []
    context.close()


def test_readers_get_no_cookie(browser, served):
    context = browser.new_context()
    page = context.new_page()
    page.goto(served.base)
    assert page.title() == "The workshop above the river"
    page.goto(served.base + "/stories/rain.html")
    assert context.cookies() == []
    context.close()


def test_script_of_a_page_cannot_read_the_dashboard(browser, served, signed_in):
    context = browser.new_context(storage_state=signed_in[1])
    page = context.new_page()
    page.goto(served.base)
    assert page.evaluate("fetch('/-/', {credentials: 'include'}).then(answer => answer.status)") == 403
    context.close()


def test_no_script_of_the_site_comes_between_the_browser_and_the_dashboard(browser, served):
    context = browser.new_context()
    page = context.new_page()
    page.goto(served.base)
    script = "navigator.serviceWorker.register('/samara.css').then(() => 'installed', fault => fault.message)"
    assert "403" in page.evaluate(script)
    assert page.goto(served.another_link()).all_headers()["clear-site-data"] == '"storage"'
    context.close()


def test_dashboard_is_walked_by_keyboard(browser, signed_in):
    context = browser.new_context(storage_state=signed_in[1])
    page = context.new_page()
    page.goto(signed_in[0])
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.get_by_role("link", name="Pages", exact=True).focus()
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    page.get_by_label("Search").fill("cargo")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Haul, the cargo bicycle").press("Enter")
    assert page.get_by_role("heading", level=1).inner_text() == "Haul, the cargo bicycle"
    context.close()


def test_cards_change_while_typing_and_what_is_kept_is_written(browser, served, signed_in):
    context = browser.new_context(storage_state=signed_in[1])
    page = context.new_page()
    page.goto(signed_in[0] + PLACES["cards"])
    assert page.locator(".one-card").count() == 12
    words = "A bicycle that carries children, cellos and the weekly shopping up every hill"
    page.get_by_label("Title").type(words)
    shown = page.locator(".cp-title").all_inner_texts()
    assert sum(text == words for text in shown) >= 7
    assert [text for text in shown if text.endswith(("…", "..."))]
    assert "Discord cuts the title" in page.locator("#cuts").inner_text()
    page.locator("input[name=image]").fill("https://")  # half an address changes nothing
    page.get_by_label("Description").fill("Up every hill, in any weather")
    assert page.locator(".cp-description:visible", has_text="Up every hill, in any weather").count() >= 6
    page.locator("input[name=image]").fill("")
    page.get_by_role("button", name="Keep").click()
    assert page.get_by_role("status").first.inner_text() == "Kept."
    assert page.get_by_label("Title").input_value() == words
    (file,) = Path(served.environment["SAMARA_DATA"]).rglob("cards.json")
    assert words in file.read_text()
    context.close()


def test_owner_signs_out(browser, served):
    context = browser.new_context()
    page = context.new_page()
    page.goto(served.another_link())
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("button", name="Sign out").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Come in by a link"
    page.goto(served.base + "/-/")
    assert page.url.startswith(served.base + "/-/sign-in/")
    context.close()


def test_a_suggestion_is_judged_and_taken_back(browser, signed_in):
    context = browser.new_context(storage_state=signed_in[1])
    page = context.new_page()
    page.goto(signed_in[0] + "linking/?q=haul")
    page.get_by_role("button", name="Reject Rain").click()
    page.wait_for_url(re.compile(r"/linking/\?q=haul&page=1.*#p1$"))
    assert page.get_by_text("rejected", exact=True).count() == 1
    page.get_by_role("button", name="Take back Rain").click()
    page.wait_for_url(re.compile(r"/linking/\?q=haul&page=1.*#p1$"))
    page.get_by_role("button", name="Reject Rain", exact=True).wait_for()
    assert page.get_by_text("rejected", exact=True).count() == 0
    context.close()


LINK = """
from samara.core.settings import load
from samara.server import start
start.prepare(load())
from samara.server import errands
from samara.server.models import Comment
from samara.server.store import people
comment = Comment.objects.filter(state="waiting").last()
print(errands.about_comment(comment, people.owner().pk, "")[0][1])
"""
"""Prints the way to approve the last comment that waits, as it stands in the owner's mail."""


def test_link_in_mail_is_pressed_and_taken_back_without_signing_in(browser, served):
    said = subprocess.run([sys.executable, "-c", LINK], env=served.environment, capture_output=True, text=True, check=True)
    context = browser.new_context(viewport={"width": 390, "height": 844}, java_script_enabled=False)
    page = context.new_page()
    page.goto(served.base + said.stdout.strip())
    page.get_by_role("button", name="Approve").click()
    assert page.get_by_role("status").inner_text() == "The comment is published."
    page.get_by_role("button", name="Undo").click()
    assert page.get_by_role("status").inner_text() == "It is as if it had never been decided."
    assert context.cookies() == []
    context.close()
