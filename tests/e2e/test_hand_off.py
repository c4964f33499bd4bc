"""Signing in on a site by a small window of a Samara that runs under another host name: TLS, and no third-party cookie."""

from __future__ import annotations

import http.server
import os
import re
import ssl
import subprocess
import sys
import threading
from pathlib import Path
from typing import NamedTuple

import pytest

from browsing import launched
from e2e.authenticator import Authenticator
from e2e.certificates import certify
from server.instances import Fediverse, running

TESTS = Path(__file__).parent.parent
BLOG = """<!doctype html><html lang=en><meta charset=utf-8><title>Blog</title><h1>Blog</h1><button>Sign in</button><p id=who></p>
<form method=post action="{talk}/-/comments/"><input type=hidden name=page value="{blog}/bicycles/haul.html"><input name=name>
<input name=address><textarea name=text></textarea><button>Publish</button></form>
<script src="{talk}/-/static/person.js"></script>
<script>
const person = new SamaraPerson("{talk}", 1);
const who = document.getElementById("who");
async function tell() {{
  if (!person.isSignedIn) return who.textContent = "nobody";
  const answer = await person.call("person/");
  who.textContent = answer.ok ? (await answer.json()).handle : "nobody";
}}
document.querySelector("button").onclick = () => person.signIn().then(tell);
tell();
</script>"""
SPY = """<!doctype html><html lang=en><meta charset=utf-8><title>Spy</title><button>Look</button>
<script>
window.heard = [];
addEventListener("message", (event) => heard.push(event.data));
document.querySelector("button").onclick = () => open("{popup}", "spy", "popup");
</script>"""


class Pages(http.server.BaseHTTPRequestHandler):
    """Answers each host with its page."""

    def do_GET(self) -> None:
        host = self.headers["Host"].partition(":")[0]
        body = self.server.pages.get(host, "").encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        if self.path.startswith("/apart"):
            self.send_header("Cross-Origin-Opener-Policy", "same-origin")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


class Hosts(NamedTuple):
    """Three hosts: the site, the Samara that it uses, and somebody else's; and a server of the fediverse."""

    blog: str
    talk: str
    evil: str
    link: str
    social: Fediverse


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    return certify(tmp_path_factory.mktemp("certificate"), "blog.example", "talk.example", "evil.example")


@pytest.fixture(scope="module")
def chromium(certificate):
    """Chromium that finds every host on this machine, trusts the certificate, and takes no cookie of a third party."""
    yield from launched(
        "--host-resolver-rules=MAP *.example 127.0.0.1",
        f"--ignore-certificate-errors-spki-list={certificate.digest}",
        "--test-third-party-cookie-phaseout",
    )


@pytest.fixture(scope="module")
def social():
    with running(Fediverse()) as instance:
        yield instance


@pytest.fixture(scope="module")
def hosts(certificate, tmp_path_factory, social):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    server.daemon_threads = True
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate.certificate, certificate.key)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    port = server.server_address[1]
    blog, evil = f"https://blog.example:{port}", f"https://evil.example:{port}"
    environment = {
        **os.environ,
        "SAMARA_DATA": str(tmp_path_factory.mktemp("state")),
        "SAMARA_SERVER_NAMES": "talk.example",
        "SAMARA_PRIVATE_HOSTS": social.host,
        "PYTHONPATH": str(TESTS),
    }
    command = [sys.executable, "-m", "server.public", f"{blog}/", str(certificate.certificate), str(certificate.key)]
    with subprocess.Popen(command, cwd=TESTS, env=environment, stdout=subprocess.PIPE, text=True) as process:
        talk, token = process.stdout.readline().split()
        server.pages = {
            "blog.example": BLOG.format(talk=talk, blog=blog),
            "evil.example": SPY.format(popup=f"{talk}/-/popup/?site=1&origin={blog}"),
        }
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield Hosts(blog, talk, evil, f"{talk}/-/sign-in/{token}/", social)
        server.shutdown()
        thread.join()
        server.server_close()
        process.terminate()


