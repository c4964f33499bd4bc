"""What every answer under /-/ has in common: its guards, and how faults of the world are told."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from samara.core import errors

Handler = Callable[[HttpRequest], HttpResponse]

POLICY = "; ".join(
    (
        "default-src 'none'",
        "style-src 'self'",
        "script-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)

STATUS: dict[type[errors.SamaraError], HTTPStatus] = {
    errors.NotFound: HTTPStatus.NOT_FOUND,
    errors.SettingsError: HTTPStatus.SERVICE_UNAVAILABLE,
    errors.TooLarge: HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    errors.SourceError: HTTPStatus.UNPROCESSABLE_ENTITY,
    errors.TimedOut: HTTPStatus.GATEWAY_TIMEOUT,
    errors.NetworkError: HTTPStatus.BAD_GATEWAY,
    errors.StateError: HTTPStatus.SERVICE_UNAVAILABLE,
    errors.TargetError: HTTPStatus.INSUFFICIENT_STORAGE,
}


OPEN = frozenset(("/-/cards.css", "/-/picture.css", "/-/comments.css", "/-/comments/feed.atom", "/-/comments/feed.json"))
"""What holds nothing of anybody's, and is loaded by pages of the dashboard."""
API = "/-/api/"
"""What scripts may call, since it takes no cookie; each view there says for which origins."""


class GuardMiddleware:
    """Adds the security headers, and refuses scripts of the site's own pages.

    The site and the dashboard share a host, so a script on a page could fetch the dashboard with the owner's cookie. A browser
    says with Sec-Fetch-Mode what it is doing: only opening a page and sending a form are allowed.
    https://www.w3.org/TR/fetch-metadata/
    """

    def __init__(self, handler: Handler) -> None:
        self.handler = handler

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The guarded answer."""
        if request.headers.get("Sec-Fetch-Mode", "navigate") != "navigate" and not is_open(request.path):
            response: HttpResponse = HttpResponse("Scripts may not read the dashboard.\n", status=403, content_type="text/plain")
        else:
            response = self.handler(request)
        response.headers["Content-Security-Policy"] = POLICY
        response.headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()"
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        response.headers["X-Frame-Options"] = "DENY"
        response.headers["X-Robots-Tag"] = "noindex"
        response.headers.setdefault("Cache-Control", "private, no-store")
        if request.is_secure():
            for cookie in response.cookies.values():
                cookie["secure"] = True
        return response


def is_open(path: str) -> bool:
    """Whether scripts may ask for a path."""
    return path in OPEN or path.startswith(API)


class FaultMiddleware:
    """Tells a SamaraError as a page, or as JSON of one shape: {"error": {"type", "message", "hint"}}."""

    def __init__(self, handler: Handler) -> None:
        self.handler = handler

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer, unchanged."""
        return self.handler(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """The answer for a fault of the world; a fault of ours is left to crash."""
        return fault(request, error) if isinstance(error, errors.SamaraError) else None


def fault(request: HttpRequest, error: errors.SamaraError) -> HttpResponse:
    """The page or the JSON that tells an error, with the status of its nearest kind."""
    status = next((STATUS[kind] for kind in type(error).__mro__ if kind in STATUS), HTTPStatus.INTERNAL_SERVER_ERROR)
    if request.get_preferred_type(["text/html", "application/json"]) == "application/json":
        response: HttpResponse = JsonResponse(
            {"error": {"type": type(error).__name__, "message": error.message, "hint": error.hint}}, status=status
        )
    else:
        response = render(request, "samara/fault.html", {"message": error.message, "hint": error.hint}, status=status)
    if error.retry_after is not None:
        response.headers["Retry-After"] = str(round(error.retry_after))
    return response
