from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import psycopg
import pytest
from django.utils import timezone

from archived import DATA, isso, wxr
from samara.core.comment import State
from samara.server.database import FILE
from samara.server.models import Comment, Delivery, Happening, Intake, Origin, Person, Site, Subscription, Thread, Word
from samara.server.store import intakes, slices, threads, votes
from server.talking import PAGE, somebody, write

ROOT = Path(__file__).parents[3]


def states(site: Site) -> Counter[str]:
    return Counter(site.comments.values_list("state", flat=True))


def sound(site: Site) -> None:
    """Counts say what is there."""
    for thread in Thread.objects.filter(site=site, into=None):
        rows = list(Comment.objects.filter(thread=thread))
        assert thread.count == sum(row.state == State.PUBLISHED for row in rows)
        assert thread.total >= len(rows)
        for row in rows:
            assert row.answers == sum(
                each.state == State.PUBLISHED and each.path.startswith(row.path) and each.pk != row.pk for each in rows
            )
            assert row.parent is None or row.path.startswith(row.parent.path)


@pytest.mark.django_db
def test_disqus_moves_in(site):
    report = intakes.take(site, DATA / "disqus.xml")
    assert (report.form, report.taken, report.here) == ("disqus", {"published": 4, "removed": 1, "spam": 1}, 0)
    assert {why: reason.count for why, reason in report.left.items()} == {
        "stands on a page of another site": 1,
        "names no page": 1,
        "was deleted, and nobody had answered": 1,
    }
    assert states(site) == {"published": 4, "removed": 1, "spam": 1}
    sound(site)
    told = slices.listing(site, PAGE, slices.Sort.OLDEST)
    shown = [(one.name, one.depth, one.state.value, one.source) for one in told.comments]
    assert shown == [
        ("Ada", 0, "published", None),
        ("Bo", 1, "published", None),
        ("", 0, "removed", None),
        ("Ada", 1, "published", None),
    ]
    assert told.comments[0].created == datetime(2012, 6, 1, 20, tzinfo=UTC)
    assert told.comments[1].html.startswith("<p>Thank you, <strong>Ada</strong>: <a href=")
    assert told.thread.title != ""
    closed = threads.find(site, "https://example.org/old.html")
    assert closed is not None
    assert (closed.state, closed.page.title) == ("closed", "Old")


@pytest.mark.django_db
def test_nobody_is_told_and_no_account_is_touched(site):
    known = somebody("Known", "ada@mail.example")
    before = Person.objects.filter(pk=known.pk).values().get()
    intakes.take(site, DATA / "disqus.xml")
    assert (Happening.objects.count(), Subscription.objects.count(), Delivery.objects.count()) == (0, 0, 0)
    assert Person.objects.filter(pk=known.pk).values().get() == before
    assert known.comments.count() == 0
    came = Person.objects.filter(comments__site=site).distinct()
    assert {(person.name, person.email, person.has_usable_password()) for person in came} == {
        ("Ada", None, False),
        ("Bo", None, False),
        ("Di", None, False),
        ("Pills", None, False),
    }
    # Both of Ada's comments are one person's, whose address stands beside the origin, and in no key.
    (ada,) = [person for person in came if person.name == "Ada"]
    assert (ada.comments.count(), ada.origin.url, "@" in ada.origin.remote_id) == (2, "mailto:ada@mail.example", False)


@pytest.mark.django_db
def test_addresses_are_left_where_they_are_not_wanted(site):
    intakes.take(site, DATA / "disqus.xml", addresses=False)
    assert Origin.objects.filter(url__startswith="mailto:").count() == 0


@pytest.mark.django_db
def test_once_more_changes_nothing(site):
    first = intakes.take(site, DATA / "disqus.xml")
    rows = list(Comment.objects.order_by("pk").values())
    learned = list(Word.objects.order_by("pk").values())
    again = intakes.take(site, DATA / "disqus.xml")
    assert (again.taken, again.here) == ({}, sum(first.taken.values()))
    assert list(Comment.objects.order_by("pk").values()) == rows
    assert list(Word.objects.order_by("pk").values()) == learned
    assert Intake.objects.count() == 1


@pytest.mark.django_db
def test_dry_run_writes_nothing_and_says_the_same(site):
    threads_before = Thread.objects.count()
    dry = intakes.take(site, DATA / "wordpress.xml", maps=["blog.example=example.org"], dry=True)
    assert (Comment.objects.count(), Intake.objects.count(), Thread.objects.count()) == (0, 0, threads_before)
    wet = intakes.take(site, DATA / "wordpress.xml", maps=["blog.example=example.org"])
    assert (dry.taken, dry.left, dry.changed) == (wet.taken, wet.left, wet.changed)


@pytest.mark.django_db
def test_former_hosts_are_named_by_pairs(site):
    without = intakes.take(site, DATA / "wordpress.xml")
    assert (without.taken, without.left["stands on a page of another site"].count) == ({}, 6)
    mapped = intakes.take(site, DATA / "wordpress.xml", maps=["blog.example=example.org"])
    assert mapped.taken == {"published": 2, "pingback": 1, "spam": 1, "waiting": 1, "trackback": 1}
    pages = set(Thread.objects.filter(site=site).values_list("page__address", flat=True))
    assert pages == {"https://example.org/2012/05/haul/", "https://example.org/?p=5"}
    sound(site)


