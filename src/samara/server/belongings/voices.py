"""The person's votes, and the signs that they set."""

from __future__ import annotations

from typing import Any

from samara.server.belongings.belonging import Belonging, Choice
from samara.server.models import Person
from samara.server.store import votes


def export(person: Person) -> dict[str, Any]:
    """For which comment, and when."""
    return {
        "votes": [
            {"comment": each.comment_id, "value": each.value, "when": each.cast.isoformat()}
            for each in person.votes.order_by("pk")
        ],
        "signs": [
            {"comment": each.comment_id, "sign": each.sign, "when": each.set.isoformat()}
            for each in person.reactions.order_by("pk")
        ],
    }


def erase(person: Person, choice: Choice) -> None:
    """Take them back, so that they are not counted any more."""
    for vote in person.votes.select_related("comment"):
        votes.cast(vote.comment, person, 0)
    for reaction in person.reactions.select_related("comment"):
        votes.react(reaction.comment, person, reaction.sign, on=False)


voices = Belonging(export, erase)
