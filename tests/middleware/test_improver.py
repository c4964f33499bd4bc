"""Pages as an application serves them: the same as `optimize` writes, whichever host answers, and the files that they need."""

import asyncio
import gzip
import json
import re
from contextlib import closing
from pathlib import Path
from wsgiref.util import setup_testing_defaults

import pytest

from samara import api
from samara.core.settings import Settings
from samara.middleware import asgi, wsgi
from samara.middleware.improver import Improver

WORDS = "<p>Larch boards are sawn in winter, dried for two summers and planed by hand before they become a frame.</p>" * 4
ARTICLE = (
    "<!doctype html><html lang=en><title>{0}</title><meta property='og:type' content='article'>"
    f"<main><article><h1>{{0}}</h1>{WORDS}</article></main>"
)
PAGE = f"<!doctype html><html lang=en><title>{{}}</title><main><h1>{{}}</h1>{WORDS}</main>"


@pytest.fixture(scope="module")
def place(tmp_path_factory) -> Path:
    root = tmp_path_factory.mktemp("place")
    (root / "site").mkdir()
    for name in ("index", "tea", "cake"):
        (root / "site" / f"{name}.html").write_text(PAGE.format(name, name))
    return root


@pytest.fixture(scope="module")
def settings(place) -> Settings:
    return Settings().replace(url="https://example.org/", data=str(place / "state"), workers=1)


@pytest.fixture(scope="module")
def improver(place, settings) -> Improver:
    return Improver(str(place / "site"), settings=settings)


def test_a_page_is_what_optimising_makes_of_it(place, settings, improver):
    api.optimize(str(place / "site"), settings=settings, out=place / "out")
    for name, path in (("index", "/"), ("tea", "/tea.html")):
        page = (place / "site" / f"{name}.html").read_bytes()
        made = (place / "out" / f"{name}.html").read_bytes()
        assert made != page
        for host in ("https://example.org", "http://127.0.0.1:8000", "https://www.example.org"):
            assert improver(page, f"{host}{path}?utm_source=x", None) == made


def test_what_is_improved_stays_as_it_is(place, improver):
    once = improver((place / "site" / "tea.html").read_bytes(), "http://localhost/tea.html")
    assert improver(once, "http://localhost/tea.html") == once


def test_a_page_that_is_new_is_improved_too(improver):
    made = improver(PAGE.format("New", "New").encode(), "http://localhost/new/?page=2").decode()
    assert '<link rel="canonical" href="https://example.org/new/?page=2"/>' in made


def card(page: str) -> str:
    """The path of the picture that a page's card names."""
    return page.partition('"og:image" content="https://example.org')[2].partition('"')[0]


def test_a_card_leads_to_a_picture_that_is_there(place, settings, improver):
    known = improver((place / "site" / "tea.html").read_bytes(), "http://localhost/tea.html").decode()
    new = improver(PAGE.format("Newer", "Newer").encode(), "http://localhost/newer.html").decode()
    assert card(known) != card(new)
    for page in (known, new):
        assert improver.file(card(page)).read_bytes().startswith(b"\x89PNG")
    another = Improver(str(place / "site"), settings=settings)
    assert another.file(card(new)) == improver.file(card(new))


def test_files_of_a_page_that_is_new_are_there(improver):
    made = improver(ARTICLE.format("Oolong").encode(), "http://localhost/oolong.html").decode()
    paths = re.findall(r'type="(?:application/json|text/xml)[+]oembed" href="https://example.org([^"]+)"', made)
    assert paths == ["/samara/oembed/oolong.html.json", "/samara/oembed/oolong.html.xml"]
    told = json.loads(improver.file(paths[0]).read_bytes())
    frame = re.search(r'src="https://example.org([^"]+)"', told["html"])
    assert (told["title"], b"Oolong" in improver.file(frame[1]).read_bytes()) == ("Oolong", True)
    improver(ARTICLE.format("Pu-erh").encode(), "http://localhost/oolong.html")
    assert json.loads(improver.file(paths[0]).read_bytes())["title"] == "Pu-erh"


