"""What is kept of hostile comments, in a real browser that no policy holds back: nothing runs, nothing is asked for."""

from __future__ import annotations

from payloads import SCRIPTS
from samara.practices.conversation.rendering import render

PLACE = "http://samara.test/"


def test_nothing_of_a_comment_runs(browser):
    context = browser.new_context()
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: (asked.append(dialog.message), dialog.dismiss()))
    page.add_init_script(
        "window.ran = []; for (const name of ['alert', 'confirm', 'prompt', 'open']) window[name] = () => ran.push(name)"
    )
    html = "<!doctype html><title>x</title>" + "".join(f"<article>{render(each)}</article>" for each in SCRIPTS)
    page.route(PLACE, lambda route: route.fulfill(body=html, content_type="text/html; charset=utf-8"))
    page.goto(PLACE)
    for link in page.query_selector_all("article *"):
        link.dispatch_event("mouseover")
        link.dispatch_event("focus")
    assert page.evaluate("ran") == []
    assert asked == [PLACE]
    assert page.locator("article").count() == len(SCRIPTS)
    context.close()
