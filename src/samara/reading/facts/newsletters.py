"""Forms by which readers subscribe to a newsletter."""

from __future__ import annotations

import re
from collections.abc import Sequence

from samara.core.facts import Form
from samara.core.html import Document, Node, fold
from samara.reading.facts.forms import Given, fields, forms
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
"""In addresses, and in the names of fields, classes and forms."""

_SPOKEN = re.compile(
    r"newsletter|(?<!un)subscri(?:be|ption)|mailing list|abonnier|abonne[rz]|infolettre|rundbrief|nieuwsbrief|suscr[ií]b"
    r"|bolet[ií]n|iscriviti alla|нов(?:ост|ин)\w* рассылк|подписа|підписа|メルマガ|購読|订阅|訂閱|구독|النشرة",
    re.I,
)
"""In what readers are told: labels, buttons, the text between them."""

_OTHERS = frozenset("password passwd pwd pass comment message textarea subject phone tel address city card".split())
_WRITTEN = frozenset(("", "text", "email", "tel", "number", "url", "password"))
_FEW = 3
"""Fields to write into that a newsletter asks for: an address, and names."""

_TEXT = 1_000


@reader
def newsletters(doc: Document, scope: Scope) -> tuple[Form, ...]:
    """Forms that ask for an e-mail address and go to a newsletter service, or ask for little else and speak of subscribing."""
    if not doc.says(b"mail"):
        return ()
    found = []
    for (node, given), inner, form in zip(doc.given("form"), fields(doc), forms(doc, scope), strict=True):
        if not any(_kind(field) == "email" or "mail" in (field.get("name") or "").lower() for _, field in inner):
            continue
        served = any(service in form.action.lower() for service in _SERVICES)
        if served or (_asks_little(form, inner) and (_named(form, given) or _SPOKEN.search(_told(doc, node, inner)))):
            found.append(form)
    return tuple(found)


def _kind(field: Given) -> str:
    return (field.get("type") or "").strip().lower()


def _asks_little(form: Form, inner: Sequence[tuple[Node, Given]]) -> bool:
    if not _OTHERS.isdisjoint(name.lower() for name in form.fields) or any(node.tag == "textarea" for node, _ in inner):
        return False
    written = [_kind(field) for node, field in inner if node.tag == "input" and _kind(field) in _WRITTEN]
    return len(written) <= _FEW and "password" not in written


def _named(form: Form, given: Given) -> bool:
    """Whether what programs call the form, its address and its fields speaks of subscribing."""
    place = form.action.lower().partition("//")[2].partition("/")[2]
    own = (given.get("class"), given.get("id"), given.get("name"))
    words = " ".join((place, *form.fields, *(name for name in own if name))).lower().replace("unsubscribe", "")
    return any(word in words for word in _WORDS)


def _told(doc: Document, node: Node, inner: Sequence[tuple[Node, Given]]) -> str:
    """What readers are told in a form: its text, and what its fields and buttons say of themselves."""
    said = [value for _, field in inner for name in ("placeholder", "aria-label", "value") if (value := field.get(name))]
    return fold(" ".join([doc.text(node)[:_TEXT], *said]))