@pytest.fixture(scope="module")
def outbox(chromium, hosts):
    """The code in the last mail to an address."""
    context = chromium.new_context()
    page = context.new_page()
    page.goto(hosts.link)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/-/sites/*/")

    def last_code(address: str) -> str:
        page.goto(f"{hosts.talk}/-/outbox/")
        return re.search(r"\d{6}", page.locator(".mails li").filter(has_text=address).first.inner_text())[0]

    yield last_code
    context.close()


@pytest.fixture
def reader(chromium):
    context = chromium.new_context()
    yield context
    context.close()


def sign_in(context, hosts, outbox, address, path="/"):
    """On the blog: press the button, and come in by a code in the window. Both pages."""
    page = context.new_page()
    page.goto(hosts.blog + path)
    with context.expect_page() as opened:
        page.get_by_role("button", name="Sign in").click()
    window = opened.value
    window.get_by_label("Your e-mail address").fill(address)
    window.keyboard.press("Enter")
    window.wait_for_url("**/-/join/code/**")
    window.get_by_label("Code from the mail").press_sequentially(outbox(address))
    return page, window


def is_told(page) -> str:
    page.wait_for_function("document.getElementById('who').textContent.startsWith('p-')")
    return page.locator("#who").inner_text()


def test_reader_signs_in_by_the_window_and_stays_signed_in(reader, hosts, outbox):
    sent: list[dict] = []
    page, window = sign_in(reader, hosts, outbox, "ada@example.net")
    who = is_told(page)
    window.get_by_role("link", name="Next time without a code").wait_for()
    assert not window.evaluate("document.documentElement.outerHTML.includes('data-token')")
    page.on("request", lambda request: sent.append(request.all_headers()) if "/-/api/" in request.url else None)
    page.reload()
    assert is_told(page) == who
    assert len(sent) == 1
    assert [each.get("cookie") for each in sent] == [None]
    assert {each["domain"] for each in reader.cookies()} == {"talk.example"}
    assert all(each["secure"] and each["httpOnly"] and each["sameSite"] == "Lax" for each in reader.cookies())


def test_reader_who_is_known_needs_one_press(reader, hosts, outbox):
    page, window = sign_in(reader, hosts, outbox, "eva@example.net")
    who = is_told(page)
    window.close()
    page.evaluate("localStorage.clear()")
    page.reload()
    page.wait_for_function("document.getElementById('who').textContent === 'nobody'")
    page.get_by_role("button", name="Sign in").click()
    assert is_told(page) == who
    # A plain form, as browsers without scripts send it, brings no cookie: one press on our page, and no code.
    for text in ("One.", "Two."):
        page.goto(hosts.blog)
        for name, value in {"name": "Eva", "address": "eva@example.net", "text": text}.items():
            page.locator(f"[name={name}]").fill(value)
        page.get_by_role("button", name="Publish").click()
        page.get_by_role("button", name="Publish as Eva").click()
        page.wait_for_url("**/-/comments/?page=*&at=*")
        assert page.get_by_text(text).count() == 1


def test_reader_signs_in_with_an_account_of_the_fediverse(reader, hosts):
    page = reader.new_page()
    page.goto(hosts.blog)
    with reader.expect_page() as opened:
        page.get_by_role("button", name="Sign in").click()
    window = opened.value
    window.get_by_label("Your e-mail address").fill(f"@ada@{hosts.social.host}")
    window.keyboard.press("Enter")
    window.get_by_role("link", name="Yes").click()
    assert is_told(page).startswith("p-")


def test_token_that_the_reader_ended_is_worth_nothing(reader, hosts, outbox):
    page, window = sign_in(reader, hosts, outbox, "kim@example.net")
    is_told(page)
    window.goto(f"{hosts.talk}/-/me/")
    window.get_by_role("button", name="Sign out: Workshop").click()
    window.wait_for_url("**/-/me/")
    page.reload()
    page.wait_for_function("document.getElementById('who').textContent === 'nobody'")
    assert page.evaluate("localStorage.length") == 0


