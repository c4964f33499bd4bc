from __future__ import annotations

import re
from hashlib import sha256
from itertools import count

import pytest
from django.core import signing
from django.test import Client

from samara.core.comment import State
from samara.practices.conversation import working
from samara.server import evidence, writing
from samara.server.models import Comment, Draft, Tally
from samara.server.store import decisions, people, words
from samara.server.views import comments as view
from server.mailing import last_code
from server.talking import PAGE, call, somebody, token, write

pytestmark = pytest.mark.django_db
DOUBTED = {"page": PAGE, "text": "Ash bends.", "website": "x"}
SPAM = "Best online casino bonus, free spins without deposit, play slots https://a.xyz https://b.xyz https://c.xyz WhatsApp +1 646 555 0142"


@pytest.fixture
def guests(monkeypatch):
    """The owner lets anybody write."""
    monkeypatch.setenv("SAMARA_COMMENTS_GUESTS", "true")


def post(client, site, bearer="", **form):
    return call(client, site, "comments/", "POST", {"page": PAGE, **form}, bearer)


def solved(puzzle: str) -> str:
    hard = int(puzzle.split(".")[1])
    answer = next(n for n in count() if working.zeros(sha256(f"{puzzle}:{n}".encode()).digest()) >= hard)
    return f"{puzzle}:{answer}"


def test_good_comments_pass_and_keep_no_reason(site, client, guests):
    assert post(client, site, text="Thank you, that was what I needed to know.", seconds=40.0).status_code == 201
    kept = Comment.objects.get()
    assert (kept.state, kept.why) == (State.PUBLISHED, [])


def test_spam_is_hidden_says_why_and_does_not_tell_its_writer(site, client, guests):
    answer = post(client, site, text=SPAM, name="casino.xyz", seconds=0.4)
    assert (answer.status_code, answer.json()["comment"]["state"]) == (201, "waiting")
    kept = Comment.objects.get()
    assert (kept.state, kept.thread.count, kept.suspicion > 0.95) == (State.SPAM, 0, True)
    assert {name for name, _, _ in kept.why} >= {"words", "contact", "haste", "name", "hosts"}
    assert all(isinstance(each[2], str) for each in kept.why)
    secret = answer.json()["browser"]
    mine = call(client, site, f"mine/?page={PAGE}", "POST", {"browser": secret}).json()
    assert [each["state"] for each in mine["waiting"]] == ["waiting"]


def test_work_is_asked_where_a_comment_is_doubted_and_lets_it_pass(site, client, guests, monkeypatch):
    monkeypatch.setenv("SAMARA_COMMENTS_WORK", "4")
    asked = post(client, site, **DOUBTED)
    assert (asked.status_code, asked.json()["error"]["type"], Comment.objects.count()) == (428, "work", 0)
    answer = solved(asked.json()["work"])
    written = post(client, site, **DOUBTED, work=answer)
    assert written.status_code == 201
    assert ["work", -1.0, "the browser did the work that was asked of it"] in Comment.objects.get().why


def test_each_puzzle_counts_once_and_for_its_own_words(site, client, guests, monkeypatch):
    monkeypatch.setenv("SAMARA_COMMENTS_WORK", "4")
    answer = solved(post(client, site, **DOUBTED).json()["work"])
    other = DOUBTED | {"text": DOUBTED["text"] + " Now."}
    assert post(client, site, **other, work=answer).status_code == 428
    assert post(client, site, **DOUBTED, work=answer).status_code == 201
    assert post(Client(REMOTE_ADDR="192.0.2.9"), site, **DOUBTED, work=answer).status_code == 428
    for forged in ("x", f"{'f' * 12}.0.x.{'A' * 22}:1", answer[:-1] + "x", ":", "a" * 5000):
        assert post(client, site, **DOUBTED, work=forged).status_code == 428