@pytest.mark.django_db
def test_words_of_links_stay_such(site):
    intakes.take(site, DATA / "wordpress.xml", maps=["blog.example=example.org"])
    told = slices.listing(site, "https://example.org/2012/05/haul/", slices.Sort.OLDEST)
    (ping,) = [one for one in told.comments if one.source is not None]
    assert (ping.source.kind, ping.source.network, ping.source.url) == ("pingback", "", "https://boats.example/bend")
    assert ping.person is None


@pytest.mark.django_db
def test_spam_teaches_and_votes_are_counted_on(site):
    intakes.take(site, DATA / "disqus.xml")
    assert Word.objects.filter(site=site, word="").values_list("spam", flat=True).get() == 1
    intakes.take(site, DATA / "remark42.jsonl")
    row = Comment.objects.get(text__startswith="An hour", up=2)
    assert (row.down, row.score > 0) == (1, True)
    assert votes.cast(row, somebody("Cy"), 1)[:2] == (3, 1)
    assert site.bans.get().person.name == "Bad"


@pytest.mark.django_db
def test_what_was_written_here_stays_before_and_beside(site):
    here = write(site, "Here first", somebody("Eve"))
    intakes.take(site, DATA / "disqus.xml")
    sound(site)
    here.refresh_from_db()
    assert (here.path, here.text) == ("11", "Here first")
    write(site, "And after", somebody("Eve"), parent=Comment.objects.get(name="Bo").pk)
    sound(site)


@pytest.mark.django_db
def test_where_no_time_is_told_at_all_it_is_that_of_the_import(site, tmp_path):
    path = tmp_path / "timeless.jsonl"
    path.write_text(
        '{"version":1,"users":[],"posts":[]}\n{"id":"1","orig":"x","user":{"name":"A","id":"a"},"locator":{"url":"https://example.org/"}}\n'
    )
    before = timezone.now()
    report = intakes.take(site, path)
    assert {why: reason.count for why, reason in report.changed.items()} == {"has no time that can be read": 1}
    assert before <= Comment.objects.get().created <= timezone.now()


@pytest.mark.django_db
def test_a_second_isso_that_counts_from_one_again_loses_nothing(site, tmp_path):
    first = isso(tmp_path, "disqus")
    taken = intakes.take(site, first).taken
    with closing(sqlite3.connect(first)) as database:
        database.execute("UPDATE comments SET created = created + 86400, text = 'Anew'")
        database.commit()
    again = intakes.take(site, first)
    assert (again.taken, again.here) == (taken, 0)
    assert {row.parent.text for row in Comment.objects.filter(text="Anew").exclude(parent=None)} <= {"Anew", ""}
    once_more = intakes.take(site, first)
    assert (once_more.taken, once_more.here) == ({}, sum(taken.values()))
    sound(site)


@pytest.mark.django_db
def test_deep_answers_stand_beside_the_deepest(site, tmp_path):
    path = tmp_path / "deep.jsonl"
    line = '{"id":"%d","pid":"%s","orig":"x","user":{"name":"A","id":"a"},"locator":{"url":"https://example.org/"},"time":"2020-01-01T00:00:00Z"}'
    deep = [line % (number, number - 1 if number else "") for number in range(650)]
    path.write_text('{"version":1,"users":[],"posts":[]}\n' + "\n".join(deep) + "\n")
    assert intakes.take(site, path).taken == {"published": 650}
    assert Comment.objects.order_by("-depth").first().depth == 300
    assert Thread.objects.get(page__address="https://example.org/").count == 650


@pytest.mark.django_db(transaction=True)
def test_killed_in_the_middle_it_goes_on_and_doubles_nothing(tmp_path, database_address):
    (tmp_path / "public").mkdir()
    (tmp_path / "public" / "index.html").write_text("<!doctype html><html lang=en><title>x</title><h1>x</h1>")
    (tmp_path / "public" / "samara.toml").write_text('url = "https://example.org/"\n')
    archive = wxr(tmp_path, 2_500, pages=3)
    state = tmp_path / "state"
    env = os.environ | {"SAMARA_DATA": str(state), "SAMARA_DATABASE": database_address}
    command = [sys.executable, "-m", "samara", "import", str(archive), "--site", str(tmp_path / "public"), "--format", "json"]
    # Tables are made before, so that nobody waits for who makes them.
    subprocess.run([*command, "--dry-run"], env=env, cwd=ROOT, capture_output=True, check=True)
    killed = subprocess.Popen(command, env=env, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    deadline = time.monotonic() + 60
    while not (between := counted(database_address, state)) and time.monotonic() < deadline:
        time.sleep(0.01)
    killed.send_signal(signal.SIGKILL)
    killed.wait()
    between = counted(database_address, state)
    again = subprocess.run(command, env=env, cwd=ROOT, capture_output=True, text=True)
    assert again.returncode == 0, again.stderr
    assert '"published": 2500' in again.stdout
    assert counted(database_address, state) == 2_500
    assert 0 < between < 2_500


def counted(address: str, state: Path) -> int:
    """How many comments are there, each once, and counted by its thread."""
    connected = psycopg.connect(address) if address else sqlite3.connect(state / FILE)
    with closing(connected) as database:
        (once,) = database.execute("SELECT count(DISTINCT origin_id) FROM samara_comment").fetchone()
        (every,) = database.execute("SELECT count(*) FROM samara_comment").fetchone()
        (told,) = database.execute("SELECT coalesce(sum(count), 0) FROM samara_thread").fetchone()
    # Asked one after the other, while somebody writes.
    assert once <= every <= told or not every
    return int(once)
