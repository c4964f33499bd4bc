from __future__ import annotations

import base64
import hashlib
import hmac
import json
from datetime import timedelta

import pytest
from django.utils import timezone

from samara.core.comment import State
from samara.core.settings import load
from samara.server.jobs import hooks, telling
from samara.server.mail import OUTBOX
from samara.server.models import Delivery, Mail
from samara.server.store import comments, people
from server.receivers import Receiver
from server.told import say, someone

pytestmark = pytest.mark.django_db


@pytest.fixture
def hear(monkeypatch):
    """Name an address as webhook, and let it be asked."""

    def named(*addresses: str, private: bool = True) -> None:
        monkeypatch.setenv("SAMARA_COMMENTS_WEBHOOKS", ",".join(addresses))
        monkeypatch.setenv("SAMARA_COMMENTS_MAIL", "none")
        if private:
            monkeypatch.setenv("SAMARA_PRIVATE_HOSTS", ",".join(each.split("/")[2] for each in addresses))

    return named


def rounds(*minutes: int) -> None:
    for each in minutes:
        telling.tell(load(), timezone.now() + timedelta(minutes=each))


def is_sealed(secret: str, posted) -> bool:
    """What a receiver does, by the standard."""
    key = base64.b64decode(secret.removeprefix("whsec_"))
    said = f"{posted.headers['webhook-id']}.{posted.headers['webhook-timestamp']}.".encode() + posted.body
    return posted.headers["webhook-signature"] == "v1," + base64.b64encode(hmac.new(key, said, hashlib.sha256).digest()).decode()


def test_each_event_is_told_signed(site, hear):
    receiver = Receiver()
    with receiver.listening() as url:
        hear(f"{url}/hook")
        ada = someone()
        made = say(site, "Hello *you*", ada)
        comments.edit(made, "Hello", State.PUBLISHED, ada)
        made.refresh_from_db()
        comments.remove(made, ada)
        rounds(0)
    assert [is_sealed(hooks.secret_of(site), each) for each in receiver.posted] == [True] * 3
    told = [json.loads(each.body) for each in receiver.posted]
    assert [each["type"] for each in told] == ["comment.published", "comment.edited", "comment.removed"]
    assert "ada@example.net" not in "".join(each.body.decode() for each in receiver.posted)


def test_what_is_told_is_the_comment_its_thread_and_its_site(site, hear):
    receiver = Receiver()
    with receiver.listening() as url:
        hear(f"{url}/hook")
        made = say(site, "Hello *you*", someone(), state=State.WAITING)
        rounds(0)
    told = json.loads(receiver.posted[0].body)
    assert told["type"] == "comment.waiting"
    assert told["data"]["site"] == {"id": site.pk, "name": "Workshop", "url": "https://example.org/"}
    assert told["data"]["thread"]["page"] == "https://example.org/stories/rain.html"
    assert told["data"]["text"] == "Hello *you*"
    said = told["data"]["comment"]
    assert (said["id"], said["name"], said["html"]) == (made.pk, "Ada", "<p>Hello <em>you</em></p>")


def test_each_site_has_a_secret_of_its_own(site):
    from server import cast

    other = cast.sites.remember("/srv/other", url="https://other.example/", name="Other")
    assert hooks.secret_of(site) != hooks.secret_of(other)


@pytest.mark.parametrize(("status", "tries"), [(500, 2), (503, 2), (429, 2), (404, 1), (410, 1), (302, 1), (400, 1)])
def test_what_may_pass_is_tried_again(site, hear, status, tries):
    receiver = Receiver(status)
    with receiver.listening() as url:
        hear(f"{url}/hook")
        say(site, "Hello", someone())
        rounds(0, 0, 3, 3)
    assert len(receiver.posted) == tries
    assert len({each.headers["webhook-id"] for each in receiver.posted}) == 1
    row = Delivery.objects.get()
    assert row.done is not None
    assert row.fault == ("" if tries == 2 else f"127.0.0.1 answered {status}.")


