"""What the person reported about comments of others; it goes with them."""

from __future__ import annotations

from typing import Any

from samara.server.belongings.belonging import Belonging
from samara.server.models import Person


def export(person: Person) -> list[dict[str, Any]]:
    """About which comment, why, what was said with it, and when."""
    return [
        {"comment": each.comment_id, "reason": each.reason, "words": each.words, "when": each.made.isoformat()}
        for each in person.flags.order_by("pk")
    ]


flags = Belonging(export)
