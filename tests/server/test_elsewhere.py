from __future__ import annotations

from contextlib import ExitStack
from urllib.parse import parse_qsl, urlsplit

import pytest
from allauth.socialaccount.models import SocialAccount, SocialApp
from django.test import Client

from samara.core.settings import Settings
from samara.server.elsewhere import catalogue
from samara.server.elsewhere.kind import Account
from samara.server.models import Origin, Person
from samara.server.store import accounts, people
from samara.server.views import elsewhere
from server.instances import Atmosphere, Fediverse, Provider, Vouching, running
from server.mailing import come_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def world(settings):
    """Starts servers of other people; only those may be asked."""
    with ExitStack() as stack:
        hosts: list[str] = []

        def start(*instances, **more):
            for each in instances:
                stack.enter_context(running(each))
                hosts.append(each.host)
            settings.SAMARA = Settings((("environment", {**more, "private_hosts": hosts}),))
            return instances[0] if instances else None

        yield start


def leave(client, said: str, **more):
    """Type an account into the box; the address of the page that leads away."""
    answer = client.post("/-/join/", {"who": said, **more}, headers={"Origin": "http://testserver"})
    assert answer.status_code == 200, answer.text
    return answer.context["address"]


def come_back(client, location: str):
    """Follow the other server's redirect."""
    assert location.startswith("http://testserver/-/elsewhere/back/?")
    return client.get(location.removeprefix("http://testserver"))


def handle_of(instance) -> str:
    """What somebody types to sign in with the account that lives there."""
    if isinstance(instance, Fediverse):
        return f"@ada@{instance.host}"
    return f"@{instance.host}" if isinstance(instance, Atmosphere) else f"{instance.base}/"


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("@me@social.example", [("fediverse", "me@social.example")]),
        ("@me@Social.example:8443", [("fediverse", "me@social.example:8443")]),
        ("@me.bsky.social", [("bluesky", "me.bsky.social")]),
        ("me.bsky.social", [("bluesky", "me.bsky.social"), ("indieauth", "https://me.bsky.social/")]),
        ("Tea.example", [("indieauth", "https://tea.example/"), ("bluesky", "tea.example")]),
        ("https://tea.example/me", [("indieauth", "https://tea.example/me")]),
        ("http://tea.example", [("indieauth", "http://tea.example/")]),
        ("https://ada:secret@tea.example/", []),
        ("ada@tea.example", []),
        ("@me", []),
        ("tea", []),
        ("javascript:alert(1)", []),
        ("file:///etc/passwd", []),
        ("https://", []),
        ("a b.example", []),
        ("", []),
    ],
)
def test_box_knows_what_was_typed(said, found):
    assert catalogue.recognise(said) == found


@pytest.mark.parametrize("kind", [Fediverse, Vouching, Atmosphere])
def test_account_elsewhere_registers_and_signs_in(client, site, world, kind):
    instance = world(kind())
    answer = come_back(client, instance.authorize(leave(client, handle_of(instance))))
    assert answer.headers["Location"] == "/-/me/passkey/?next=%2F-%2F"
    person = SocialAccount.objects.get().user
    again = Client()
    assert come_back(again, instance.authorize(leave(again, handle_of(instance)))).headers["Location"] == "/-/"
    assert again.get("/-/me/").context["whose"] == person
    assert Person.objects.filter(memberships=None).count() == 1


def test_person_of_the_fediverse_is_known_by_their_number(client, site, world):
    instance = world(Fediverse(number="109", username="ada", name="Ada \u202eL."))
    come_back(client, instance.authorize(leave(client, f"@ada@{instance.host}")))
    account = SocialAccount.objects.get()
    assert (account.provider, account.uid) == ("fediverse", f"{instance.host}/109")
    assert (account.user.name, account.user.email) == ("Ada L.", None)
    assert account.extra_data["handle"] == f"@ada@{instance.host}"
    instance.told |= {"username": "countess"}
    again = Client()
    come_back(again, instance.authorize(leave(again, f"@countess@{instance.host}")))
    assert SocialAccount.objects.get().user == account.user


