"""Comments begin only on pages that the site has."""

from __future__ import annotations

import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest

from samara.core.comment import State
from samara.server import presence
from samara.server.models import Comment, Page, Thread
from samara.server.store import people, sites
from server import cast
from server.talking import call, somebody, token, write

pytestmark = pytest.mark.django_db


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *args):
        pass

    def do_GET(self):
        if self.path == "/broken.html":
            self.send_error(503)
        elif self.path == "/moved.html":
            self.send_response(302)
            self.send_header("Location", "/")
            self.end_headers()
        else:
            super().do_GET()


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "site"
    (made / "notes").mkdir(parents=True)
    for name in ("index.html", "new.html", "notes/index.html", "style.css"):
        (made / name).write_text("<title>New</title>")
    return made


@pytest.fixture
def far(folder):
    """The address at which another server shows the folder."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


def post(client, site, page, whose=None, **more):
    ticket = token(whose or somebody("Ada", "ada@example.net"), site)
    return call(client, site, "comments/", "POST", {"page": page, "text": "Ash bends.", **more}, ticket)


@pytest.mark.parametrize(
    ("path", "there"),
    [("bicycles/haul.html", True), ("new.html", True), ("new", True), ("notes", True), ("notes/", True), ("style.css", False),
     ("no/such/page.html", False), ("new.html/", False)],
)  # fmt: skip
def test_folder_is_looked_into(db, folder, path, there):
    site = cast.served(str(folder))
    site.url = "http://localhost:8765/"
    site.save()
    Page.objects.filter(site=site, address=cast.HAUL).update(address="http://localhost:8765/bicycles/haul.html")
    assert presence.has_page(site, f"http://localhost:8765/{path}") is there


@pytest.mark.parametrize(
    ("path", "there"),
    [("new.html", True), ("notes/", True), ("notes", True), ("style.css", False), ("no/such/page.html", False),
     ("moved.html", False), ("broken.html", None)],
)  # fmt: skip
def test_site_elsewhere_is_asked_where_it_was_read(db, far, path, there):
    site = sites.remember(far, url="https://tea.example/")
    assert presence.has_page(site, f"https://tea.example/{path}") is there


def test_site_that_does_not_answer_is_not_told_of(db):
    site = sites.remember("http://127.0.0.1:9/", url="https://tea.example/")
    assert presence.has_page(site, "https://tea.example/new.html") is None


def test_site_is_not_asked_without_end(db, far, monkeypatch):
    monkeypatch.setattr(presence, "LOOKS", (2, 600))
    site = sites.remember(far, url="https://tea.example/")
    assert [presence.has_page(site, "https://tea.example/new.html") for _ in range(3)] == [True, True, None]


def test_invented_page_gets_no_comment_and_no_row(client, db, far):
    site = sites.remember(far, url="https://example.org/")
    answer = post(client, site, "https://example.org/no/such/page.html")
    assert (answer.status_code, answer.json()["error"]["type"]) == (404, "page")
    assert (Thread.objects.count(), Page.objects.count()) == (0, 0)
    assert post(client, site, "https://example.org/new.html", somebody("Bob")).json()["comment"]["state"] == "published"


def test_comment_waits_where_the_site_does_not_say(client, db, far):
    site = sites.remember(far, url="https://example.org/")
    assert post(client, site, "https://example.org/broken.html").json()["comment"]["state"] == "waiting"
    row = Comment.objects.get()
    assert (State(row.state), row.why[0][2]) == (
        State.WAITING,
        "no reading has seen this page, and the site did not say whether it is there",
    )


def test_moderator_opens_a_conversation_anywhere(client, db):
    site = sites.remember("http://127.0.0.1:9/", url="https://example.org/")
    owner = people.owner()
    people.own(owner, site)
    assert post(client, site, "https://example.org/soon.html", owner).json()["comment"]["state"] == "published"


def test_page_with_comments_is_known_but_not_by_those_that_wait(client, db):
    site = sites.remember("http://127.0.0.1:9/", url="https://example.org/")
    page = "https://example.org/old.html"
    states = [post(client, site, page, somebody(name)).json()["comment"]["state"] for name in ("Ada", "Bob")]
    assert (states, presence.has_page(site, page)) == (["waiting", "waiting"], None)
    write(site, "It bends.", page=page)
    assert presence.has_page(site, page) is True
    assert post(client, site, page, somebody("Eve")).json()["comment"]["state"] == "published"


@pytest.mark.parametrize("address", ["lov@two.example.", "a@b", "nobody", "a@[127.0.0.1]"])
def test_mistyped_address_publishes_nothing_where_guests_write(client, site, monkeypatch, address):
    monkeypatch.setenv("SAMARA_COMMENTS_GUESTS", "true")
    data = {"page": cast.HAUL, "text": "Ash bends.", "email": address, "follow": True}
    answer = call(client, site, "comments/", "POST", data)
    assert (answer.status_code, answer.json()["error"]["type"], Comment.objects.count()) == (422, "address", 0)
    form = {"page": cast.HAUL, "text": "Ash bends.", "address": address}
    shown = client.post("/-/comments/", form, headers={"Origin": "https://example.org"})
    assert (shown.status_code, "That is not an e-mail address." in shown.content.decode()) == (422, True)
    assert call(client, site, "comments/", "POST", {**data, "email": " "}).status_code == 201
