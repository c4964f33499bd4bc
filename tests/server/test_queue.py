from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from samara.core.comment import Opening, State
from samara.practices.conversation import rules
from samara.practices.conversation.rules import Policy
from samara.server.models import Ban, Comment, Decision, Membership, Person, Thread
from samara.server.store import comments, decisions, people
from samara.server.store.listed import SHORT
from samara.server.store.queue import SIZE
from samara.server.views import exchange
from server import cast
from server.quarrel import say, someone

pytestmark = pytest.mark.django_db


@pytest.fixture
def ada(site):
    return someone()


@pytest.fixture
def path(site):
    return f"/-/sites/{site.pk}/comments/"


def rows(answer):
    return [row.key for row in answer.context["queue"].rows]


def state(comment):
    return Comment.objects.get(pk=comment.pk).state


def press(owner, site, **data):
    return owner.post(f"/-/sites/{site.pk}/comments/decide/", {"next": f"/-/sites/{site.pk}/comments/?state=waiting", **data})


def test_what_waits_comes_first(owner, site, path, ada):
    said, waits = say(site, "Published"), say(site, "Waits", ada, state=State.WAITING)
    assert rows(owner.get(path)) == [waits.pk]
    assert rows(owner.get(f"{path}?state=all")) == [waits.pk, said.pk]
    waits.delete()
    assert rows(owner.get(path)) == [said.pk]


@pytest.mark.parametrize(("word", "becomes"), [("published", "published"), ("removed", "removed"), ("spam", "spam")])
def test_one_press_decides(owner, site, ada, word, becomes):
    waits = say(site, "Waits", ada, state=State.WAITING)
    answer = press(owner, site, one=f"{word}:{waits.pk}")
    made = Decision.objects.get()
    assert answer.headers["Location"] == f"/-/sites/{site.pk}/comments/?state=waiting&done={made.pk}"
    assert state(waits) == becomes
    assert Comment.objects.get().decider == people.owner()


def test_each_decision_is_undone_from_the_same_page(owner, site, ada):
    first, second = (say(site, text, ada, state=State.WAITING) for text in ("One", "Two"))
    press(owner, site, one=f"spam:{first.pk}")
    page = owner.get(press(owner, site, one=f"published:{second.pk}").headers["Location"])
    assert page.context["done"].words == "Approved: 1 comment"
    assert [each.words for each in page.context["latest"]] == ["Approved: 1 comment", "Called spam: 1 comment"]
    for each in page.context["latest"]:
        back = owner.post(f"/-/sites/{site.pk}/undo/", {"key": each.decision.pk, "next": page.context["again"]})
        assert back.headers["Location"] == page.context["again"]
    assert (state(first), state(second)) == ("waiting", "waiting")
    assert Thread.objects.get().count == 0


def test_what_was_decided_anew_is_not_undone(owner, site, ada):
    waits = say(site, "Waits", ada, state=State.WAITING)
    made = decisions.decide(site, people.owner(), [waits.pk], State.SPAM)
    decisions.decide(site, people.owner(), [waits.pk], State.PUBLISHED)
    assert decisions.undo(made, people.owner())
    assert not decisions.undo(made, people.owner())
    assert state(waits) == "published"


def test_many_are_decided_at_once(owner, site, ada):
    said = [say(site, f"Words {number}", ada, state=State.WAITING) for number in range(3)]
    keys = [each.pk for each in said]
    press(owner, site, many="removed", which="marked", marked=keys[:2], shown=keys)
    assert [state(each) for each in said] == ["removed", "removed", "waiting"]
    press(owner, site, many="spam", which="shown", shown=keys)
    assert [state(each) for each in said] == ["spam", "spam", "spam"]
    decisions.undo(decisions.latest(site)[0], people.owner())
    assert [state(each) for each in said] == ["removed", "removed", "waiting"]


def test_ban_takes_what_waits_and_leaves_what_was_published(owner, site, ada):
    old = say(site, "Answered long ago", ada)
    bad, more = (say(site, text, ada, state=State.WAITING) for text in ("Buy", "Buy more"))
    press(owner, site, one=f"banned:{bad.pk}")
    assert (state(old), state(bad), state(more)) == ("published", "removed", "removed")
    assert Ban.objects.get().person == ada
    assert comments.writer(Policy(), site, None, ada).banned
    decisions.undo(decisions.latest(site)[0], people.owner())
    assert (state(bad), state(more), Ban.objects.exists()) == ("waiting", "waiting", False)


def test_ban_for_a_published_comment_takes_that_one(owner, site, ada):
    kept, bad = say(site, "Fine", ada), say(site, "Buy", ada)
    press(owner, site, one=f"banned:{bad.pk}")
    assert (state(kept), state(bad)) == ("published", "removed")


def test_ban_holds_on_one_site_only(site, ada):
    other = cast.served("/srv/other")
    decisions.ban(site, people.owner(), ada.pk)
    assert comments.writer(Policy(), site, None, ada).banned
    assert not comments.writer(Policy(), other, None, ada).banned


