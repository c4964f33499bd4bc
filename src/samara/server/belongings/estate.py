"""All that belongs to a person: exported as one file, erased with one press."""

from __future__ import annotations

from functools import cache
from typing import Any

from django.db import transaction

from samara.core import registry
from samara.server.belongings.belonging import Belonging, Choice
from samara.server.models import Person


@cache
def belongings() -> dict[str, Belonging]:
    """Every kind of belonging by its name, found in this folder."""
    return registry.collect(Belonging, __package__, apart=("belonging", "estate"))


def export(person: Person) -> dict[str, Any]:
    """Everything that is kept of a person, by kind."""
    return {name: each.export(person) for name, each in belongings().items()}


def erase(person: Person, choice: Choice) -> None:
    """Remove a person and what is theirs; public words stay without a name where `choice` is "keep"."""
    with transaction.atomic():
        for each in belongings().values():
            each.erase(person, choice)
        person.delete()


def has_public(person: Person) -> bool:
    """Whether the person has anything that others see."""
    return any(each.public and each.export(person) for each in belongings().values())
