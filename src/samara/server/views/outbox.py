"""The outbox: mail that was not sent, because no mail server is set up; for whoever runs the server."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samara.server import mail
from samara.server.models import Mail
from samara.server.store import people
from samara.server.views.access import person, signed_in

SHOWN = 50


@require_safe
@signed_in
def outbox(request: HttpRequest) -> HttpResponse:
    """The last mails, the newest first. Codes stand in them, so that owners of other sites on this server do not see them."""
    if not is_reader(request):
        raise Http404("There is no outbox.")
    return render(request, "samara/outbox.html", {"mails": Mail.objects.all()[:SHOWN], "is_left_out": not person(request).email})


def is_reader(request: HttpRequest) -> bool:
    """Whether there is an outbox, and it is this person's to read."""
    return mail.is_laid_out() and request.user.is_authenticated and person(request) == people.first_owner()
