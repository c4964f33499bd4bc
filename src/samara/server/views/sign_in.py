"""Signing in by a link that works once, and signing out."""

from __future__ import annotations

from urllib.parse import urlencode

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samara.server.store import people
from samara.server.views.access import in_a_window, is_own, onward, person, signed_in
from samara.server.views.entering import enter_as


@require_safe
def ask(request: HttpRequest) -> HttpResponse:
    """How to come in."""
    if request.user.is_authenticated:
        return HttpResponseRedirect(onward(request))
    return render(request, "samara/sign_in.html", {"onward": onward(request)})


# Without a session there is no CSRF token to compare, and readers get no cookie. What protects this form is the secret in its
# address, and the Origin that the browser adds: no other site can sign somebody in.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def enter(request: HttpRequest, token: str) -> HttpResponse:
    """Show a button, and sign in when it is pressed: programs that open links to look at them must not use the link up."""
    if request.method != "POST":
        alive = people.is_alive(token)
        page = render(request, "samara/enter.html", {"alive": alive, "onward": onward(request)}, status=200 if alive else 410)
        # A service worker that another server on this host and port left in the browser would see what the owner sees.
        page.headers["Clear-Site-Data"] = '"storage"'
        return page
    if not is_own(request):
        return render(request, "samara/enter.html", {"alive": False}, status=403)
    found = people.redeem(token)
    if found is None:
        return render(request, "samara/enter.html", {"alive": False}, status=410)
    return enter_as(request, found, onward(request))


@require_POST
@in_a_window
@signed_in
def leave(request: HttpRequest) -> HttpResponse:
    """Sign out, to the door by which such a person comes in; somebody who is in the window of a site stays in it,
    and what somebody wrote waits for them."""
    after = onward(request)
    if after.startswith(reverse("carried")):
        door = after
    elif after.startswith(reverse("popup")):
        door = f"{settings.JOIN_URL}?{urlencode({'next': after})}"
    else:
        door = settings.LOGIN_URL if people.owns(person(request)) else settings.JOIN_URL
    logout(request)
    return HttpResponseRedirect(door)
