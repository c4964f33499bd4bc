"""The accounts elsewhere by which the person signs in."""

from __future__ import annotations

from typing import Any

from allauth.socialaccount.models import SocialAccount

from samara.server.belongings.belonging import Belonging
from samara.server.models import Person


def export(person: Person) -> list[dict[str, Any]]:
    """Where, as whom, and what was told to us."""
    return [
        {"network": each.provider, "id": each.uid, "since": each.date_joined.isoformat(), "told": each.extra_data}
        for each in SocialAccount.objects.filter(user=person)
    ]


accounts = Belonging(export)
