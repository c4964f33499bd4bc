"""Django behind the plain ASGI of the server."""

from __future__ import annotations

import asyncio
import threading

import pytest
from django.http import HttpResponse, JsonResponse
from django.urls import path
from django.views.decorators.csrf import csrf_exempt

from samara.server import handler, urls
from samara.server.handler import Handler
from server.asking import ask

waiting = threading.Event()


@csrf_exempt
def echo(request):
    answer = JsonResponse(
        {"body": request.body.decode(), "shown": request.scope.get("samara.site"), "x": request.headers.get("X-Said")}
    )
    answer.set_cookie("a", "1")
    answer.set_cookie("b", "2")
    return answer


def slow(request):
    waiting.wait(20)
    return HttpResponse("late")


def broken(request):
    raise RuntimeError("ours")


urlpatterns = [*urls.urlpatterns, path("-/echo/", echo), path("-/slow/", slow), path("-/broken/", broken)]
handler500 = urls.handler500
pytestmark = [pytest.mark.urls(__name__), pytest.mark.django_db(transaction=True)]


def scope(path, method="GET", **headers):
    sent = [(name.encode(), value.encode()) for name, value in headers.items()]
    return {
        "type": "http",
        "method": method,
        "path": path,
        "query_string": b"",
        "scheme": "http",
        "headers": [(b"host", b"localhost"), *sent],
    }


def asked(application, scope, *messages):
    sent = []
    left = list(messages)

    async def receive():
        if not left:
            await asyncio.Event().wait()
        return left.pop(0)

    async def send(message):
        sent.append(message)

    return application(scope, receive, send), sent


def part(body, more=False):
    return {"type": "http.request", "body": body, "more_body": more}


@pytest.fixture
def django():
    made = Handler(workers=2)
    yield made
    made.close()


def test_request_comes_with_its_body_and_its_connection(django):
    work, sent = asked(django, scope("/-/echo/", "POST") | {"samara.site": 7}, part(b"Ash", True), part(b" bends"))
    asyncio.run(work)
    assert (sent[0]["status"], sent[1]["body"]) == (200, b'{"body": "Ash bends", "shown": 7, "x": null}')
    assert [value.split(b";")[0] for name, value in sent[0]["headers"] if name == b"Set-Cookie"] == [b"a=1", b"b=2"]


def test_header_with_an_underscore_is_not_taken_for_another(django):
    work, sent = asked(django, scope("/-/echo/", X_Said="forged"), part(b""))
    asyncio.run(work)
    assert b'"x": null' in sent[1]["body"]


def test_fault_of_ours_is_an_answer(django, caplog):
    assert ask(django, "/-/broken/").status == 500


def test_body_that_is_too_large_is_refused_before_it_is_whole(django, monkeypatch):
    monkeypatch.setattr(handler, "LARGEST", 10)
    work, sent = asked(django, scope("/-/echo/", "POST"), part(b"x" * 11, True))
    asyncio.run(work)
    assert sent[0]["status"] == 413


def test_body_that_does_not_come_is_not_waited_for(django, monkeypatch):
    monkeypatch.setattr(handler, "PATIENCE", 0.01)
    work, sent = asked(django, scope("/-/echo/", "POST"), part(b"x", True))
    asyncio.run(work)
    assert sent[0]["status"] == 408


def test_who_hangs_up_is_not_answered(django):
    work, sent = asked(django, scope("/-/echo/", "POST"), part(b"x", True), {"type": "http.disconnect"})
    asyncio.run(work)
    assert sent == []


def test_more_than_can_wait_is_refused(django, monkeypatch):
    monkeypatch.setattr(handler, "QUEUE", 2)
    waiting.clear()

    async def all_at_once():
        two = [asked(django, scope("/-/slow/"), part(b"")) for _ in range(2)]
        under_way = [asyncio.ensure_future(work) for work, _ in two]
        await asyncio.sleep(0)
        work, refused = asked(django, scope("/-/echo/"), part(b""))
        await work
        waiting.set()
        await asyncio.gather(*under_way)
        work, again = asked(django, scope("/-/echo/"), part(b""))
        await work
        return [sent[0]["status"] for sent in (refused, again, *(sent for _, sent in two))]

    assert asyncio.run(all_at_once()) == [503, 200, 200, 200]
