"""Forms by which readers subscribe to a newsletter."""

from __future__ import annotations

from samara.core.facts import Form
from samara.core.html import Document
from samara.reading.facts.forms import forms
from samara.reading.reader import reader
from samara.reading.scope import Scope

# Hosts and paths of newsletter services.
_SERVICES = (
    "list-manage.com", "mailchimp.com", "substack.com", "convertkit.com", "kit.com/forms", "buttondown.", "tinyletter.com",
    "sendinblue.com", "brevo.com", "sibforms.com", "mailerlite.com", "campaign-archive", "createsend.com", "getresponse.com",
    "aweber.com", "klaviyo.com", "beehiiv.com", "ghost/api/members", "members/api/send-magic-link", "mailjet.com", "hsforms.com",
    "emailoctopus.com", "listmonk", "feedburner.google.com", "follow.it", "revue.email", "activehosted.com",
    "constantcontact.com", "mailpoet",
)  # fmt: skip
_WORDS = ("subscribe", "newsletter", "signup", "sign-up", "mailing", "abonnieren")
_OTHERS = frozenset("password passwd pwd pass comment message textarea subject phone tel address city card".split())


@reader
def newsletters(doc: Document, scope: Scope) -> tuple[Form, ...]:
    """Forms that ask for an e-mail address and go to a newsletter service, or ask for little else and speak of subscribing."""
    found = []
    for form in forms(doc, scope):
        fields = {field.lower() for field in form.fields}
        if not any("mail" in field for field in fields):
            continue
        action = form.action.lower()
        words = action.partition("//")[2].partition("/")[2] + " ".join(fields)
        if any(service in action for service in _SERVICES) or (not fields & _OTHERS and any(word in words for word in _WORDS)):
            found.append(form)
    return tuple(found)
