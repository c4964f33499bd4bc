"""Mail to the person that was never sent, because no mail server is set up: it lies in the outbox for a day."""

from __future__ import annotations

from typing import Any

from samara.server.belongings.belonging import Belonging, Choice
from samara.server.models import Mail, Person


def export(person: Person) -> list[dict[str, Any]]:
    """What was written, and when."""
    rows = Mail.objects.filter(to=person.email or "@")
    return [{"subject": each.subject, "text": each.text, "written": each.written.isoformat()} for each in rows]


def erase(person: Person, choice: Choice) -> None:
    """Take it away: address and codes stand in it."""
    Mail.objects.filter(to=person.email or "@").delete()


outbox = Belonging(export, erase)
