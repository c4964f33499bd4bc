"""The moderators' list where there is much to do: why, more like this, all at once, guests, and the log of what was decided."""

from __future__ import annotations

import csv
import io
import json
from datetime import UTC, datetime

import pytest
from django.test import Client

from samara.core.comment import Opening, State
from samara.server.models import Ban, Comment, Decision, Membership, Thread
from samara.server.store import comments, decisions, people, threads
from samara.server.store.codes import hashed
from samara.server.store.comments import Hand
from samara.server.store.queue import MOST, SIZE
from server import cast
from server.quarrel import say, someone

pytestmark = pytest.mark.django_db
ALL = {"which": "all", "many": "published", "state": "waiting"}


@pytest.fixture
def path(site):
    return f"/-/sites/{site.pk}/comments/"


def listed(client, path: str) -> list[int]:
    return [row.key for row in client.get(path).context["queue"].rows]


def press(client, site, **data):
    return client.post(f"/-/sites/{site.pk}/comments/decide/", data)


def spam(site, many: int, state: str = "waiting", **more) -> list[int]:
    """A night's worth of advertisements."""
    thread = say(site, "The first").thread
    most = max(Comment.objects.values_list("root", flat=True))
    said = {"text": "Buy pills", "html": "<p>Buy pills</p>", "suspicion": 0.9, "host": "pills.example", "state": state, **more}
    made = Comment.objects.bulk_create(
        Comment(site=site, thread=thread, root=most + at, path=f"5{most + at:05}", why=[["words", 2.5, "words of spam: pills"]], **said)
        for at in range(1, many + 1)
    )  # fmt: skip
    Thread.objects.filter(pk=thread.pk).update(total=most + many)
    return [each.pk for each in made]


def test_row_says_why_and_how_suspicious(owner, site, path):
    (key,) = spam(site, 1)
    page = owner.get(path)
    (row,) = page.context["queue"].rows
    assert (row.key, row.suspicion, [tuple(each) for each in row.why]) == (key, 90, [("words of spam: pills", 2.5)])
    for words in ("words of spam: pills", "+2.5", "90 % suspicious", "pills.example"):
        assert words in page.text


def test_a_night_of_spam_is_cleaned_with_one_press_and_brought_back_with_one(owner, site, path):
    fine = say(site, "A question", someone(), state=State.WAITING)
    spam(site, 1_000)
    page = owner.get(f"{path}?state=waiting&over=80")
    assert (page.context["count"], "all of this list (1\u202f000)" in page.text) == (1_000, True)
    form = {"which": "all", "many": "spam", "state": "waiting", "over": "80", "seen": page.context["queue"].seen}
    after = owner.get(press(owner, site, **form, next=page.context["again"]).headers["Location"])
    assert after.context["done"].words == "Called spam: 1000 comments"
    assert Comment.objects.filter(state="spam").count() == 1_000
    assert listed(owner, path) == [fine.pk]
    owner.post(f"/-/sites/{site.pk}/undo/", {"key": after.context["done"].decision.pk})
    assert Comment.objects.filter(state="waiting").count() == 1_001


def test_one_press_decides_about_what_was_seen_alone(owner, site, path):
    spam(site, SIZE + 5)
    seen = owner.get(path).context["queue"].seen
    late = say(site, "Came later", someone(), state=State.WAITING)
    press(owner, site, which="all", many="removed", state="waiting", seen=seen)
    assert list(Comment.objects.filter(state="waiting").values_list("pk", flat=True)) == [late.pk]


@pytest.mark.parametrize("form", [{"one": "published:{}"}, {"many": "published", "which": "marked", "marked": "{}"}, ALL])
def test_words_that_were_changed_since_they_were_shown_are_shown_again(owner, site, path, form):
    waits = say(site, "Nice", someone(), state=State.WAITING)
    shown = owner.get(path).context["queue"]
    comments.edit(waits, "Nasty", State.WAITING, waits.person)
    form = {name: value.format(waits.pk) for name, value in form.items()}
    after = owner.get(press(owner, site, **form, at=shown.at, seen=shown.seen).headers["Location"])
    assert (listed(owner, path), Decision.objects.count()) == ([waits.pk], 0)
    assert "1 comment was changed since you were shown it." in after.text
    again = after.context["queue"]
    press(owner, site, **form, at=again.at, seen=again.seen)
    assert Comment.objects.get(pk=waits.pk).state == State.PUBLISHED


