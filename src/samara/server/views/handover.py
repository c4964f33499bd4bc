"""Readers whom a site knows already: it hands them over with a sealed note, and they sign in with one press."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from samara.server.models import Site
from samara.server.store import accounts, seals
from samara.server.tongue import speak
from samara.server.views.access import in_a_window, is_own, onward, owning
from samara.server.views.entering import enter_as


# Nobody is signed in yet; what guards the form is the seal, and the Origin that the browser adds. A link alone signs nobody in,
# so that nobody is made somebody else by following one.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
@in_a_window
def handover(request: HttpRequest, *, site: int) -> HttpResponse:
    """Say who signs in, and let them in when they press the button."""
    found = Site.objects.filter(pk=site).first()
    note = seals.read(found, request.GET.get("who", ""), request.GET.get("seal", "")) if found else None
    if found is None or note is None:
        return speak(request, "samara/handover.html", {"spent": True}, 410)
    if request.method != "POST":
        told = {"place": found.name, "name": note.account.name, "onward": onward(request)}
        return speak(request, "samara/handover.html", told)
    if not is_own(request) or not seals.spend(found, note):
        return speak(request, "samara/handover.html", {"spent": True}, 410)
    whose, _ = accounts.join(seals.network_of(found), note.account, found)
    if whose is None:
        raise Http404("There is no such account.")
    return enter_as(request, whose, onward(request))


@require_safe
@owning
def secret(request: HttpRequest, *, site: Site) -> HttpResponse:
    """The secret of the site, and how to seal a note with it; for its owners alone."""
    return render(
        request, "samara/handover_secret.html", {"secret": seals.secret_of(site), "address": request.build_absolute_uri("/")}
    )