def test_nobody_with_a_role_is_banned(owner, site, ada):
    people.own(ada, site)
    said = say(site, "Mine", ada)
    assert "Ban this" not in owner.get(f"/-/sites/{site.pk}/comments/").text
    press(owner, site, one=f"banned:{said.pk}")
    assert not Ban.objects.exists()


def test_what_its_writer_took_back_stays_gone(owner, site, ada):
    said = say(site, "Oops", ada)
    say(site, "An answer", parent=said)
    comments.remove(said, ada)
    press(owner, site, one=f"published:{said.pk}")
    assert state(said) == "removed"
    assert "Taken back" in owner.get(f"/-/sites/{site.pk}/comments/?state=removed").text


def test_list_is_turned_without_a_gap_or_a_double(owner, site, path, ada):
    moment = timezone.now()
    thread = say(site, "First", ada).thread
    Comment.objects.bulk_create(
        Comment(
            site=site, thread=thread, root=number, path=f"9{number:09}", text=f"No. {number}", html="x", state=("waiting", "spam")[number % 2],
            created=moment - timedelta(seconds=number // 7),
        )
        for number in range(2, 2 + 3 * SIZE)
    )  # fmt: skip
    seen, address = [], f"{path}?state=all"
    while address:
        answer = owner.get(address)
        seen += rows(answer)
        after = answer.context["queue"].after
        address = f"{path}?state=all&after={after}" if after else ""
    assert seen == list(Comment.objects.order_by("-created", "-pk").values_list("pk", flat=True))


def test_list_is_filtered_by_page_and_person(owner, site, path, ada):
    eva = someone("Eva")
    mine, hers = say(site, "Mine", ada), say(site, "Hers", eva, page=cast.HAUL)
    assert rows(owner.get(f"{path}?person={ada.pk}")) == [mine.pk]
    page = owner.get(f"{path}?thread={hers.thread_id}")
    assert rows(page) == [hers.pk]
    assert "Signed-in only" in page.text
    assert owner.get(f"{path}?thread=99999").status_code == owner.get(f"{path}?person=99999").status_code == 404


@pytest.mark.parametrize("opening", list(Opening))
def test_thread_is_opened_and_closed_by_one_press(owner, site, ada, opening):
    thread = say(site, "Words", ada).thread
    address = f"/-/sites/{site.pk}/threads/{thread.pk}/"
    assert owner.post(address, {"opening": opening.value, "next": f"/-/sites/{site.pk}/threads/"}).status_code == 302
    assert Thread.objects.get().state == opening
    for each in decisions.latest(site):
        decisions.undo(each, people.owner())
    assert Thread.objects.get().state == Opening.OPEN
    assert owner.post(address, {"opening": "nonsense"}).status_code == 404


def test_conversations_are_listed_and_searched(owner, site, ada):
    say(site, "One", ada), say(site, "Two", ada), say(site, "Three", ada, page=cast.HAUL)
    address = f"/-/sites/{site.pk}/threads/"
    assert [thread.page.address for thread, *_ in owner.get(address).context["rows"]] == [cast.RAIN, cast.HAUL]
    assert [thread.page.address for thread, *_ in owner.get(f"{address}?q=haul").context["rows"]] == [cast.HAUL]
    assert owner.get(f"{address}?after=x&q=%00").status_code == 200


@pytest.mark.parametrize(
    "query", ["state=x", "after=nan-1", "after=1e999-1", "after=-1-1", "after=%00", "person=x", "thread=-1", "done=²"]
)
def test_list_survives_nonsense(owner, path, query):
    assert owner.get(f"{path}?{query}").status_code == 200


@pytest.mark.parametrize(
    "data",
    [{}, {"one": "banned:x"}, {"one": "published:99999"}, {"many": "nonsense"}, {"many": "spam", "marked": "²"}, {"one": "spam"}],
)
def test_nonsense_decides_nothing(owner, site, data):
    assert press(owner, site, **data).status_code == 302
    assert not Decision.objects.exists()


def test_hostile_rows_do_not_break_the_list(owner, site, path, ada):
    thread = say(site, "x", ada).thread
    hostile = [
        "<script>alert(1)</script>",
        "\u202e" + "a" * 10_000,
        "\x1b[2J",
        "z" + "\u0335" * 2000,
        "</details></form>" * 40,
        "{{ 7*7 }}{% url %}",
        "\ud7ff\ufffe",
        "",
    ]
    Comment.objects.bulk_create(
        Comment(
            site=site,
            thread=thread,
            root=number,
            path=f"2{number}",
            name=words[:60],
            text=words,
            html=words,
            state="waiting",
            link="javascript:alert(1)",
            role="<b>",
            reactions=["odd"],
        )
        for number, words in enumerate(hostile, 10)
    )
    thread.page.title = "</title><img src=x onerror=alert(1)>" * 12
    thread.page.save()
    answer = owner.get(path)
    assert len(rows(answer)) == len(hostile)
    for word in ("<script>alert", "<img", "javascript:", "\u202e", "</details></form></details>"):
        assert word not in answer.text
    assert answer.context["queue"].rows[-2].rest == "a" * (10_000 - SHORT)
    press(owner, site, many="removed", which="shown", shown=rows(answer))
    assert rows(owner.get(f"{path}?state=removed")) == rows(answer)


def test_people_are_listed_with_how_they_sign_in_and_what_they_said(owner, site, ada):
    say(site, "Words", ada), say(site, "Waits", ada, state=State.WAITING)
    someone("Zoe")  # of nobody's site
    answer = owner.get(f"/-/sites/{site.pk}/people/")
    told = {row.name: row for row, *_ in answer.context["rows"]}
    assert sorted(told) == ["Ada", "Owner"]
    assert (told["Ada"].ways, told["Ada"].published, told["Ada"].waiting) == (("e-mail",), 1, 1)
    assert "ada@example.net" not in answer.text
    assert [row.name for row, *_ in owner.get(f"/-/sites/{site.pk}/people/?q=ada").context["rows"]] == ["Ada"]


def test_person_is_banned_and_let_in_again_from_the_list(owner, site, ada):
    say(site, "Words", ada)
    address, back = f"/-/sites/{site.pk}/people/ban/", f"/-/sites/{site.pk}/people/"
    page = owner.get(owner.post(address, {"key": ada.pk, "do": "ban", "next": back}).headers["Location"])
    assert page.context["done"].words == "Banned: 1 person"
    owner.post(address, {"key": ada.pk, "do": "lift", "next": back})
    assert not Ban.objects.exists()
    assert owner.post(address, {"key": someone("Zoe").pk}).status_code == 404


def test_owner_gives_and_takes_roles(owner, site, ada):
    address = f"/-/sites/{site.pk}/people/role/"
    owner.post(address, {"handle": ada.handle, "role": "moderator"})
    assert people.role(ada, site) == "moderator"
    owner.post(address, {"key": ada.pk, "role": ""})
    assert people.role(ada, site) == ""
    assert owner.post(address, {"handle": "nobody", "role": "owner"}).status_code == 404


def test_site_never_loses_its_last_owner(owner, site, ada):
    boss = people.owner()
    for role in ("", "moderator", "nonsense"):
        owner.post(f"/-/sites/{site.pk}/people/role/", {"key": boss.pk, "role": role})
    assert people.role(boss, site) == "owner"


def test_moderator_decides_and_gives_no_roles(client, site, ada):
    Membership.objects.create(person=ada, site=site, role="moderator")
    client.force_login(ada)
    waits = say(site, "Waits", someone("Eva"), state=State.WAITING)
    press(client, site, one=f"published:{waits.pk}")
    assert state(waits) == "published"
    made = decisions.give_role(site, people.owner(), Person.objects.get(name="Eva").pk, "owner")
    assert client.post(f"/-/sites/{site.pk}/undo/", {"key": made.pk}).status_code == 404
    for path in ("people/role/", "linking/judge/"):
        assert client.post(f"/-/sites/{site.pk}/{path}", {"key": ada.pk, "role": "owner"}).status_code == 404
    for path in ("settings/", "readers/"):
        assert client.get(f"/-/sites/{site.pk}/{path}").status_code == 404
    assert people.role(ada, site) == "moderator"


def test_sites_of_a_person_are_listed(owner, site):
    cast.served("/srv/other")
    answer = owner.get("/-/sites/")
    assert [(each.source, role) for each, role, _ in answer.context["rows"]] == [("/srv/other", "owner"), (cast.SOURCE, "owner")]


def test_embedding_says_what_to_paste(owner, site):
    answer = owner.get(f"/-/sites/{site.pk}/embed/")
    assert answer.context["origins"] == ["https://example.org"]
    assert f'data-api="http://testserver/-/api/sites/{site.pk}/"' in answer.context["snippet"]
    assert answer.context["setting"] == f'comments_server = "http://testserver/-/sites/{site.pk}/"'
    assert answer.context["link"] == "http://testserver/-/comments/?page=https%3A%2F%2Fexample.org%2F"


def test_whoever_is_banned_neither_writes_nor_edits_nor_votes(client, site, ada):
    said, other = say(site, "Mine", ada), say(site, "Another's", someone("Eva"))
    decisions.ban(site, people.owner(), ada.pk)
    client.force_login(ada)
    client.get(f"/-/comments/?page={cast.RAIN}")
    answer = client.post("/-/comments/", {"page": cast.RAIN, "text": "Again", "csrfmiddlewaretoken": token(client)})
    assert (answer.status_code, "You cannot write on this site." in answer.text) == (403, True)
    client.post(f"/-/comments/{said.pk}/edit/", {"text": "Buy", "csrfmiddlewaretoken": token(client)})
    client.post(f"/-/comments/{other.pk}/vote/", {"value": "1", "csrfmiddlewaretoken": token(client)})
    client.post(f"/-/comments/{other.pk}/react/", {"sign": "👍", "csrfmiddlewaretoken": token(client)})
    assert list(Comment.objects.order_by("pk").values_list("text", "up", "reactions")) == [("Mine", 0, {}), ("Another's", 0, {})]


def token(client) -> str:
    """The token of the forms that a browser was shown last."""
    return client.session["_csrftoken"]


def test_every_refusal_has_its_answer():
    assert set(exchange.STATUS) == set(rules.REASONS) == set(rules.Refusal)
