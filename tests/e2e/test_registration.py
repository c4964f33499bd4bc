"""Registration in a real browser: one box, one code, a page of one's own, and a passkey the next time."""

from __future__ import annotations

import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from e2e.authenticator import Authenticator

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


class Reader:
    """A browser of somebody who is not signed in yet, with an authenticator that always says yes; it remembers complaints."""

    def __init__(self, browser, base: str, **options) -> None:
        self.base = base
        self.context = browser.new_context(**options)
        self.page = self.context.new_page()
        self.complaints: list[str] = []
        self.page.on(
            "console", lambda message: self.complaints.append(message.text) if message.type in ("error", "warning") else None
        )
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        Authenticator(self.page)

    def ask(self, address: str) -> None:
        self.page.goto(f"{self.base}/-/join/")
        self.page.get_by_label("Your e-mail address").fill(address)
        self.page.keyboard.press("Enter")
        self.page.wait_for_url("**/-/join/code/**")

    def come_in(self, address: str, outbox) -> None:
        self.ask(address)
        self.page.get_by_label("Code from the mail").press_sequentially(outbox(address))
        self.page.wait_for_url(lambda url: "/join/" not in url)


def violations(page) -> list[tuple[str, str]]:
    found = Axe().run(page, options=RULES).response["violations"]
    return [(each["id"], node["html"]) for each in found for node in each["nodes"]]


@pytest.fixture
def outbox(browser, served, signed_in):
    """The code in the last mail to an address, as the owner reads it in the outbox."""
    context = browser.new_context(storage_state=signed_in[1])
    page = context.new_page()

    def last_code(address: str) -> str:
        page.goto(f"{served.base}/-/outbox/")
        mails = page.locator(".mails li").filter(has_text=address)
        return re.search(r"\d{6}", mails.first.inner_text())[0]

    yield last_code
    context.close()


@pytest.fixture
def reader(browser, served):
    made: list[Reader] = []

    def new(**options) -> Reader:
        made.append(Reader(browser, served.base, **options))
        return made[-1]

    yield new
    for each in made:
        each.context.close()


def test_reader_registers_and_comes_back_with_a_passkey(reader, outbox):
    ada = reader()
    page = ada.page
    ada.come_in("augusta@example.net", outbox)
    assert page.get_by_role("heading", level=1).inner_text() == "Next time without a code?"
    page.get_by_label("What this device is called").fill("Laptop")
    page.get_by_role("button", name="Make a passkey").click()
    page.wait_for_url("**/-/me/")
    assert page.get_by_role("button", name="Remove: Laptop").count() == 1
    page.get_by_role("button", name="Sign out here").click()
    page.wait_for_url("**/-/join/")
    first = page.evaluate("document.querySelector('.doors').getBoundingClientRect().top")
    assert page.evaluate("document.querySelector('.passkey').getBoundingClientRect().top") == first
    assert page.evaluate("document.activeElement.textContent") == "Use a passkey"
    page.keyboard.press("Enter")
    page.wait_for_url("**/-/me/")
    assert "augusta@example.net" in page.get_by_role("main").inner_text()
    assert ada.complaints == []


def test_passkey_that_was_removed_opens_nothing(reader, outbox):
    eva = reader()
    page = eva.page
    eva.come_in("evadne@example.net", outbox)
    page.get_by_role("button", name="Make a passkey").click()
    page.wait_for_url("**/-/me/")
    page.get_by_role("button", name="Remove: Your passkey").click()
    page.get_by_role("button", name="Sign out here").click()
    page.get_by_role("button", name="Use a passkey").click()
    page.get_by_text("That passkey is not known here.").wait_for()
    page.goto(f"{eva.base}/-/me/")
    assert "/-/join/" in page.url


def test_wrong_code_is_told_and_the_right_one_lets_in(reader, outbox):
    kim = reader()
    kim.ask("kim@example.net")
    code = outbox("kim@example.net")
    field = kim.page.get_by_label("Code from the mail")
    field.press_sequentially(f"{(int(code) + 1) % 1_000_000:06d}")
    assert kim.page.get_by_role("alert").inner_text() == "That is not the code. Tries left: 4."
    kim.page.wait_for_function("document.activeElement.id === 'code'")
    kim.page.get_by_label("Code from the mail").press_sequentially(code)
    kim.page.wait_for_url("**/-/me/passkey/**")


def test_reader_takes_their_data_and_goes(reader, outbox):
    lee = reader()
    page = lee.page
    lee.come_in("lee@example.net", outbox)
    page.get_by_role("link", name="Not now").click()
    page.get_by_label("What others see").fill("Lee")
    page.get_by_role("button", name="Save").click()
    with page.expect_download() as taken:
        page.get_by_role("button", name="Take it with you").click()
    assert '"name": "Lee"' in taken.value.path().read_text()
    page.get_by_role("button", name="Erase me").click()
    assert page.get_by_role("heading", level=1).inner_text() == "You are gone from here"
    page.goto(f"{lee.base}/-/me/")
    assert "/-/join/" in page.url


def test_code_works_without_scripts(reader, outbox):
    noa = reader(java_script_enabled=False)
    noa.ask("noa@example.net")
    noa.page.get_by_label("Code from the mail").fill(outbox("noa@example.net"))
    noa.page.get_by_role("button", name="Go on").click()
    noa.page.goto(f"{noa.base}/-/me/")
    assert noa.page.get_by_role("heading", level=1).inner_text() == "Your page"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_pages_are_accessible_and_fit(reader, outbox, scheme, width):
    one = reader(viewport={"width": width, "height": 800}, color_scheme=scheme, reduced_motion="reduce")
    page = one.page
    address = f"{scheme}{width}@example.net"
    seen = []

    def look(place: str) -> None:
        seen.append(place)
        assert (place, violations(page)) == (place, [])
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), place

    page.goto(f"{one.base}/-/join/")
    look("join")
    one.ask(address)
    look("code")
    page.get_by_label("Code from the mail").fill(outbox(address))
    page.wait_for_url("**/-/me/passkey/**")
    look("passkey")
    page.goto(f"{one.base}/-/me/")
    look("me")
    page.goto(f"{one.base}/-/popup/?site=1&origin={one.base}")
    page.wait_for_function("document.querySelector('h1').textContent === 'You are signed in'")
    look("handed")
    page.goto(f"{one.base}/-/me/?lang=fa")
    assert page.evaluate("getComputedStyle(document.querySelector('main')).direction") == "rtl"
    look("me in Persian")
    assert one.complaints == []
    assert len(seen) == 6


def test_outbox_is_accessible(browser, served, signed_in):
    context = browser.new_context(storage_state=signed_in[1], viewport={"width": 320, "height": 800})
    page = context.new_page()
    page.goto(f"{served.base}/-/outbox/")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    context.close()
