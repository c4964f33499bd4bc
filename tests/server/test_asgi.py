from __future__ import annotations

import asyncio
import gzip
import os

import pytest

from samara.server.asgi import Front
from samara.widgets.catalogue import talking
from server.asking import ask

HOME = "<!doctype html><title>Café</title>"


async def dashboard(scope, receive, send):
    """Stands for Django: says what it was asked."""
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b"dashboard " + scope["path"].encode()})


async def origin(scope, receive, send):
    """Stands for the site that was crawled: says what it was asked."""
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b"origin " + scope["path"].encode() + b"?" + scope["query_string"]})


@pytest.fixture
def root(tmp_path):
    folder = tmp_path / "public"
    (folder / "stories").mkdir(parents=True)
    (folder / ".well-known").mkdir()
    (folder / "empty").mkdir()
    (folder / "index.html").write_text(HOME, encoding="utf-8")
    (folder / "stories" / "index.html").write_text("stories")
    (folder / "stories" / "rain.html").write_text("rain")
    (folder / "bicycles").mkdir()
    (folder / "bicycles.html").write_text("bicycles")
    (folder / "bicycles" / "haul.html").write_text("haul")
    (folder / "size").mkdir()
    (folder / "size" / "index.html").write_text("sizes")
    (folder / "size.html").write_text("size")
    (folder / "v1.2.html").write_text("version")
    (folder / "old.html").write_bytes("<meta charset=windows-1251>Привет".encode("windows-1251"))
    (folder / "video.mp4").write_bytes(bytes(range(256)) * 4096)
    (folder / ".env").write_text("secret")
    (folder / ".well-known" / "security.txt").write_text("Contact: x")
    (tmp_path / "outside.html").write_text("secret")
    (folder / "leak.html").symlink_to(tmp_path / "outside.html")
    (folder / "up").symlink_to(tmp_path)
    (folder / "twin.html").symlink_to(folder / "index.html")
    (folder / "circle").symlink_to(folder / "circle")
    return folder


@pytest.fixture
def front(root):
    return Front(root, dashboard, names=frozenset({"example.org"}))


@pytest.mark.parametrize("header", [{"service_worker": "script"}, {"sec_fetch_dest": "serviceworker"}])
def test_service_workers_are_not_served(front, header):
    assert ask(front, "/stories/rain.html").status == 200
    assert ask(front, "/stories/rain.html", **header).status == 403


def test_home_is_index_html(front):
    answer = ask(front, "/")
    assert (answer.status, answer.body.decode()) == (200, HOME)
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["content-length"] == str(len(HOME.encode()))


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/stories/", b"stories"),
        ("/stories/rain.html", b"rain"),
        ("/stories/rain", b"rain"),
        ("/stories//rain.html", b"rain"),
        ("/v1.2", b"version"),
        ("/bicycles", b"bicycles"),
        ("/bicycles/haul", b"haul"),
        ("/size", b"size"),
        ("/size/", b"sizes"),
        ("/.well-known/security.txt", b"Contact: x"),
        ("/twin.html", HOME.encode()),
    ],
)
def test_files_are_served(front, path, body):
    answer = ask(front, path)
    assert (answer.status, answer.body) == (200, body)


def test_folder_asks_for_its_slash(front):
    answer = ask(front, "/stories", query="from=feed")
    assert (answer.status, answer.headers["location"]) == (301, "/stories/?from=feed")


def test_redirect_never_leaves_the_host(front, root):
    (root / "evil.example").mkdir()
    (root / "evil.example" / "index.html").touch()
    assert ask(front, "//evil.example").headers["location"] == "/evil.example/"


@pytest.mark.parametrize(
    "path",
    [
        "/../outside.html",
        "/stories/../../outside.html",
        "/%2e%2e/outside.html",
        "/..%2foutside.html",
        "/..\\outside.html",
        "/leak.html",
        "/leak",
        "/up/outside.html",
        "/circle",
        "/.env",
        "/%2eenv",
        "/stories/.env",
        "/empty/",
        "/empty",
        "/index.html/",
        "/index.html%00",
        "/" + "a" * 5000,
        "/" + "a" * 255,
        "/a" * 5000,
        "/bicycles/",
        "/bicycles.html/haul",
        "/nothing",
    ],
)
def test_nothing_else_is_served(front, path):
    answer = ask(front, path)
    assert (answer.status, b"secret" in answer.body) == (404, False)


@pytest.mark.parametrize("path", ["/samara.toml", "/samara-manifest.json"])
def test_files_for_samara_are_not_for_readers(front, root, path):
    (root / path[1:]).write_text("mine")
    assert ask(front, path).status == 404


