"""What a site's own pages may call with a token: never with a cookie, and only from the origins of the site.

https://fetch.spec.whatwg.org/#http-cors-protocol, https://www.rfc-editor.org/rfc/rfc6750
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from typing import Any, cast

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.cache import patch_vary_headers
from django.views.decorators.csrf import csrf_exempt

from samara.server.models import Site, Token
from samara.server.store import tokens
from samara.server.store.origins import origin_of, origins_of
from samara.server.views.popup import served_here

View = Callable[..., HttpResponse]

REMEMBERED = "600"
"""Seconds for which a browser need not ask again whether it may."""


def called_by(*methods: str) -> Callable[[View], View]:
    """Opens a view, given `site` and the `origin` of the page, to scripts of that site's own pages.

    Cookies count for nothing here, so that no page can act for somebody who is signed in at the dashboard; other origins are
    answered with 403 and without the headers that would let them read it.
    """

    def opened(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *, site: int, **more: Any) -> HttpResponse:
            request.user = AnonymousUser()
            found = next(iter(Site.objects.filter(pk=site)), None)
            origin = origin_asking(request)
            if found is None or not origin or origin not in origins_of(found, served_here(request, found)):
                return said(HTTPStatus.FORBIDDEN, "This page may not ask here.")
            if request.method == "OPTIONS":
                answer = HttpResponse(status=HTTPStatus.NO_CONTENT)
                answer.headers["Access-Control-Allow-Methods"] = ", ".join(methods)
                answer.headers["Access-Control-Allow-Headers"] = "Authorization, Content-Type"
                answer.headers["Access-Control-Max-Age"] = REMEMBERED
            elif request.method not in methods:
                answer = said(HTTPStatus.METHOD_NOT_ALLOWED, "That cannot be done here.")
                answer.headers["Allow"] = ", ".join((*methods, "OPTIONS"))
            else:
                answer = view(request, site=found, origin=origin, **more)
            answer.headers["Access-Control-Allow-Origin"] = origin
            answer.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
            patch_vary_headers(answer, ("Origin",))
            return answer

        return cast(View, csrf_exempt(guarded))

    return opened


def bearer(request: HttpRequest) -> str:
    """The token that is shown; empty when none is."""
    scheme, _, shown = request.headers.get("Authorization", "").partition(" ")
    return shown.strip() if scheme.lower() == "bearer" else ""


def token_of(request: HttpRequest, site: Site, origin: str) -> Token | None:
    """The token behind a call: in force, and of this site and origin."""
    found = tokens.find(bearer(request), origin)
    return found if found is not None and found.site_id == site.pk else None


@called_by("GET")
def person(request: HttpRequest, *, site: Site, origin: str) -> HttpResponse:
    """Who the token speaks for."""
    token = token_of(request, site, origin)
    if token is None:
        return unknown()
    return JsonResponse({"handle": token.person.handle, "name": str(token.person), "is_named": bool(token.person.name)})


@called_by("POST", "DELETE")
def token(request: HttpRequest, *, site: Site, origin: str) -> HttpResponse:
    """Exchange the token for its successor, or end it."""
    if request.method == "DELETE":
        tokens.end(bearer(request), origin)
        return HttpResponse(status=HTTPStatus.NO_CONTENT)
    given = tokens.renew(bearer(request), origin)
    return JsonResponse(given._asdict()) if given else unknown()


def unknown() -> HttpResponse:
    """The token is not good any more: the page has to let the person sign in again."""
    answer = said(HTTPStatus.UNAUTHORIZED, "Please sign in again.")
    answer.headers["WWW-Authenticate"] = 'Bearer error="invalid_token"'
    return answer


def said(status: HTTPStatus, message: str) -> HttpResponse:
    """A fault, in the shape that all faults have."""
    return JsonResponse({"error": {"type": status.phrase.replace(" ", ""), "message": message, "hint": ""}}, status=status)


def origin_asking(request: HttpRequest) -> str:
    """The origin of the page that asks. Browsers leave Origin out of a plain GET to the host that the page is from."""
    said = request.headers.get("Origin")
    if said is not None:
        return origin_of(said) if origin_of(said) == said else ""
    same = request.headers.get("Sec-Fetch-Site") == "same-origin"
    return origin_of(f"{request.scheme}://{request.get_host()}") if same else ""
