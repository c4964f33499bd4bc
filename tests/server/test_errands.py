from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from samara.core.comment import Opening, State
from samara.core.settings import load
from samara.server.jobs import alerts, telling, watch
from samara.server.models import Comment, Decision, Delivery, Flag, Happening, Membership, Thread
from samara.server.store import comments, decisions, deliveries, flags, people
from server import cast
from server.quarrel import say, someone

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def place(monkeypatch):
    monkeypatch.setenv("SAMARA_SERVER_URL", "https://talk.example/")


@pytest.fixture
def mia(site):
    """A moderator who gets mail."""
    found = someone("Mia")
    Membership.objects.create(person=found, site=site, role="moderator")
    return found


@pytest.fixture
def waits(site, mia):
    return say(site, "Is this fine?\nhttps://evil.example/", someone("Ada"), state=State.WAITING)


def mailed() -> dict[str, str]:
    """The links of the last mail, as paths, by what they are called."""
    telling.tell(load())
    found = re.findall(r"^([\w -]+): https://talk\.example(/-/mail/do/\S+)$", mail.outbox[-1].body, re.M)
    return dict(found)


def state(comment) -> str:
    return Comment.objects.get(pk=comment.pk).state


def press(path: str, seen: int = 0):
    """What the button on the page sends, from a browser without a session."""
    return Client(enforce_csrf_checks=True).post(path, {"seen": seen})


@pytest.mark.parametrize(("word", "becomes"), [("Approve", "published"), ("Spam", "spam"), ("Remove", "removed")])
def test_mail_has_a_link_for_each_answer(site, mia, waits, word, becomes):
    links = mailed()
    assert list(links) == ["Approve", "Spam", "Remove"]
    shown = Client().get(links[word])
    assert ("Is this fine?" in shown.text, state(waits)) == (True, "waiting")
    done = press(links[word])
    assert (done.status_code, state(waits), Decision.objects.get().person) == (200, becomes, mia)
    undone = press("/-/mail/do/" + re.search(r'action="(\?k=[^"]+)"', done.text)[1])
    assert (undone.status_code, state(waits)) == (200, "waiting")


def test_opening_a_link_does_nothing_however_often(waits):
    for path in mailed().values():
        for method in ("get", "head", "options"):
            getattr(Client(), method)(path)
    assert (state(waits), Decision.objects.count()) == ("waiting", 0)


def test_link_is_spent_with_the_first_decision_by_anybody(site, waits):
    links = mailed()
    decisions.decide(site, people.owner(), [waits.pk], State.SPAM)
    for path in links.values():
        assert (press(path).status_code, state(waits)) == (410, "spam")
    decisions.undo(Decision.objects.get(), people.owner())
    assert press(links["Approve"]).status_code == 410


def test_link_is_good_once(waits):
    links = mailed()
    assert [press(links["Spam"]).status_code for _ in range(2)] == [200, 410]
    assert press(links["Approve"]).status_code == 410
    assert Decision.objects.count() == 1


def test_link_ends_with_the_role_and_the_account(site, mia, waits):
    links = mailed()
    Membership.objects.filter(person=mia).delete()
    assert press(links["Approve"]).status_code == Client().get(links["Approve"]).status_code == 410
    Membership.objects.create(person=mia, site=site, role="owner")
    mia.is_active = False
    mia.save()
    assert press(links["Approve"]).status_code == 410
    assert state(waits) == "waiting"


def test_link_ends_after_a_week(waits, monkeypatch):
    links = mailed()
    later = (timezone.now() + timedelta(days=7, minutes=1)).timestamp()
    monkeypatch.setattr("django.core.signing.time.time", lambda: later)
    assert press(links["Approve"]).status_code == 410


