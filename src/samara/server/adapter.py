"""What allauth asks us: its flows end in our pages, and it learns no address of a visitor."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.http import HttpRequest, HttpResponse

from samara.server.models import Person
from samara.server.tongue import door_of, speak

NOWHERE = "::"
"""What is kept in the place of an IP address."""


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Codes, limits and pages are ours; what remains is who comes in."""

    def get_login_stages(self) -> list[str]:
        """None: a code or a passkey is enough, and having a passkey does not ask for both."""
        return []

    def get_client_ip(self, request: HttpRequest) -> str:
        """Of no use to us, since our own limits are counted by `tallies`."""
        return NOWHERE

    def respond_user_inactive(self, request: HttpRequest, user: Person) -> HttpResponse:
        """What a blocked person sees."""
        door = door_of(request)
        return speak(request, "samara/fault.html", {"message": door.blocked, "hint": door.blocked_why, "is_reader": True}, 403)


class PasskeyAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """A passkey bears the name of its person; it is no second factor."""

    def get_public_key_credential_user_entity(self, user: Any) -> dict[str, Any]:
        """What the browser shows beside the passkey."""
        return {**super().get_public_key_credential_user_entity(user), "name": user.email or str(user)}

    def send_notification_mail(self, *given: Any, **more: Any) -> None:
        """Nothing: our views tell people what was changed."""
