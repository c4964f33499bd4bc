"""Who is told of comments on a site, whether it arrived, and which conversations came together because pages moved."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from samara.core.errors import StateError
from samara.server.jobs import hooks
from samara.server.models import Delivery, Site
from samara.server.store import deliveries, merging
from samara.server.store.sites import settings_of
from samara.server.views.access import owning
from samara.server.views.queue import number


@require_http_methods(["GET", "HEAD", "POST"])
@owning
def telling(request: HttpRequest, *, site: Site) -> HttpResponse:
    """Everything on one page, for owners alone; sent, it parts two conversations again."""
    fault = ""
    if request.method == "POST":
        merge = next((each for each in merging.of(site) if each.pk == number(request.POST.get("part", ""))), None)
        try:
            if merge is not None:
                merging.undo(merge)
            return HttpResponseRedirect(reverse("telling", kwargs={"site": site.pk}))
        except StateError as error:
            fault = f"{error.message} {error.hint}"
    settings = settings_of(site)
    told = {
        "hooks": settings["comments_webhooks"],
        "secret": hooks.secret_of(site),
        "alerts": len(settings["comments_apprise"]),
        "rows": deliveries.last(site, [Delivery.Channel.HOOK, Delivery.Channel.ALERT]),
        "merges": merging.of(site),
        "fault": fault,
    }
    return render(request, "samara/telling.html", told, status=409 if fault else 200)