def test_words_that_were_changed_meanwhile_are_shown_again(waits):
    links = mailed()
    comments.edit(Comment.objects.get(pk=waits.pk), "Buy pills", State.WAITING, waits.person)
    again = press(links["Approve"])
    assert ("Buy pills" in again.text, state(waits)) == (True, "waiting")
    press(links["Approve"], seen=re.search(r'name="seen" value="(\d+)"', again.text)[1])
    assert state(waits) == "published"


def test_what_readers_report_is_mailed_with_links(site, mia):
    bad = say(site, "Mean words", someone("Ada"))
    mailed()
    flags.add(bad, None, "c" * 64, Flag.Reason.ABUSE, "hurts https://evil.example/")
    links = mailed()
    assert mail.outbox[-1].subject == "A comment was reported: “A thousand kilometres of rain”"
    assert "Reported: Insult, threat or hatred" in mail.outbox[-1].body
    assert "evil.example" not in mail.outbox[-1].body
    assert press(links["Approve"]).status_code == 200
    assert (state(bad), flags.reported(site)) == ("published", 0)
    assert press(links["Remove"]).status_code == 410


def flood(site, many: int, minutes: int = 0, page=cast.RAIN) -> Thread:
    """So many comments, so many minutes ago."""
    moment = timezone.now() - timedelta(minutes=minutes)
    made = [say(site, f"{page} {minutes} {at}", name=f"Guest {at}", page=page) for at in range(many)]
    Comment.objects.filter(pk__in=[each.pk for each in made]).update(created=moment)
    Happening.objects.filter(comment__in=made).update(created=moment, told=moment)
    return made[0].thread


@pytest.fixture
def alarm_at_five(monkeypatch):
    monkeypatch.setenv("SAMARA_COMMENTS_ALARM", "5")


def test_unusual_rate_is_told_once_with_links_that_slow_it_down(site, mia, alarm_at_five):
    thread = flood(site, 5)
    flood(site, 4, page=cast.HAUL)
    assert [watch.watch() for _ in range(3)] == [1, 0, 0]
    links = mailed()
    assert mail.outbox[-1].subject == "Unusually many comments: “A thousand kilometres of rain”"
    assert "5 comments came within ten minutes" in mail.outbox[-1].body
    assert list(links) == ["Slow it down", "Signed-in only", "Close it"]
    done = press(links["Close it"])
    assert Thread.objects.get(pk=thread.pk).state == Opening.CLOSED
    press("/-/mail/do/" + re.search(r'action="(\?k=[^"]+)"', done.text)[1])
    assert Thread.objects.get(pk=thread.pk).state == Opening.OPEN
    assert press(links["Slow it down"]).status_code == 410


def test_what_is_usual_on_a_page_alarms_nobody(site, mia, alarm_at_five):
    for minutes in range(15, 70, 5):
        flood(site, 2, minutes)
    flood(site, 6)
    assert watch.watch() == 0


def test_owner_switches_alarms_off(site, monkeypatch):
    monkeypatch.setenv("SAMARA_COMMENTS_ALARM", "0")
    flood(site, 40)
    assert watch.watch() == 0


def test_alarm_is_cheap(site, mia, alarm_at_five, django_assert_max_num_queries):
    for page in (cast.RAIN, cast.HAUL, cast.LARK):
        flood(site, 2, page=page)
    with django_assert_max_num_queries(3):
        assert watch.watch() == 0


def test_apprise_is_told_without_a_link_that_acts(site, alarm_at_five, monkeypatch):
    monkeypatch.setenv("SAMARA_COMMENTS_APPRISE", "json://127.0.0.1:9/")
    thread = flood(site, 5)
    watch.watch()
    for happening in Happening.objects.filter(kind="alarm"):
        Delivery.objects.bulk_create(telling.noted(happening, timezone.now()))
    (bundle,) = [each for each in deliveries.due(timezone.now()) if each.channel == "alert"]
    said = alerts.words(bundle, load())
    assert said == (
        "5 comments came within ten minutes. Slow it down, or close it: "
        f"https://talk.example/-/sites/{site.pk}/comments/?thread={thread.pk}"
    )
