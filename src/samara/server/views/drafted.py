"""What somebody wrote before they came in, carried through the box and the code in their session."""

from __future__ import annotations

from django.http import HttpRequest

from samara.practices.conversation.rules import Refusal
from samara.server.models import Code, Person
from samara.server.store import drafts
from samara.server.store.drafts import Kept
from samara.server.tongue import tongue, way
from samara.server.views import box
from samara.server.views.entering import keep
from samara.server.writing import Proof, publish

DRAFT = "samara.draft"


def send_code(request: HttpRequest, proof: Proof) -> None:
    """Send the code that proves the address of a draft, and note the draft in the session."""
    keep(request, DRAFT, proof.kept._asdict())
    box.send_code(request, Code.Purpose.JOIN, proof.address)


def finish(request: HttpRequest, person: Person, address: str) -> str:
    """Publish the draft that this browser sent for the address it has just proven; where to go to see it, empty when there is
    none. One that was written for another address stays a draft, and ends."""
    noted = request.session.pop(DRAFT, None)
    draft = drafts.find(Kept(**noted)) if noted else None
    if draft is None or draft.address != address or not person.is_active:
        return ""
    written = publish(draft, person, tongue(request))
    return "" if isinstance(written, Refusal) else way(request, written.permalink)