def test_token_is_renewed_before_it_ends(reader, hosts, outbox):
    page, _ = sign_in(reader, hosts, outbox, "lee@example.net")
    who = is_told(page)
    before = page.evaluate("Object.values(localStorage)")
    page.evaluate("for (const name of Object.keys(localStorage)) localStorage[name] = localStorage[name].replace(/\\d{13}/, '0')")
    page.reload()
    assert is_told(page) == who
    assert page.evaluate("Object.values(localStorage)") != before


def test_page_whose_tie_is_cut_gets_the_token_behind_the_number_sign(reader, hosts, outbox):
    page, window = sign_in(reader, hosts, outbox, "noa@example.net", "/apart")
    assert is_told(page).startswith("p-")
    window.wait_for_url(f"{hosts.blog}/apart")
    assert is_told(window) == is_told(page)
    assert "samara-token" not in window.url


def test_link_signs_nobody_in_as_somebody_else(reader, hosts, outbox):
    """A token of the attacker's, put behind the # of a link, is not taken: this browser asked for none."""
    page, _ = sign_in(reader, hosts, outbox, "mallory@example.net")
    is_told(page)
    token = page.evaluate("JSON.parse(Object.values(localStorage)[0]).token")
    page.evaluate("localStorage.clear()")
    page.goto(f"{hosts.blog}/other#samara-token={token}&state=guess")
    page.wait_for_function("document.getElementById('who').textContent === 'nobody'")
    assert page.evaluate("location.hash") == ""


def test_page_of_another_origin_hears_nothing(reader, hosts, outbox):
    page, window = sign_in(reader, hosts, outbox, "zoe@example.net")
    is_told(page)
    window.close()
    spy = reader.new_page()
    spy.goto(hosts.evil)
    with reader.expect_page() as opened:
        spy.get_by_role("button", name="Look").click()
    opened.value.get_by_role("heading", name="You are signed in").wait_for()
    # The token was sent; the browser delivers in order, and what comes after it comes first.
    opened.value.evaluate("opener.postMessage('later', '*')")
    spy.wait_for_function("heard.length")
    assert spy.evaluate("heard") == ["later"]


def test_page_of_another_origin_cannot_call(reader, hosts, outbox):
    page, _ = sign_in(reader, hosts, outbox, "uma@example.net")
    is_told(page)
    token = page.evaluate("JSON.parse(Object.values(localStorage)[0]).token")
    spy = reader.new_page()
    spy.goto(hosts.evil)
    script = "([at, token]) => fetch(at, {headers: {Authorization: `Bearer ${token}`}}).then(a => a.status, () => 'refused')"
    assert spy.evaluate(script, [f"{hosts.talk}/-/api/sites/1/person/", token]) == "refused"
    assert page.evaluate(script, [f"{hosts.talk}/-/api/sites/1/person/", token]) == 200
    assert page.evaluate("at => fetch(at).then(a => a.status, () => 'refused')", f"{hosts.talk}/-/me/") == "refused"


def test_passkey_is_made_in_the_window_and_opens_it_the_next_time(reader, hosts, outbox):
    page, window = sign_in(reader, hosts, outbox, "pia@example.net")
    who = is_told(page)
    first = Authenticator(window)
    window.get_by_role("link", name="Next time without a code").click()
    window.get_by_role("button", name="Make a passkey").click()
    window.wait_for_url("**/-/me/")
    window.get_by_role("button", name="Sign out everywhere else").click()
    window.get_by_role("button", name="Sign out here").click()
    window.wait_for_url("**/-/join/")
    page.reload()
    page.wait_for_function("document.getElementById('who').textContent === 'nobody'")
    with reader.expect_page() as opened:
        page.get_by_role("button", name="Sign in").click()
    Authenticator(opened.value, first.credentials())
    opened.value.get_by_role("button", name="Use a passkey").click()
    assert is_told(page) == who
