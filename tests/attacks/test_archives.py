"""Archives that were made to do harm, and what everybody may take away."""

from __future__ import annotations

import json
import sqlite3
import zipfile
from contextlib import closing

import pytest

from archived import isso
from payloads import SCRIPTS, harm
from samara.core.comment import State
from samara.core.errors import SamaraError
from samara.server.models import Comment, Membership, Person, Site, Vote
from samara.server.store import comments, intakes, marks, slices
from server.talking import somebody, write

pytestmark = pytest.mark.django_db
PAGE = "https://example.org/bicycles/haul.html"


def backup(folder, *told) -> object:
    path = folder / "backup.jsonl"
    path.write_text("\n".join(['{"version":1,"users":[],"posts":[]}', *map(json.dumps, told)]), encoding="utf-8")
    return path


def one(**more) -> dict[str, object]:
    return {
        "id": "1",
        "orig": "x",
        "user": {"name": "A", "id": "a"},
        "locator": {"url": PAGE},
        "time": "2020-01-01T00:00:00Z",
    } | more


BOMB = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "ha"}">' for n in range(12))


@pytest.mark.parametrize(
    "head",
    [
        f"<!DOCTYPE x [{BOMB}]>",
        '<!DOCTYPE x [<!ENTITY a11 SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x">',
    ],
)
def test_bombs_are_refused_before_anything_is_written(site, tmp_path, head):
    path = tmp_path / "bomb.xml"
    path.write_text(
        f'{head}<disqus xmlns="http://disqus.com"><thread dsq:id="1"><link>{PAGE}</link></thread><post dsq:id="2"><message>&a11;</message><thread dsq:id="1"/></post></disqus>'
    )
    with pytest.raises(SamaraError, match="document type or entities"):
        intakes.take(site, path)
    assert Comment.objects.count() == 0


@pytest.mark.parametrize("script", SCRIPTS)
def test_no_script_gets_in_by_any_field(site, tmp_path, client, script):
    told = one(id=script, orig=script, title=script, user={"name": script, "id": script}, text=script)
    second = one(id="2", orig="", text=script, pid=script)
    intakes.take(site, backup(tmp_path, told, second))
    for row in Comment.objects.all():
        assert harm(row.html) == [] if row.html else row.text == ""
        assert row.link == ""
    assert client.get(f"/-/comments/?page={PAGE}").status_code == 200


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "data:text/html,x", "//evil.example", "https://ok.example/\u202e", "x" * 5_000]
)
def test_links_lead_to_the_web_or_nowhere(site, tmp_path, link):
    path = tmp_path / "artrans.json"
    path.write_text(
        json.dumps(
            [{"id": "1", "rid": "0", "content": "x", "nick": "A", "link": link, "page_key": PAGE, "created_at": "2020-01-01"}]
        )
    )
    intakes.take(site, path)
    assert Comment.objects.get().link in ("", "https://ok.example/%E2%80%AE")


def test_names_and_words_of_bidi_and_zalgo_are_harmless(site, tmp_path):
    intakes.take(
        site,
        backup(
            tmp_path,
            one(
                orig="a\u202eb" + "e\u0301\u0301\u0301\u0301\u0301\u0301", user={"name": "\u202eadA\u0000" + "x" * 900, "id": "z"}
            ),
        ),
    )
    row = Comment.objects.get()
    assert "\u202e" not in row.text + row.html + row.name
    assert len(row.name) <= 60
    assert row.person.name == row.name


def test_nobody_gets_a_role_an_account_or_words_of_others(site, tmp_path):
    victim = somebody("Vera", "vera@mail.example")
    Membership.objects.create(person=victim, site=site, role="owner")
    path = tmp_path / "commento.json"
    path.write_text(
        json.dumps(
            {
                "version": 1,
                "commenters": [{"commenterHex": "aa", "email": "vera@mail.example", "name": "Vera", "isModerator": True}],
                "comments": [
                    {
                        "commentHex": "1",
                        "domain": "example.org",
                        "url": "/",
                        "commenterHex": "aa",
                        "markdown": "I resign",
                        "parentHex": "root",
                        "creationDate": "2020-01-01T00:00:00Z",
                    }
                ],
            }
        )
    )
    intakes.take(site, path)
    row = Comment.objects.get()
    assert (row.person_id != victim.pk, row.role, victim.comments.count()) == (True, "", 0)
    assert not row.person.memberships.exists()
    assert Person.objects.get(pk=victim.pk).email == "vera@mail.example"


def test_own_format_cannot_name_the_people_of_others(site, tmp_path):
    victim = somebody("Vera")
    lines = [
        {"samara": 1, "site": "https://example.org/"},
        {"person": {"key": f"000000000000-p{victim.pk}", "handle": victim.handle, "name": "Vera"}},
        {
            "comment": {
                "key": "000000000000-1",
                "page": PAGE,
                "writer": f"000000000000-p{victim.pk}",
                "text": "I resign",
                "state": "published",
            }
        },
    ]
    path = tmp_path / "x.jsonl"
    path.write_text("\n".join(map(json.dumps, lines)))
    intakes.take(site, path)
    assert victim.comments.count() == 0
    assert Comment.objects.get().person.handle != victim.handle


