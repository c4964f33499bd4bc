"""What somebody wrote, without a script, on a page under another name than this server's: carried over to where we know them.

Such a form comes without our cookie, so that whoever sends it is nobody at first, and nothing is done in anybody's name. Its
words are kept as a draft, and the browser is sent on to a page of ours, for which it shows its cookie: who is signed in finds
them there, to be published by one press of a form with a token; everybody else proves an address, as always. The answer to the
form itself starts no session, since that would end the one that the browser has.
"""

from __future__ import annotations

from http import HTTPStatus
from urllib.parse import parse_qsl, urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from samara.practices.conversation.rendering import render as as_html
from samara.practices.conversation.rules import Refusal
from samara.server.models import Draft
from samara.server.store import drafts
from samara.server.store.drafts import Kept
from samara.server.store.threads import LONGEST
from samara.server.tongue import door_of, speak, tongue, way
from samara.server.views import box, drafted
from samara.server.views.access import is_own, person
from samara.server.views.entering import PASSING
from samara.server.views.exchange import STATUS
from samara.server.views.own_words import GUEST, reason
from samara.server.writing import Proof, publish

COOKIE, SALT = "samara_carried", "samara.carried"
"""The cookie that leads a browser to what it wrote, and what signs it."""
LIFE = 3600
"""Seconds that it lives, like the draft."""
PATH = "/-/comments/"


def is_far(request: HttpRequest) -> bool:
    """Whether a form comes from another host and without our cookie, so that it does not say whether its reader is signed in."""
    return not is_own(request) and settings.SESSION_COOKIE_NAME not in request.COOKIES


def carry(request: HttpRequest, page: str, **what: str) -> HttpResponse:
    """Send the browser on to `carried`: with the name and the secret of a draft, or the comment and the secret of a guest."""
    asked = urlencode({"page": page, "lang": tongue(request)})
    # Followed by a GET, whatever a browser makes of 302. https://www.rfc-editor.org/rfc/rfc9110#section-15.4.4
    answer = HttpResponseRedirect(f"{reverse('carried')}?{asked}", status=HTTPStatus.SEE_OTHER)
    value = urlencode(what)
    answer.set_signed_cookie(COOKIE, value, salt=SALT, max_age=LIFE, path=PATH, httponly=True, samesite="Lax")
    return answer


@require_http_methods(["GET", "HEAD", "POST"])
def carried(request: HttpRequest) -> HttpResponse:
    """Where a browser comes with what it wrote. Sent, with the token that every form of somebody's bears, it is published."""
    what = _what(request)
    draft = drafts.find(Kept(what["key"], what["browser"])) if "key" in what else None
    asked = urlencode({"page": request.GET.get("page", "")[:LONGEST], "lang": tongue(request)})
    back = f"{reverse('comments')}?{asked}"
    if draft is None:
        return used(_guest(request, what) if "guest" in what else HttpResponseRedirect(back))
    if request.user.is_authenticated:
        written = publish(draft, person(request), tongue(request)) if request.method == "POST" else None
        if written is None or isinstance(written, Refusal):
            return ready(request, draft, back, written)
        return used(HttpResponseRedirect(way(request, written.permalink)))
    if not box.may_ask(request, draft.address):
        return used(box.show(request, door_of(request).many_codes, status=429))
    drafted.send_code(request, Proof(Kept(what["key"], what["browser"]), draft.address))
    return used(HttpResponseRedirect(f"{reverse('join-code')}?{urlencode({'next': back})}"))


def ready(request: HttpRequest, draft: Draft, back: str, refused: Refusal | None) -> HttpResponse:
    """One's words, the button that publishes them in one's name, and why that cannot be."""
    whose = person(request)
    told = {
        "html": as_html(draft.text),
        "name": whose.name or draft.name or str(whose),
        "page": draft.page,
        "back": back,
        "fault": reason(refused, request) if refused else "",
    }
    return speak(request, "samara/ready.html", told, STATUS[refused] if refused else 200)


def used(answer: HttpResponse) -> HttpResponse:
    """The same answer; the browser forgets what led it here."""
    answer.delete_cookie(COOKIE, path=PATH, samesite="Lax")
    return answer


def _guest(request: HttpRequest, what: dict[str, str]) -> HttpResponse:
    """To what a guest has just published; this browser may change it, where nobody is signed in who could not."""
    if not request.user.is_authenticated:
        request.session[GUEST] = what["guest"]
        request.session.set_expiry(PASSING)
    return HttpResponseRedirect(way(request, reverse("comment", kwargs={"key": int(what["comment"])})))


def _what(request: HttpRequest) -> dict[str, str]:
    """What the cookie says; nothing, where it is none of ours or too old."""
    return dict(parse_qsl(request.get_signed_cookie(COOKIE, "", salt=SALT, max_age=LIFE) or ""))
