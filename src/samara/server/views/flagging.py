"""Readers report a comment to those who look after the site, without a script and without an account."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from samara.practices.conversation import letters
from samara.server import reporting
from samara.server.models import Flag
from samara.server.reporting import LONGEST, Answer
from samara.server.tongue import door_of, speak
from samara.server.views.access import has_token, is_own, person
from samara.server.views.comments import public

STATUS: dict[Answer | None, int] = {Answer.NO_REASON: 422, Answer.OFTEN: 429}
SHOWN = 600
"""Characters of the comment that are shown again."""


# Readers without a session have no token to compare; what comes without one is never done in the name of somebody who is signed
# in, but shown once more.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def flag(request: HttpRequest, *, key: int) -> HttpResponse:
    """The form; sent, it is kept, once per caller. What is not published cannot be told from what is not there."""
    comment = public(key)
    whose = person(request) if request.user.is_authenticated else None
    answer: Answer | None = None
    if request.method == "POST" and is_own(request) and (whose is None or has_token(request)):
        said = request.POST.get("words", "")[: 2 * LONGEST]
        answer = reporting.report(request, comment, whose, request.POST.get("reason", ""), said)
    told = {
        "comment": comment,
        "text": letters.plain(comment.text)[:SHOWN],
        "answer": answer,
        "whose": whose,
        "reasons": [(value, getattr(door_of(request), value)) for value in Flag.Reason.values],
        "longest": LONGEST,
        "words": request.POST.get("words", "")[:LONGEST],
    }
    return speak(request, "samara/flag.html", told, STATUS.get(answer, 200))
