"""The small window: a site's own page opens it, a reader signs in, and the page is handed a token.

The token goes by postMessage to the one origin that the site is known by; a page of any other origin that opens the window gets
nothing, because the browser compares. Where the tie to the page was cut, the window goes back to it, the token behind the #.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from samara.server.models import Site
from samara.server.store import passkeys, tokens
from samara.server.store.origins import origin_of, origins_of
from samara.server.tongue import speak
from samara.server.views.access import here, in_a_window, joined, person, shown
from samara.server.views.entering import FRESH, entered


class Caller(NamedTuple):
    """The page that opened the window: its site, its origin, where to go back to, and the word by which it knows its own call."""

    site: Site
    origin: str
    back: str
    state: str


@require_http_methods(["GET", "HEAD", "POST"])
@in_a_window
@joined
def popup(request: HttpRequest) -> HttpResponse:
    """Say who signs in where, and hand the token over when the person agrees; who has just signed in has agreed."""
    caller = caller_of(request)
    whose = person(request)
    told: dict[str, Any] = {"site": None, "place": caller.site.name, "origin": caller.origin, "whose": whose}
    if request.method != "POST":
        known = whose.tokens.filter(site=caller.site, origin=caller.origin).exists()
        return speak(request, "samara/popup.html", {**told, "is_agreed": known or entered(request, FRESH)})
    given = tokens.give(whose, caller.site, caller.origin)
    told |= {
        "token": given.token,
        "seconds": given.seconds,
        "back": caller.back,
        "state": caller.state,
        "offer": not passkeys.of(whose),
    }
    return speak(request, "samara/handed.html", told)


def caller_of(request: HttpRequest) -> Caller:
    """Who opened the window; a site that there is not, or an origin that is not the site's, is answered with 404."""
    key = request.GET.get("site", "")
    site = Site.objects.filter(pk=int(key)).first() if key.isascii() and key.isdecimal() and len(key) < 19 else None
    origin = origin_of(request.GET.get("origin", ""))
    if site is None or not origin or origin not in origins_of(site, served_here(request, site)):
        raise Http404("This page is of no site that is known here.")
    back = request.GET.get("back", "")
    state = request.GET.get("state", "")[:100]
    return Caller(site, origin, back.partition("#")[0] if origin_of(back) == origin else "", state)


def served_here(request: HttpRequest, site: Site) -> str:
    """The origin of this server, where it shows the pages of the site itself."""
    return here(request) if shown(request) == site.pk else ""
