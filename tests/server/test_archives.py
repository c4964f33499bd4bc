from __future__ import annotations

import io
import json
import zipfile

import pytest

from archived import DATA
from samara.server.models import Membership
from samara.server.store import intakes
from server.talking import somebody, write

pytestmark = pytest.mark.django_db


def text(answer) -> bytes:
    return b"".join(answer.streaming_content)


def test_what_came_is_listed_with_what_was_left(owner, site):
    intakes.take(site, DATA / "disqus.xml")
    page = owner.get(f"/-/sites/{site.pk}/archives/").text
    assert "disqus.xml" in page
    assert "4 published" in page
    assert "1 stands on a page of another site" in page
    assert "samara import archive.xml --site" in page
    assert "mail.example" not in page
    assert '<input type="file"' not in page


def test_hostile_names_and_words_are_shown_as_they_are(owner, site, tmp_path):
    path = tmp_path / "<b>\u202earchive.jsonl"
    lines = ['{"version":1,"users":[],"posts":[]}']
    lines.append(
        json.dumps(
            {
                "id": "<script>alert(1)</script>",
                "orig": "x",
                "locator": {"url": "https://evil.example/<img src=x onerror=alert(1)>"},
            }
        )
    )
    path.write_text("\n".join(lines))
    intakes.take(site, path)
    page = owner.get(f"/-/sites/{site.pk}/archives/").text
    assert "<script>alert" not in page
    assert "<img src=x" not in page
    assert "<b>" not in page.partition("What came")[2]


def test_everything_can_be_taken_away(owner, site):
    write(site, "Steam *softens* ash", somebody("Ada", "ada@mail.example"))
    asked = f"/-/sites/{site.pk}/archives/export/"
    answer = owner.post(asked, {"format": "jsonl"})
    assert answer["Content-Disposition"] == 'attachment; filename="comments.jsonl"'
    lines = [json.loads(line) for line in text(answer).splitlines()]
    assert [next(iter(line)) for line in lines] == ["samara", "person", "thread", "comment"]
    assert "address" not in lines[1]["person"]
    assert b"<wp:comment_content><![CDATA[<p>Steam <em>softens</em> ash</p>" in text(owner.post(asked, {"format": "wxr"}))
    packed = owner.post(asked, {"format": "html"})
    with zipfile.ZipFile(io.BytesIO(text(packed))) as found:
        assert [each.rpartition("-")[2] for each in found.namelist()] == ["haul.html", "comments/index.html"]
    assert owner.post(asked, {"format": "exe"}).status_code == 404
    assert owner.get(asked).status_code == 405


def test_moderators_find_nothing_here(client, site):
    moderator = somebody("Mo")
    Membership.objects.create(person=moderator, site=site, role="moderator")
    client.force_login(moderator)
    assert client.get(f"/-/sites/{site.pk}/archives/").status_code == 404
    assert client.post(f"/-/sites/{site.pk}/archives/export/", {"format": "jsonl"}).status_code == 404
