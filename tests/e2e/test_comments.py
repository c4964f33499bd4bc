"""Comments in a real browser, on the example site: written, answered, changed and weighed without leaving the page."""

from __future__ import annotations

import re
import time

import pytest
from axe_playwright_python.sync_playwright import Axe

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
SHIFTS = """window.shifted = 0
new PerformanceObserver(list => list.getEntries().forEach(each => { if (!each.hadRecentInput) window.shifted += each.value }))
.observe({type: "layout-shift", buffered: true})"""
LARCH, CARBON, GLUE, RIG, SCHOOL, TOUR = (
    f"/journal/{name}.html"
    for name in (
        "why-larch", "counting-carbon", "boatbuilders-glue", "fatigue-test-rig", "school-run-with-three", "ten-thousand-kilometres",
    )
)  # fmt: skip
PERSIAN = "/fa/bread-round.html"


@pytest.fixture
def reader(browser, shop):
    """Opens an article in a browser of somebody's own, at its comments, and keeps what went wrong and what moved."""
    contexts = []

    def new(path, **options):
        context = browser.new_context(**{"viewport": {"width": 1100, "height": 900}, **options})
        contexts.append(context)
        # What the site itself loads from elsewhere is not there.
        context.route(lambda url: not url.startswith(shop[0]), lambda route: route.fulfill(status=204))
        page = context.new_page()
        page.add_init_script(SHIFTS)
        page.wrong, page.sent = [], []
        page.on("pageerror", lambda error: page.wrong.append(str(error)))
        page.on("console", lambda message: page.wrong.append(message.text) if message.type in ("error", "warning") else None)
        page.on("request", lambda request: page.sent.append(request.url) if request.method == "POST" else None)
        with page.expect_response("**/thread/?**") if options.get("java_script_enabled", True) else page.expect_response("**"):
            page.goto(shop[0] + path)
            page.locator("#comments").scroll_into_view_if_needed()
        return page

    yield new
    for context in contexts:
        context.close()


def write(page, text, who, within="#write"):
    form = page.locator(within)
    form.get_by_role("textbox").first.fill(text)
    form.locator("[name=name]").fill(who.title())
    form.locator("[name=address]").fill(f"{who}@example.net")
    form.locator(".samara-send button").first.click()
    page.locator(".samara-code input").wait_for()


def publish(page, text, who, code, within="#write"):
    write(page, text, who, within)
    page.locator(".samara-code input").press_sequentially(code(f"{who}@example.net"))
    page.locator("li").filter(has_text=text.replace("*", "")).wait_for()


def show(page):
    """Press for what came meanwhile."""
    page.locator(".samara-fresh button").click()


def violations(page):
    found = Axe().run(page, options=RULES).response["violations"]
    return [
        (each["id"], node["html"][:200])
        for each in found
        for node in each["nodes"]
        if "samara" in str(node["target"]) or "comments" in str(node["target"])
    ]


def test_first_comment_takes_ten_seconds_two_requests_and_no_other_page(reader, code):
    began = time.monotonic()
    page = reader(LARCH)
    publish(page, "We built a **larch** bench.", "ada", code)
    assert time.monotonic() - began < 10
    assert page.locator("li strong").inner_text() == "larch"
    sent = [re.sub(r".*/sites/\d+/", "", url).partition("/")[0] for url in page.sent]
    # What is one's own may be asked for once more, when the news of the comment comes.
    assert (sent[:2], {*sent[2:]}) == (["comments", "drafts"], {"mine"})
    assert page.url.endswith(LARCH)
    page.wait_for_function("document.activeElement.id.startsWith('comment-')")
    assert page.get_by_role("status").filter(has_text="Your comment is published.").count() == 1
    assert page.wrong == []
    page.reload()
    page.get_by_label("Write a comment").focus()
    page.get_by_text("You write as Ada").wait_for()
    assert [page.locator(f"#write {part}").is_visible() for part in (".samara-who", ".samara-enter", ".samara-leave")] == [
        False, False, True,
    ]  # fmt: skip
    assert page.get_by_role("link", name="Your page").get_attribute("href") == "/-/me/"


