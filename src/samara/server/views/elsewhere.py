"""Signing in with an account elsewhere: off to the other server, and back with an answer."""

from __future__ import annotations

import time

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.urls import reverse
from django.utils.crypto import constant_time_compare
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from samara.core.errors import NotFound, SamaraError
from samara.server.elsewhere import catalogue
from samara.server.elsewhere.asking import Asking
from samara.server.elsewhere.kind import Begun, Here
from samara.server.store import accounts, tallies
from samara.server.tongue import door_of, speak
from samara.server.views import box
from samara.server.views.access import in_a_window, is_own, joined, onward, person
from samara.server.views.entering import enter_as, entered, keep
from samara.server.visitors import network_of

KEPT = "samara.elsewhere"
LIFE = 900
"""Seconds within which somebody has to be back."""
JOURNEYS = (20, 600)
"""Journeys that one network may begin, and in how many seconds: each asks servers that a stranger named."""
CLOSED = "There is no way to sign in with that."


def begin(request: HttpRequest, said: str) -> HttpResponse:
    """Off to the server behind what was typed into the box; the form was checked to come from our own page."""
    ways = catalogue.recognise(said)
    if not ways:
        return box.show(request, door_of(request).neither, status=422)
    return _go(request, ways)


# Guarded like the box for an address: nobody is signed in yet.
@csrf_exempt
@require_POST
@in_a_window
def press(request: HttpRequest) -> HttpResponse:
    """Off to what a button stands for."""
    name = request.POST.get("kind", "")
    if not is_own(request):
        return box.show(request, door_of(request).foreign, status=403)
    if name not in catalogue.buttons(settings.SAMARA):
        return box.show(request, door_of(request).neither, status=422)
    return _go(request, [(name, "")])


@require_POST
@joined
def add(request: HttpRequest) -> HttpResponse:
    """Off to an account that the person who is signed in wants to use here too."""
    if not entered(request):
        return speak(request, "samara/again.html", {"onward": reverse("me")}, 403)
    ways = catalogue.recognise(request.POST.get("who", "")[:300])
    return _go(request, ways, adding=True) if ways else box.show(request, door_of(request).neither, status=422)


@require_POST
@joined
def remove(request: HttpRequest) -> HttpResponse:
    """Forget an account elsewhere."""
    accounts.remove(person(request), request.POST.get("key", ""))
    return HttpResponseRedirect(reverse("me"))


@require_safe
@in_a_window
def back(request: HttpRequest) -> HttpResponse:
    """Back from there. The state is used once, and only in the browser that left with it."""
    kept = request.session.pop(KEPT, None)
    query = {name: value[:4000] for name, value in request.GET.items() if isinstance(value, str)}
    if (
        kept is None
        or time.time() - kept["at"] > LIFE
        or not constant_time_compare(query.get("state", ""), kept["state"])
        or kept["person"] != (request.user.pk if kept["person"] else None)
    ):
        return box.show(request, door_of(request).too_late, status=422)
    kind = catalogue.kinds()[kept["kind"]]
    try:
        with Asking(settings.SAMARA) as asking:
            account = kind.finish(kept, query, here(request), asking)
    except SamaraError as error:
        return box.show(request, door_of(request).unreached, 422, f"{error.message} {error.hint}".strip())
    whose = person(request) if kept["person"] else None
    found, is_new = accounts.join(kept["kind"], account, box.site_of(request), whose)
    if found is None:
        return box.show(request, door_of(request).taken, status=409)
    if whose is not None:
        return HttpResponseRedirect(reverse("me"))
    return enter_as(request, found, box.welcome(kept["onward"]) if is_new else kept["onward"])


@require_safe
def client(request: HttpRequest) -> HttpResponse:
    """Who we are, for servers that read it instead of registering us.

    https://datatracker.ietf.org/doc/draft-ietf-oauth-client-id-metadata-document/, https://atproto.com/specs/oauth#clients
    """
    place = here(request)
    return JsonResponse(
        {
            "client_id": f"{place.base}-/elsewhere/client.json",
            "client_name": "Samara",
            "client_uri": place.base,
            "redirect_uris": [place.callback],
            "application_type": "web",
            "grant_types": ["authorization_code"],
            "response_types": ["code"],
            "scope": "atproto",
            "token_endpoint_auth_method": "none",
            "dpop_bound_access_tokens": True,
        }
    )


def here(request: HttpRequest) -> Here:
    """This server, as the request names it; which names it answers to is decided before."""
    return Here(request.build_absolute_uri("/"), request.build_absolute_uri(reverse("elsewhere-back")))


def _go(request: HttpRequest, ways: list[tuple[str, str]], *, adding: bool = False) -> HttpResponse:
    """The page that leads there. It is no redirect, since a form may lead only to our own pages."""
    if not tallies.take("journeys by network", network_of(request), *JOURNEYS):
        return box.show(request, door_of(request).many_tries, status=429)
    try:
        name, begun = _first(request, ways)
    except SamaraError as error:
        return box.show(request, door_of(request).unreached, 422, f"{error.message} {error.hint}".strip())
    whose = request.user.pk if adding else None
    keep(request, KEPT, {**begun.kept, "kind": name, "at": time.time(), "onward": onward(request), "person": whose})
    return speak(request, "samara/leaving.html", {"address": begun.address, "onward": onward(request)})


def _first(request: HttpRequest, ways: list[tuple[str, str]]) -> tuple[str, Begun]:
    """The first way that leads somewhere."""
    for place, (name, about) in enumerate(ways):
        try:
            with Asking(settings.SAMARA) as asking:
                return name, catalogue.kinds()[name].begin(about, here(request), asking)
        except SamaraError:
            if place == len(ways) - 1:
                raise
    raise NotFound(CLOSED)
