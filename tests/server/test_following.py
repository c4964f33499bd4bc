from __future__ import annotations

import re
from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from django.core import mail, signing
from django.test import Client
from django.utils import timezone

from samara.server import following, permits
from samara.server.models import Silence, Subscription, Thread
from samara.server.permits import Act
from samara.server.store import merging, subscriptions, threads
from samara.widgets.mail import languages
from samara.widgets.words import direction
from server import cast
from server.talking import call, token
from server.told import follow, say, someone, tell

pytestmark = pytest.mark.django_db

STRANGER = "stranger@example.net"
FORM = "/-/comments/follow/"


def ask(client: Client, address: str = STRANGER, **more):
    return client.post(FORM, {"page": cast.RAIN, "address": address, **more})


def links(text: str) -> list[str]:
    """The paths of our links in a mail, with their queries."""
    found = [urlsplit(each) for each in re.findall(r"https?://\S+", text)]
    return [f"{each.path}?{each.query}" for each in found if each.path.startswith("/-/mail/")]


@pytest.mark.parametrize("lang", languages())
def test_mail_and_its_pages_speak_the_language_of_the_page(client, site, lang):
    """From the question to the end, right to left where the language is."""
    say_in, eva = languages()[lang], "eva@example.net"
    html = f'<html lang="{lang}" dir="{direction(lang)}">'
    assert html in client.get(FORM, {"page": cast.RAIN, "lang": lang}).text
    ask(client, eva, lang=lang)
    asked = mail.outbox[-1]
    assert asked.subject == say_in.ask_subject.format(title="A thousand kilometres of rain")
    assert asked.extra_headers["Content-Language"] == lang
    yes = links(asked.body)[0]
    assert html in client.get(yes).text
    assert say_in.following in client.post(yes).text
    say(site, "Hello", someone())
    assert tell() == [f"{eva}: {say_in.new.format(where='“A thousand kilometres of rain”')}"]
    body = mail.outbox[-1].body
    assert (say_in.why_thread in body, say_in.stop_thread in body) == (True, True)
    no = links(body)[0]
    assert say_in.stop in client.get(no).text
    assert say_in.ended in client.post(no).text


def test_to_look_at_the_form_opens_no_conversation(client, site):
    assert client.get(FORM, {"page": cast.RAIN}).status_code == 200
    assert Thread.objects.count() == 0


# Double opt-in


def test_an_address_says_yes_before_it_follows(client, site):
    assert ask(client).status_code == 200
    assert Subscription.objects.get().confirmed is None
    yes, _ = links(mail.outbox[-1].body)
    # Programs that look links up do not say yes.
    assert client.get(yes).status_code == 200
    assert Subscription.objects.get().confirmed is None
    assert "You follow this now" in client.post(yes).text
    assert Subscription.objects.get().confirmed is not None


def test_the_answer_does_not_tell_who_follows(client, site):
    assert ask(client).status_code == 200
    first = Subscription.objects.get()
    subscriptions.confirm(first.pk)
    subscriptions.silence(site, "silent@example.net", Silence.Kind.ASKED)
    pages = {ask(Client(), address).text for address in (STRANGER, "silent@example.net", "new@example.net")}
    assert len(pages) == 1


def test_typing_an_address_again_changes_nothing_for_who_has_said_yes(client, site):
    found = follow(site, someone("Eva"))
    ask(client, "eva@example.net", pace="daily")
    found.refresh_from_db()
    assert found.pace == "at-once"
    assert found.confirmed is not None


def test_the_question_holds_nothing_that_others_wrote(client, site):
    say(site, "SPAM SPAM", someone("Buy-now"))
    ask(client)
    assert "SPAM" not in mail.outbox[-1].body
    assert "Buy-now" not in mail.outbox[-1].body


def test_a_stranger_is_asked_three_times_a_day_at_most(client, site):
    for number in range(6):
        ask(client, page=[cast.RAIN, cast.HAUL, cast.LARK][number % 3])
    assert len(mail.outbox) == following.PER_ADDRESS[0]


def test_one_network_asks_few_people(client, site):
    answers = [ask(client, f"p{number}@example.net").status_code for number in range(25)]
    assert answers == [200] * 20 + [429] * 5


def test_a_stranger_who_refuses_is_never_asked_again(client, site):
    ask(client)
    _, no = links(mail.outbox[-1].body)
    client.post(no)
    assert Subscription.objects.count() == 0
    ask(client, page=cast.HAUL)
    assert len(mail.outbox) == 1


