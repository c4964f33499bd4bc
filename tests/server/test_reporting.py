from __future__ import annotations

import pytest
from django.test import Client

from samara.core.comment import State
from samara.server.belongings import estate
from samara.server.models import Comment, Decision, Flag, Happening, Person
from samara.server.store import comments, decisions, flags, people
from samara.server.store.queue import REPORTED
from server import cast
from server.quarrel import say, someone

pytestmark = pytest.mark.django_db


@pytest.fixture
def bad(site):
    return say(site, "Something bad", someone("Mallory"))


def known(site, name: str) -> Person:
    """Somebody who was published on the site before."""
    found = someone(name)
    say(site, f"Said by {name}", found, page=cast.HAUL)
    return found


def report(comment, person=None, reason="abuse", words="", network="192.0.2.1"):
    browser = Client(REMOTE_ADDR=network)
    if person is not None:
        browser.force_login(person)
        browser.get(f"/-/comments/{comment.pk}/flag/")
    return browser.post(f"/-/comments/{comment.pk}/flag/", {"reason": reason, "words": words, **token(browser)})


def token(browser) -> dict[str, str]:
    """The token of the form that a browser was shown."""
    return {"csrfmiddlewaretoken": browser.session["_csrftoken"]} if "_csrftoken" in browser.session else {}


def state(comment) -> str:
    return Comment.objects.get(pk=comment.pk).state


def test_guest_reports_without_script_or_account(client, site, bad):
    page = client.get(f"/-/comments/{bad.pk}/flag/")
    assert "Something bad" in page.text
    assert "Thank you" in report(bad, words="It hurts\u202e <b>").text
    told = Flag.objects.get()
    assert (told.reason, told.words, told.person, told.settled) == ("abuse", "It hurts <b>", None, None)
    assert "192.0.2.1" not in str(Flag.objects.values_list())


def test_three_known_people_let_a_comment_wait_and_no_more_than_that(site, bad):
    for name in ("Ada", "Eva"):
        report(bad, known(site, name))
        assert state(bad) == "published"
    report(bad, known(site, "Kim"))
    assert state(bad) == "waiting"
    made = Decision.objects.get()
    assert (made.person, made.act) == (None, "waiting")
    assert len(flags.open_of(site, [bad.pk])) == 3
    decisions.undo(made, people.owner())
    assert state(bad) == "published"


def test_guests_and_strangers_count_half(site, bad):
    for at in range(5):
        report(bad, network=f"192.0.2.{at}")
    assert state(bad) == "published"
    report(bad, someone("New"))
    assert state(bad) == "waiting"


def test_one_caller_counts_once(site, bad):
    ada = known(site, "Ada")
    for _ in range(3):
        assert "Thank you" in report(bad, ada).text
        report(bad)
        report(bad, network="192.0.2.1")
    assert Flag.objects.count() == 2
    assert state(bad) == "published"


def test_what_a_moderator_approved_stays_and_is_told(site, bad, owner):
    decisions.decide(site, people.owner(), [bad.pk], State.WAITING)
    decisions.decide(site, people.owner(), [bad.pk], State.PUBLISHED)
    for name in ("Ada", "Eva", "Kim", "Zoe"):
        report(bad, known(site, name))
    assert state(bad) == "published"
    assert [row.key for row in owner.get(f"/-/sites/{site.pk}/comments/?state=reported").context["queue"].rows] == [bad.pk]
    comments.edit(Comment.objects.get(pk=bad.pk), "Worse", State.PUBLISHED, bad.person)
    report(bad, known(site, "Pat"))
    assert state(bad) == "waiting"


def test_reports_that_were_settled_protect_too(site, bad):
    report(bad, known(site, "Ada"))
    decisions.settle(site, people.owner(), [bad.pk])
    for name in ("Eva", "Kim", "Zoe"):
        report(bad, known(site, name))
    assert state(bad) == "published"


def test_ban_settles_what_was_reported_of_what_it_takes_along(site, bad, owner):
    report(bad, known(site, "Ada"))
    made = decisions.ban(site, people.owner(), bad.person.pk, comment=bad.pk)
    assert (state(bad), Flag.objects.get().settled is not None) == ("removed", True)
    assert decisions.undo(made, people.owner())
    assert (state(bad), Flag.objects.get().settled) == ("published", None)


def test_whoever_reported_wrongly_weighs_less(site, bad):
    crowd = [known(site, name) for name in ("Ada", "Eva", "Kim")]
    fine = say(site, "Perfectly fine", someone("Pat"))
    for each in crowd:
        report(fine, each)
    decisions.decide(site, people.owner(), [fine.pk], State.PUBLISHED)
    for each in crowd:
        report(bad, each)
    assert state(bad) == "published"
    assert sorted(each.dismissed for each in flags.reporters(Comment.objects.get(pk=bad.pk))) == [1, 1, 1]


def test_ones_own_words_and_bans_count_nothing_and_say_nothing(site, bad):
    nuisance = someone("Nuisance")
    decisions.ban(site, people.owner(), nuisance.pk)
    for each in (bad.person, nuisance):
        assert "Thank you" in report(bad, each).text
    assert not Flag.objects.exists()


def test_owner_decides_how_many_and_can_switch_it_off(site, bad, monkeypatch):
    monkeypatch.setenv("SAMARA_COMMENTS_FLAGS", "0")
    for at in range(9):
        report(bad, known(site, f"Reader{at}"), network=f"192.0.2.{at}")
    assert state(bad) == "published"
    assert Flag.objects.count() == 9


def test_reports_are_limited_per_household(site):
    said = [say(site, f"No. {at}", someone(f"R{at}")) for at in range(12)]
    assert [report(each).status_code for each in said] == [200] * 10 + [429] * 2


@pytest.mark.parametrize("state", [State.WAITING, State.SPAM, State.REMOVED])
def test_what_is_not_published_is_not_there(client, site, state):
    hidden = say(site, "Hidden words", someone(), state=state)
    answers = [client.get(f"/-/comments/{key}/flag/") for key in (hidden.pk, 99_999)]
    assert [each.status_code for each in answers] == [404, 404]
    assert "Hidden words" not in answers[0].text
    assert report(hidden).status_code == 404


def test_reason_is_needed(site, bad):
    assert report(bad, reason="").status_code == report(bad, reason="nonsense").status_code == 422
    assert not Flag.objects.exists()


def test_owners_learn_of_the_first_report_and_see_all(site, bad, owner):
    report(bad, words="first"), report(bad, reason="spam", words="second", network="192.0.2.9")
    assert Happening.objects.filter(kind="flagged").count() == 1
    page = owner.get(f"/-/sites/{site.pk}/comments/?state={REPORTED}")
    (row,) = page.context["queue"].rows
    assert (dict(row.reports), row.reported) == ({"Insult, threat or hatred": 1, "Spam or advertising": 1}, ("first", "second"))
    owner.post(f"/-/sites/{site.pk}/comments/decide/", {"one": f"settled:{bad.pk}"})
    assert (state(bad), flags.reported(site)) == ("published", 0)


def test_own_reports_are_exported_and_go_with_the_person(site, bad):
    ada = known(site, "Ada")
    report(bad, ada, words="Mean")
    assert [each["words"] for each in estate.export(ada)["flags"]] == ["Mean"]
    estate.erase(ada, "keep")
    assert not Flag.objects.exists()
