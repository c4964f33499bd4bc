"""One box, one code: whoever proves an e-mail address is in, be they new or known; what is no address is an account elsewhere.

What is answered before the code is right does not depend on whether the address is known; it is not even looked up.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from samara.server import mail, names
from samara.server.models import Code
from samara.server.store import people
from samara.server.tongue import door_of, speak, words
from samara.server.views import box, drafted, elsewhere
from samara.server.views.access import in_a_window, is_own, onward
from samara.server.views.entering import enter_as


# Without a session there is no CSRF token to compare, and readers get no cookie until they ask for a code. The form is guarded by
# the Origin that the browser adds; the code counts only in the browser that asked for it.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
@in_a_window
def join(request: HttpRequest) -> HttpResponse:
    """The box; sent, a code goes to the address."""
    if request.method != "POST":
        return HttpResponseRedirect(onward(request)) if request.user.is_authenticated else box.show(request)
    if not is_own(request):
        return box.show(request, door_of(request).foreign, status=403)
    said = request.POST.get("who", "")[:320]
    address = names.clean_address(said)
    if not address:
        return elsewhere.begin(request, said)
    if not box.may_ask(request, address):
        return box.show(request, door_of(request).many_codes, status=429)
    box.send_code(request, Code.Purpose.JOIN, address)
    return HttpResponseRedirect(f"{reverse('join-code')}?{urlencode({'next': onward(request)})}")


@require_http_methods(["GET", "HEAD", "POST"])
@in_a_window
def code(request: HttpRequest) -> HttpResponse:
    """The field for the code; the right one lets in."""
    asked = request.session.get(box.ASKED, {})
    if asked.get("purpose") != Code.Purpose.JOIN:
        return HttpResponseRedirect(f"{reverse('join')}?{urlencode({'next': onward(request)})}")
    sent = words(request)["talk"].sent.format(asked["address"])
    told: dict[str, Any] = {"sent": sent, "onward": onward(request), "is_laid_out": mail.is_laid_out()}
    if request.method != "POST":
        return speak(request, "samara/code.html", told)
    fault = box.wrong(request)
    if fault:
        return speak(request, "samara/code.html", {**told, "fault": fault}, 422)
    del request.session[box.ASKED]
    person, _ = people.join(asked["address"], box.site_of(request))
    # Who came by a comment on a page of a site is no longer new, and was never here.
    is_first = person.last_login is None
    # A browser without scripts makes no passkeys; it says so by a field that only such browsers send.
    offers = is_first and "plain" not in request.POST
    then = drafted.finish(request, person, asked["address"]) or onward(request)
    return enter_as(request, person, box.welcome(then) if offers else then)
