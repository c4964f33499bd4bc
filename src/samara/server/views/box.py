"""The box and the code: what its pages share, whoever shows them."""

from __future__ import annotations

from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from samara.server import names, notes
from samara.server.elsewhere.catalogue import buttons
from samara.server.models import Code, Person, Site
from samara.server.place import place
from samara.server.store import codes, tallies
from samara.server.tongue import door_of, speak, tongue, words
from samara.server.views.access import onward
from samara.server.views.entering import keep
from samara.server.visitors import network_of

ASKED = "samara.asked"
"""Where a session keeps which address its browser asked a code for."""

PER_NETWORK = (30, 600)
PER_NETWORK_DAY = (300, 86_400)
"""Codes, and seconds: how many one household or office may ask for."""
PER_ADDRESS = (5, 900)
PER_ADDRESS_DAY = (15, 86_400)
"""How many of them for one address: who asks in somebody else's name uses up their own tries, and not those of that person."""
PER_MAILBOX = (15, 900)
PER_DAY = (30, 86_400)
"""How many one mailbox gets, whoever asks: nobody's mail is flooded, and guessing leads nowhere (150 of a million in a day)."""
GUESSES = (50, 600)
"""Codes, right or wrong, that one network may type."""


def show(request: HttpRequest, fault: str = "", status: int = 200, why: str = "") -> HttpResponse:
    """The page with the box, and what was wrong with what was typed; `why` in the words of another server, which are English."""
    said = request.POST.get("who", "")[:320]
    told = {
        "fault": fault,
        "why": why,
        "said": said,
        "onward": onward(request),
        "place": request.get_host(),
        "buttons": buttons(settings.SAMARA),
    }
    return speak(request, "samara/join.html", told, status)


def may_ask(request: HttpRequest, address: str) -> bool:
    """Whether this network and this address may have one more code. What a network may not any more does not count for the
    mailbox."""
    network, mailbox = network_of(request), names.mailbox(address)
    within = [
        tallies.take("code by network", network, *PER_NETWORK),
        tallies.take("code by network in a day", network, *PER_NETWORK_DAY),
        tallies.take("code to address", f"{network} {mailbox}", *PER_ADDRESS),
        tallies.take("code to address in a day", f"{network} {mailbox}", *PER_ADDRESS_DAY),
    ]
    return (
        all(within)
        and tallies.take("code to mailbox", mailbox, *PER_MAILBOX)
        and tallies.take("code to mailbox in a day", mailbox, *PER_DAY)
    )


def send_code(request: HttpRequest, purpose: Code.Purpose, address: str, person: Person | None = None) -> None:
    """Send a code to an address, and note in the session that this browser asked for it; with `person` it is theirs alone."""
    former = request.session.get(ASKED, {})
    is_again = (former.get("purpose"), former.get("address")) == (purpose, address)
    browser = former["browser"] if is_again else codes.new_browser()
    number = codes.issue(purpose, address, browser, person)
    keep(request, ASKED, {"purpose": purpose, "address": address, "browser": browser})
    notes.send_code(address, number, place(request), tongue(request))


def wrong(request: HttpRequest, person: Person | None = None) -> str:
    """What is wrong with the code that was typed, in words; empty when it is right."""
    asked = request.session[ASKED]
    purpose, address, browser = Code.Purpose(asked["purpose"]), asked["address"], asked["browser"]
    typed = codes.digits(request.POST.get("code", "")[:40])
    say = door_of(request)
    if not tallies.take("guesses by network", network_of(request), *GUESSES):
        return say.many_guesses
    if codes.redeem(purpose, address, browser, typed, person):
        return ""
    if left := codes.left(purpose, address, browser):
        return f"{words(request)['talk'].wrong} {say.tries.format(count=left)}"
    return say.spent_code


def site_of(request: HttpRequest) -> Site | None:
    """The site by which somebody comes: the one that this server shows."""
    shown: int = getattr(request, "scope", {}).get("samara.site") or 0
    return Site.objects.filter(pk=shown).first()


def welcome(then: str) -> str:
    """Where somebody new goes: in a small window of a site straight on, else to be offered a passkey."""
    return then if then.startswith(reverse("popup")) else f"{reverse('passkey')}?{urlencode({'next': then})}"
