"""Who may see what."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, NamedTuple, cast
from urllib.parse import urlencode, urlsplit

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.middleware.csrf import CsrfViewMiddleware
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from samara.server.models import Membership, Person, Site
from samara.server.store import people, sites
from samara.server.store.origins import origin_of, origins_of
from samara.server.store.threads import LONGEST, locate


class Standing(NamedTuple):
    """The site in view, the person's role on it, and all sites of the person."""

    site: Site
    role: str
    sites: list[Site]


View = Callable[..., HttpResponse]


def signed_in(view: View) -> View:
    """Only for people who are signed in; others are asked to, and come back."""
    return _behind(view, settings.LOGIN_URL)


def joined(view: View) -> View:
    """The same for readers, who are shown the box for an address instead of the owner's door."""
    return _behind(view, settings.JOIN_URL)


def _behind(view: View, door: str) -> View:
    @wraps(view)
    def guarded(request: HttpRequest, **more: Any) -> HttpResponse:
        if request.user.is_authenticated:
            return view(request, **more)
        back = (
            {"next": request.get_full_path()} if request.method == "GET" and request.path != settings.LOGIN_REDIRECT_URL else {}
        )
        return HttpResponseRedirect(door + (f"?{urlencode(back)}" if back else ""))

    return guarded


def member(view: View) -> View:
    """Only for people with a role on the site named in the address; to others the site does not exist."""

    @signed_in
    @wraps(view)
    def guarded(request: HttpRequest, *, site: int, **more: Any) -> HttpResponse:
        own = sites.sites_of(person(request))
        found = next((each for each in own if each.pk == site), None)
        if found is None:
            raise Http404("There is no such site.")
        request.samara = Standing(found, people.role(person(request), found), own)  # type: ignore[attr-defined]
        return view(request, site=found, **more)

    return guarded


def owning(view: View) -> View:
    """Only for owners of the site named in the address; its moderators find nothing there."""

    @member
    @wraps(view)
    def guarded(request: HttpRequest, **more: Any) -> HttpResponse:
        if not is_owner(request):
            raise Http404("There is nothing at this address.")
        return view(request, **more)

    return guarded


def is_owner(request: HttpRequest) -> bool:
    """Whether the person owns the site in view."""
    stand = standing(request)
    return stand is not None and stand.role == Membership.Role.OWNER


def person(request: HttpRequest) -> Person:
    """Who is signed in."""
    return cast(Person, request.user)


def standing(request: HttpRequest) -> Standing | None:
    """The site in view, for the frame around it; None outside of sites."""
    return getattr(request, "samara", None)


def onward(request: HttpRequest) -> str:
    """Where to go after signing in: a path of our own that was asked for, the page of a site that this server looks after, else
    the start; never anywhere else."""
    asked = request.POST.get("next") or request.GET.get("next") or ""
    if url_has_allowed_host_and_scheme(asked, allowed_hosts=None) and asked.startswith("/-/"):
        return asked
    page = page_of_site(request, asked)
    if page.startswith("/"):
        return page
    # What a form leads to has to be of this host, so the way to another leads over a page of ours.
    return f"{reverse('back')}?{urlencode({'to': page})}" if page else settings.LOGIN_REDIRECT_URL


def page_of_site(request: HttpRequest, asked: str) -> str:
    """An address, where it is of a page of a site that is known here: a path, on the host that shows the site itself, else whole;
    empty for every other address."""
    origin = origin_of(asked)
    allowed = {urlsplit(origin).netloc} if origin else None
    if len(asked) > LONGEST or not url_has_allowed_host_and_scheme(asked, allowed_hosts=allowed):
        return ""
    spot = locate(asked, shown(request), here(request))
    if spot is None:
        return ""
    is_here = spot.site.pk == shown(request)
    if not origin:
        return asked if is_here and asked.startswith("/") else ""
    if is_here and origin == here(request):
        return asked[len(origin) :] or "/"
    return asked if asked.startswith(f"{origin}/") and origin in origins_of(spot.site) else ""


def is_own(request: HttpRequest) -> bool:
    """Whether a form was sent from this host, for forms of people without a session, and so without a token to compare; a program
    that sends no Origin is no browser with a victim in front of it."""
    origin = request.headers.get("Origin")
    return origin is None or urlsplit(origin).netloc == request.get_host()


def has_token(request: HttpRequest) -> bool:
    """Whether a form bears the token of the session that sent it, for views that do not have to be asked with one."""
    return CsrfViewMiddleware(_never).process_view(request, _never, (), {}) is None


def _never(request: HttpRequest) -> HttpResponse:
    raise AssertionError("only the token is looked at")


def here(request: HttpRequest) -> str:
    """The origin at which this server is asked."""
    return f"{request.scheme}://{request.get_host()}"


def shown(request: HttpRequest) -> int | None:
    """The key of the site that this server shows."""
    found: int | None = getattr(request, "scope", {}).get("samara.site")
    return found


def in_a_window(view: View) -> View:
    """A page that a site opens in a small window, and that answers to it: the tie between the two is not cut.
    https://html.spec.whatwg.org/multipage/browsers.html#cross-origin-opener-policies
    """

    @wraps(view)
    def tied(request: HttpRequest, **more: Any) -> HttpResponse:
        answer = view(request, **more)
        answer.headers["Cross-Origin-Opener-Policy"] = "unsafe-none"
        return answer

    return tied