def test_missing_page_is_the_sites_own(front, root):
    (root / "404.html").write_text("Lost?")
    answer = ask(front, "/nothing")
    assert (answer.status, answer.body) == (404, b"Lost?")


def test_text_that_is_not_utf8_declares_itself(front):
    assert ask(front, "/old.html").headers["content-type"] == "text/html"


def test_head_has_the_headers_alone(front):
    answer = ask(front, "/", method="HEAD")
    assert (answer.status, answer.body, answer.headers["content-length"]) == (200, b"", str(len(HOME.encode())))


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_pages_can_only_be_read(front, method):
    answer = ask(front, "/", method=method)
    assert (answer.status, answer.headers["allow"]) == (405, "GET, HEAD")


def test_fresh_copy_is_not_sent_again(front):
    first = ask(front, "/")
    etag, changed = first.headers["etag"], first.headers["last-modified"]
    assert [
        ask(front, "/", if_none_match=etag).status,
        ask(front, "/", if_none_match=f'"other", W/{etag}').status,
        ask(front, "/", if_none_match="*").status,
        ask(front, "/", if_modified_since=changed).status,
        ask(front, "/", if_none_match='"other"', if_modified_since=changed).status,
        ask(front, "/", if_modified_since="yesterday").status,
    ] == [304, 304, 304, 304, 200, 200]
    assert ask(front, "/", if_none_match=etag).body == b""


def test_changed_file_has_another_etag(front, root):
    before = ask(front, "/").headers["etag"]
    os.utime(root / "index.html", ns=(1, 1))
    assert ask(front, "/").headers["etag"] != before


@pytest.mark.parametrize(
    ("asked", "status", "span", "length"),
    [
        ("bytes=0-0", 206, "bytes 0-0/1048576", 1),
        ("bytes=256-511", 206, "bytes 256-511/1048576", 256),
        ("bytes=-16", 206, "bytes 1048560-1048575/1048576", 16),
        ("bytes=1048000-", 206, "bytes 1048000-1048575/1048576", 576),
        ("bytes=9-4", 200, None, 1048576),
        ("bytes=0-1,4-5", 200, None, 1048576),
        ("lines=1-2", 200, None, 1048576),
        ("bytes=1048576-", 416, "bytes */1048576", 25),
    ],
)
def test_range_of_a_video(front, asked, status, span, length):
    answer = ask(front, "/video.mp4", range=asked)
    assert (answer.status, answer.headers.get("content-range"), len(answer.body)) == (status, span, length)


def test_range_of_a_changed_file_is_the_whole(front):
    assert ask(front, "/video.mp4", range="bytes=0-0", if_range='"old"').status == 200


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example", "", "a b"])
@pytest.mark.parametrize("path", ["/", "/-/", "/-/static/samara.css"])
def test_foreign_host_is_refused(front, host, path):
    assert ask(front, path, host=host).status == 421


@pytest.mark.parametrize("host", ["localhost:8765", "127.0.0.1:1", "[::1]", "example.org", "EXAMPLE.ORG:80"])
def test_own_host_is_served(front, host):
    assert ask(front, "/", host=host).status == 200


def test_dashboard_has_everything_of_its_own(front):
    assert ask(front, "/-/sites/1/", method="POST").body == b"dashboard /-/sites/1/"
    assert ask(front, "/-").headers["location"] == "/-/"


@pytest.mark.parametrize(
    ("name", "kind"), [("samara.css", "text/css; charset=utf-8"), ("wing.svg", "image/svg+xml; charset=utf-8")]
)
def test_static_files_are_our_own(front, name, kind):
    answer = ask(front, f"/-/static/{name}")
    assert (answer.status, answer.headers["content-type"]) == (200, kind)


@pytest.mark.parametrize("name", ["comments.css", "comments.js", "count.js", "person.js"])
def test_pages_of_every_site_load_what_comments_need(front, name):
    answer = ask(front, f"/-/static/{name}")
    assert (answer.status, answer.body) == (200, talking()[f"samara-{name}"])
    assert answer.headers["access-control-allow-origin"] == "*"
    assert answer.headers["cross-origin-resource-policy"] == "cross-origin"
    assert ask(front, f"/-/static/{name}", if_none_match=answer.headers["etag"]).status == 304
    assert gzip.decompress(ask(front, f"/-/static/{name}", accept_encoding="gzip").body) == answer.body


