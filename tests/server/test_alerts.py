from __future__ import annotations

import json
from datetime import timedelta

import pytest
from django.utils import timezone

from samara.core.comment import State
from samara.core.errors import BadAnswer
from samara.core.settings import load
from samara.server.jobs import alerts, telling
from samara.server.models import Delivery
from server.receivers import Receiver
from server.told import say, someone

pytestmark = pytest.mark.django_db


@pytest.fixture
def hear(monkeypatch):
    """Name an address of Apprise, and let hosts be asked."""

    def named(address: str, *private: str) -> None:
        monkeypatch.setenv("SAMARA_COMMENTS_APPRISE", address)
        monkeypatch.setenv("SAMARA_PRIVATE_HOSTS", ",".join(private))
        monkeypatch.setenv("SAMARA_SERVER_URL", "https://talk.example")

    return named


def test_owners_are_told_by_apprise(site, hear):
    receiver = Receiver()
    with receiver.listening() as url:
        place = url.removeprefix("http://")
        hear(f"json://{place}/hook", place)
        say(site, "See https://evil.example now", someone(), state=State.WAITING)
        telling.tell(load())
    (posted,) = receiver.posted
    told = json.loads(posted.body)
    assert told["title"] == "A comment waits for you: “A thousand kilometres of rain”"
    assert "> See [link] now" in told["message"]
    assert "evil" not in told["message"]
    assert posted.headers["user-agent"].startswith("Samara/")
    assert Delivery.objects.get(channel="alert").fault == ""


def test_private_addresses_are_refused(site, hear):
    receiver = Receiver()
    with receiver.listening() as url:
        hear(f"json://{url.removeprefix('http://')}/hook")
        say(site, "Hello", someone())
        telling.tell(load())
    assert receiver.posted == []
    assert Delivery.objects.get().done is None


def test_a_redirect_to_a_private_address_is_refused(site, hear):
    inner = Receiver()
    with inner.listening() as private:
        outer = Receiver(307, target=f"{private}/inside")
        with outer.listening() as url:
            place = url.removeprefix("http://")
            hear(f"json://{place}/hook", place)
            say(site, "Hello", someone())
            telling.tell(load())
    assert (len(outer.posted), inner.posted) == (1, [])


def test_what_did_not_arrive_is_tried_again(site, hear):
    receiver = Receiver(500)
    with receiver.listening() as url:
        place = url.removeprefix("http://")
        hear(f"json://{place}/hook", place)
        say(site, "Hello", someone())
        telling.tell(load())
        telling.tell(load(), timezone.now() + timedelta(minutes=2))
    assert len(receiver.posted) == 2
    assert Delivery.objects.get().done is not None


@pytest.mark.parametrize(
    "address", ["mailto://me:pw@example.org", "irc://irc.example.org/x", "mqtt://localhost/topic", "syslog://"]
)
def test_ways_with_connections_of_their_own_are_refused(address):
    with pytest.raises(BadAnswer) as refused:
        alerts.opened(address, load())
    assert refused.value.permanent
    assert "pw" not in refused.value.message


@pytest.mark.parametrize("address", ["nonsense", "https://s3cr3t.example/", "unknown://s3cr3t"])
def test_what_apprise_does_not_know_is_told_without_its_secret(address, capfd, caplog):
    with pytest.raises(BadAnswer) as refused:
        alerts.opened(address, load())
    assert "s3cr3t" not in refused.value.message + caplog.text + "".join(capfd.readouterr())


@pytest.mark.parametrize(
    "address",
    [
        "ntfys://ntfy.sh/topic",
        "tgram://123456789:abcdefg_hijklmnop/12315544/",
        "discord://4174216298/JHMHI8qBe7bk2ZwO5U711o3dV_js",
        "slack://T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7FQ/#general",
        "matrixs://user:pass@matrix.example/#room",
        "gotifys://gotify.example/token",
        "mastodon://token@mastodon.example",
    ],
)
def test_usual_ways_go_through_the_door(address):
    assert alerts.opened(address, load()) is not None