def test_who_can_do_no_work_waits(site, client, guests):
    assert post(client, site, **DOUBTED, work=None).json()["comment"]["state"] == "waiting"
    assert Comment.objects.get().state == State.WAITING


def test_an_owner_can_do_without_work(site, client, guests, monkeypatch):
    monkeypatch.setenv("SAMARA_COMMENTS_WORK", "0")
    assert post(client, site, **DOUBTED).json()["comment"]["state"] == "waiting"


def test_a_form_without_a_script_is_never_asked_for_work(site, client, guests):
    sent = {"Origin": "https://example.org", "Sec-Fetch-Mode": "navigate"}
    answer = client.post("/-/comments/", DOUBTED, headers=sent)
    assert (answer.status_code, Comment.objects.get().state) == (303, State.WAITING)
    assert "plain" in {name for name, _, _ in Comment.objects.get().why}


def test_the_page_says_when_its_form_was_drawn(site, client, guests):
    page = client.get(f"/-/comments/?page={PAGE}")
    drawn = re.search(r'name="drawn" value="([^"]+)"', page.content.decode())[1]
    assert 0 <= view.opened(type(page.wsgi_request.GET)(f"drawn={drawn}")) < 60
    for forged in ("", "1", "x:y:z", signing.dumps("x", salt=view.DRAWN), signing.dumps(1, salt="other")):
        assert view.opened(type(page.wsgi_request.GET)(f"drawn={forged}")) is None
    form = {"drawn": drawn, "page": PAGE, "text": "Ash bends.", "website": "x"}
    client.post("/-/comments/", form, headers={"Origin": "http://testserver", "Sec-Fetch-Mode": "navigate"})
    assert {name for name, _, _ in Comment.objects.get().why} - {"words"} == {"trap", "haste"}


def test_the_same_words_from_many_are_noticed(site, guests):
    said = "Have a look at this wonderful place, friends of mine."
    for number in range(8):
        post(Client(REMOTE_ADDR=f"192.0.2.{number}"), site, text=said, work=None)
    states = list(Comment.objects.order_by("pk").values_list("state", flat=True))
    assert states[:2] == [State.PUBLISHED, State.PUBLISHED]
    assert states[-1] == State.WAITING
    assert "the same words were sent 7 times within the hour before" in [told for _, _, told in Comment.objects.latest("pk").why]


def test_nearly_the_same_words_from_many_are_noticed(site, guests):
    words = "friend colleague neighbour sister brother uncle cousin teacher doctor captain pilot baker painter sailor".split()
    for number, word in enumerate(words):
        text = f"Thanks for sharing such useful information {word}, keep up the good work {number}"
        post(Client(REMOTE_ADDR=f"192.0.2.{number}"), site, text=text, work=None)
    states = list(Comment.objects.order_by("pk").values_list("state", flat=True))
    assert (states[:3], states[-1]) == ([State.PUBLISHED] * 3, State.WAITING)
    assert "nearly the same words were sent" in Comment.objects.latest("pk").why[0][2]


def test_links_to_one_host_from_many_are_noticed(site, guests):
    for number in range(12):
        text = f"I wrote of it, {chr(97 + number) * 9}: https://farm.example/{number}"
        post(Client(REMOTE_ADDR=f"192.0.2.{number}"), site, text=text, work=None)
    told = [words for _, _, words in Comment.objects.latest("pk").why]
    assert "farm.example was linked to 11 times within the hour before" in told


def test_a_clean_comment_that_is_edited_into_spam_is_hidden(site, client):
    whose = somebody()
    one = write(site, "A good word.", whose)
    answer = call(client, site, f"comments/{one.pk}/", "PATCH", {"text": SPAM}, token(whose, site))
    kept = Comment.objects.get()
    assert (answer.status_code, kept.state, kept.thread.count) == (200, State.SPAM, 0)
    assert answer.json()["comment"]["state"] == "waiting"


