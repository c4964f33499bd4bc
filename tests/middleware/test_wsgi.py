"""The WSGI middleware: pages improved, everything else as it came, by the rules of PEP 3333."""

from contextlib import closing
from wsgiref.util import setup_testing_defaults
from wsgiref.validate import validator

import pytest

from samara.middleware.wsgi import Improved

PAGE = b"<title>T</title>"
HTML = ("Content-Type", "text/html; charset=koi8-r")


def app(body=PAGE, status="200 OK", headers=(), chunks=1, writes=False):
    """An application that gives this answer, and keeps the environment it was asked with."""

    def serve(environ, start_response):
        serve.asked = environ
        write = start_response(status, list(headers))
        size = -(-len(body) // chunks) or 1
        pieces = [body[at : at + size] for at in range(0, len(body) or 1, size)]
        if writes:
            write(pieces.pop(0))
        return pieces

    return serve


def ask(inner, method="GET", path="/tea.html", limit=1000, **environ):
    """Status, headers and body of the answer, and the calls of `improve`; both sides are held to the PEP."""
    calls, told = [], []

    def improve(body, url, charset):
        calls.append((body, url, charset))
        return body + b"!"

    def start_response(status, headers, exc_info=None):
        told[:] = [status, dict(headers)]
        return lambda data: None

    asked = {
        "REQUEST_METHOD": method,
        "SCRIPT_NAME": "",
        "PATH_INFO": path,
        "QUERY_STRING": "a=1",
        "HTTP_HOST": "example.org",
        **environ,
    }
    setup_testing_defaults(asked)
    with closing(validator(Improved(validator(inner), improve, limit=limit))(asked, start_response)) as body:
        data = b"".join(body)
    return told[0], told[1], data, calls


@pytest.mark.parametrize("chunks", [1, 3])
@pytest.mark.parametrize("writes", [False, True])
def test_a_page_is_improved_and_its_length_is_right(chunks, writes):
    headers = [HTML, ("Content-Length", "16"), ("ETag", '"x"')]
    status, told, body, calls = ask(app(headers=headers, chunks=chunks, writes=writes))
    assert (status, body) == ("200 OK", PAGE + b"!")
    assert told == {"Content-Type": HTML[1], "content-length": "17", "ETag": 'W/"x"'}
    assert calls == [(PAGE, "http://example.org/tea.html?a=1", "koi8-r")]


@pytest.mark.parametrize(
    ("status", "headers"),
    [
        ("200 OK", [("Content-Type", "image/png"), ("Content-Length", "16"), ("ETag", '"x"')]),
        ("200 OK", [HTML, ("Content-Encoding", "gzip"), ("Content-Length", "16")]),
    ],
)
def test_everything_else_passes_as_it_came(status, headers):
    assert ask(app(status=status, headers=headers, chunks=4)) == (status, dict(headers), PAGE, [])


def test_an_error_page_passes_without_what_describes_another():
    headers = [HTML, ("Content-Length", "16"), ("ETag", '"x"')]
    assert ask(app(status="404 Not Found", headers=headers)) == (
        "404 Not Found", {"Content-Type": HTML[1], "ETag": 'W/"x"'}, PAGE, [],
    )  # fmt: skip


def test_a_page_beyond_the_limit_goes_out_as_it_is():
    headers = [HTML, ("Content-Length", "16")]
    assert ask(app(headers=headers, chunks=4), limit=10) == ("200 OK", dict(headers), PAGE, [])


def test_a_head_has_no_length_of_another_page():
    _, told, body, calls = ask(app(body=b"", headers=[HTML, ("Content-Length", "16")]), method="HEAD")
    assert (told, body, calls) == ({"Content-Type": HTML[1]}, b"", [])


def test_parts_of_pages_are_not_asked_for():
    inner = app(headers=[HTML])
    ask(inner, HTTP_RANGE="bytes=0-9", HTTP_IF_RANGE='"x"')
    assert [name for name in inner.asked if "RANGE" in name] == []
    inner = app(headers=[("Content-Type", "video/mp4")])
    ask(inner, path="/tea.mp4", HTTP_RANGE="bytes=0-9")
    assert inner.asked["HTTP_RANGE"] == "bytes=0-9"


def test_the_application_s_error_is_its_own():
    def broken(environ, start_response):
        raise RuntimeError("tea is out")

    with pytest.raises(RuntimeError, match="tea is out"):
        ask(broken)


def test_other_methods_pass():
    assert ask(app(headers=[HTML]), method="POST", CONTENT_LENGTH="0")[3] == []
