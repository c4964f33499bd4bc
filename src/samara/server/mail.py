"""Mail to people: text only, written from templates; without a mail server it lies in the outbox."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone

from samara.core.errors import BadAnswer
from samara.server.models import Mail

KEPT = timedelta(days=1)
OUTBOX = "samara.server.mail.Outbox"


class Outbox(BaseEmailBackend):
    """Lays mail into a table that the owner can read, and forgets what is older than a day."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """How many were laid there."""
        with transaction.atomic():
            Mail.objects.filter(written__lt=timezone.now() - KEPT).delete()
            for message in email_messages:
                # Whatever a mail server would refuse (a line break in a header) is refused here too.
                message.message()
                Mail.objects.create(to=", ".join(message.to)[:500], subject=message.subject[:500], text=str(message.body))
        return len(email_messages)


def send(to: str, template: str, context: Mapping[str, Any]) -> None:
    """Write and send one mail from `samara/mail/<template>.txt`, its first line being the subject.

    Raises BadAnswer when the mail server does not take it.
    """
    subject, _, text = render_to_string(f"samara/mail/{template}.txt", dict(context)).strip().partition("\n")
    message = EmailMessage(subject.strip(), text.strip() + "\n", to=[to])
    # Nobody's "I am on holiday" should answer. https://www.rfc-editor.org/rfc/rfc3834
    message.extra_headers["Auto-Submitted"] = "auto-generated"
    try:
        message.send()
    except OSError as error:
        raise BadAnswer("The mail could not be sent.", hint="Try again in a few minutes.") from error


def is_laid_out() -> bool:
    """Whether mail goes to the outbox instead of out."""
    backend: str = settings.EMAIL_BACKEND
    return backend == OUTBOX