def test_what_came_with_an_archive_as_changed_in_the_future_is_decided(owner, site, path):
    waits = say(site, "Nice", someone(), state=State.WAITING)
    Comment.objects.update(edited=datetime(9000, 1, 1, tzinfo=UTC))
    press(owner, site, one=f"published:{waits.pk}", at=owner.get(path).context["queue"].at)
    press(owner, site, one=f"published:{waits.pk}", at="9" * 18)
    assert Comment.objects.get().state == State.PUBLISHED


def test_one_press_decides_about_so_many_and_no_more(owner, site, path, monkeypatch):
    monkeypatch.setattr("samara.server.store.queue.keys.__defaults__", (20,))
    spam(site, 30)
    press(owner, site, which="all", many="spam", state="waiting", seen=owner.get(path).context["queue"].seen)
    assert (Comment.objects.filter(state="spam").count(), MOST) == (20, 2_000)


@pytest.mark.parametrize("which", ["all", "shown", "marked", ""])
def test_nothing_seen_is_nothing_decided(owner, site, which):
    spam(site, 3)
    press(owner, site, which=which, many="spam", state="waiting")
    assert not Decision.objects.exists()


def test_more_like_this(owner, site, path):
    ada, eva = someone(), someone("Eva")
    first, second = (say(site, text, ada, state=State.WAITING) for text in ("One https://www.shop.example/", "Two"))
    hers = say(site, "Three [x](https://shop.example/y)", eva, state=State.SPAM)
    guests = [say(site, f"Guest {at}", name="G", browser="b" * 64) for at in range(2)]
    other = say(site, "Another guest", name="G", browser="c" * 64)
    assert listed(owner, f"{path}?host=shop.example") == [hers.pk, first.pk]
    assert listed(owner, f"{path}?person={ada.pk}") == [second.pk, first.pk]
    assert listed(owner, f"{path}?like={guests[0].pk}") == [guests[1].pk, guests[0].pk]
    assert listed(owner, f"{path}?like={other.pk}") == [other.pk]
    page = owner.get(f"{path}?state=waiting&host=shop.example").text
    assert "?host=shop.example" in page
    assert f"?person={ada.pk}" in page


def test_list_is_ordered_and_turned_in_each_order(owner, site, path):
    keys = spam(site, 2 * SIZE + 7)
    for at, key in enumerate(keys):
        Comment.objects.filter(pk=key).update(suspicion=(at * 37 % 11) / 10)
    for order, wanted in (("newest", "-created"), ("oldest", "created"), ("suspicion", "-suspicion")):
        seen, after = [], ""
        while True:
            queue = owner.get(f"{path}?state=waiting&order={order}&after={after}").context["queue"]
            seen += [row.key for row in queue.rows]
            after = queue.after
            if not after:
                break
        tie = "pk" if order == "oldest" else "-pk"
        assert seen == list(Comment.objects.filter(state="waiting").order_by(wanted, tie).values_list("pk", flat=True))


def test_hostile_notices_are_shown_or_left_out(owner, site, path):
    hostile = [
        None,
        {},
        "x",
        [1, 2, 3],
        [["a"], [1, 2, 3], ["n", "x", "w"], None, {}],
        [["n", 1.5, "<script>alert(1)</script>\u202e"]],
        [["n", 1e308, "w" * 10_000]] * 50,
        [["n", True, "\x1b[2J" + "z\u0335" * 99]],
    ]
    keys = spam(site, len(hostile), host='"><script>', suspicion=7.5)
    for key, why in zip(keys, hostile, strict=True):
        Comment.objects.filter(pk=key).update(why=why if why is not None else [])
    page = owner.get(path)
    assert len(page.context["queue"].rows) == len(hostile)
    assert {row.suspicion for row in page.context["queue"].rows} == {100}
    for words in ("<script>alert", "\u202e", "\x1b"):
        assert words not in page.text
    assert len(page.content) < 100_000


def test_page_under_attack_is_closed_from_the_row_and_opened_again(owner, site, path):
    said = say(site, "Hot", someone(), state=State.WAITING)
    for opening in (Opening.SLOW, Opening.SIGNED_IN, Opening.CLOSED):
        press(owner, site, one=f"{opening.value}:{said.pk}")
        assert Thread.objects.get().state == opening
    for each in decisions.latest(site):
        decisions.undo(each, people.owner())
    assert Thread.objects.get().state == Opening.OPEN