def test_comments_of_other_sites_are_not_reached(site, tmp_path):
    other = Site.objects.create(name="Other", url="https://other.example/", source="/other")
    row = write(other, "Theirs", page="https://other.example/")
    intakes.take(site, backup(tmp_path, one(locator={"url": "https://other.example/"}), one(id="2", pid=str(row.pk))))
    row.refresh_from_db()
    assert (row.text, row.answers, other.comments.count(), site.comments.count()) == ("Theirs", 0, 1, 1)


def test_names_in_a_zip_lead_nowhere(site, tmp_path):
    path = tmp_path / "x.zip"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("../../../../tmp/evil.jsonl", backup(tmp_path, one()).read_text())
    assert intakes.take(site, path).taken == {"published": 1}
    assert not (tmp_path.parent / "evil.jsonl").exists()


def test_statements_in_a_database_are_not_run(site, tmp_path):
    path = isso(tmp_path, "disqus")
    with closing(sqlite3.connect(path)) as database:
        database.execute("CREATE TRIGGER t AFTER INSERT ON threads BEGIN DELETE FROM comments; END")
        database.execute("UPDATE threads SET uri = '/bicycles/haul.html?'' OR 1=1 --' WHERE id = 2")
        database.commit()
    assert intakes.take(site, path).taken["published"] > 1
    assert site.comments.filter(state=State.PUBLISHED).exists()


def test_what_was_decided_here_is_not_undone_by_the_archive(site, tmp_path):
    path = backup(tmp_path, one())
    intakes.take(site, path)
    row = Comment.objects.get()
    comments.decide(row, State.SPAM, None)
    intakes.take(site, path)
    row.refresh_from_db()
    assert (row.state, Comment.objects.count()) == ("spam", 1)


def test_own_format_cannot_speak_for_an_account_whose_key_is_known(site, tmp_path):
    """Keys stand in every export of the site, which the dashboard gives to moderators, too."""
    victim = somebody("Vera")
    Membership.objects.create(person=victim, site=site, role="owner")
    key = f"{marks.mark(site)}-p{victim.pk}"
    said = {
        "key": "000000000000-1",
        "page": PAGE,
        "writer": key,
        "name": "Vera",
        "role": "owner",
        "text": "I resign",
        "votes": {key: 1},
    }
    lines = [
        {"samara": 1, "site": "https://example.org/"},
        {"person": {"key": key, "handle": "vera", "name": "V"}},
        {"comment": said},
    ]
    path = tmp_path / "x.jsonl"
    path.write_text("\n".join(map(json.dumps, lines)))
    before = Person.objects.count()
    intakes.take(site, path)
    row = Comment.objects.get()
    assert (row.person, victim.comments.count(), Vote.objects.count(), Person.objects.count()) == (None, 0, 0, before)
    shown = slices.plain(row.pk)
    assert (shown.name, shown.role) == ("Vera", "")


def test_what_came_is_found_by_the_host_that_it_links_to(site, tmp_path):
    intakes.take(site, backup(tmp_path, one(orig="See https://www.pills.example/x")))
    assert Comment.objects.get().host == "pills.example"


@pytest.mark.parametrize(
    "odd",
    [
        f'"up":{10**30}',
        f'"down":{10**10}',
        '"up":-1',
        '"up":"many"',
        '"suspicion":-3',
        '"suspicion":1e999',
        f'"reactions":{{"+":{10**30}}}',
        f'"votes":{{"a":{10**30}}}',
        '"why":[["words",1e300,""]]',
        '"created":"0001-01-01T00:00:00+14:00"',
        '"edited":"9999-12-31T23:59:59-14:00"',
        '"decided":"2020-01-01T00:00:00"',
        '"former":[{"text":"x","until":"2020-01-01"}]',
        '"role":"\\u0000"',
        '"name":"\\ud800"',
        '"state":"lost"',
        '"signs":[]',
    ],
)
def test_a_line_with_an_odd_value_is_left_alone_and_told_with_its_number(site, tmp_path, odd):
    line = '{"comment":{"key":"%s","page":"https://example.org/","text":"x","created":"2020-01-01T00:00:00Z"%s}}'
    path = tmp_path / "odd.jsonl"
    path.write_text("\n".join(['{"samara":1}', line % ("a", ""), line % ("b", f",{odd}"), line % ("c", "")]))
    report = intakes.take(site, path)
    assert report.taken == {"published": 2}
    assert [(why, found.count, found.examples[0][1]) for why, found in report.left.items()] == [("cannot be read", 1, "line 3")]


def test_half_letters_and_zeros_in_any_field_stop_nothing(site, tmp_path):
    odd = "a\ud800\0b"
    user = {"name": odd, "id": odd}
    second = one(id=odd, orig=odd, title=odd, user=user, pid=odd, votes={odd: True}, score=10**30, time=10**30)
    assert intakes.take(site, backup(tmp_path, one(), second, one(id="3"))).taken["published"] == 2
    path = tmp_path / "artrans.json"
    told = {
        "id": odd,
        "rid": odd,
        "content": odd,
        "nick": odd,
        "link": odd,
        "page_key": PAGE,
        "vote_up": 10**30,
        "created_at": odd,
    }
    path.write_text(json.dumps([told]))
    assert intakes.take(site, path).taken == {"published": 1}
