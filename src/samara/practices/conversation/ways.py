"""The ways to write to the people behind a page."""

from __future__ import annotations

import re

from samara.core.facts import Form, Link
from samara.core.page import Page

MESSAGE = frozenset(
    {"message", "comment", "comments", "text", "body", "content", "question", "feedback", "nachricht", "mensaje", "msg"}
)
"""Names of fields that hold what somebody wants to say, in any case and with any prefix."""

CONTACT = re.compile(
    r"contact|kontakt|contatt|contato|impressum|feedback|iletişim|iletisim|yhteys|kapcsolat|kontak|επικοινωνία|контакт|связаться"
    r"|написать нам|write to (?:us|me)|e-?mail (?:us|me)|get in touch|schreiben sie uns|schreib (?:uns|mir)|nous [ée]crire"
    r"|m'[ée]crire|[ée]crivez|escr[íi]be(?:nos|me)|scriv(?:ici|imi)|schrijf ons|mail ons|お問い?合わ?せ|ご連絡|联系|聯絡|联络"
    r"|문의|اتصل|تواصل|צור קשר|تماس با|/cdn-cgi/l/email-protection",
    re.I,
)
"""What the address, or the words, of a link to a page to write to say, in many languages; last the address that a content
network puts in the place of a mailbox."""

SHORT = 40
"""Characters; a longer text of a link is a headline, which may hold any of the words."""


def can_write(page: Page) -> bool:
    """Whether a page has a form for a message, the address of a mailbox or a link to a contact page."""
    return bool(page.mailboxes) or any(map(_is_for_messages, page.forms)) or any(map(_leads_to_contact, page.links))


def _is_for_messages(form: Form) -> bool:
    return form.method == "post" and any(name.lower().rpartition("[")[2].strip("]") in MESSAGE for name in form.fields)


def _leads_to_contact(link: Link) -> bool:
    if not link.internal:
        return False
    return bool(CONTACT.search(link.raw or link.url) or (len(link.text) <= SHORT and CONTACT.search(link.text)))