def test_what_was_not_confirmed_is_forgotten(client, site):
    ask(client)
    yes, _ = links(mail.outbox[-1].body)
    Subscription.objects.update(asked=timezone.now() - subscriptions.LIFE - timedelta(minutes=1))
    client.post(yes)
    assert Subscription.objects.get().confirmed is None
    ask(client, "other@example.net")
    assert Subscription.objects.filter(address=STRANGER).count() == 0


@pytest.mark.parametrize("address", ["", "no address", "a@b.example\nBcc: eva@example.net", "a@b.example, c@d.example"])
def test_what_is_no_address_gets_no_mail(client, site, address):
    assert ask(client, address).status_code == 422
    assert mail.outbox == []


@pytest.mark.parametrize("page", ["https://elsewhere.example/", "", "/never-read", "javascript:alert(1)"])
def test_only_pages_of_a_site_can_be_followed(client, site, page):
    assert ask(client, page=page).status_code == 404


def test_a_form_of_another_host_is_only_shown(client, site):
    answer = client.post(FORM, {"page": cast.RAIN, "address": STRANGER}, headers={"Origin": "https://evil.example"})
    assert (answer.status_code, mail.outbox) == (200, [])


# With an account


def test_who_is_signed_in_follows_at_once(client, site):
    eva = someone("Eva")
    client.force_login(eva)
    client.post(FORM, {"page": cast.RAIN, "pace": "daily"})
    assert (Subscription.objects.get().person, Subscription.objects.get().pace, mail.outbox) == (eva, "daily", [])
    client.post(FORM, {"page": cast.RAIN, "end": "1"})
    assert Subscription.objects.count() == 0


def test_a_form_without_the_token_of_the_session_follows_nothing(site):
    client = Client(enforce_csrf_checks=True)
    client.force_login(someone("Eva"))
    client.post(FORM, {"page": cast.RAIN})
    assert Subscription.objects.count() == 0


def test_pages_of_the_site_follow_with_a_token(client, site):
    eva = someone("Eva")
    first = say(site, "Hello", eva)
    shown = token(eva, site)
    query = f"follow/?page={cast.RAIN}"
    assert call(client, site, query, token=shown).json() == {"following": ""}
    body = {"page": cast.RAIN, "pace": "daily"}
    assert call(client, site, "follow/", "POST", body, shown).json() == {"following": "daily"}
    call(client, site, "follow/", "POST", {"page": cast.RAIN, "comment": first.pk}, shown)
    assert call(client, site, f"{query}&comment={first.pk}", token=shown).json() == {"following": "at-once"}
    assert call(client, site, "follow/", "DELETE", {"page": cast.RAIN}, shown).json() == {"following": ""}
    assert Subscription.objects.get().comment == first


def test_pages_of_the_site_ask_an_address(client, site):
    body = {"page": cast.RAIN, "email": STRANGER}
    answer = call(client, site, "follow/", "POST", body)
    assert (answer.status_code, answer.json()) == (202, {"asked": True})
    assert call(client, site, "follow/", "POST", {"page": cast.RAIN}).status_code == 422
    assert call(client, site, "follow/", "DELETE", body).status_code == 401
    assert call(client, site, "follow/", "POST", body, token="forged.token").status_code == 401
    assert call(client, site, "follow/", "POST", body, origin="https://evil.example").status_code == 403


# Links in mail


def no_of(site, person, **more) -> str:
    """The link that stops, out of the mail that a subscription brings."""
    follow(site, person, **more)
    say(site, f"Hello number {Subscription.objects.count()}", someone(f"W{person.pk}"), page=more.get("page", cast.RAIN))
    tell()
    tell(timedelta(days=1))
    (link,) = links(next(each.body for each in reversed(mail.outbox) if each.to == [person.email]))
    return link


def test_one_press_of_a_mail_program_ends_one_subscription(site):
    eva = someone("Eva")
    link = no_of(site, eva)
    other = follow(site, eva, page=cast.HAUL)
    bystander = follow(site, someone("Zoe"))
    bare = Client(enforce_csrf_checks=True)
    assert bare.get(link).status_code == 200
    assert Subscription.objects.count() == 3
    answer = bare.post(link, "List-Unsubscribe=One-Click", content_type="application/x-www-form-urlencoded")
    assert answer.status_code == 200
    assert set(Subscription.objects.all()) == {other, bystander}
    assert bare.post(link).status_code == 200


def test_a_link_of_daily_mail_ends_the_daily_mail_of_that_site_alone(site):
    eva = someone("Eva")
    link = no_of(site, eva, pace="daily")
    follow(site, eva, pace="daily", page=cast.HAUL)
    kept = follow(site, eva, page=cast.LARK)
    zoe = follow(site, someone("Zoe"), pace="daily")
    Client().post(link)
    assert set(Subscription.objects.all()) == {kept, zoe}


