"""One reader's whole way on the example site: the first comment, a passkey, an answer, its mail, their data, and the end."""

from __future__ import annotations

import json
import re
import time
from urllib.parse import urlsplit

import pytest

from e2e.authenticator import Authenticator

ARTICLE = "/journal/why-larch.html"
ADA, BEN = "ada@example.net", "ben@example.net"


@pytest.fixture
def open_article(browser, shop):
    """Opens the article in somebody's own browser, and notes which pages were looked at and what was sent."""
    contexts = []

    def opened():
        contexts.append(browser.new_context(viewport={"width": 1100, "height": 900}))
        # What the site itself loads from elsewhere is not there.
        contexts[-1].route(lambda url: not url.startswith(shop[0]), lambda route: route.fulfill(status=204))
        page = contexts[-1].new_page()
        page.looked, page.sent = [], []
        page.on("request", lambda request: page.looked.append(request.url) if request.is_navigation_request() else None)
        page.on("request", lambda request: page.sent.append(request.url) if request.method == "POST" else None)
        page.goto(shop[0] + ARTICLE)
        return page

    yield opened
    for each in contexts:
        each.close()


def write(page, text, name, address, code, *, form="#write", follow=False):
    form = page.locator(form)
    form.get_by_role("textbox").first.fill(text)
    form.locator("[name=name]").fill(name)
    form.locator("[name=address]").fill(address)
    if follow:
        form.get_by_label("Mail me about answers").check()
    form.locator(".samara-send button").first.click()
    page.locator(".samara-code input").wait_for()
    page.locator(".samara-code input").press_sequentially(code(address))
    page.locator("li").filter(has_text=text).wait_for()


def test_reader_comments_returns_is_answered_and_leaves(open_article, owner, shop, code):
    began = time.monotonic()
    ada = open_article()
    write(ada, "Larch outlives its owner.", "Ada", ADA, code, follow=True)
    seconds = time.monotonic() - began
    published = next(number for number, url in enumerate(ada.sent, 1) if "/drafts/" in url)
    print(f"first comment: {seconds:.1f} s, {published} requests sent, {len(ada.looked)} page")
    assert seconds < 10
    assert (published, ada.looked) == (2, [shop[0] + ARTICLE])

    # The first time on a page of this server they are offered a passkey.
    ada.goto(f"{shop[0]}/-/me/")
    ada.get_by_label("Your e-mail address").fill(ADA)
    ada.keyboard.press("Enter")
    ada.wait_for_url("**/-/join/code/**")
    device = Authenticator(ada)
    ada.get_by_label("Code from the mail").press_sequentially(code(ADA))
    ada.get_by_role("button", name="Make a passkey").click()
    ada.wait_for_url("**/-/me/")
    ada.get_by_role("button", name="Sign out everywhere else").click()
    ada.get_by_role("button", name="Sign out here").click()

    # Nobody knows them any more; the passkey does.
    ada.goto(shop[0] + ARTICLE)
    ada.locator("#comments").scroll_into_view_if_needed()
    ada.locator("#write textarea").fill("Ours is from 1931.")
    with ada.context.expect_page() as window:
        ada.locator("#write .samara-enter").click()
    Authenticator(window.value, device.credentials())
    window.value.get_by_role("button", name="Use a passkey").click()
    ada.get_by_text("You write as Ada").wait_for()
    ada.locator("#write .samara-send button").first.click()
    ada.locator("li").filter(has_text="Ours is from 1931.").wait_for()

    # Somebody answers, and mail says so.
    ben = open_article()
    ben.locator("#comments").scroll_into_view_if_needed()
    first = ben.locator("li").filter(has_text="Larch outlives its owner.")
    first.get_by_role("link", name="Answer").click()
    write(ben, "And its builder.", "Ben", BEN, code, form="li form")
    mail = owner.locator(".mails li").filter(has_text="An answer to you").filter(has_text=ADA)
    for _ in range(50):
        owner.goto(f"{shop[0]}/-/outbox/")
        if mail.count():
            break
        owner.wait_for_timeout(200)
    said = mail.inner_text()
    assert "> And its builder." in said
    link = re.search(r"http\S+/-/c/\d+", said)[0]
    assert link.startswith(shop[0])
    ada.goto(link)
    assert ada.locator(":target").inner_text().count("And its builder.") == 1

    # All that is kept of them, in one file.
    ada.goto(f"{shop[0]}/-/me/")
    if urlsplit(ada.url).path == "/-/join/":
        ada.get_by_role("button", name="Use a passkey").click()
        ada.wait_for_url("**/-/me/")
    with ada.expect_download() as taken:
        ada.get_by_role("button", name="Take it with you").click()
    kept = json.loads(taken.value.path().read_text())
    assert {"Larch outlives its owner.", "Ours is from 1931."} <= set(re.findall(r'"text": "([^"]*)"', json.dumps(kept)))

    # And nothing is left.
    ada.get_by_label("is removed too").check()
    ada.get_by_role("button", name="Erase me").click()
    ada.get_by_role("heading", name="You are gone from here").wait_for()
    after = open_article()
    after.locator("#comments").scroll_into_view_if_needed()
    after.locator("li").filter(has_text="And its builder.").wait_for()
    talk = after.locator("#comments").inner_text()
    assert [words in talk for words in ("outlives its owner", "1931", "Ada")] == [False, False, False]
    owner.goto(f"{shop[0]}/-/outbox/")
    assert owner.get_by_text("Larch outlives").count() == 0
