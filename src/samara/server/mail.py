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


def send(
    to: str,
    template: str,
    context: Mapping[str, Any],
    *,
    headers: Mapping[str, str] | None = None,
    line: BaseEmailBackend | None = None,
) -> None:
    """Write and send one mail from `samara/mail/<template>.txt`, its first line being the subject; over a `line` that is open
    already, where there is one.

    Raises BadAnswer when the mail server does not take it: permanent when it never will.
    """
    subject, _, text = render_to_string(f"samara/mail/{template}.txt", dict(context)).strip().partition("\n")
    # Nobody's "I am on holiday" should answer. https://www.rfc-editor.org/rfc/rfc3834
    extra = {"Auto-Submitted": "auto-generated", **(headers or {})}
    message = EmailMessage(" ".join(subject.split()), text.strip() + "\n", to=[to], headers=extra, connection=line)
    try:
        message.send()
    except OSError as error:
        if line is not None:
            line.close()
        hint = "Try again in a few minutes."
        raise BadAnswer("The mail could not be sent.", hint=hint, permanent=is_final(error)) from error


def is_final(error: OSError) -> bool:
    """Whether a mail server said that it will never take this mail. https://www.rfc-editor.org/rfc/rfc5321#section-4.2.1"""
    refused = getattr(error, "recipients", None)
    codes = [answer[0] for answer in refused.values()] if isinstance(refused, dict) else [getattr(error, "smtp_code", 0)]
    return all(isinstance(code, int) and 550 <= code < 560 for code in codes)


def is_laid_out() -> bool:
    """Whether mail goes to the outbox instead of out."""
    backend: str = settings.EMAIL_BACKEND
    return backend == OUTBOX
