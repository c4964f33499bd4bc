"""What the person may do on which site."""

from __future__ import annotations

from typing import Any

from samara.server.belongings.belonging import Belonging
from samara.server.models import Person


def export(person: Person) -> list[dict[str, Any]]:
    """Site, role and since when."""
    return [
        {"site": each.site.name, "role": each.role, "since": each.since.isoformat()}
        for each in person.memberships.select_related("site")
    ]


roles = Belonging(export)
