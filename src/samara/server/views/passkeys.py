"""Passkeys: offered after signing in with a code, and enough by themselves from then on."""

from __future__ import annotations

import json

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST

from samara.server.names import clean_name
from samara.server.store import passkeys, tallies
from samara.server.tongue import door_of, speak
from samara.server.views import box
from samara.server.views.access import in_a_window, is_own, joined, onward, person
from samara.server.views.entering import PASSING, enter_as, entered
from samara.server.visitors import network_of

USES = (60, 600)
"""Tries with a passkey that one network has, and in how many seconds."""
MOST = 20
"""Passkeys that one person may have."""


@require_http_methods(["GET", "HEAD", "POST"])
@in_a_window
@joined
def make(request: HttpRequest) -> HttpResponse:
    """Offer to make a passkey, and keep the one that was made; only soon after signing in, as it opens everything later."""
    whose = person(request)
    if not entered(request):
        return speak(request, "samara/again.html", {"onward": request.get_full_path()}, 403)
    fault = ""
    if request.method == "POST":
        name = clean_name(request.POST.get("name", "")) or door_of(request).key_yours
        if len(passkeys.of(whose)) < MOST and passkeys.finish_making(whose, request.POST.get("answer", ""), name):
            return HttpResponseRedirect(onward(request))
        fault = door_of(request).key_failed
    told = {"options": json.dumps(passkeys.begin_making(whose)), "onward": onward(request), "fault": fault}
    return speak(request, "samara/passkey.html", told, 422 if fault else 200)


# Nobody is signed in yet: guarded like the box for an address.
@csrf_exempt
@require_POST
@in_a_window
def use(request: HttpRequest) -> HttpResponse:
    """Ask the browser for a passkey."""
    if not is_own(request):
        return box.show(request, door_of(request).foreign, status=403)
    if not tallies.take("passkeys by network", network_of(request), *USES):
        return box.show(request, door_of(request).many_tries, status=429)
    told = {"options": json.dumps(passkeys.begin_using()), "onward": onward(request)}
    if not request.user.is_authenticated:
        request.session.set_expiry(PASSING)
    return speak(request, "samara/passkey_use.html", told)


@require_POST
@in_a_window
def enter(request: HttpRequest) -> HttpResponse:
    """Sign in by the browser's answer to our challenge."""
    found = passkeys.finish_using(request.POST.get("answer", ""))
    if found is None:
        return box.show(request, door_of(request).key_unknown, status=422)
    return enter_as(request, found, onward(request))


@require_POST
@joined
def remove(request: HttpRequest) -> HttpResponse:
    """Forget a passkey."""
    passkeys.remove(person(request), request.POST.get("key", ""))
    return HttpResponseRedirect("/-/me/")
