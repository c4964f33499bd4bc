"""What people said here, exported and erased."""

from __future__ import annotations

import pytest

from samara.core.comment import Sort, State
from samara.server.belongings import estate
from samara.server.models import Comment, Draft, Person, Reaction, Revision, Subscription, Vote
from samara.server.store import comments, drafts, slices, votes
from server.talking import PAGE, somebody, write

pytestmark = pytest.mark.django_db
ADA = "ada@example.net"


@pytest.fixture
def ada(site) -> Person:
    """Somebody who wrote, changed, was answered, voted, follows, and has a draft."""
    ada, eva = somebody("Ada", ADA), somebody("Eva")
    mine = write(site, "one", ada)
    comments.edit(mine, "two", State.PUBLISHED, ada)
    other = write(site, "answer", eva, mine.pk)
    votes.cast(other, ada, 1)
    votes.react(other, ada, "👍", True)
    Subscription.objects.create(thread=mine.thread, address=ADA)
    drafts.keep(site, PAGE, "draft", ADA)
    return ada


def shown(site) -> list[tuple[str, str, str | None]]:
    return [(one.name, one.html, one.person) for one in slices.listing(site, PAGE, Sort.OLDEST).comments]


def test_everything_is_exported(ada):
    told = estate.export(ada)
    assert [(one["page"], one["text"], [each["text"] for each in one["before"]]) for one in told["comments"]] == [
        (PAGE, "two", ["one"])
    ]
    assert [each["value"] for each in told["voices"]["votes"]] == [1]
    assert [each["sign"] for each in told["voices"]["signs"]] == ["👍"]
    assert [each["address"] for each in told["subscriptions"]] == [ADA]
    assert [each["text"] for each in told["drafts"]] == ["draft"]
    assert estate.has_public(ada)


def test_words_stay_without_a_name(ada, site):
    version = slices.listing(site, PAGE, Sort.OLDEST).thread.version
    estate.erase(ada, "keep")
    eva = Person.objects.get(name="Eva")
    assert shown(site) == [("", "<p>two</p>", None), ("Eva", "<p>answer</p>", eva.handle)]
    assert slices.listing(site, PAGE, Sort.OLDEST).thread.version > version
    assert "Ada" not in str(list(Comment.objects.values()))


def test_words_go_and_the_thread_stays_readable(ada, site):
    estate.erase(ada, "remove")
    eva = Person.objects.get(name="Eva")
    assert shown(site) == [("", "", None), ("Eva", "<p>answer</p>", eva.handle)]
    assert not Revision.objects.exists()
    assert "two" not in str(list(Comment.objects.values()))


@pytest.mark.parametrize("choice", ["keep", "remove"])
def test_votes_subscriptions_and_drafts_go(ada, choice):
    estate.erase(ada, choice)
    other = Comment.objects.get(name="Eva")
    assert (other.up, other.reactions) == (0, {})
    assert not any(model.objects.exists() for model in (Vote, Reaction, Subscription, Draft))
