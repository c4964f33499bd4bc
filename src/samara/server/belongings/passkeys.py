"""The person's passkeys."""

from __future__ import annotations

from typing import Any

from allauth.mfa.models import Authenticator

from samara.server.belongings.belonging import Belonging
from samara.server.models import Person


def export(person: Person) -> list[dict[str, Any]]:
    """What each is called, and when it was used; its public key is of no use elsewhere."""
    return [
        {
            "name": str(each),
            "since": each.created_at.isoformat(),
            "used": each.last_used_at.isoformat() if each.last_used_at else None,
        }
        for each in Authenticator.objects.filter(user=person, type=Authenticator.Type.WEBAUTHN)
    ]


passkeys = Belonging(export)