def test_reader_answers_changes_weighs_and_takes_back(reader, code):
    page = reader(CARBON)
    publish(page, "How was it counted?", "ben", code)
    other = reader(CARBON)
    other.get_by_role("link", name="Answer").click()
    assert other.evaluate("document.activeElement.name") == "text"
    publish(other, "By hand.", "cleo", code, "li form")
    answer = other.locator("li").filter(has_text="By hand.")
    assert answer.get_attribute("class").split()[0] == "samara-in1"
    assert answer.get_by_text("in answer to Ben").count() == 1
    # Change it while there is time.
    assert re.search(r"1[45]:\d\d$", answer.get_by_role("button", name="Edit").inner_text())
    answer.get_by_role("button", name="Edit").click()
    field = answer.get_by_role("textbox")
    field.wait_for()
    assert field.input_value() == "By hand."
    field.fill("By hand, twice.")
    field.press("Control+Enter")
    other.get_by_text("By hand, twice.", exact=True).locator("visible=true").wait_for()
    answer = other.locator("li").filter(has_text="By hand, twice.")
    assert answer.locator(".samara-edited").inner_text() == "edited"
    # Others see it without doing anything but asking for it.
    show(page)
    page.get_by_text("By hand, twice.").wait_for()
    # Votes and signs.
    up = other.get_by_role("button", name="Well said").first
    up.click()
    assert (up.get_attribute("aria-pressed"), up.inner_text().split()) == ("true", ["Well", "said", "1"])
    other.locator(".samara-react").first.click()
    with other.expect_response("**/reactions/"):
        other.locator("details[open] [value='🎉']").click()
    page.locator("footer > [value='🎉']").wait_for()
    assert page.get_by_role("button", name="Well said 1").count() == 1
    # What was asked for before a button was pressed, and comes after, changes nothing.
    held = []
    other.route("**/mine/**", lambda route: route.continue_() if held else held.append((route, route.fetch())))
    page.get_by_role("button", name="Well said").last.click()
    while not held:
        other.evaluate("new Promise(requestAnimationFrame)")
    with other.expect_response("**/vote/"):
        up.click()
    assert up.get_attribute("aria-pressed") == "false"
    with other.expect_request("**/mine/**") as again:
        held[0][0].fulfill(response=held[0][1])
    again.value.response().finished()
    assert up.get_attribute("aria-pressed") == "false"
    other.unroute("**/mine/**")
    # Gone, after a second press.
    answer.get_by_role("button", name="Remove").click()
    answer.get_by_role("button", name="Really remove it?").click()
    other.get_by_text("By hand, twice.").wait_for(state="detached")
    assert (page.wrong, other.wrong) == ([], [])


def test_what_was_typed_survives_the_page(reader, code):
    page = reader(GLUE)
    page.get_by_label("Write a comment").fill("Half a thou")
    page.reload()
    assert page.get_by_label("Write a comment").input_value() == "Half a thou"
    write(page, "Half a thought.", "dora")
    page.reload()
    field = page.get_by_label("Code from the mail")
    field.press_sequentially("000000" if code("dora@example.net") != "000000" else "111111")
    page.get_by_text("That is not the code.").wait_for()
    page.get_by_role("button", name="Cancel").click()
    assert page.get_by_label("Write a comment").input_value() == "Half a thought."
    publish(page, "A whole thought.", "dora", code)
    page.reload()
    assert page.get_by_label("Write a comment").input_value() == ""


def test_all_of_it_works_without_scripts(reader, code):
    page = reader(RIG, java_script_enabled=False)
    form = page.locator("#write")
    form.get_by_label("Write a comment").fill("It creaked.")
    form.get_by_label("Name").fill("Eve")
    form.get_by_label("E-mail").fill("eve@example.net")
    form.get_by_role("button", name="Publish").click()
    page.get_by_label("Code from the mail").fill(code("eve@example.net"))
    page.get_by_role("button", name="Go on").click()
    page.get_by_text("It creaked.").wait_for()
    page.get_by_role("button", name="Well said").click()
    assert page.get_by_role("button", name="Well said 1").get_attribute("aria-pressed") == "true"