def test_guest_is_banned_by_browser_and_let_in_again(owner, site, path, monkeypatch):
    monkeypatch.setenv("SAMARA_COMMENTS_GUESTS", "true")
    page = {"page": cast.RAIN, "text": "As a guest", "browser": "secret"}

    def write(text: str, browser: str):
        headers = {"Origin": "https://example.org", "Sec-Fetch-Mode": "cors"}
        body = {**page, "text": text, "browser": browser}
        return (
            Client().post(f"/-/api/sites/{site.pk}/comments/", body, content_type="application/json", headers=headers).status_code
        )

    bad = say(site, "Rude", name="G", browser=hashed("secret"), state=State.WAITING)
    more = say(site, "More", name="G", browser=hashed("secret"), state=State.WAITING)
    press(owner, site, one=f"banned:{bad.pk}")
    assert set(Comment.objects.values_list("state", flat=True)) == {"removed"}
    assert (write("Again", "secret"), write("Somebody else", "another")) == (403, 201)
    assert "banned" in owner.get(f"{path}?like={more.pk}").text
    press(owner, site, one=f"lifted:{bad.pk}")
    assert (write("Again", "secret"), Ban.objects.count()) == (201, 0)
    for each in decisions.latest(site):
        decisions.undo(each, people.owner())
    assert set(Comment.objects.filter(pk__in=[bad.pk, more.pk]).values_list("state", flat=True)) == {"waiting"}


def test_slow_conversation_takes_one_of_each_household_of_guests(site, monkeypatch):
    """A guest's browser is another one as soon as its owner likes."""
    monkeypatch.setenv("SAMARA_COMMENTS_GUESTS", "true")
    threads.set_state(say(site, "First", someone()).thread, Opening.SLOW)

    def write(text: str, household: str, browser: str):
        headers = {"Origin": "https://example.org", "Sec-Fetch-Mode": "cors"}
        body = {"page": cast.RAIN, "text": text, "browser": browser}
        client = Client(REMOTE_ADDR=household)
        return client.post(
            f"/-/api/sites/{site.pk}/comments/", body, content_type="application/json", headers=headers
        ).status_code

    found = [write(f"Number {at}", "192.0.2.7", f"secret{at}") for at in range(3)]
    assert (found, write("Next door", "192.0.2.8", "other")) == ([201, 429, 429], 201)


def test_log_says_who_decided_what_and_undoes_it(owner, site):
    waits = say(site, "Waits", someone(), state=State.WAITING)
    decisions.decide(site, people.owner(), [waits.pk], State.SPAM)
    decisions.decide(site, None, [waits.pk], State.WAITING)
    page = owner.get(f"/-/sites/{site.pk}/log/")
    told = [(each.word, each.samara, each.name, words) for each, words, _ in page.context["rows"]]
    assert told == [
        ("Held back", True, "", "1 comment"),
        ("Called spam", False, "Owner", "1 comment"),
        ("Waits for a moderator", True, "", "1 comment"),
    ]
    held = page.context["rows"][0][0].decision
    owner.post(f"/-/sites/{site.pk}/undo/", {"key": held.pk, "next": f"/-/sites/{site.pk}/log/"})
    assert Comment.objects.get().state == "spam"
    assert owner.get(f"/-/sites/{site.pk}/log/").context["rows"][0][0].undone


def test_log_says_which_and_whom(owner, site):
    ada, by = someone(), people.owner()
    waits = say(site, "Waits <b>\u202e", ada, state=State.WAITING)
    decisions.decide(site, by, [waits.pk], State.SPAM)
    decisions.open_thread(site, by, waits.thread_id, Opening.CLOSED)
    decisions.give_role(site, by, someone("Eva").pk, "moderator")
    decisions.ban(site, by, ada.pk)
    page = owner.get(f"/-/sites/{site.pk}/log/")
    found = [tuple(one[2:]) for each, *_ in page.context["rows"] for one in each.about]
    assert found == [
        ("Ada", "", "banned"),
        ("Eva", "", "moderator"),
        ("A thousand kilometres of rain", "open", "closed"),
        ("Ada: Waits <b>", "waiting", "spam"),
    ]
    assert "Waits &lt;b&gt;" in page.text
    rows = list(csv.reader(io.StringIO(owner.get(f"/-/sites/{site.pk}/log/decisions.csv").content.decode())))
    assert (rows[0][5], rows[2][5]) == ("which", "Eva: moderator")
    Comment.objects.all().delete()
    assert owner.get(f"/-/sites/{site.pk}/log/").status_code == 200


