"""What came with an archive under one's own proven address: taken over by one press, given back by another."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from samara.server.models import Site
from samara.server.store import decisions
from samara.server.views.access import joined, person
from samara.server.views.queue import number


@require_POST
@joined
def claim(request: HttpRequest) -> HttpResponse:
    """Take over what is open to this person on a site, or (`back`) give back what was taken over by a press of theirs."""
    whose = person(request)
    if back := number(request.POST.get("back", "")):
        taken = next((each for each in decisions.claimed(whose) if each.pk == back), None)
        if taken is None:
            raise Http404("There is nothing to give back.")
        decisions.undo(taken, whose)
        return HttpResponseRedirect(reverse("me"))
    site = Site.objects.filter(pk=number(request.POST.get("site", ""))).first()
    if site is None or decisions.claim(site, whose) is None:
        raise Http404("There is nothing to take over.")
    return HttpResponseRedirect(reverse("me"))
