"""What the API takes and gives: JSON of known shapes, faults in one form, and the short answer for what has not changed."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any, TypeVar

import msgspec
from django.http import HttpRequest, HttpResponse
from django.utils.http import parse_etags

from samara.core.comment import Thread
from samara.practices.conversation.rules import REASONS, Refusal
from samara.server.views.api import said

LARGEST = 100_000
"""Bytes of a request that are read."""
STATUS = {
    Refusal.OFF: HTTPStatus.NOT_FOUND,
    Refusal.BANNED: HTTPStatus.FORBIDDEN,
    Refusal.CLOSED: HTTPStatus.CONFLICT,
    Refusal.SIGN_IN: HTTPStatus.UNAUTHORIZED,
    Refusal.SLOW: HTTPStatus.TOO_MANY_REQUESTS,
    Refusal.OFTEN: HTTPStatus.TOO_MANY_REQUESTS,
    Refusal.EMPTY: HTTPStatus.UNPROCESSABLE_ENTITY,
    Refusal.LONG: HTTPStatus.UNPROCESSABLE_ENTITY,
    Refusal.PARENT: HTTPStatus.CONFLICT,
    Refusal.ADDRESS: HTTPStatus.UNPROCESSABLE_ENTITY,
    Refusal.PAGE: HTTPStatus.NOT_FOUND,
    Refusal.LATE: HTTPStatus.FORBIDDEN,
}

Form = TypeVar("Form", bound=msgspec.Struct)


def read(request: HttpRequest, form: type[Form], empty: Form | None = None) -> Form | None:
    """What was sent, as JSON; None when it is too large or of another shape."""
    if int(request.headers.get("Content-Length") or 0) > LARGEST:
        return None
    if not request.body:
        return empty
    try:
        return msgspec.json.decode(request.body, type=form)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None


def told(data: Any, status: int = 200) -> HttpResponse:
    """An answer in JSON."""
    return HttpResponse(msgspec.json.encode(data), status=status, content_type="application/json")


def refused(why: Refusal) -> HttpResponse:
    """Why it was not done: `type` is one word for the page, `message` says it in English."""
    return told({"error": {"type": why.value, "message": REASONS[why], "hint": ""}}, STATUS[why])


def asked(puzzle: str) -> HttpResponse:
    """The comment is doubted, and some work is asked for it: it is to be sent again with the answer to this puzzle.
    https://www.rfc-editor.org/rfc/rfc6585#section-3"""
    error = {"type": "work", "message": "Please wait: your browser has to do some work for this comment.", "hint": ""}
    return told({"error": error, "work": puzzle}, HTTPStatus.PRECONDITION_REQUIRED)


def missing() -> HttpResponse:
    """There is no such thing on this site."""
    return said(HTTPStatus.NOT_FOUND, "There is nothing like that on this site.")


def tag(thread: Thread) -> str:
    """The ETag of a list of a thread: it changes whenever the thread does."""
    return f'"t{thread.id or 0}-{thread.version}"'


def unchanged(request: HttpRequest, thread: Thread) -> HttpResponse | None:
    """The short answer for a page that has this version already. https://www.rfc-editor.org/rfc/rfc9110#section-13.1.2"""
    known = [each.removeprefix("W/") for each in parse_etags(request.headers.get("If-None-Match", ""))]
    if tag(thread) not in known:
        return None
    return HttpResponse(status=HTTPStatus.NOT_MODIFIED, headers={"ETag": tag(thread), "Cache-Control": "no-cache"})