def test_files_of_new_pages_never_fill_the_disk(improver, monkeypatch):
    monkeypatch.setattr("samara.middleware.recent.MOST", 12_000)
    pages = [improver(PAGE.format(word, word).encode(), f"http://localhost/{word}").decode() for word in "abcdefgh"]
    files = [improver.file(card(page)) for page in pages]
    assert files[-1].is_file()
    assert files[0] is None or not files[0].is_file()
    folder = files[-1].parent
    assert sum(path.stat().st_size for path in folder.iterdir()) <= 12_000


@pytest.mark.parametrize("data", [b"", b"<p>A fragment", bytes(range(256)) * 50, b'{"a": 1}'])
def test_what_is_no_page_comes_back(data, improver):
    assert improver(data, "http://localhost/x") == data


def test_files_that_pages_refer_to_are_there_and_no_others(improver):
    assert b".samara-" in improver.file("/samara.css").read_bytes()
    for path in ("/", "/index.html", "/tea.html", "/samara-manifest.json", "/../settings", "/nothing.css", "/%2e%2e/x"):
        assert improver.file(path) is None


def test_few_bytes_are_kept(improver, monkeypatch):
    monkeypatch.setattr("samara.middleware.improver.KEPT", 10_000)
    for number in range(20):
        improver(PAGE.format(number, number).encode(), f"http://localhost/{number}.html")
    assert improver._size == sum(map(len, improver._kept.values())) <= 10_000


def test_a_wsgi_application_is_improved_with_its_files(place, improver):
    page = (place / "site" / "tea.html").read_bytes()

    def application(environ, start_response):
        start_response("200 OK", [("Content-Type", "text/html")])
        return [page]

    def get(path):
        told, environ = [], {"SCRIPT_NAME": "", "PATH_INFO": path, "HTTP_HOST": "localhost:8000"}
        setup_testing_defaults(environ)
        with closing(wsgi.Improved(application, improver)(environ, lambda *given: told.append(given))) as pieces:
            body = b"".join(pieces)
        return told[0][0], dict(told[0][1])["Content-Type"], body

    assert get("/tea.html") == ("200 OK", "text/html", improver(page, "https://example.org/tea.html"))
    assert get("/samara.css") == ("200 OK", "text/css; charset=utf-8", improver.file("/samara.css").read_bytes())
    page = PAGE.format("Served by WSGI", "Served by WSGI").encode()
    new = get("/served-by-wsgi.html")[2].decode()
    assert get(card(new))[:2] == ("200 OK", "image/png")


def test_an_asgi_application_is_improved_with_its_files(place, improver):
    page = (place / "site" / "tea.html").read_bytes()

    async def application(scope, receive, send):
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/html")]})
        await send({"type": "http.response.body", "body": page})

    def get(path):
        sent = []

        async def send(message):
            sent.append(message)

        scope = {"type": "http", "method": "GET", "path": path, "query_string": b"", "headers": [(b"host", b"localhost")]}
        asyncio.run(asgi.Improved(application, improver)(scope, None, send))
        return sent[0]["status"], b"".join(message["body"] for message in sent[1:])

    assert get("/tea.html") == (200, improver(page, "https://example.org/tea.html"))
    assert get("/samara.css") == (200, improver.file("/samara.css").read_bytes())
    page = PAGE.format("Served by ASGI", "Served by ASGI").encode()
    status, picture = get(card(get("/served-by-asgi.html")[1].decode()))
    assert (status, picture[:4]) == (200, b"\x89PNG")


def serve(improver, application, path, kind, **headers):
    """Status, headers and body of what a middleware of this kind answers."""
    if kind == "wsgi":
        told, environ = [], {"SCRIPT_NAME": "", "PATH_INFO": path, "HTTP_HOST": "localhost:8000"}
        environ.update({f"HTTP_{name.upper()}": value for name, value in headers.items()})
        setup_testing_defaults(environ)

        def wsgi_application(environ, start_response):
            given = {name[5:].lower(): value for name, value in environ.items() if name.startswith("HTTP_")}
            status, answered, body = application(given)
            start_response(f"{status} So", list(answered.items()))
            return [body]

        pieces = wsgi.Improved(wsgi_application, improver)(environ, lambda *given: told.append(given))
        body = b"".join(pieces)
        getattr(pieces, "close", list)()
        return int(told[0][0][:3]), {name.lower(): value for name, value in told[0][1]}, body
    sent = []

    async def asgi_application(scope, receive, send):
        given = {name.decode().replace("-", "_"): value.decode() for name, value in scope["headers"]}
        status, answered, body = application(given)
        pairs = [(name.lower().encode(), value.encode()) for name, value in answered.items()]
        await send({"type": "http.response.start", "status": status, "headers": pairs})
        await send({"type": "http.response.body", "body": body})

    async def send(message):
        sent.append(message)

    given = [(b"host", b"localhost:8000"), *((n.replace("_", "-").encode(), v.encode()) for n, v in headers.items())]
    scope = {"type": "http", "method": "GET", "path": path, "query_string": b"", "headers": given}
    asyncio.run(asgi.Improved(asgi_application, improver)(scope, None, send))
    told = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
    return sent[0]["status"], told, b"".join(message["body"] for message in sent[1:])


