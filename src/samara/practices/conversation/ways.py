"""The ways to write to the people behind a page."""

from __future__ import annotations

from samara.core.facts import Form, Link
from samara.core.page import Page

MESSAGE = frozenset(
    {"message", "comment", "comments", "text", "body", "content", "question", "feedback", "nachricht", "mensaje", "msg"}
)
"""Names of fields that hold what somebody wants to say, in any case and with any prefix."""

CONTACT = ("contact", "kontakt", "contatt", "contato", "impressum", "feedback", "iletisim", "yhteys")
"""Words in the address of a page to write to."""


def contact(page: Page) -> Form | Link | None:
    """The first form for a message, address of a mailbox or link to a contact page."""
    for form in page.forms:
        if form.method == "post" and any(name.lower().rpartition("[")[2].strip("]") in MESSAGE for name in form.fields):
            return form
    for link in page.links:
        address = (link.raw or link.url).lower()
        if address.startswith("mailto:") or (link.internal and any(word in address for word in CONTACT)):
            return link
    return None
