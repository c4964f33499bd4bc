"""The law of moving: what is exported, taken in elsewhere, and exported there, is the same to the byte."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.db import transaction
from django.db.models import CharField, Value
from django.db.models.functions import Cast, Concat
from django.utils import timezone
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from archived import DATA
from samara.core.comment import Opening, State
from samara.reports.archives.format import Head, formats
from samara.server.models import Ban, Comment, Page, Person, Site, Thread, Word
from samara.server.store import comments, exports, intakes, threads, votes
from server.talking import somebody, write

HOME = "https://example.org/"


def export(site: Site, form: str = "jsonl", *, addresses: bool = True) -> bytes:
    parts = formats()[form].parts(Head(site.url, site.name), exports.records(site, addresses=addresses))
    return b"".join(data for _, data in parts)


def empty(name: str) -> Site:
    """Another installation, as far as a site is one."""
    return Site.objects.create(name=name, url=HOME, source=f"/{name}")


def moved(site: Site, folder, name: str = "there") -> Site:
    path = folder / "comments.jsonl"
    path.write_bytes(export(site))
    there = empty(name)
    # Another installation has none of these people.
    Person.objects.update(handle=Concat(Value("moved-"), Cast("pk", CharField()), output_field=CharField()))
    intakes.take(there, path)
    return there


TEXTS = st.text(alphabet="ab *_`<>&\n\u00e9中\u202e#1.-", min_size=1, max_size=30).filter(lambda text: text.strip())
ACTS = st.lists(
    st.tuples(
        st.sampled_from("write answer edit remove decide vote sign close title ban guest".split()),
        st.integers(0, 3),
        st.integers(0, 9),
        TEXTS,
    ),
    max_size=12,
)


def play(site: Site, acts) -> None:
    """A conversation: everything that can happen to a comment."""
    people = [somebody(f"Reader {number}", f"reader{number}@{site.pk}.example") for number in range(3)]
    written: list[int] = []
    for act, who, which, text in acts:
        row = Comment.objects.filter(pk=written[which % len(written)]).first() if written else None
        person = people[who % 3]
        if act in ("write", "guest") or row is None:
            page = f"{HOME}{which % 3}.html"
            written.append(write(site, text, None if act == "guest" else person, page=page).pk)
        elif act == "answer":
            written.append(write(site, text, person, parent=row.pk, state=list(State)[which % 2]).pk)
        elif act == "edit":
            comments.edit(row, text, State(row.state), person)
        elif act == "remove":
            comments.remove(row, person)
        elif act == "decide":
            comments.decide(row, list(State)[which % 4], person, text)
        elif act == "vote":
            votes.cast(row, person, which % 3 - 1)
        elif act == "sign":
            votes.react(row, person, "👍❤"[which % 2], on=which % 5 != 0)
        elif act == "close":
            threads.set_state(row.thread, list(Opening)[which % 4])
        elif act == "title":
            Page.objects.filter(pk=row.thread.page_id).update(title=" ".join(text.split()))
        elif act == "ban":
            Ban.objects.get_or_create(site=site, person=person)


@pytest.mark.django_db
@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    deadline=None,
    max_examples=25,
    phases=(Phase.explicit, Phase.generate),
)
@given(acts=ACTS)
def test_what_is_exported_comes_back_whole(tmp_path, acts):
    with transaction.atomic():
        here = empty("here")
        play(here, acts)
        before = export(here)
        there = moved(here, tmp_path)
        assert export(there) == before
        kept = list(Comment.objects.filter(site=there).order_by("pk").values())
        again = intakes.take(there, tmp_path / "comments.jsonl")
        assert again.taken == {}
        assert list(Comment.objects.filter(site=there).order_by("pk").values()) == kept
        assert export(there) == before
        # Nor does it double anything where it comes from.
        assert intakes.take(here, tmp_path / "comments.jsonl").taken == {}
        for one in Comment.objects.filter(site=there):
            twin = Comment.objects.filter(site=here, created=one.created).first()
            assert twin is None or (one.html, one.answers, one.depth) == (twin.html, twin.answers, twin.depth)
        transaction.set_rollback(True)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "name", ["disqus.xml", "wordpress.xml", "remark42.jsonl", "commento.json", "comentario.json", "artrans.json"]
)
def test_what_came_from_elsewhere_moves_on_whole(tmp_path, name):
    here = empty("here")
    intakes.take(here, DATA / name, maps=["blog.example=example.org"])
    before = export(here)
    there = moved(here, tmp_path)
    assert export(there) == before
    # The archive that it came from is known there, too.
    assert intakes.take(there, DATA / name, maps=["blog.example=example.org"]).taken == {}


@pytest.mark.django_db
def test_what_was_learned_is_learned_there(tmp_path):
    here = empty("here")
    row = write(here, "casino bonus", somebody("Spam"))
    from samara.server.store import words

    comments.decide(row, State.SPAM, None)
    words.teach(here, {row.pk: "spam"})
    there = moved(here, tmp_path)
    counted = [list(Word.objects.filter(site=site).order_by("word").values_list("word", "spam", "ham")) for site in (here, there)]
    assert counted[0] == counted[1] != []


@pytest.mark.django_db
def test_wxr_comes_back_as_far_as_wordpress_goes(tmp_path):
    here = empty("here")
    ada = somebody("Ada", "ada@mail.example")
    first = write(here, "An *hour*\nfor each inch ]]> & <b>", ada)
    write(here, "Less", None, parent=first.pk)
    write(here, "Spam", None, state=State.SPAM)
    threads.set_state(first.thread, Opening.CLOSED)
    path = tmp_path / "comments.xml"
    path.write_bytes(export(here, "wxr"))
    assert intakes.take(here, path).taken == {}
    there = empty("there")
    assert intakes.take(there, path).taken == {"published": 2, "spam": 1}
    assert [row.html for row in there.comments.order_by("pk")] == [row.html for row in here.comments.order_by("pk")]
    assert Thread.objects.get(site=there).state == "closed"
    assert intakes.take(there, path).taken == {}


@pytest.mark.django_db
def test_no_address_and_no_secret_is_told_where_none_shall_be(tmp_path):
    here = empty("here")
    intakes.take(here, DATA / "disqus.xml")
    write(here, "Here", somebody("Ada", "ada@own.example"))
    Comment.objects.filter(site=here).update(browser="browser-digest")
    for form in formats():
        with_them, without = export(here, form), export(here, form, addresses=False)
        assert (b"ada@own.example" in with_them, b"ada@mail.example" in with_them) == ((form != "html"),) * 2
        assert b"@own.example" not in without
        assert b"@mail.example" not in without
        assert b"browser-digest" not in with_them


@pytest.mark.django_db
def test_sites_are_apart():
    here, other = empty("here"), empty("other")
    write(here, "Ours", somebody("Ada"))
    write(other, "Theirs", somebody("Eve"), page=HOME)
    assert b"Theirs" not in export(Site.objects.get(pk=here.pk))


@pytest.mark.django_db
def test_order_is_that_of_time_and_then_of_keys():
    here = empty("here")
    rows = [write(here, str(number), somebody()) for number in range(4)]
    moment = datetime(2020, 1, 1, tzinfo=UTC)
    for row, minutes in zip(rows, (3, 1, 1, 0), strict=True):
        Comment.objects.filter(pk=row.pk).update(created=moment + timedelta(minutes=minutes))
    told = [record.text for record in exports.records(here, addresses=False) if hasattr(record, "text")]
    assert (told[0], sorted(told[1:3]), told[3]) == ("3", ["1", "2"], "0")
    assert timezone.now() > moment
