"""Pages for what went wrong."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from samara.server.tongue import preferred, words
from samara.widgets.talk import ENGLISH

DASHBOARD = ("/-/sites/", "/-/sign-in/", "/-/outbox/")
"""Where owners are, who are spoken to in English; everybody else reads their own language."""


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The request cannot be understood."""
    door = _words(request)["door"]
    return _page(request, 400, door.bad, door.bad_try)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The person may not do this."""
    door = _words(request)["door"]
    return _page(request, 403, door.forbidden, "Sign in as the owner of the site." if _is_dashboard(request) else "")


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """There is nothing at this address."""
    door = _words(request)["door"]
    return _page(request, 404, door.nothing, door.nothing_why)


def crashed(request: HttpRequest) -> HttpResponse:
    """We are at fault."""
    door = _words(request)["door"]
    return _page(
        request, 500, door.broke, "The terminal in which Samara runs says more." if _is_dashboard(request) else door.broke_try
    )


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form that did not come from a page of ours."""
    if _is_dashboard(request):
        return _page(request, 403, "This form did not come from your dashboard.", "Open the dashboard and try again.")
    door = _words(request)["door"]
    return _page(request, 403, door.forbidden, door.foreign)


def _page(request: HttpRequest, status: int, message: str, hint: str) -> HttpResponse:
    told = {"message": message, "hint": hint, "is_reader": not _is_dashboard(request), **_words(request)}
    return render(request, "samara/fault.html", told, status=status)


def _words(request: HttpRequest) -> dict[str, Any]:
    """The session is not asked: it may be what is broken."""
    return words(request, ENGLISH if _is_dashboard(request) else preferred(request))


def _is_dashboard(request: HttpRequest) -> bool:
    return request.path == "/-/" or request.path.startswith(DASHBOARD)
