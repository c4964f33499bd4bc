"""Where the person may not write."""

from __future__ import annotations

from typing import Any

from samara.server.belongings.belonging import Belonging
from samara.server.models import Person


def export(person: Person) -> list[dict[str, Any]]:
    """Site, and since when."""
    return [{"site": each.site.name, "since": each.since.isoformat()} for each in person.bans.select_related("site")]


bans = Belonging(export)
