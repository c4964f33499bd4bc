"""Paths that climb out: no spelling of an address reaches a file that lies beside what is served."""

from __future__ import annotations

import pytest

from attacks.doors import DOORS, Door, things
from samara.server.asgi import Front
from server.asking import ask

SECRET = b"the key of this server"
CLIMBS = (
    "../secret",
    "../../secret",
    "..%2fsecret",
    "..%2Fsecret",
    "%2e%2e/secret",
    "%2e%2e%2fsecret",
    "..%5csecret",
    "..\\secret",
    "%252e%252e%252fsecret",
    "..%c0%afsecret",
    "..%ef%bc%8fsecret",
    "....//secret",
    "..;/secret",
    ".%00./secret",
    "../secret%00.html",
    "a/../../secret",
    "a%2f..%2f..%2fsecret",
    "/../secret",
    "//secret",
    "file:///secret",
    "C:\\secret",
    "~/secret",
    "..%u2215secret",
    "link",
    "link/secret",
    "folder/../../secret",
    ".hidden",
    ".git/config",
    "samara.toml",
    "secret_key",
    "samara.sqlite3",
)


async def dashboard(scope, receive, send):
    """Stands for Django, which has no files."""
    await send({"type": "http.response.start", "status": 404, "headers": []})
    await send({"type": "http.response.body", "body": b""})


@pytest.fixture
def front(tmp_path):
    root = tmp_path / "public"
    (root / "folder").mkdir(parents=True)
    (root / "index.html").write_text("<!doctype html><title>Home</title>")
    for place in (
        tmp_path / "secret",
        tmp_path / "secret_key",
        tmp_path / "samara.sqlite3",
        root / ".hidden",
        root / "samara.toml",
    ):
        place.write_bytes(SECRET)
    (root / ".git").mkdir()
    (root / ".git" / "config").write_bytes(SECRET)
    (root / "link").symlink_to(tmp_path)
    return Front(root=root, dashboard=dashboard)


@pytest.mark.parametrize("climb", CLIMBS)
@pytest.mark.parametrize("start", ["/", "/folder/", "/-/static/", "/-/", "/-/static/../", "/./"])
def test_nothing_beside_the_site_is_served(front, tmp_path, start, climb):
    for path in (start + climb, start + climb.replace("secret", str(tmp_path).lstrip("/") + "/secret")):
        answer = ask(front, path)
        assert SECRET not in answer.body
        assert str(tmp_path).encode() not in answer.body
        assert answer.status in (200, 301, 302, 400, 403, 404)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "door", [door for door in DOORS if {"name", "practice", "token", "form"} & set(door.holes)], ids=lambda door: door.name
)
def test_words_in_addresses_are_no_files(owner, site, door: Door):
    for climb in CLIMBS:
        known = things(site, door)
        hole = next(name for name in ("name", "practice", "token", "form") if name in door.holes)
        answer = owner.get(door.path(**{**known, hole: climb}))
        assert answer.status_code in (302, 404, 410)
        assert "Traceback" not in answer.text
