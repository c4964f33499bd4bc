"""Who is told of comments on a site, whether it arrived, and which conversations came together because pages moved."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from samara.core.errors import StateError
from samara.practices.conversation.telling import Wanted, wanted
from samara.server.jobs import hooks
from samara.server.models import Delivery, Person, Silence, Site
from samara.server.store import deliveries, merging, subscriptions
from samara.server.store.sites import settings_of
from samara.server.views.access import owning, person
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
        **mailed(request, site),
        "hooks": settings["comments_webhooks"],
        "secret": hooks.secret_of(site),
        "alerts": len(settings["comments_apprise"]),
        "rows": deliveries.last(site, [Delivery.Channel.HOOK, Delivery.Channel.ALERT]),
        "merges": merging.of(site),
        "fault": fault,
    }
    return render(request, "samara/telling.html", told, status=409 if fault else 200)


def mailed(request: HttpRequest, site: Site) -> dict[str, Any]:
    """Which comments those who look after the site get mail of (all, waiting, none), at which addresses; and whether whoever asks
    is left out, having no address."""
    people = Person.objects.filter(memberships__site=site, is_active=True).exclude(email=None).order_by("pk")
    wish = wanted(settings_of(site))
    return {
        "wish": wish.value,
        "addresses": [each.email for each in people if not subscriptions.is_silent(site, each.email or "", Silence.Kind.OWNER)],
        "is_left_out": wish is not Wanted.NONE and not person(request).email,
    }
