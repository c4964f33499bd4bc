from __future__ import annotations

from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from samara.core.comment import State
from samara.core.settings import Settings, load
from samara.server.jobs import letters, telling
from samara.server.models import Comment, Delivery, Happening, Membership, Origin, Silence
from samara.server.store import comments, deliveries, subscriptions, threads
from server import cast
from server.receivers import Mailbox
from server.told import follow, say, someone, tell

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def place(monkeypatch):
    monkeypatch.setenv("SAMARA_SERVER_URL", "https://talk.example/")


@pytest.fixture
def keeper(site):
    """The owner, who has an address."""
    whose = site.memberships.get().person
    whose.email = "owner@example.net"
    whose.save()
    return whose


# Who is told


def test_who_follows_is_told_once(site):
    follow(site, someone("Eva"))
    say(site, "Hello", someone())
    assert tell() == ["eva@example.net: A new comment: “A thousand kilometres of rain”"]
    assert tell() == []
    assert Happening.objects.filter(told=None).count() == 0


def test_nobody_is_told_of_their_own_words(site):
    ada = someone()
    follow(site, ada)
    say(site, "Hello", ada)
    assert tell() == []


def test_who_is_answered_is_told_so(site):
    ada, eva = someone(), someone("Eva")
    first = say(site, "Hello", ada)
    follow(site, ada)
    follow(site, ada, comment=first)
    say(site, "Hello yourself", eva, parent=first)
    assert tell() == ["ada@example.net: An answer to you: “A thousand kilometres of rain”"]


def test_answers_to_others_are_no_answers(site):
    ada, eva = someone(), someone("Eva")
    first = say(site, "Hello", ada)
    follow(site, ada, comment=first)
    second = say(site, "Something else", eva)
    say(site, "To that", eva, parent=second)
    assert tell() == []


def test_who_is_called_is_told_when_they_wrote_there(site):
    ada, eva, bob = someone(), someone("Eva"), someone("Bob")
    say(site, "Hello", ada)
    say(site, "Elsewhere", bob, page=cast.HAUL)
    tell()
    say(site, f"@ada, @bob and @{bob.handle}: look", eva)
    assert tell() == ["ada@example.net: Your name was called: “A thousand kilometres of rain”"]


def test_name_of_several_words_calls_who_bears_it(site):
    ada, zoe, bob = someone("Ada Lovelace"), someone("Zoë"), someone("Bob")
    for whose in (ada, zoe):
        say(site, "Hello", whose)
    tell()
    say(site, "@Ada Lovelace and @Zoë: look", bob)
    assert {each.partition(":")[0] for each in tell()} == {ada.email, zoe.email}


def test_an_edit_calls_nobody(site):
    ada, eva = someone(), someone("Eva")
    say(site, "Hello", ada)
    made = say(site, "Hi", eva)
    tell()
    comments.edit(made, "@ada", State.PUBLISHED, eva)
    assert tell() == []


@pytest.mark.parametrize(("wish", "state", "told"), [
    ("all", State.PUBLISHED, ["owner@example.net: A new comment: “A thousand kilometres of rain”"]),
    ("all", State.WAITING, ["owner@example.net: A comment waits for you: “A thousand kilometres of rain”"]),
    ("waiting", State.PUBLISHED, []),
    ("waiting", State.WAITING, ["owner@example.net: A comment waits for you: “A thousand kilometres of rain”"]),
    ("none", State.WAITING, []),
])  # fmt: skip
def test_owners_are_told_of_what_they_want(site, keeper, monkeypatch, wish, state, told):
    monkeypatch.setenv("SAMARA_COMMENTS_MAIL", wish)
    say(site, "Hello", someone(), state=state)
    assert tell() == told


def test_what_waits_is_told_to_nobody_else(site, keeper):
    follow(site, someone("Eva"))
    made = say(site, "Hello", someone(), state=State.WAITING)
    assert [each.partition(":")[0] for each in tell()] == ["owner@example.net"]
    comments.decide(made, State.PUBLISHED, keeper)
    assert [each.partition(":")[0] for each in tell()] == ["eva@example.net"]


def test_what_is_published_again_is_told_once(site, keeper):
    follow(site, someone("Eva"))
    made = say(site, "Hello", someone())
    assert len(tell()) == 2
    for state in (State.REMOVED, State.PUBLISHED):
        made.refresh_from_db()
        comments.decide(made, state, keeper)
    assert tell() == []