def test_same_number_at_another_server_is_somebody_else(client, site, world):
    first, second = Fediverse(), Fediverse()
    world(first, second)
    for instance in (first, second):
        browser = Client()
        come_back(browser, instance.authorize(leave(browser, f"@ada@{instance.host}")))
    assert SocialAccount.objects.values("user").distinct().count() == 2


def test_server_of_the_fediverse_knows_us_once(client, site, world):
    instance = world(Fediverse())
    for _ in range(2):
        browser = Client()
        come_back(browser, instance.authorize(leave(browser, f"@ada@{instance.host}")))
    assert instance.asked.count("POST /api/v1/apps") == 1
    assert SocialApp.objects.count() == 1
    assert instance.tokens == set()


def test_handle_may_bear_the_name_of_another_host(client, site, world):
    front, home = Fediverse(), Fediverse()
    world(front, home)
    front.actor = f"{home.base}/users/ada"
    address = leave(client, f"@ada@{front.host}")
    assert address.startswith(f"{home.base}/oauth/authorize?")
    come_back(client, home.authorize(address))
    assert SocialAccount.objects.get().uid == f"{home.host}/109"


def test_web_address_that_came_back_instead_has_to_name_the_server(client, site, world):
    instance, other = Vouching(), Vouching()
    world(instance, other)
    instance.me = f"{other.base}/"
    answer = come_back(client, instance.authorize(leave(client, f"{instance.base}/")))
    assert answer.status_code == 422
    other.pages["/"] = f'<link rel="authorization_endpoint" href="{instance.base}/authorize">'
    come_back(client, instance.authorize(leave(client, f"{instance.base}/")))
    assert SocialAccount.objects.get().uid == f"{other.base}/"


def test_web_address_without_a_server_is_told(client, site, world):
    instance = world(Vouching())
    answer = client.post("/-/join/", {"who": f"{instance.base}/plain"})
    assert answer.status_code == 422
    assert "names no server that lets its owner sign in" in answer.text


def test_handle_that_the_account_does_not_bear_is_refused(client, site, world):
    instance = Atmosphere()
    instance.names = ["at://somebody.example"]
    world(instance)
    answer = client.post("/-/join/", {"who": f"@{instance.host}"})
    assert answer.status_code == 422
    assert "does not call itself" in answer.text


def test_answer_about_another_account_is_refused(client, site, world):
    instance = world(Atmosphere())
    instance.subject = "did:plc:aaaaaaaaaaaaaaaaaaaaaaaa"
    answer = come_back(client, instance.authorize(leave(client, f"@{instance.host}")))
    assert answer.status_code == 422
    assert not SocialAccount.objects.exists()


@pytest.mark.parametrize("kind", [Vouching, Atmosphere])
def test_answer_of_another_issuer_is_refused(client, site, world, kind):
    instance = world(kind())
    answer = come_back(client, instance.authorize(leave(client, handle_of(instance)), iss="https://evil.example"))
    assert answer.status_code == 422
    assert not SocialAccount.objects.exists()


OPENID = {"openid_client": "us", "openid_secret": "hush", "openid_name": "Our Login"}


def test_provider_is_offered_where_it_is_set_up(client, site, world, settings):
    instance = world(Provider())
    world(openid_issuer=instance.base, **OPENID)
    assert "Go on with <bdi>Our Login</bdi>" in client.get("/-/join/").text
    left = client.post("/-/elsewhere/", {"kind": "openid"})
    answer = come_back(client, instance.authorize(left.context["address"]))
    assert answer.headers["Location"] == "/-/me/passkey/?next=%2F-%2F"
    account = SocialAccount.objects.get()
    assert (account.provider, account.uid) == ("openid", f"{instance.base} 42")


def test_no_provider_is_offered_by_default(client, site):
    assert "Go on with" not in client.get("/-/join/").text
    assert client.post("/-/elsewhere/", {"kind": "github"}).status_code == 422


def test_github_and_google_are_offered_where_they_are_set_up(client, site, settings):
    settings.SAMARA = Settings((("environment", {"github_client": "us", "google_client": "us"}),))
    assert catalogue.buttons(settings.SAMARA) == {"github": "GitHub", "google": "Google"}
    address = client.post("/-/elsewhere/", {"kind": "github"}).context["address"]
    query = dict(parse_qsl(urlsplit(address).query))
    assert address.startswith("https://github.com/login/oauth/authorize?")
    assert (query["client_id"], query["redirect_uri"]) == ("us", "http://testserver/-/elsewhere/back/")


