"""One check: its promise, why it matters, and the pages that break it."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samara.server.models import Site
from samara.server.store import pages, sites
from samara.server.views.access import member


@require_safe
@member
def check(request: HttpRequest, *, site: Site, practice: str, name: str) -> HttpResponse:
    """What the last run says of a check, and its affected pages, before or after optimising."""
    state = sites.state(site)
    if state is None:
        return render(request, "samara/no_run.html")
    wanted = f"{practice}/{name}"
    before = next((each for each in state.before.outcomes if each.check == wanted), None)
    if before is None:
        raise Http404("There is no such check.")
    is_after = request.GET.get("when") == "after"
    return render(
        request,
        "samara/check.html",
        {
            "before": before,
            "after": next((each for each in state.after.outcomes if each.check == wanted), None),
            "is_after": is_after,
            "tab": "when=after" if is_after else "",
            "list": pages.affected_pages(site, wanted, request.GET.get("page", "1"), after=is_after),
        },
    )
