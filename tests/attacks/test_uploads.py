"""Uploads: no door takes a file, whatever it is called and however it is sent."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from attacks.doors import DOORS, Door, forms, standing, things

pytestmark = pytest.mark.django_db
FILES = (
    ("picture.svg", "image/svg+xml", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
    ("../../samara.toml", "text/plain", b"comments_guests = true"),
    ("page.html", "text/html", b"<script>alert(1)</script>"),
    ("large.bin", "application/octet-stream", b"\x00" * 3_000_000),
)


def named(door: Door) -> str:
    return door.name


@pytest.fixture
def folder(settings, tmp_path):
    """Where Django would lay what is uploaded."""
    settings.FILE_UPLOAD_TEMP_DIR = settings.MEDIA_ROOT = str(tmp_path)
    return tmp_path


@pytest.mark.parametrize("door", DOORS, ids=named)
def test_file_is_refused_at_every_door(owner, site, ada, folder, door):
    owner.get("/-/me/")
    owner.handler.enforce_csrf_checks = True
    token = {"X-CSRFToken": owner.session["_csrftoken"]}
    before, path = standing("Code", "Draft"), door.path(**things(site, door))
    for name, kind, body in FILES[:2]:
        for browser in (owner, Client()):
            form = {**forms(site)[0], "file": SimpleUploadedFile(name, body, kind), "text": SimpleUploadedFile(name, body, kind)}
            answer = browser.post(path, form, headers={"Origin": "https://example.org"} if door.is_api else token)
            assert 300 <= answer.status_code < 500
    assert standing("Code", "Draft") == before
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(("name", "kind", "body"), FILES)
def test_no_byte_of_a_file_is_kept(client, site, folder, name, kind, body):
    answer = client.post("/-/join/", {"who": "ada@example.net", "file": SimpleUploadedFile(name, body, kind)})
    assert answer.status_code == 400
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "MKCOL", "PROPFIND", "TRACE", "CONNECT"])
def test_no_door_lays_a_file_by_another_method(owner, site, method):
    for path in ("/-/static/x.js", "/-/x.html", f"/-/sites/{site.pk}/pages/"):
        assert owner.generic(method, path, b"<script>", content_type="text/html").status_code in (403, 404, 405)
