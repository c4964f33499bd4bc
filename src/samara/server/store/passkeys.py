"""Passkeys: made and used with allauth's ceremonies; each is good for signing in by itself.

https://www.w3.org/TR/webauthn-3/
"""

from __future__ import annotations

import json
from typing import Any, cast

from allauth.mfa.models import Authenticator

# The ceremonies have no public name; the bound of the version in pyproject.toml and the tests keep this honest.
from allauth.mfa.webauthn.internal import auth
from django.core.exceptions import ValidationError
from django.utils import timezone

from samara.server.models import Person


def of(person: Person) -> list[Authenticator]:
    """The person's passkeys, the oldest first."""
    return list(Authenticator.objects.filter(user=person, type=Authenticator.Type.WEBAUTHN).order_by("created_at", "pk"))


def begin_making(person: Person) -> dict[str, Any]:
    """What the browser needs to make a passkey; the challenge lies in the session of the request under way."""
    return cast(dict[str, Any], auth.begin_registration(person, passwordless=True))


def finish_making(person: Person, answer: str, name: str) -> bool:
    """Keep the passkey that a browser made; False when it is not an answer to our challenge, or the person was not verified."""
    credential = _parsed(answer)
    try:
        auth.parse_registration_response(credential)
        if not auth.complete_registration(credential).is_user_verified():
            return False
    except (ValidationError, ValueError, KeyError, TypeError):
        return False
    auth.WebAuthn.add(person, name, credential)
    return True


def begin_using() -> dict[str, Any]:
    """What the browser needs to sign in with any passkey it has for this host."""
    return cast(dict[str, Any], auth.begin_authentication(None))


def finish_using(answer: str) -> Person | None:
    """Whose passkey answered our challenge; None when none of ours did."""
    credential = _parsed(answer)
    try:
        auth.parse_authentication_response(credential)
        found = auth.complete_authentication(auth.extract_user_from_response(credential), credential)
    except (ValidationError, ValueError, KeyError, TypeError, AttributeError):
        return None
    Authenticator.objects.filter(pk=found.pk).update(last_used_at=timezone.now())
    return cast(Person, found.user)


def remove(person: Person, key: str) -> bool:
    """Forget one of the person's passkeys."""
    return bool(key.isdecimal() and Authenticator.objects.filter(user=person, pk=int(key)).delete()[0])


def _parsed(answer: str) -> dict[str, Any]:
    try:
        found = json.loads(answer)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}
