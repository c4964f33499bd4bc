"""Who the person is: name, handle, address."""

from __future__ import annotations

from typing import Any

from samara.server.belongings.belonging import Belonging
from samara.server.models import Person


def export(person: Person) -> dict[str, Any]:
    """The person's own row, and the site by which they came."""
    return {
        "handle": person.handle,
        "name": person.name,
        "email": person.email,
        "joined": person.joined.isoformat(),
        "last_sign_in": person.last_login.isoformat() if person.last_login else None,
        "came_by": person.origin.site.name if person.origin else None,
    }


profile = Belonging(export)