def test_what_waits_is_not_published_by_editing_it(site, client):
    whose = somebody()
    one = write(site, SPAM, whose, state=State.WAITING)
    call(client, site, f"comments/{one.pk}/", "PATCH", {"text": "A good word."}, token(whose, site))
    assert Comment.objects.get().state == State.WAITING


def test_a_draft_is_judged_when_its_address_is_proven(site, client):
    asked = post(client, site, text=SPAM, email="bot@example.net", website="x")
    assert asked.status_code == 202
    assert Draft.objects.get().sent["trap"] is True
    told = asked.json()
    answer = call(client, site, f"drafts/{told['draft']}/", "POST", {"browser": told["browser"], "code": last_code()})
    assert (answer.status_code, Comment.objects.get().state) == (201, State.SPAM)
    assert "trap" in {name for name, _, _ in Comment.objects.get().why}


def test_who_was_published_for_a_while_is_trusted(site, client):
    from datetime import timedelta

    from django.utils import timezone

    whose = somebody()
    type(whose).objects.filter(pk=whose.pk).update(joined=timezone.now() - timedelta(days=40))
    for number in range(5):
        write(site, f"No. {number}", whose)
    assert post(client, site, token(whose, site), text=SPAM).json()["comment"]["state"] == "published"
    decisions.decide(site, people.owner(), [Comment.objects.latest("pk").pk], State.SPAM)
    post(client, site, token(whose, site), text=SPAM + "!", work=None)
    assert Comment.objects.latest("pk").state == State.SPAM


def test_a_site_learns_what_its_moderators_press(site, client, guests):
    for number in range(12):
        one = write(site, f"wurble frobnicate {number}", somebody(f"bot{number}"), state=State.WAITING)
        decisions.decide(site, people.owner(), [one.pk], State.SPAM)
        two = write(site, f"spokes and hubs {number}", somebody(f"Ada{number}"), state=State.WAITING)
        decisions.decide(site, people.owner(), [two.pk], State.PUBLISHED)
    post(client, site, text="wurble frobnicate once more", work=None)
    kept = Comment.objects.latest("pk")
    assert kept.state == State.WAITING
    assert kept.why[0][2].startswith("it has words that stood only in spam: ")
    assert {"frobnicate", "wurble"} <= set(kept.why[0][2].partition(": ")[2].split(", "))
    assert post(client, site, text="spokes and hubs once more").json()["comment"]["state"] == "published"
    assert words.memory(site, []).comments == (12, 12)


def test_rules_of_the_owner_hold_at_every_door(site, client, monkeypatch):
    monkeypatch.setenv("SAMARA_COMMENTS_HOLD", "links")
    whose = somebody()
    answer = post(client, site, token(whose, site), text="See https://elsewhere.example/ for the drawings of it.")
    assert answer.json()["comment"]["state"] == "waiting"
    assert Comment.objects.get().why == [["links", 0.0, "it has 1 link to other sites"]]
    assert post(client, site, token(whose, site), text="See https://example.org/more").json()["comment"]["state"] == "published"


def test_looking_at_words_judges_by_what_the_site_learned_and_counts_nothing(site):
    policy, before = writing.policy_of(site), Tally.objects.count()
    assert evidence.look(policy, site, "Zeppelins are rented here.").state is State.PUBLISHED
    for at in range(6):
        decisions.decide(site, people.owner(), [write(site, f"Zeppelins rented, {at}", state=State.WAITING).pk], State.SPAM)
    assert (
        evidence.look(policy, site, "Zeppelins are rented here.").why[0].words.startswith("it has words that stood only in spam")
    )
    assert (Tally.objects.count(), evidence.look(policy, site, SPAM).state) == (before, State.SPAM)


def test_judging_asks_little(site, client, django_assert_max_num_queries):
    whose = somebody()
    bearer = token(whose, site)
    post(client, site, bearer, text="The first one.")
    with django_assert_max_num_queries(20):
        post(client, site, bearer, text="The second one, with more words than the first and a link: https://elsewhere.example/")