def test_own_words_of_a_moderator_are_decided_by_nobody_else(owner, site):
    own = comments.post(threads.open_for(site, cast.HAUL), Hand(people.owner(), "", "Owner", "owner"), "Mine", State.PUBLISHED)
    press(owner, site, one=f"spam:{own.id}")
    ((entry, words, _),) = owner.get(f"/-/sites/{site.pk}/log/").context["rows"]
    assert (entry.name, words) == ("Owner", "1 comment")


def test_log_is_narrowed_by_person_and_act_and_turned(owner, site):
    ada, eva = someone(), someone("Eva")
    Membership.objects.create(person=eva, site=site, role="moderator")
    said = [say(site, f"No. {at}", ada) for at in range(60)]
    for each in said:
        decisions.decide(site, eva, [each.pk], State.REMOVED)
    decisions.open_thread(site, people.owner(), said[0].thread_id, Opening.CLOSED)
    log = f"/-/sites/{site.pk}/log/"
    assert [each.act for each, *_ in owner.get(f"{log}?act=opening").context["rows"]] == ["opening"]
    assert [each.name for each, *_ in owner.get(f"{log}?who={people.owner().pk}").context["rows"]] == ["Owner"]
    first = owner.get(f"{log}?who={eva.pk}").context
    rest = owner.get(f"{log}?who={eva.pk}&after={first['after']}").context
    seen = [each.decision.pk for each, *_ in (*first["rows"], *rest["rows"])]
    assert (len(seen), seen, rest["after"]) == (60, sorted(seen, reverse=True), "")
    assert owner.get(f"{log}?who=nobody&act=x&after=9.x").status_code == 200


def test_first_looks_of_samara_are_in_the_log_with_their_reasons(owner, site):
    held = say(site, "Held", someone(), state=State.WAITING)
    Comment.objects.filter(pk=held.pk).update(why=[["links", 1.0, "three links"]])
    say(site, "Published", someone("Eva"))
    page = owner.get(f"/-/sites/{site.pk}/log/?who=samara")
    ((entry, _, _),) = page.context["rows"]
    assert (entry.comment, [each.words for each in entry.why], entry.is_undoable) == (held.pk, ["three links"], True)
    press(owner, site, one=f"published:{held.pk}")
    assert Comment.objects.get(pk=held.pk).state == "published"


def test_log_is_taken_along(owner, site):
    waits = say(site, "Waits", someone(), state=State.WAITING)
    Comment.objects.update(why=[["links", 1.0, "=HYPERLINK(1)"]])
    mallory = someone("=cmd|' /C calc'!A0")
    decisions.decide(site, mallory, [waits.pk], State.SPAM)
    answer = owner.get(f"/-/sites/{site.pk}/log/decisions.csv")
    rows = list(csv.reader(io.StringIO(answer.content.decode())))
    assert rows[1][1:5] == ["'=cmd|' /C calc'!A0", mallory.handle, "Called spam", "1 comment"]
    assert rows[2][-1] == "'=HYPERLINK(1)"
    assert answer.headers["Content-Disposition"] == f'attachment; filename="decisions-{site.pk}.csv"'
    lines = [json.loads(line) for line in owner.get(f"/-/sites/{site.pk}/log/decisions.jsonl").content.splitlines()]
    assert lines[0]["changes"][0] == ["comment", waits.pk, "waiting", "spam"]
    assert [line["by"] for line in lines] == [{"name": mallory.name, "handle": mallory.handle}, "samara"]
    assert owner.get(f"/-/sites/{site.pk}/log/decisions.exe").status_code == 404


def test_moderator_sees_the_log_and_others_do_not(client, site):
    mia = someone("Mia")
    client.force_login(mia)
    assert client.get(f"/-/sites/{site.pk}/log/").status_code == 404
    Membership.objects.create(person=mia, site=site, role="moderator")
    decisions.give_role(site, people.owner(), someone("Eva").pk, "moderator")
    page = client.get(f"/-/sites/{site.pk}/log/")
    ((entry, _, may_undo),) = page.context["rows"]
    assert (entry.word, may_undo) == ("Role given or taken", False)