def test_what_was_removed_before_it_was_told_is_not(site):
    follow(site, someone("Eva"))
    ada = someone()
    made = say(site, "Hello", ada)
    for each in deliveries.untold():
        deliveries.note(each, telling.noted(each, timezone.now()), timezone.now())
    comments.remove(made, ada)
    assert tell() == []


def test_what_was_imported_is_told_to_nobody(site, keeper):
    made = say(site, "Old", someone())
    origin = Origin.objects.create(site=site, kind=Origin.Kind.IMPORT, url="https://old.example/")
    Comment.objects.filter(pk=made.pk).update(origin=origin)
    assert tell() == []


def test_moderators_of_another_site_are_not_told(site):
    other = cast.sites.remember("/srv/other", url="https://other.example/", name="Other")
    Membership.objects.create(person=someone("Moe"), site=other, role=Membership.Role.MODERATOR)
    say(site, "Hello", someone(), state=State.WAITING)
    assert tell() == []


def test_nothing_is_sent_before_an_address_has_said_yes(site):
    thread = threads.open_for(site, cast.RAIN)
    found = subscriptions.follow(thread, "stranger@example.net")
    say(site, "Hello", someone())
    assert tell() == []
    subscriptions.confirm(found.pk)
    say(site, "Hello again", someone("Eva"))
    assert [each.partition(":")[0] for each in tell()] == ["stranger@example.net"]


def test_silence_is_kept(site, keeper):
    eva, ada = someone("Eva"), someone()
    say(site, "Hello", eva)
    tell()
    subscriptions.silence(site, "eva@example.net", Silence.Kind.MENTION)
    subscriptions.silence(site, keeper.email, Silence.Kind.OWNER)
    say(site, "@eva", ada)
    assert tell() == []


# When


def test_what_is_due_together_comes_in_one_mail(site):
    follow(site, someone("Eva"))
    ada = someone()
    for number in range(3):
        say(site, f"Number {number}", ada)
    assert tell() == ["eva@example.net: 3 new comments: “A thousand kilometres of rain”"]
    assert [f"Number {number}" in mail.outbox[-1].body for number in range(3)] == [True] * 3


def test_daily_mail_comes_once_and_holds_all_threads(site):
    eva = someone("Eva")
    follow(site, eva, pace="daily")
    follow(site, eva, pace="daily", page=cast.HAUL)
    say(site, "Hello", someone())
    say(site, "Hello there", someone("Bob"), page=cast.HAUL)
    assert tell() == []
    assert tell(timedelta(days=1)) == ["eva@example.net: 2 new comments: Workshop"]
    assert tell(timedelta(days=2)) == []


def test_one_address_does_not_drown(site, monkeypatch):
    monkeypatch.setattr(telling, "PER_ADDRESS", (2, 3_600))
    follow(site, someone("Eva"))
    ada = someone()
    sent = []
    for number in range(4):
        say(site, f"Number {number}", ada)
        sent += tell()
    assert len(sent) == 2
    assert Delivery.objects.filter(done=None, tries=0).count() == 2


def test_what_was_settled_is_forgotten_after_a_month(site):
    follow(site, someone("Eva"))
    say(site, "Hello", someone())
    tell()
    deliveries.forget(timezone.now() + timedelta(days=29))
    assert Delivery.objects.count() == 1
    deliveries.forget(timezone.now() + timedelta(days=31))
    assert Delivery.objects.count() == 0


# What it says


def test_mail_is_text_whose_foreign_words_hold_no_link(site):
    follow(site, someone("Eva"))
    say(site, "Your account: [log in](https://evil.example/x), evil.example, me@evil.example\n-- \nStop this: x", someone("Ada"))
    tell()
    sent = mail.outbox[-1]
    assert (sent.content_subtype, sent.alternatives if hasattr(sent, "alternatives") else []) == ("plain", [])
    ours = [line for line in sent.body.splitlines() if not line.startswith(">")]
    assert [line for line in ours if "evil" in line] == []
    assert "> Your account: [log in]([link] evil[.]example, me[at]evil[.]example" in sent.body
    assert "https://talk.example/-/c/" in sent.body


