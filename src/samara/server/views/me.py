"""The person's own page: what they are called, where they are signed in, and all that is kept of them."""

from __future__ import annotations

from contextlib import suppress

from allauth.usersessions.models import UserSession
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from samara.core.errors import SamaraError
from samara.server import mail, names, notes
from samara.server.belongings import estate
from samara.server.models import Code, Person, Site, Token
from samara.server.place import place
from samara.server.store import accounts, claims, comments, decisions, laid, passkeys, people, subscriptions
from samara.server.store.sites import settings_of
from samara.server.tongue import door_of, speak, tongue, words
from samara.server.views import box
from samara.server.views.access import joined, person
from samara.server.views.browser import browser_name
from samara.server.views.entering import entered


@require_http_methods(["GET", "HEAD", "POST"])
@joined
def me(request: HttpRequest) -> HttpResponse:
    """Everything on one page; sent, it changes the name."""
    whose = person(request)
    if request.method == "POST":
        whose.name = names.clean_name(request.POST.get("name", ""))
        whose.save(update_fields=["name"])
        comments.rename(whose)
        return HttpResponseRedirect(reverse("me"))
    return page(request, whose)


@require_POST
@joined
def ask_address(request: HttpRequest) -> HttpResponse:
    """Send a code to the address that the person wants to have from now on."""
    whose = person(request)
    if not entered(request):
        return speak(request, "samara/again.html", {"onward": reverse("me")}, 403)
    address = names.clean_address(request.POST.get("address", ""))
    if not address:
        return page(request, whose, words(request)["talk"].address, 422)
    if not box.may_ask(request, address):
        return page(request, whose, door_of(request).many_codes, 429)
    box.send_code(request, Code.Purpose.MOVE, address, whose)
    return HttpResponseRedirect(reverse("address-code"))


@require_http_methods(["GET", "HEAD", "POST"])
@joined
def move_address(request: HttpRequest) -> HttpResponse:
    """The field for the code; the right one makes the address the person's, and the former address is told."""
    whose = person(request)
    asked = request.session.get(box.ASKED, {})
    if asked.get("purpose") != Code.Purpose.MOVE:
        return HttpResponseRedirect(reverse("me"))
    sent = words(request)["talk"].sent.format(asked["address"])
    told = {"sent": sent, "onward": reverse("me"), "is_laid_out": mail.is_laid_out()}
    if request.method != "POST":
        return speak(request, "samara/code.html", told)
    if fault := box.wrong(request, whose):
        return speak(request, "samara/code.html", {**told, "fault": fault}, 422)
    del request.session[box.ASKED]
    former = whose.email
    if not people.move(whose, asked["address"]):
        return page(request, whose, door_of(request).address_taken, 409)
    if former and former != whose.email:
        notes.tell_moved(former, place(request), tongue(request))
    return HttpResponseRedirect(reverse("me"))


@require_POST
@joined
def end(request: HttpRequest) -> HttpResponse:
    """Sign out elsewhere: in one browser, on one site, or everywhere but here."""
    whose, key = person(request), request.POST.get("key", "")
    browsers = UserSession.objects.filter(user=whose)
    tokens = Token.objects.filter(person=whose)
    if "everywhere" not in request.POST:
        number = int(key) if key.isdecimal() and key.isascii() and len(key) < 19 else 0
        browsers, tokens = browsers.filter(pk=number), tokens.filter(pk=number)
    if request.POST.get("what") != "site":
        for session in browsers:
            if not session.is_current():
                session.end()
    if request.POST.get("what") != "browser":
        tokens.delete()
    return HttpResponseRedirect(reverse("me"))


@require_POST
@joined
def export(request: HttpRequest) -> HttpResponse:
    """All data of the person as one file."""
    answer = JsonResponse(estate.export(person(request)), json_dumps_params={"indent": 2, "ensure_ascii": False})
    answer.headers["Content-Disposition"] = 'attachment; filename="my-data.json"'
    return answer


@require_POST
@joined
def erase(request: HttpRequest) -> HttpResponse:
    """Remove the person, with what they said or without."""
    whose = person(request)
    if people.owns(whose):
        return page(request, whose, door_of(request).owns, 409)
    sites = list(Site.objects.filter(comments__person=whose).distinct())
    estate.erase(whose, "remove" if request.POST.get("words") == "remove" else "keep")
    for site in sites:
        with suppress(SamaraError):  # otherwise within a minute, and told on the terminal
            laid.lay_down(site, settings_of(site))
    spoke = words(request)
    logout(request)
    return render(request, "samara/gone.html", spoke)


def page(request: HttpRequest, whose: Person, fault: str = "", status: int = 200) -> HttpResponse:
    """The page as it stands."""
    here = request.session.session_key
    told = {
        "whose": whose,
        "fault": fault,
        "passkeys": passkeys.of(whose),
        "accounts": accounts.of(whose),
        "browsers": [
            {
                "key": each.pk,
                "name": browser_name(each.user_agent),
                "seen": each.last_seen_at,
                "is_here": each.session_key == here,
            }
            for each in UserSession.objects.purge_and_list(whose)
        ],
        "tokens": whose.tokens.select_related("site").order_by("-renewed"),
        "has_public": estate.has_public(whose),
        "follows": subscriptions.of(whose),
        "claims": claims.open_to(whose),
        "claimed": [(each, len(each.changes)) for each in decisions.claimed(whose)],
        "owns": people.owns(whose),
    }
    return speak(request, "samara/me.html", told, status)
