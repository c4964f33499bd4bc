"""The middleware: pages improved, everything else as it came."""

import asyncio

import pytest

from samara.middleware.asgi import Improved

PAGE = b"<title>T</title>"


def app(body=PAGE, status=200, headers=(), chunks=1):
    """An application that gives this answer, and keeps the headers it was asked with."""

    async def serve(scope, receive, send):
        serve.asked = dict(scope.get("headers", ()))
        await send({"type": "http.response.start", "status": status, "headers": list(headers)})
        size = -(-len(body) // chunks) or 1
        for at in range(0, len(body) or 1, size):
            await send({"type": "http.response.body", "body": body[at : at + size], "more_body": at + size < len(body)})

    return serve


def ask(inner, method="GET", path="/tea.html", limit=1000, headers=()):
    """Status, headers, body and number of body messages of the answer, and the calls of `improve`."""
    calls, sent = [], []

    def improve(body, url, charset):
        calls.append((body, url, charset))
        return body + b"!"

    async def send(message):
        sent.append(message)

    scope = {"type": "http", "method": method, "path": path, "query_string": b"a=1", "scheme": "https",
             "headers": [(b"host", b"example.org"), *headers]}  # fmt: skip
    asyncio.run(Improved(inner, improve, limit=limit)(scope, None, send))
    start, *bodies = sent
    return start["status"], dict(start["headers"]), b"".join(each["body"] for each in bodies), len(bodies), calls


HTML = (b"content-type", b"text/html; charset=koi8-r")


@pytest.mark.parametrize("chunks", [1, 3])
def test_a_page_is_improved_and_its_length_is_right(chunks):
    status, headers, body, messages, calls = ask(
        app(headers=[HTML, (b"content-length", b"16"), (b"etag", b'"x"')], chunks=chunks)
    )
    assert (status, body, messages) == (200, PAGE + b"!", 1)
    assert headers == {b"content-type": HTML[1], b"content-length": b"17", b"etag": b'W/"x"'}
    assert calls == [(PAGE, "https://example.org/tea.html?a=1", "koi8-r")]


@pytest.mark.parametrize(
    ("status", "headers"),
    [
        (200, [(b"content-type", b"image/png"), (b"content-length", b"16"), (b"etag", b'"x"')]),
        (200, [HTML, (b"content-encoding", b"br"), (b"content-length", b"16")]),
        (200, [(b"content-length", b"16")]),
    ],
)
def test_what_is_no_plain_page_passes_untouched(status, headers):
    assert ask(app(status=status, headers=headers, chunks=4)) == (status, dict(headers), PAGE, 4, [])


@pytest.mark.parametrize("status", [404, 206, 500])
def test_other_statuses_pass(status):
    assert ask(app(status=status, headers=[HTML]))[2:] == (PAGE, 1, [])


def test_a_page_larger_than_the_limit_goes_out_as_it_is():
    _, headers, body, messages, calls = ask(
        app(body=b"x" * 100, headers=[HTML, (b"content-length", b"100")], chunks=10), limit=50
    )
    assert (headers[b"content-length"], body, calls) == (b"100", b"x" * 100, [])
    assert messages == 5


def test_the_head_of_a_page_promises_no_length():
    headers = ask(app(body=b"", headers=[HTML, (b"content-length", b"16")]), method="HEAD")[1]
    assert headers == {b"content-type": HTML[1]}


def test_not_modified_keeps_a_weak_tag():
    assert ask(app(body=b"", status=304, headers=[(b"etag", b'"x"')]))[1] == {b"etag": b'W/"x"'}


@pytest.mark.parametrize(("path", "kept"), [("/tea.html", False), ("/tea/", False), ("/film.mp4", True)])
def test_ranges_are_asked_of_files_only(path, kept):
    inner = app(headers=[HTML])
    ask(inner, path=path, headers=[(b"range", b"bytes=0-9")])
    assert (b"range" in inner.asked) is kept


def test_other_protocols_and_methods_pass():
    assert ask(app(headers=[HTML]), method="POST")[4] == []
    seen = []

    async def inner(scope, receive, send):
        seen.append(scope["type"])

    asyncio.run(Improved(inner, lambda body, url, charset: body)({"type": "websocket"}, None, None))
    assert seen == ["websocket"]