@pytest.mark.parametrize(
    "name", ["Ada\r\nBcc: victim@example.net", "Ada\nX-Evil: 1", "=?utf-8?q?=0aBcc:_a@b.example?=", "\u202eadA"]
)
def test_no_name_or_title_reaches_a_header(site, settings, monkeypatch, name):
    box = Mailbox()
    with box.listening() as port:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_USE_TLS = "127.0.0.1", port, False
        thread = threads.open_for(site, cast.RAIN)
        thread.page.title = f"Title {name}"
        thread.page.save()
        site.name = name
        site.save()
        follow(site, someone("Eva"))
        made = say(site, "Hello", someone())
        Comment.objects.filter(pk=made.pk).update(name=name)
        telling.tell(load())
    (sent,) = box.mails
    assert sent["To"] == "eva@example.net"
    assert sent["Bcc"] is None
    assert sent["X-Evil"] is None
    assert set(sent.keys()) <= {
        "Content-Type", "MIME-Version", "Content-Transfer-Encoding", "Subject", "From", "To", "Date", "Auto-Submitted", "Content-Language", "Message-ID",
        "References", "List-ID", "List-Unsubscribe", "List-Unsubscribe-Post", "X-Peer", "X-MailFrom", "X-RcptTo",
    }  # fmt: skip


def test_mail_can_be_stopped_with_one_press(site):
    follow(site, someone("Eva"))
    say(site, "Hello", someone())
    tell()
    headers = mail.outbox[-1].message()
    assert headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    link = headers["List-Unsubscribe"].strip("<>")
    assert link.startswith("https://talk.example/-/mail/no/?k=")
    assert link in mail.outbox[-1].body


@pytest.mark.parametrize(("said", "base"), [
    ({"server_url": "https://talk.example/"}, "https://talk.example"),
    ({"server_names": ["a.example", "b.example"]}, "https://a.example"),
])  # fmt: skip
def test_links_lead_to_this_server(said, base):
    assert letters.base(Settings((("environment", said),))) == base


# When something breaks


def smtp(settings, port: int) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_USE_TLS = "127.0.0.1", port, False


def test_mail_that_is_not_taken_now_is_sent_later(site, settings):
    box = Mailbox("451 Later")
    follow(site, someone("Eva"))
    say(site, "Hello", someone())
    with box.listening() as port:
        smtp(settings, port)
        assert [telling.tell(load(), timezone.now() + timedelta(minutes=wait)) for wait in (0, 0, 2)] == [0, 0, 1]
    assert len(box.mails) == 1


def test_mail_that_is_never_taken_is_given_up(site, settings):
    box = Mailbox("550 No such mailbox")
    follow(site, someone("Eva"))
    say(site, "Hello", someone())
    with box.listening() as port:
        smtp(settings, port)
        telling.tell(load())
        telling.tell(load(), timezone.now() + timedelta(days=9))
    assert box.mails == []
    assert Delivery.objects.get().fault == "The mail could not be sent."


def test_what_another_process_took_is_left_to_it(site):
    follow(site, someone("Eva"))
    say(site, "Hello", someone())
    now = timezone.now()
    for each in deliveries.untold():
        deliveries.note(each, telling.noted(each, now), now)
        deliveries.note(each, telling.noted(each, now), now)
    (bundle,) = deliveries.due(now)
    assert (deliveries.take(bundle, now), deliveries.take(bundle, now)) == (True, False)
    assert tell() == []
    # It was killed: when its lease is over, the mail is sent.
    assert len(tell(deliveries.LEASE)) == 1


def test_one_that_breaks_keeps_nobody_waiting(site, monkeypatch):
    follow(site, someone("Eva"))
    follow(site, someone("Zoe"))
    say(site, "Hello", someone())
    whole = letters.write

    def write(bundle, *given):
        if bundle.receiver.startswith("eva"):
            raise ZeroDivisionError
        whole(bundle, *given)

    monkeypatch.setattr(letters, "write", write)
    assert [each.partition(":")[0] for each in tell()] == ["zoe@example.net"]
    monkeypatch.setattr(letters, "write", whole)
    assert [each.partition(":")[0] for each in tell(deliveries.LEASE)] == ["eva@example.net"]


def test_mail_bears_the_same_number_when_it_comes_twice(site):
    follow(site, someone("Eva"))
    say(site, "Hello", someone())
    tell()
    Delivery.objects.update(done=None, due=timezone.now())
    tell()
    first, second = (each.message()["Message-ID"] for each in mail.outbox)
    assert first == second
