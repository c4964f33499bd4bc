from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given
from hypothesis import settings as pace
from hypothesis import strategies as st

from samara.core.comment import State
from samara.practices.conversation.bayes.classifier import Count
from samara.server.models import Comment, Word
from samara.server.store import comments, decisions, people, words
from server.talking import somebody, write

pytestmark = pytest.mark.django_db


def counts(site) -> dict[str, tuple[int, int]]:
    return {word: (spam, ham) for word, spam, ham in site.words.values_list("word", "spam", "ham")}


def decide(site, comment: Comment, state: State):
    return decisions.decide(site, people.owner(), [comment.pk], state)


def test_a_press_teaches_and_undoing_it_makes_forget_exactly_that(site):
    one, two = (write(site, text, somebody(text), state=State.WAITING) for text in ("casino bonus", "bonus please"))
    decide(site, one, State.SPAM)
    before = counts(site)
    assert before == {"": (1, 0), "mark:short": (1, 0), "casino": (1, 0), "bonus": (1, 0)}
    made = decide(site, two, State.PUBLISHED)
    assert counts(site)["bonus"] == (1, 1)
    decisions.undo(made, people.owner())
    assert counts(site) == before
    assert [Comment.objects.get(pk=each.pk).learned for each in (one, two)] == ["spam", ""]


def test_who_changes_their_mind_teaches_the_other(site):
    one = write(site, "casino", somebody(), state=State.WAITING)
    decide(site, one, State.SPAM)
    decide(site, one, State.PUBLISHED)
    assert counts(site) == {"": (0, 1), "mark:short": (0, 1), "casino": (0, 1)}
    decide(site, one, State.WAITING)
    assert counts(site) == {}


def test_beside_spam_what_nobody_minded_is_learned_as_good(site):
    old = write(site, "bicycles are fine", somebody())
    write(site, "written just now", somebody("Eva"))
    Comment.objects.filter(pk=old.pk).update(created=timezone.now() - timedelta(days=2))
    made = decide(site, write(site, "casino", somebody("Bot")), State.SPAM)
    assert (counts(site)["bicycles"], counts(site)["casino"], counts(site)[""]) == ((0, 1), (1, 0), (1, 1))
    assert "written" not in counts(site)
    decisions.undo(made, people.owner())
    assert counts(site) == {}


def test_what_stood_for_long_and_is_called_spam_is_learned_as_such(site):
    old, older = (write(site, text, somebody(text)) for text in ("casino bonus", "bicycles are fine"))
    for days, each in enumerate((old, older), 2):
        Comment.objects.filter(pk=each.pk).update(created=timezone.now() - timedelta(days=days))
    decide(site, old, State.SPAM)
    assert [Comment.objects.get(pk=each.pk).learned for each in (old, older)] == ["spam", "ham"]
    assert (counts(site)["casino"], counts(site)["bicycles"]) == ((1, 0), (0, 1))


def test_nobody_teaches_alone_what_is_good(site):
    """Somebody writes much that nobody minds, for the sake of the words in it."""
    one, other = somebody("Mallory"), write(site, "bicycles are fine", somebody("Eva"))
    for at in range(words.ENOUGH + 5):
        write(site, f"casino, said for the {at}th time", one)
    Comment.objects.update(created=timezone.now() - timedelta(days=2))
    Comment.objects.filter(pk=other.pk).update(created=timezone.now() - timedelta(days=9))
    spam = [write(site, f"pills {at}", somebody(f"Bot {at}")).pk for at in range(words.ENOUGH + 5)]
    decisions.decide(site, people.owner(), spam, State.SPAM)
    assert (counts(site)["casino"], counts(site)["bicycles"]) == ((0, words.ENOUGH), (0, 1))
    decide(site, write(site, "more pills", somebody("Bot")), State.SPAM)
    assert counts(site)["casino"] == (0, words.ENOUGH)


def test_what_is_nobodys_or_known_already_teaches_nothing(site):
    old, spam = (write(site, text, somebody(text)) for text in ("bicycles are fine", "casino"))
    decide(site, spam, State.SPAM)
    Comment.objects.filter(pk=old.pk).update(created=timezone.now() - timedelta(days=2))
    foreign = write(type(site).objects.create(name="Other", source="/srv/other", url="https://other.example/"), "elsewhere")
    made = [decisions.decide(site, people.owner(), keys, State.SPAM) for keys in ([foreign.pk], [10**9], [spam.pk])]
    assert (made, Comment.objects.get(pk=old.pk).learned) == ([None, None, None], "")


def test_what_its_writer_takes_back_or_changes_is_forgotten(site):
    whose = somebody()
    one, two = (write(site, text, whose, state=State.WAITING) for text in ("first words", "second words"))
    for each in (one, two):
        decide(site, each, State.PUBLISHED)
    comments.remove(Comment.objects.get(pk=one.pk), whose)
    comments.edit(Comment.objects.get(pk=two.pk), "other words", State.PUBLISHED, whose)
    assert counts(site) == {}


def test_nobody_unteaches_a_site_by_taking_spam_back(site):
    whose = somebody()
    one = write(site, "casino", whose, state=State.WAITING)
    decide(site, one, State.SPAM)
    comments.remove(Comment.objects.get(pk=one.pk), whose)
    assert counts(site)["casino"] == (1, 0)


def test_each_site_learns_for_itself(site):
    other = type(site).objects.create(name="Other", source="/srv/other")
    decide(site, write(site, "casino", somebody(), state=State.WAITING), State.SPAM)
    assert words.memory(other, ["casino"]).words == {}
    assert words.memory(site, ["casino", "never"]).words == {"casino": Count(1, 0)}
    assert words.memory(site, []).comments == Count(1, 0)


def test_samara_itself_teaches_nothing(site):
    decisions.decide(site, None, [write(site, "casino", somebody()).pk], State.WAITING)
    assert counts(site) == {}


ACTS = st.lists(st.tuples(st.integers(0, 3), st.sampled_from([*State, "undo"])), max_size=10)


@pytest.mark.django_db(transaction=False)
@pace(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ACTS)
def test_what_is_known_is_always_what_the_comments_taught(site, acts):
    """In whatever order things are decided and taken back."""
    for model in (Comment, Word):
        model.objects.all().delete()
    texts = ("casino bonus", "bonus ash", "ash steam", "steam casino")
    written = [write(site, text, somebody(text), state=State.WAITING) for text in texts]
    made = []
    for at, act in acts:
        if act != "undo":
            made.append(decide(site, written[at], act))
        elif made and (last := made.pop(at % len(made))) is not None:
            decisions.undo(last, people.owner())
    expected: dict[str, tuple[int, int]] = {}
    for row in Comment.objects.exclude(learned=""):
        for word in ("", *words.tokens_of(row)):
            spam, ham = expected.get(word, (0, 0))
            expected[word] = (spam + (row.learned == "spam"), ham + (row.learned == "ham"))
    assert counts(site) == expected