@pytest.mark.parametrize("kind", ["wsgi", "asgi"])
@pytest.mark.parametrize("tagged", [True, False])
def test_a_copy_is_fresh_for_as_long_as_page_and_plan_are_the_same(place, improver, kind, tagged):
    page = (place / "site" / "tea.html").read_bytes()

    def application(given):
        known = {"ETag": '"v1"'} if tagged else {}
        if tagged and given.get("if_none_match") == '"v1"':
            return 304, known, b""
        return 200, {"Content-Type": "text/html", "Last-Modified": "Mon, 23 Nov 2026 10:00:00 GMT", **known}, page

    status, headers, body = serve(improver, application, "/tea.html", kind)
    assert (status, body) == (200, improver(page, "https://example.org/tea.html"))
    assert improver.plan in headers["etag"]
    assert "last-modified" not in headers
    again = serve(improver, application, "/tea.html", kind, if_none_match=headers["etag"])
    assert (again[0], again[1]["etag"], again[2]) == (304, headers["etag"], b"")
    # A copy from before the site was improved, or of another plan, is an old one.
    for old in ('"v1"', headers["etag"].replace(improver.plan, "00000000")):
        assert serve(improver, application, "/tea.html", kind, if_none_match=old)[0] == 200
    assert serve(improver, application, "/tea.html", kind, if_modified_since="Mon, 23 Nov 2026 10:00:00 GMT")[0] == 200


@pytest.mark.parametrize("kind", ["wsgi", "asgi"])
def test_what_is_no_page_keeps_its_tag(improver, kind):
    def application(given):
        return (304 if given.get("if_none_match") == '"v1"' else 200), {"Content-Type": "text/plain", "ETag": '"v1"'}, b""

    assert serve(improver, application, "/api/numbers", kind, if_none_match='"v1"')[:2] == (
        304, {"content-type": "text/plain", "etag": '"v1"'},
    )  # fmt: skip


@pytest.mark.parametrize("kind", ["wsgi", "asgi"])
def test_files_of_ours_are_kept_by_browsers(place, improver, kind):
    def application(given):
        return 404, {"Content-Type": "text/plain"}, b""

    page = improver((place / "site" / "tea.html").read_bytes(), "https://example.org/tea.html").decode()
    _, headers, _ = serve(improver, application, card(page), kind)
    assert headers["cache-control"] == "public, max-age=31536000, immutable"
    _, headers, _ = serve(improver, application, "/samara.css", kind)
    assert headers["cache-control"] == "no-cache"
    assert serve(improver, application, "/samara.css", kind, if_none_match=headers["etag"])[::2] == (304, b"")


@pytest.mark.parametrize("kind", ["wsgi", "asgi"])
@pytest.mark.parametrize("charset", ["utf-8", "utf-16", "koi8-r"])
def test_compressed_pages_and_other_charsets_are_improved(place, improver, kind, charset):
    text = (place / "site" / "tea.html").read_text().encode("ascii", "xmlcharrefreplace").decode()
    page = text.encode(charset)

    def application(given):
        return 200, {"Content-Type": f"text/html; charset={charset}", "Content-Encoding": "gzip"}, gzip.compress(page)

    _, headers, body = serve(improver, application, "/tea.html", kind)
    assert headers["content-encoding"] == "gzip"
    assert int(headers["content-length"]) == len(body)
    assert "data-samara" in gzip.decompress(body).decode(charset)
