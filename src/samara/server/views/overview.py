"""The first thing an owner sees: where the site stands, and what to do next."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from samara.core.history import moved
from samara.server.models import Site
from samara.server.promises import promises
from samara.server.store import sites
from samara.server.views.access import member, person, signed_in
from samara.server.views.drawing import bars, kinds, trend

RUNS_SHOWN = 10


@require_safe
@signed_in
def home(request: HttpRequest) -> HttpResponse:
    """On to the site that was served last; readers have a page about themselves."""
    own = sites.sites_of(person(request))
    if not own:
        return HttpResponseRedirect(reverse("me"))
    return HttpResponseRedirect(reverse("overview", kwargs={"site": own[0].pk}))


@require_safe
@member
def overview(request: HttpRequest, *, site: Site) -> HttpResponse:
    """Scores before and after, the practices, the best fixes, the pages by kind, the runs, and what changed since the last."""
    state = sites.state(site)
    if state is None:
        return render(request, "samara/no_run.html")
    return render(
        request,
        "samara/overview.html",
        {
            "state": state,
            "bars": bars(state.before, state.after, promises()),
            "kinds": kinds(state.before),
            "trend": trend(state.trend),
            "moved": moved(state.former, state.before) if state.former else (),
            "latest": state.trend[: -RUNS_SHOWN - 1 : -1],
        },
    )