def test_code_that_is_spent_is_told_and_another_one_can_be_asked_for(reader, code):
    page = reader(GLUE)
    write(page, "Sixth time lucky.", "ivo")
    right = code("ivo@example.net")
    for _ in range(5):
        page.locator(".samara-code input").fill("")
        with page.expect_response("**/drafts/**"):
            page.locator(".samara-code input").press_sequentially("000000" if right != "000000" else "111111")
    page.locator(".samara-code").wait_for(state="detached")
    assert page.get_by_role("status").filter(has_text="That is not the code.").count() == 1
    page.locator("#write .samara-send button").first.click()
    field = page.get_by_label("Code from the mail")
    field.wait_for()
    field.press_sequentially(code("ivo@example.net").translate(str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")))
    page.locator("li").filter(has_text="Sixth time lucky.").wait_for()


def test_who_signs_in_by_the_window_is_asked_for_a_name(reader, code):
    page = reader(GLUE)
    page.get_by_label("Write a comment").focus()
    with page.context.expect_page() as opened:
        page.locator("#write .samara-enter").click()
    window = opened.value
    window.get_by_label("Your e-mail address").fill("uma@example.net")
    window.keyboard.press("Enter")
    window.wait_for_url("**/join/code/**")
    window.get_by_label("Code from the mail").press_sequentially(code("uma@example.net"))
    page.get_by_text("You write as p-").wait_for(state="attached")
    page.get_by_label("Write a comment").focus()
    form = page.locator("#write")
    assert [form.locator(f"[name={name}]").is_visible() for name in ("name", "address")] == [True, False]
    form.get_by_role("textbox").first.fill("Hello.")
    form.locator("[name=name]").fill("Uma")
    form.locator(".samara-send button").first.click()
    page.locator("li").filter(has_text="Uma").wait_for()
    page.get_by_text("You write as Uma").wait_for(state="attached")
    assert not form.locator("[name=name]").is_visible()


def test_what_does_not_arrive_is_told(reader, code):
    page = reader(GLUE)
    publish(page, "Off the line.", "nell", code)
    mine = page.locator("li").filter(has_text="Off the line.")
    page.context.set_offline(True)
    mine.get_by_role("button", name="Remove").click()
    mine.get_by_role("button", name="Really remove it?").click()
    page.get_by_role("status").filter(has_text="That did not work.").wait_for(state="attached")
    page.locator("#write textarea").fill("Kept.")
    page.locator("#write .samara-preview").click()
    page.locator("#write .samara-text").filter(has_text="That did not work.").wait_for()
    assert [each for each in page.wrong if "ERR_INTERNET_DISCONNECTED" not in each] == []


@pytest.mark.parametrize(("width", "scheme", "scripts"), [(320, "dark", True), (1100, "light", True), (320, "light", False)])
def test_thread_that_is_shut_says_so(reader, owner, shop, code, width, scheme, scripts):
    def opening(word):
        owner.goto(f"{shop[0]}/-/sites/1/threads/")
        owner.locator(".talks li").filter(has_text=LARCH).get_by_role("button", name=word, exact=True).click()

    publish(reader(LARCH), f"Shut at {width}.", f"k{width}{scripts}", code)
    first = shop[0] + (LARCH if scripts else f"/-/comments/?page={LARCH}")
    page = reader(LARCH, viewport={"width": width, "height": 800}, color_scheme=scheme, java_script_enabled=scripts)
    seen = {}
    for state, word in (("slow", "Slow"), ("signed-in", "Signed-in only"), ("closed", "Closed")):
        opening(word)
        page.goto(first)
        page.locator("#comments").scroll_into_view_if_needed()
        page.locator(f"samara-comments[data-state='{state}']").wait_for()
        if scripts:
            page.wait_for_function("document.querySelector('.samara-live')")
            assert (word, violations(page)) == (word, [])
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), word
        said = page.locator(".samara-note:visible").all_inner_texts()
        seen[word] = (page.locator("#write textarea").is_visible(), len(said))
    opening("Open")
    assert seen == {"Slow": (True, 1), "Signed-in only": (False, 1), "Closed": (False, 1)}
    assert page.get_by_role("link", name="Answer").count() == 0


def test_keyboard_is_enough(reader, code):
    page = reader(SCHOOL)
    page.get_by_label("Write a comment").focus()
    page.keyboard.type("Three on one frame.")
    for typed in ("Finn", "finn@example.net"):
        page.keyboard.press("Tab")
        page.keyboard.type(typed)
    page.keyboard.press("Control+Enter")
    page.get_by_label("Code from the mail").wait_for()
    page.keyboard.type(code("finn@example.net"))
    page.get_by_text("Three on one frame.").wait_for()
    page.wait_for_function("document.activeElement.id.startsWith('comment-')")
    reached = []
    for _ in range(5):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.className"))
    assert reached == ["samara-date", "samara-up", "samara-down", "samara-react", "samara-answer"]
    page.keyboard.press("Enter")
    page.keyboard.type("And the dog.")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.className") == "samara-answer"


@pytest.mark.parametrize(
    ("path", "width", "scheme"), [(TOUR, 320, "dark"), (TOUR, 1100, "light"), (PERSIAN, 320, "light"), (PERSIAN, 1100, "dark")]
)
def test_every_state_is_for_everyone_and_moves_nothing(reader, code, path, width, scheme):
    page = reader(path, viewport={"width": width, "height": 800}, color_scheme=scheme, reduced_motion="reduce")
    who = f"g{width}{scheme}"
    seen = []

    def look(state):
        seen.append(state)
        assert (state, violations(page)) == (state, [])
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), state

    look("list")
    assert page.evaluate("window.shifted") == 0
    page.locator("#write textarea").fill("Longer than any **word** " + "https://example.org/" + "x" * 80)
    look("written")
    page.locator(".samara-preview").click()
    page.locator(".samara-form .samara-text strong").wait_for()
    look("preview")
    page.locator(".samara-preview").click()
    write(page, f"From {who}.", who)
    look("code")
    page.locator(".samara-code input").press_sequentially(code(f"{who}@example.net"))
    page.locator("li").filter(has_text=f"From {who}.").wait_for()
    look("published")
    page.locator("li").filter(has_text=f"From {who}.").locator(".samara-answer").click()
    look("answer")
    page.locator("li .samara-cancel").click()
    page.locator(".samara-change").click()
    page.locator("li textarea").wait_for()
    look("change")
    page.locator("li .samara-cancel").click()
    page.locator(".samara-react").first.click()
    look("signs")
    assert (page.wrong, len(seen)) == ([], 8)


