"""Pages for what went wrong."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The request cannot be understood."""
    return _page(request, 400, "This request cannot be understood.", "Go back and try again.")


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The person may not do this."""
    return _page(request, 403, "You may not do this.", "Sign in as the owner of the site.")


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """There is nothing at this address."""
    return _page(request, 404, "There is nothing at this address.", "It may have moved, or it was never there.")


def crashed(request: HttpRequest) -> HttpResponse:
    """We are at fault."""
    return _page(request, 500, "Something broke on our side.", "The terminal in which Samara runs says more.")


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form that did not come from the dashboard."""
    return _page(request, 403, "This form did not come from your dashboard.", "Open the dashboard and try again.")


def _page(request: HttpRequest, status: int, message: str, hint: str) -> HttpResponse:
    return render(request, "samara/fault.html", {"message": message, "hint": hint}, status=status)
