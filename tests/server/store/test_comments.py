from __future__ import annotations

import pytest

from samara.core.comment import State
from samara.practices.conversation import ordering
from samara.server.models import Comment, Happening, Revision, Subscription, Thread, Vote
from samara.server.store import comments, people, votes
from samara.server.store.comments import Hand
from server.talking import somebody, write

pytestmark = pytest.mark.django_db


def standing(row: Comment) -> tuple[int, int]:
    """Version and count of the thread of a comment."""
    return Thread.objects.values_list("version", "count").get(pk=row.thread_id)


def happened(row: Comment) -> list[str]:
    return list(Happening.objects.filter(comment=row).order_by("pk").values_list("kind", flat=True))


def test_a_comment_is_rendered_placed_and_told(site):
    ada = somebody()
    first = write(site, "**Tea**\r\n", ada)
    answer = write(site, "too", ada, first.pk)
    assert (first.text, first.html, first.path, first.root) == ("**Tea**", "<p><strong>Tea</strong></p>", "11", 1)
    assert (answer.path, answer.depth, answer.root, answer.parent_id) == ("1112", 1, 1, first.pk)
    first.refresh_from_db()
    assert (first.answers, standing(first)) == (1, (2, 2))
    assert happened(first) == ["published"]


def test_what_is_sent_twice_is_written_once(site):
    ada, eva = somebody(), somebody("Eva")
    first = write(site, "Tea", ada)
    assert write(site, "Tea", ada).pk == first.pk
    assert write(site, "Tea", eva).pk != first.pk
    assert write(site, "Tea", ada, first.pk).pk != first.pk
    assert standing(first) == (3, 3)


def test_every_change_raises_the_version_and_is_told(site):
    ada, owner = somebody(), somebody("Owner")
    row = write(site, "one", ada)
    comments.edit(row, "two", State.PUBLISHED, ada)
    assert standing(row) == (2, 1)
    comments.decide(row, State.SPAM, owner, "a link to a shop")
    assert standing(row) == (3, 0)
    comments.decide(row, State.PUBLISHED, owner)
    assert standing(row) == (4, 1)
    comments.remove(row, ada)
    assert standing(row) == (5, 0)
    assert happened(row) == ["published", "edited", "spam", "published", "removed"]


def test_former_words_are_kept_until_they_are_taken_back(site):
    ada = somebody()
    row = write(site, "one", ada)
    votes.cast(row, somebody("Eva"), 1)
    comments.edit(row, "two", State.PUBLISHED, ada)
    row.refresh_from_db()
    assert (row.text, row.html, row.edited is not None) == ("two", "<p>two</p>", True)
    assert list(Revision.objects.values_list("text", "editor")) == [("one", ada.pk)]
    comments.remove(row, ada)
    row.refresh_from_db()
    assert (row.text, row.html, row.name, row.up, row.state) == ("", "", "", 0, "removed")
    assert not Revision.objects.exists()
    assert not Vote.objects.exists()


def test_what_a_moderator_removes_can_come_back(site):
    row = write(site, "one", somebody())
    comments.decide(row, State.REMOVED, somebody("Owner"), "off topic")
    row.refresh_from_db()
    assert (row.text, row.reason, row.state) == ("one", "off topic", "removed")


def test_answers_are_counted_up_to_the_root(site):
    ada = somebody()
    root = write(site, "1", ada)
    middle = write(site, "2", ada, root.pk)
    leaf = write(site, "3", ada, middle.pk, state=State.WAITING)

    def answers() -> list[int]:
        return list(Comment.objects.order_by("pk").values_list("answers", flat=True))

    assert answers() == [1, 0, 0]
    comments.decide(leaf, State.PUBLISHED, None)
    assert answers() == [2, 1, 0]
    comments.decide(middle, State.REMOVED, None)
    assert answers() == [1, 1, 0]


def test_answers_to_the_deepest_stand_beside_it(site, monkeypatch):
    monkeypatch.setattr(ordering, "DEEPEST", 1)
    ada = somebody()
    root = write(site, "1", ada)
    deep = write(site, "2", ada, root.pk)
    beside = write(site, "3", ada, deep.pk)
    assert (beside.parent_id, beside.depth) == (root.pk, 1)


def test_a_new_name_is_on_all_comments(site):
    ada = somebody()
    row = write(site, "1", ada)
    ada.name = "Ada L."
    comments.rename(ada)
    row.refresh_from_db()
    assert (row.name, standing(row)[0]) == ("Ada L.", 2)
    comments.rename(ada)
    assert standing(row)[0] == 2


def test_who_follows_is_told_of_answers(site):
    ada = somebody(email="ada@example.net")
    thread = write(site, "1", ada).thread
    row = comments.post(thread, Hand(ada, "", "Ada"), "2", State.PUBLISHED, follow=True)
    assert list(Subscription.objects.values_list("comment", "address", "person")) == [(row.id, "ada@example.net", ada.pk)]
    comments.post(thread, Hand(somebody("Nobody"), "", "x"), "3", State.PUBLISHED, follow=True)
    assert Subscription.objects.count() == 1


def test_the_role_of_the_writer_is_shown(site, owner):
    assert write(site, "welcome", people.owner()).role == "owner"
    assert write(site, "hello", somebody()).role == ""


def test_comments_of_another_site_are_not_found(site):
    from samara.server.models import Site

    row = write(site, "1", somebody())
    other = Site.objects.create(name="Other", url="https://other.example/", source="/srv/other")
    assert comments.find(site, row.pk) == row
    assert comments.find(other, row.pk) is None