def test_page_that_only_names_the_server_gets_all_of_it(reader, shop, code):
    page = reader(LARCH)
    api = page.locator("samara-comments").get_attribute("data-api")
    html = f"""<!doctype html><html lang="de"><title>Hand</title><main><h1>Hand</h1>
    <link rel="stylesheet" href="/-/static/comments.css"><script src="/-/static/comments.js" defer></script>
    <script src="/-/static/count.js" data-api="{api}" defer></script><a href="{LARCH}" data-samara-count>Larch</a>
    <a href="https://other.example/" data-samara-count>Other</a>
    <samara-comments data-api="{api}"><a href="/-/comments/">Kommentare</a></samara-comments></main>"""
    page.route("**/by-hand.html", lambda route: route.fulfill(body=html, content_type="text/html"))
    page.goto(f"{shop[0]}/by-hand.html")
    page.get_by_role("heading", name="Kommentare").wait_for()
    assert page.get_by_label("Kommentar schreiben").count() == 1
    assert re.fullmatch(r"Larch \d+", page.get_by_role("link", name="Larch").inner_text())
    assert page.get_by_role("link", name="Other").inner_text() == "Other"
    assert page.wrong == []


def test_news_are_asked_for_where_they_are_not_told(reader, code):
    page = reader(GLUE)
    page.clock.install()
    page.route("**/live/**", lambda route: route.fulfill(status=503))
    with page.expect_response("**/live/?**"):
        page.reload()
        page.locator("#comments").scroll_into_view_if_needed()
    publish(reader(GLUE), "News from elsewhere.", "hugo", code)
    page.clock.fast_forward(40_000)
    page.locator(".samara-fresh button, li:has-text('News from elsewhere.')").first.wait_for()


def test_browser_works_for_a_comment_that_is_doubted(reader, shop):
    """The solver is loaded when it is asked for, from beside the script, under a policy that allows the site's own scripts."""
    page = reader(RIG)
    strict = "script-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'"

    def guard(route):
        answer = route.fetch()
        route.fulfill(response=answer, headers={**answer.headers, "content-security-policy": strict})

    page.route(f"{shop[0]}{RIG}", guard)
    with page.expect_response("**/thread/?**"):
        page.reload()
        page.locator("#comments").scroll_into_view_if_needed()
    answers = []
    page.on("response", lambda answer: answers.append((answer.url.rpartition("/-/")[2] or answer.url, answer.status)))
    trap = page.locator("#write [name=website]")
    assert not trap.is_visible()
    trap.evaluate("field => { field.value = 'filled by a program' }")
    write(page, "The rig is well made.", "doubted")
    asked = [(url.rpartition("/")[2] or "comments/", status) for url, status in answers if "comments/" in url or "work" in url]
    assert asked == [("comments/", 428), ("samara-work.js", 200), ("comments/", 202)]
    page.wrong = [each for each in page.wrong if "428" not in each and "addthis" not in each]
    assert page.wrong == []


def test_field_for_programs_is_met_by_nobody(reader):
    """Neither by the keyboard nor by ear, and what the browser knows is not filled in there."""
    page = reader(TOUR)
    names = page.locator("#write").evaluate(
        "form => [...form.elements].filter(each => each.checkVisibility()).map(each => each.name)"
    )
    assert "website" not in names
    tree = page.locator("#write").aria_snapshot()
    assert "website" not in tree.lower()
    assert page.locator("#write [name=website]").get_attribute("autocomplete") == "off"
