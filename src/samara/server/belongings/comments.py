"""What the person wrote: the comments, as they stand and as they stood."""

from __future__ import annotations

from typing import Any

from samara.server.belongings.belonging import Belonging, Choice
from samara.server.models import Person
from samara.server.store import comments as written
from samara.server.store import threads


def export(person: Person) -> list[dict[str, Any]]:
    """Page, words and times of each; of one that was taken back only its place is left, which says nothing."""
    rows = person.comments.exclude(text="").select_related("thread__page", "site").prefetch_related("revisions").order_by("pk")
    return [
        {
            "id": row.pk,
            "site": row.site.name,
            "page": row.thread.page.address,
            "answers": row.parent_id,
            "name": row.name,
            "text": row.text,
            "state": row.state,
            "written": row.created.isoformat(),
            "edited": row.edited.isoformat() if row.edited else None,
            "before": [{"text": each.text, "until": each.until.isoformat()} for each in row.revisions.all()],
        }
        for row in rows
    ]


def erase(person: Person, choice: Choice) -> None:
    """Let the words stand without a name, or take them back."""
    if choice == "keep":
        for thread in person.comments.order_by("thread").values_list("thread", flat=True).distinct():
            threads.touch(thread)
        person.comments.update(person=None, name="", role="")
    else:
        for row in person.comments.exclude(text=""):
            written.remove(row, None)


comments = Belonging(export, erase, public=True)