def test_a_receiver_that_is_never_there_is_given_up(site, hear):
    receiver = Receiver()
    with receiver.listening() as url:
        pass
    hear(f"{url}/hook")
    say(site, "Hello", someone())
    for day in range(12):
        rounds(day * 1_440)
    row = Delivery.objects.get()
    assert (row.done is not None, row.tries) == (True, 9)


@pytest.mark.parametrize(
    "address",
    [
        "https://127.0.0.1/hook",
        "https://localhost/hook",
        "https://[::1]/hook",
        "https://2130706433/",
        "https://0x7f.1/",
        "https://169.254.169.254/latest/meta-data/",
        "https://10.0.0.1/",
        "http://example.org/hook",
        "ftp://example.org/",
        "file:///etc/passwd",
        "https://user:secret@example.org/",
    ],
)
def test_nothing_private_or_open_to_others_is_told(site, hear, address):
    hear(address, private=False)
    say(site, "Hello", someone())
    rounds(0)
    row = Delivery.objects.get()
    assert row.done is not None
    assert row.fault
    assert "secret@" not in row.fault


def test_a_redirect_is_not_followed(site, hear):
    inner = Receiver()
    with inner.listening() as private:
        outer = Receiver(307, target=f"{private}/inside")
        with outer.listening() as url:
            hear(f"{url}/hook")
            say(site, "Hello", someone())
            rounds(0, 3)
    assert (len(outer.posted), inner.posted) == (1, [])


def test_secrets_and_addresses_are_neither_logged_nor_kept(site, hear, caplog):
    receiver = Receiver(404, 500)
    with receiver.listening() as url:
        hear(f"{url}/hook?token=s3cr3t")
        say(site, "Hello", someone())
        rounds(0)
        say(site, "Hello again", someone("Eva"))
        rounds(0)
    kept = "".join(f"{row.receiver} {row.fault}" for row in Delivery.objects.all()) + caplog.text
    assert "s3cr3t" not in kept
    assert hooks.secret_of(site) not in kept


def test_an_address_that_was_taken_out_is_not_told(site, hear):
    receiver = Receiver(500)
    with receiver.listening() as url:
        hear(f"{url}/hook")
        say(site, "Hello", someone())
        rounds(0)
        hear(f"{url}/other")
        rounds(3)
    assert [each.path for each in receiver.posted] == ["/hook"]
    assert "not among" in Delivery.objects.get().fault


def test_owners_alone_see_the_secret(site, owner, client):
    assert hooks.secret_of(site) in owner.get(f"/-/sites/{site.pk}/messages/").text
    owner.logout()
    moderator = someone("Moe")
    moderator.memberships.create(site=site, role="moderator")
    client.force_login(moderator)
    assert client.get(f"/-/sites/{site.pk}/messages/").status_code == 404


def test_owner_without_an_address_is_told_so_and_can_set_one(owner, site, settings):
    where = f"/-/sites/{site.pk}/messages/"
    settings.EMAIL_BACKEND = OUTBOX
    hint = "You have no e-mail address here"
    assert (hint in owner.get(where).text, hint in owner.get("/-/outbox/").text) == (True, True)
    assert "Nobody who looks after this site gets mail of comments." in owner.get(where).text
    owner.post("/-/me/address/", {"address": "owner@example.net"})
    assert owner.post("/-/me/address/code/", {"code": Mail.objects.first().subject[:6]}).status_code == 302
    assert (hint in owner.get(where).text, hint in owner.get("/-/outbox/").text) == (False, False)
    assert "Mail of all comments goes to <bdi>owner@example.net</bdi>." in owner.get(where).text


@pytest.mark.parametrize(
    ("wish", "told"), [("none", "Nobody gets mail of comments"), ("waiting", "Mail of comments that wait goes to")]
)
def test_owner_sees_which_comments_mail_is_of(owner, site, monkeypatch, wish, told):
    people.move(people.owner(), "owner@example.net")
    monkeypatch.setenv("SAMARA_COMMENTS_MAIL", wish)
    assert told in owner.get(f"/-/sites/{site.pk}/messages/").text
