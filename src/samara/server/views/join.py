"""One box, one code: whoever proves an e-mail address is in, be they new or known.

What is answered before the code is right does not depend on whether the address is known; it is not even looked up.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from samara.server import mail, names
from samara.server.models import Code, Person, Site
from samara.server.store import codes, people, tallies
from samara.server.views.access import in_a_window, is_own, onward
from samara.server.views.entering import enter_as
from samara.server.visitors import network_of

ASKED = "samara.asked"
"""Where a session keeps which address its browser asked a code for."""

PER_NETWORK = (30, 600)
"""Codes, and seconds: how many one household or office may ask for."""
PER_ADDRESS = (5, 900)
PER_DAY = (15, 86_400)
"""How many one address gets: nobody's mail is flooded, and guessing leads nowhere (75 of a million in a day)."""
GUESSES = (50, 600)
"""Codes, right or wrong, that one network may type."""


# Without a session there is no CSRF token to compare, and readers get no cookie until they ask for a code. The form is guarded by
# the Origin that the browser adds; the code counts only in the browser that asked for it.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
@in_a_window
def join(request: HttpRequest) -> HttpResponse:
    """The box; sent, a code goes to the address."""
    if request.method != "POST":
        return HttpResponseRedirect(onward(request)) if request.user.is_authenticated else box(request)
    if not is_own(request):
        return box(request, "This form did not come from this page. Please try again.", status=403)
    address = names.clean_address(request.POST.get("who", ""))
    if not address:
        return box(request, "That is not an e-mail address.", status=422)
    if not may_ask(request, address):
        return box(request, "Too many codes were asked for. Please wait a quarter of an hour.", status=429)
    send_code(request, Code.Purpose.JOIN, address)
    return HttpResponseRedirect(f"{reverse('join-code')}?{urlencode({'next': onward(request)})}")


@require_http_methods(["GET", "HEAD", "POST"])
@in_a_window
def code(request: HttpRequest) -> HttpResponse:
    """The field for the code; the right one lets in."""
    asked = request.session.get(ASKED, {})
    if asked.get("purpose") != Code.Purpose.JOIN:
        return HttpResponseRedirect(f"{reverse('join')}?{urlencode({'next': onward(request)})}")
    told: dict[str, Any] = {"address": asked["address"], "onward": onward(request), "is_laid_out": mail.is_laid_out()}
    if request.method != "POST":
        return render(request, "samara/code.html", told)
    fault = wrong(request)
    if fault:
        return render(request, "samara/code.html", {**told, "fault": fault}, status=422)
    del request.session[ASKED]
    person, is_new = people.join(asked["address"], site_of(request))
    return enter_as(request, person, welcome(onward(request)) if is_new else onward(request))


def box(request: HttpRequest, fault: str = "", status: int = 200) -> HttpResponse:
    """The page with the box, and what was wrong with what was typed."""
    said = request.POST.get("who", "")[:320]
    told = {"fault": fault, "said": said, "onward": onward(request), "place": place(request)}
    return render(request, "samara/join.html", told, status=status)


def may_ask(request: HttpRequest, address: str) -> bool:
    """Whether this network and this address may have one more code. Each limit is counted, whatever the others say."""
    return all(
        [
            tallies.take("code by network", network_of(request), *PER_NETWORK),
            tallies.take("code to address", address, *PER_ADDRESS),
            tallies.take("code to address in a day", address, *PER_DAY),
        ]
    )


def send_code(request: HttpRequest, purpose: Code.Purpose, address: str, person: Person | None = None) -> None:
    """Send a code to an address, and note in the session that this browser asked for it; with `person` it is theirs alone."""
    browser = codes.new_browser()
    number = codes.issue(purpose, address, browser, person)
    request.session[ASKED] = {"purpose": purpose, "address": address, "browser": browser}
    mail.send(address, "code", {"code": number, "place": place(request)})


def wrong(request: HttpRequest, person: Person | None = None) -> str:
    """What is wrong with the code that was typed, in words; empty when it is right."""
    asked = request.session[ASKED]
    purpose, address, browser = Code.Purpose(asked["purpose"]), asked["address"], asked["browser"]
    typed = "".join(filter(str.isdecimal, request.POST.get("code", "")))
    if not tallies.take("guesses by network", network_of(request), *GUESSES):
        return "Too many codes were typed. Please wait ten minutes."
    if codes.redeem(purpose, address, browser, typed, person):
        return ""
    if left := codes.left(purpose, address, browser):
        return f"That is not the code. You have {left} more {'try' if left == 1 else 'tries'}."
    return "This code is spent or too old. Please ask for a new one."


def site_of(request: HttpRequest) -> Site | None:
    """The site by which somebody comes: the one that this server shows."""
    shown: int = getattr(request, "scope", {}).get("samara.site") or 0
    return Site.objects.filter(pk=shown).first()


def place(request: HttpRequest) -> str:
    """What the server is called in mail and on the page: its host, which stands in the address bar too."""
    return request.get_host()


def welcome(then: str) -> str:
    """Where somebody new goes: in a small window of a site straight on, else to be offered a passkey."""
    return then if then.startswith(reverse("popup")) else f"{reverse('passkey')}?{urlencode({'next': then})}"