@pytest.mark.parametrize("path", ["/-/static/", "/-/static/../asgi.py", "/-/static/nothing.css"])
def test_static_serves_nothing_else(front, path):
    assert ask(front, path).status == 404


def test_site_below_a_path_is_served_there(root):
    front = Front(root, dashboard, base="/blog/")
    assert ask(front, "/blog/").body.decode() == HOME
    assert ask(front, "/blog/stories").headers["location"] == "/blog/stories/"
    assert [ask(front, path).headers["location"] for path in ("/", "/blog")] == ["/blog/", "/blog/"]
    assert ask(front, "/stories/").status == 404


@pytest.mark.parametrize(
    ("path", "query", "body"),
    [
        ("/", "", HOME.encode()),
        ("/", "utm_source=feed&fbclid=1", HOME.encode()),
        ("/", "page=2", b"origin /?page=2"),
        ("/stories/rain", "", b"rain"),
        ("/stories/rain", "lang=fa&utm_source=feed", b"origin /stories/rain?lang=fa&utm_source=feed"),
        ("/stories", "page=2", b"origin /stories?page=2"),
        ("/size.svg", "v=2", b"<svg/>"),
        ("/style.css", "", b"origin /style.css?"),
        ("/bicycles/", "", b"origin /bicycles/?"),
        ("/-/static/samara.css.map", "", b"There is no such file.\n"),
        ("/-/nothing", "", b"dashboard /-/nothing"),
    ],
)
def test_what_a_crawl_left_comes_from_the_origin(root, path, query, body):
    (root / "size.svg").write_text("<svg/>")
    assert ask(Front(root, dashboard, origin=origin), path, query=query).body == body


def test_origin_answers_beside_a_site_below_a_path(root):
    front = Front(root, dashboard, base="/blog/", origin=origin)
    assert ask(front, "/style.css").body == b"origin /style.css?"
    assert [ask(front, path).headers["location"] for path in ("/", "/blog")] == ["/blog/", "/blog/"]


def test_origin_is_not_asked_for_a_foreign_host(root):
    front = Front(root, dashboard, origin=origin)
    assert (ask(front, "/style.css", host="evil.example").status, ask(front, "/style.css", method="POST").status) == (421, 405)


def test_lifespan_reaches_the_origin(root):
    heard = []

    async def live(scope, receive, send):
        heard.append(scope["type"])

    asyncio.run(Front(root, dashboard, origin=live)({"type": "lifespan"}, None, None))
    assert heard == ["lifespan"]


def test_lifespan_is_answered(front):
    messages = iter([{"type": "lifespan.startup"}, {"type": "lifespan.shutdown"}])
    sent = []

    async def receive():
        return next(messages)

    async def send(message):
        sent.append(message["type"])

    asyncio.run(front({"type": "lifespan"}, receive, send))
    assert sent == ["lifespan.startup.complete", "lifespan.shutdown.complete"]


@pytest.mark.parametrize("name", ["samara-comments.js", "samara-comments.css", "data.json", "wing.svg"])
def test_scripts_and_styles_go_out_packed(front, root, name):
    data = talking().get(name, b'{"a": "' + b"ash " * 400 + b'"}')
    (root / name).write_bytes(data)
    answer = ask(front, f"/{name}", accept_encoding="br, gzip")
    assert gzip.decompress(answer.body) == data
    assert (answer.headers["content-encoding"], answer.headers["vary"]) == ("gzip", "Accept-Encoding")
    assert answer.headers["content-length"] == str(len(answer.body))
    assert answer.headers["cache-control"] == "no-cache"
    assert ask(front, f"/{name}", accept_encoding="gzip", if_none_match=answer.headers["etag"]).status == 304
    assert ask(front, f"/{name}", accept_encoding="gzip", method="HEAD").headers == answer.headers
    plain = ask(front, f"/{name}")
    assert (plain.body, "content-encoding" in plain.headers) == (data, False)
    part = ask(front, f"/{name}", accept_encoding="gzip", range="bytes=0-9")
    assert (part.status, part.body, "content-encoding" in part.headers) == (206, data[:10], False)


def test_packed_file_is_that_of_now(front, root):
    for data in (b"a{}" * 300, b"bb{}" * 300):
        (root / "style.css").write_bytes(data)
        assert gzip.decompress(ask(front, "/style.css", accept_encoding="gzip").body) == data


def test_what_gains_nothing_is_not_packed(front, root):
    (root / "small.css").write_text("a{}")
    for name in ("small.css", "video.mp4"):
        assert "content-encoding" not in ask(front, f"/{name}", accept_encoding="gzip").headers