def test_a_link_does_only_what_it_says(client, site):
    eva = follow(site, someone("Eva"))
    zoe = subscriptions.follow(threads.open_for(site, cast.HAUL), STRANGER)
    # A link to end cannot confirm, and one to confirm cannot end.
    assert client.post(f"/-/mail/yes/?k={permits.issue(Act.END, zoe.pk)}").status_code == 410
    assert client.post(f"/-/mail/no/?k={permits.issue(Act.CONFIRM, eva.pk)}").status_code == 410
    # Refusing ends only what was not confirmed.
    client.post(f"/-/mail/no/?k={permits.issue(Act.REFUSE, eva.pk)}")
    assert Subscription.objects.filter(confirmed=None).count() == 1
    assert Subscription.objects.count() == 2


def test_links_stop_mail_of_names_and_of_comments(client, site):
    eva = someone("Eva")
    client.post(f"/-/mail/no/?k={permits.issue(Act.NO_MENTIONS, site.pk, eva.pk)}")
    assert subscriptions.is_silent(site, eva.email, Silence.Kind.MENTION)
    assert not subscriptions.is_silent(site, eva.email, Silence.Kind.OWNER)
    client.post(f"/-/mail/no/?k={permits.issue(Act.NO_COMMENTS, site.pk, eva.pk)}")
    assert subscriptions.is_silent(site, eva.email, Silence.Kind.OWNER)


@pytest.mark.parametrize("path", ["/-/mail/yes/", "/-/mail/no/"])
@pytest.mark.parametrize(
    "word", ["", "x", "WyJlbmQiLDFd:1xVb6E:INfFuxufGKxS2izT8yI0KBr-ZG5UMvFdnPCSRYyQbnJ", "\0", "a:b:c", "é" * 99]
)
def test_forged_links_do_nothing(client, site, path, word):
    kept = follow(site, someone("Eva"))
    assert client.post(path, query_params={"k": word}).status_code == 410
    assert Subscription.objects.get() == kept


def test_words_signed_for_something_else_do_nothing(client, site):
    kept = follow(site, someone("Eva"))
    word = signing.dumps(["end", kept.pk], salt="another")
    assert client.post(f"/-/mail/no/?k={word}").status_code == 410
    for shape in ("end", ["end"], {"end": 1}, ["end", "x"], ["end", None], []):
        word = signing.dumps(shape, salt=permits.SALT)
        assert client.post(f"/-/mail/no/?k={word}").status_code == 410
    assert Subscription.objects.count() == 1


@pytest.mark.parametrize(("act", "days"), [(Act.CONFIRM, 3), (Act.REFUSE, 3), (Act.END, 400)])
def test_links_grow_old(monkeypatch, act, days):
    word = permits.issue(act, 7)
    assert permits.read(word) == (act, (7,))
    now = signing.time.time()
    monkeypatch.setattr(signing.time, "time", lambda: now + days * 86_400 + 1)
    assert permits.read(word) is None


def test_people_see_what_they_follow_and_stop_it(client, site):
    eva = someone("Eva")
    first = say(site, "Hello", eva)
    follow(site, eva, comment=first)
    other = follow(site, someone("Zoe"))
    client.force_login(eva)
    page = client.get("/-/me/").text
    assert "A thousand kilometres of rain" in page
    sent = dict(re.findall(r'name="(page|comment)" value="([^"]*)"', page))
    assert sent == {"page": cast.RAIN, "comment": str(first.pk)}
    client.post(FORM, {**sent, "end": "1"})
    assert Subscription.objects.get() == other
    assert "What you follow" not in client.get("/-/me/").text


def test_who_followed_before_the_page_moved_is_told_and_can_stop(site):
    eva = someone("Eva")
    follow(site, eva)
    source, target = threads.open_for(site, cast.RAIN), threads.open_for(site, cast.HAUL)
    merging.merge(source, target)
    say(site, "Hello", someone(), page=cast.HAUL)
    assert tell() == ["eva@example.net: A new comment: “Haul, the cargo bicycle”"]
    assert subscriptions.pace(eva, target) == "at-once"
    subscriptions.leave(eva, target)
    assert Subscription.objects.count() == 0


def test_what_a_person_follows_goes_with_them(site):
    from samara.server.belongings import estate

    eva = someone("Eva")
    follow(site, eva)
    subscriptions.follow(threads.open_for(site, cast.HAUL), eva.email)
    assert [each["page"] for each in estate.export(eva)["subscriptions"]] == [cast.RAIN, cast.HAUL]
    estate.erase(eva, "keep")
    assert Subscription.objects.count() == 0
