from __future__ import annotations

import pytest
from django.test import Client

from archived import DATA
from samara.core.comment import State
from samara.server.models import Ban, Comment, Decision, Person, Site
from samara.server.store import claims, comments, decisions, exports, intakes, people
from server.mailing import come_in
from server.talking import PAGE, somebody, write

ADDRESS = "ada@mail.example"

pytestmark = pytest.mark.django_db


@pytest.fixture
def moved(site, monkeypatch) -> Site:
    """A site whose comments came along, and whose owner lets people have theirs."""
    monkeypatch.setenv("SAMARA_COMMENTS_CLAIMS", "true")
    intakes.take(site, DATA / "disqus.xml")
    return site


@pytest.fixture
def ada(moved) -> Person:
    """Somebody who has proven the address that the archive names."""
    return people.join(ADDRESS, moved)[0]


def before(site: Site) -> Person:
    """The one of the archive."""
    return Person.objects.get(origin__site=site, origin__url=f"mailto:{ADDRESS}")


def test_whoever_proves_the_address_takes_over_by_a_press_and_gives_back_by_another(client, moved):
    told = exports.records(moved, addresses=False)
    stood = list(told)
    come_in(client, ADDRESS)
    ada = Person.objects.get(email=ADDRESS)
    assert ada.comments.count() == 0  # nothing is taken over by itself
    page = client.get("/-/me/?lang=de")
    (claim,) = page.context["claims"]
    assert "Die sind von mir" in page.text
    assert (claim.site, claim.many, [row.name for row in claim.first]) == (moved, 2, ["Ada", "Ada"])
    assert client.post("/-/me/claim/", {"site": moved.pk}).status_code == 302
    assert (ada.comments.count(), before(moved).comments.count()) == (2, 0)
    page = client.get("/-/me/")
    ((taken, count),) = page.context["claimed"]
    assert (page.context["claims"], count) == ([], 2)
    client.post("/-/me/claim/", {"back": taken.pk})
    assert (ada.comments.count(), before(moved).comments.count()) == (0, 2)
    ada.delete()
    assert list(exports.records(moved, addresses=False)) == stood


def test_nothing_is_open_without_the_owners_yes(site):
    intakes.take(site, DATA / "disqus.xml")
    ada, _ = people.join(ADDRESS, site)
    assert (claims.open_to(ada), decisions.claim(site, ada)) == ([], None)


def test_nothing_is_open_to_who_has_not_proven_that_very_address(moved):
    known = somebody("Known", ADDRESS)  # an address that nobody has proven
    assert claims.open_to(known) == []
    known.delete()
    for address in ("ada+x@mail.example", "ada@mail.example.org", "bda@mail.example"):
        assert claims.open_to(people.join(address, moved)[0]) == []


def test_the_banned_take_nothing_and_nothing_of_theirs_is_taken(moved, ada):
    for person in (ada, before(moved)):
        ban = Ban.objects.create(site=moved, person=person)
        assert claims.open_to(ada) == []
        ban.delete()
    assert len(claims.open_to(ada)) == 1


def test_spam_and_what_was_removed_stay_behind_and_accounts_are_left_alone(moved, ada):
    Comment.objects.filter(person=before(moved)).update(state=State.SPAM)
    assert claims.open_to(ada) == []
    Comment.objects.filter(person=before(moved)).update(state=State.WAITING)
    assert len(claims.open_to(ada)) == 1
    # Who came with an archive and has an account by now is somebody else.
    Person.objects.filter(pk=before(moved).pk).update(email="other@mail.example")
    assert claims.open_to(ada) == []


def test_a_later_archive_changes_nothing_of_what_was_taken_over(moved, ada):
    decisions.claim(moved, ada)
    assert intakes.take(moved, DATA / "disqus.xml").here == 6
    assert (ada.comments.count(), claims.open_to(ada)) == (2, [])


def test_each_site_has_its_own(moved, ada):
    other = Site.objects.create(name="Other", source="/srv/other", url="https://example.org/")
    intakes.take(other, DATA / "disqus.xml")
    decisions.claim(moved, ada)
    assert [claim.site for claim in claims.open_to(ada)] == [other]
    assert not other.comments.filter(person=ada).exists()


def test_name_is_given_back_too_and_the_log_tells(owner, moved, ada):
    made = decisions.claim(moved, ada)
    ada.name = "Ada L."
    ada.save()
    comments.rename(ada)
    assert set(ada.comments.values_list("name", flat=True)) == {"Ada L."}
    ((entry, words, may_undo),) = owner.get(f"/-/sites/{moved.pk}/log/").context["rows"]
    assert (entry.word, words, may_undo, entry.about[0].before) == ("Taken over by their writer", "2 comments", True, "")
    owner.post(f"/-/sites/{moved.pk}/undo/", {"key": made.pk})
    assert set(before(moved).comments.values_list("name", flat=True)) == {"Ada"}


def test_nobody_gives_back_what_is_anothers(client, moved, ada):
    made = decisions.claim(moved, ada)
    removed = decisions.decide(moved, people.owner(), [write(moved, "Mine", somebody("Eva")).pk], State.REMOVED)
    come_in(client, "eva@mail.example")
    assert [client.post("/-/me/claim/", data).status_code for data in ({"back": made.pk}, {"back": removed.pk})] == [404, 404]
    for site in ("", "0", moved.pk, 10**17, "x"):
        assert client.post("/-/me/claim/", {"site": site}).status_code == 404
    assert (ada.comments.count(), Decision.objects.filter(undone=None).count()) == (2, 2)


def test_who_is_erased_takes_them_along_and_undoing_gives_nothing_back(client, moved):
    come_in(client, ADDRESS)
    client.post("/-/me/claim/", {"site": moved.pk})
    made = Decision.objects.get()
    client.post("/-/me/erase/", {"words": "remove"})
    decisions.undo(Decision.objects.get(pk=made.pk), people.owner())
    assert before(moved).comments.count() == 0
    assert not Comment.objects.filter(thread__page__address=PAGE, name="Ada").exists()
    assert Client().get("/-/me/").status_code == 302