def test_address_that_a_provider_names_opens_no_account(client, site, world):
    """The provider says that the person's e-mail address is that of somebody here: that is not even read."""
    owner = Person.objects.create_user(email="owner@example.net")
    instance = world(Provider())
    world(openid_issuer=instance.base, **OPENID)
    come_back(client, instance.authorize(client.post("/-/elsewhere/", {"kind": "openid"}).context["address"]))
    assert SocialAccount.objects.get().user != owner


def test_answer_counts_only_in_the_browser_that_left(client, site, world):
    """Otherwise somebody could send a victim back with their own code, and the victim would write in their name."""
    instance = world(Fediverse())
    location = instance.authorize(leave(client, f"@ada@{instance.host}"))
    victim = Client()
    assert come_back(victim, location).status_code == 422
    leave(victim, f"@ada@{instance.host}")
    assert come_back(victim, location).status_code == 422
    assert not SocialAccount.objects.exists()


def test_answer_counts_once(client, site, world):
    instance = world(Fediverse())
    location = instance.authorize(leave(client, f"@ada@{instance.host}"))
    come_back(client, location)
    assert come_back(client, location).status_code == 422


def test_answer_that_comes_late_is_refused(client, site, world):
    instance = world(Fediverse())
    location = instance.authorize(leave(client, f"@ada@{instance.host}"))
    session = client.session
    session[elsewhere.KEPT] = {**session[elsewhere.KEPT], "at": session[elsewhere.KEPT]["at"] - elsewhere.LIFE - 1}
    session.save()
    assert come_back(client, location).status_code == 422


def test_person_who_says_no_is_told_so(client, site, world):
    instance = world(Fediverse())
    state = dict(parse_qsl(urlsplit(leave(client, f"@ada@{instance.host}")).query))["state"]
    answer = client.get(f"/-/elsewhere/back/?error=access_denied&state={state}")
    assert (answer.status_code, "You were not signed in there." in answer.text) == (422, True)


def test_session_gets_a_new_key(client, site, world):
    instance = world(Fediverse())
    location = instance.authorize(leave(client, f"@ada@{instance.host}"))
    before = client.cookies["samara"].value
    come_back(client, location)
    assert client.cookies["samara"].value != before


@pytest.mark.parametrize("next_page", ["https://evil.example/", "//evil.example/-/"])
def test_next_leads_nowhere_else(client, site, world, next_page):
    instance = world(Fediverse())
    come_back(client, instance.authorize(leave(client, f"@ada@{instance.host}")))
    again = Client()
    answer = come_back(again, instance.authorize(leave(again, f"@ada@{instance.host}", next=next_page)))
    assert answer.headers["Location"] == "/-/"


def test_account_is_added_to_the_person_who_is_signed_in(client, site, world):
    instance = world(Fediverse())
    come_in(client)
    left = client.post("/-/me/accounts/", {"who": f"@ada@{instance.host}"})
    assert come_back(client, instance.authorize(left.context["address"])).headers["Location"] == "/-/me/"
    account = SocialAccount.objects.get()
    assert account.user.email == "ada@example.net"
    assert f"@ada@{instance.host}" in client.get("/-/me/").text
    again = Client()
    come_back(again, instance.authorize(leave(again, f"@ada@{instance.host}")))
    assert again.get("/-/me/").context["whose"] == account.user
    client.post("/-/me/accounts/remove/", {"key": account.pk})
    assert not SocialAccount.objects.exists()


def test_account_of_somebody_else_stays_theirs(client, site, world):
    instance = world(Fediverse())
    come_back(client, instance.authorize(leave(client, f"@ada@{instance.host}")))
    other = Client()
    come_in(other, "eva@example.net")
    left = other.post("/-/me/accounts/", {"who": f"@ada@{instance.host}"})
    assert come_back(other, instance.authorize(left.context["address"])).status_code == 409
    other.post("/-/me/accounts/remove/", {"key": SocialAccount.objects.get().pk})
    assert SocialAccount.objects.exists()


