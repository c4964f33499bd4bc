from __future__ import annotations

from contextlib import contextmanager
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import parse_qs

import pytest
from django.conf import settings as django
from django.utils import timezone

from samara.core.comment import State
from samara.core.settings import load
from samara.practices.conversation.evidence import Notice
from samara.practices.conversation.judging import Verdict
from samara.server.jobs import akismet
from samara.server.models import Comment, Inquiry
from samara.server.store import comments, decisions, inquiries, people, threads
from samara.server.store.comments import Hand
from server.talking import PAGE, somebody

pytestmark = pytest.mark.django_db
DOUBT = Verdict(state=State.WAITING, suspicion=0.7, why=(Notice("contact", 1.0, "it tells a mail address"),), asks=True)


class Recorded:
    """Answers like Akismet, as recorded in its documentation, and keeps what it was sent."""

    def __init__(self, *answers: tuple[int, str, dict[str, str]]) -> None:
        self.answers = list(answers)
        self.asked: list[tuple[str, dict[str, str]]] = []

    @contextmanager
    def listening(self):
        recorded = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"])).decode()
                recorded.asked.append((self.path, {name: values[0] for name, values in parse_qs(body).items()}))
                status, text, headers = recorded.answers.pop(0)
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(text)))
                self.end_headers()
                self.wfile.write(text.encode())

            def log_message(self, *said):
                pass

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield f"127.0.0.1:{server.server_address[1]}"
        finally:
            server.shutdown()
            thread.join()
            server.server_close()


@pytest.fixture
def asking(settings):
    """A key at Akismet."""
    settings.SAMARA = django.SAMARA.replace(akismet_key="k3y")


def doubted(site, text="Write to seller@gmail.com", name="Eva") -> Comment:
    hand = Hand(somebody(name, f"{name}@example.net"), "", name)
    return Comment.objects.get(pk=comments.post(threads.open_for(site, PAGE), hand, text, DOUBT.state, verdict=DOUBT).id)


def asks(recorded, monkeypatch, now=None) -> int:
    with recorded.listening() as place:
        monkeypatch.setattr(akismet, "SERVER", f"http://{place}/1.1/")
        return akismet.ask(load().replace(akismet_key="k3y", private_hosts=[place]), now)


def test_without_a_key_nothing_is_noted_and_nobody_asked(site):
    doubted(site)
    assert (Inquiry.objects.count(), akismet.ask(load())) == (0, 0)


def test_spam_is_moved_and_says_who_said_so(site, asking, monkeypatch):
    one = doubted(site)
    recorded = Recorded((200, "true", {"X-akismet-pro-tip": "discard"}))
    assert asks(recorded, monkeypatch) == 1
    [(path, sent)] = recorded.asked
    assert path == "/1.1/comment-check"
    assert (sent["comment_content"], sent["comment_author"], sent["user_ip"]) == ("Write to seller@gmail.com", "Eva", "127.0.0.1")
    assert "Eva@example.net" not in str(sent)
    one.refresh_from_db()
    assert (one.state, one.why[0]) == (State.SPAM, ["akismet", 5.0, "Akismet is sure that it is spam"])
    assert Inquiry.objects.count() == 0


def test_what_is_no_spam_is_published(site, asking, monkeypatch):
    one = doubted(site)
    asks(Recorded((200, "false", {})), monkeypatch)
    one.refresh_from_db()
    assert (one.state, one.thread.count) == (State.PUBLISHED, 1)


def test_what_is_not_doubted_is_shown_to_nobody(site, asking):
    hand = Hand(somebody())
    for verdict in (Verdict(state=State.PUBLISHED), Verdict(state=State.SPAM, suspicion=0.99), Verdict(state=State.WAITING)):
        comments.post(threads.open_for(site, PAGE), hand, f"{verdict}", verdict.state, verdict=verdict)
    assert Inquiry.objects.count() == 0


@pytest.mark.parametrize(
    "answer", [(500, "", {}), (200, "invalid", {"X-akismet-debug-help": "no key"}), (302, "", {"Location": "http://192.0.2.1/"})]
)
def test_a_fault_leaves_the_local_judgement_and_is_tried_again(site, asking, monkeypatch, caplog, answer):
    one = doubted(site)
    now = timezone.now()
    assert asks(Recorded(answer), monkeypatch, now) == 0
    one.refresh_from_db()
    assert (one.state, one.suspicion, Inquiry.objects.get().tries) == (State.WAITING, 0.7, 1)
    assert "k3y" not in caplog.text
    assert asks(Recorded(), monkeypatch, now + timedelta(seconds=30)) == 0
    assert asks(Recorded((200, "true", {})), monkeypatch, now + timedelta(minutes=2)) == 1


def test_it_is_given_up_in_the_end(site, asking, monkeypatch, caplog):
    doubted(site)
    now = timezone.now()
    for number in range(len(inquiries.WAITS) + 1):
        asks(Recorded((500, "", {})), monkeypatch, now + timedelta(days=number))
    assert Inquiry.objects.count() == 0


def test_who_decided_meanwhile_is_not_overruled(site, asking, monkeypatch):
    one = doubted(site)
    decisions.decide(site, people.owner(), [one.pk], State.PUBLISHED)
    assert asks(Recorded(), monkeypatch) == 0
    assert Comment.objects.get().state == State.PUBLISHED


def test_what_a_moderator_decides_about_its_answer_is_told(site, asking, monkeypatch):
    one = doubted(site)
    asks(Recorded((200, "false", {})), monkeypatch)
    made = decisions.decide(site, people.owner(), [one.pk], State.SPAM)
    recorded = Recorded((200, "Thanks for making the web a better place.", {}))
    assert asks(recorded, monkeypatch) == 1
    assert [path for path, _ in recorded.asked] == ["/1.1/submit-spam"]
    decisions.undo(made, people.owner())
    assert Inquiry.objects.count() == 0
    decisions.decide(site, people.owner(), [one.pk], State.SPAM)
    decisions.decide(site, people.owner(), [one.pk], State.PUBLISHED)
    assert [each.kind for each in Inquiry.objects.all()] == ["ham"]
