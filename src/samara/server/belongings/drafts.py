"""Comments that wait for a code which was sent to the person's address."""

from __future__ import annotations

from typing import Any

from samara.server.belongings.belonging import Belonging, Choice
from samara.server.models import Draft, Person


def export(person: Person) -> list[dict[str, Any]]:
    """Page and words of each. They were written by whoever typed the address, in all likelihood the person."""
    return [
        {"page": each.page, "name": each.name, "text": each.text, "until": each.expires.isoformat()}
        for each in Draft.objects.filter(address=person.email or "@").order_by("pk")
    ]


def erase(person: Person, choice: Choice) -> None:
    """Delete them."""
    Draft.objects.filter(address=person.email or "@").delete()


drafts = Belonging(export, erase)