def test_journey_begun_by_one_person_ends_with_them(client, site, world):
    """Somebody signs out and another in, while the other server's page is open: the account is given to neither."""
    instance = world(Fediverse())
    come_in(client)
    location = instance.authorize(client.post("/-/me/accounts/", {"who": f"@ada@{instance.host}"}).context["address"])
    session = client.session
    session[elsewhere.KEPT] = {**session[elsewhere.KEPT], "person": 999_999}
    session.save()
    assert come_back(client, location).status_code == 422
    assert not SocialAccount.objects.exists()


def test_person_remembers_the_network_they_came_by(site):
    person, _ = accounts.join("fediverse", Account("social.example/1", "@ada@social.example"), site)
    assert (person.origin.kind, person.origin.network) == (Origin.Kind.SIGN_UP, "fediverse")
    assert people.join("ada@example.net", site)[0].origin.network == ""
    assert people.join("eva@example.net", site)[0].origin.network == ""


PRIVATE = [
    "@me@localhost",
    "@me@127.0.0.1",
    "@me@10.0.0.1",
    "@me@169.254.169.254",
    "@me@0x7f000001",
    "@me@2130706433",
    "@me@localhost:8765",
    "https://127.0.0.1/",
    "https://[::1]/",
    "https://[::ffff:127.0.0.1]/",
    "http://169.254.169.254/latest/meta-data/",
    "https://0/",
]


@pytest.mark.parametrize("said", PRIVATE)
def test_no_private_address_is_asked(client, site, said):
    answer = client.post("/-/join/", {"who": said})
    assert answer.status_code == 422
    assert client.cookies == {}


def test_no_private_address_is_asked_that_another_server_names(client, site, world, settings):
    """What an answer names is checked like what a person types: a server may not lead us into our own network."""
    hidden = Fediverse()
    with running(hidden):
        front = Fediverse()
        world(front)
        front.actor = f"{hidden.base}/users/ada"
        assert client.post("/-/join/", {"who": f"@ada@{front.host}"}).status_code == 422
        vouching = world(Vouching())
        vouching.pages["/"] = f'<link rel="indieauth-metadata" href="{hidden.base}/metadata">'
        assert client.post("/-/join/", {"who": f"{vouching.base}/"}).status_code == 422
        assert hidden.asked == []


def test_nobody_is_sent_to_what_is_no_web_address(client, site, world):
    vouching = world(Vouching())
    for address in ("javascript:alert(1)", "data:text/html,x", "http://evil.example/", "//evil.example"):
        vouching.pages["/"] = f'<link rel="authorization_endpoint" href="{address}">'
        answer = client.post("/-/join/", {"who": f"{vouching.base}/"})
        assert answer.status_code == 422, address


def test_address_of_another_server_is_escaped(client, site, world):
    vouching = world(Vouching())
    vouching.pages["/"] = """<link rel="authorization_endpoint" href='https://evil.example/"><script>alert(1)</script>'>"""
    page = client.post("/-/join/", {"who": f"{vouching.base}/"}).text
    assert "<script>alert" not in page


def test_another_site_cannot_send_somebody_off(client, site, world):
    instance = world(Fediverse())
    answer = client.post("/-/join/", {"who": f"@ada@{instance.host}"}, headers={"Origin": "https://evil.example"})
    assert answer.status_code == 403
    answer = client.post("/-/elsewhere/", {"kind": "github"}, headers={"Origin": "https://evil.example"})
    assert answer.status_code == 403
    assert (instance.asked, client.cookies) == ([], {})


def test_strangers_do_not_send_us_around_without_end(client, site, world):
    instance = world(Fediverse())
    answers = [Client().post("/-/join/", {"who": f"@ada@{instance.host}"}).status_code for _ in range(21)]
    assert answers == [200] * 20 + [429]


def test_client_is_described_for_servers_that_read_it(client, site):
    told = client.get("/-/elsewhere/client.json").json()
    assert told["client_id"] == "http://testserver/-/elsewhere/client.json"
    assert told["redirect_uris"] == ["http://testserver/-/elsewhere/back/"]
    assert (told["token_endpoint_auth_method"], told["dpop_bound_access_tokens"]) == ("none", True)
