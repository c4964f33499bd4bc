"""The one place where somebody is let in, whatever they showed for it."""

from __future__ import annotations

import time
from typing import Any

from allauth.account.utils import perform_login
from django.contrib.sessions.models import Session
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from samara.server.models import Person
from samara.server.tongue import KEPT, tongue

ENTERED = "samara.entered"
RECENT = 3600
"""Seconds after signing in for which somebody may change how they sign in."""
FRESH = 120
"""Seconds after signing in for which nothing is asked twice."""
PASSING = 1800
"""Seconds that a session lives whose person has not come in yet."""


def enter_as(request: HttpRequest, person: Person, onward: str) -> HttpResponse:
    """Sign a person in, in a session with a new key, and send them on; who is blocked is told so."""
    answer: HttpResponse = perform_login(request, person, email_verification="none", redirect_url=onward)
    if request.user.is_authenticated:
        request.session[ENTERED] = time.time()
        request.session.set_expiry(None)
        Session.objects.filter(expire_date__lt=timezone.now()).delete()
    return answer


def keep(request: HttpRequest, name: str, value: dict[str, Any]) -> None:
    """Note something on the way in, and the language of who is on it; it is soon forgotten when nobody comes."""
    request.session[name] = value
    request.session[KEPT] = tongue(request)
    if not request.user.is_authenticated:
        request.session.set_expiry(PASSING)


def entered(request: HttpRequest, within: int = RECENT) -> bool:
    """Whether the person signed in within so many seconds."""
    return bool(time.time() - request.session.get(ENTERED, 0.0) < within)
