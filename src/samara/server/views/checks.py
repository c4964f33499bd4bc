"""One check: its promise, why it matters, and the pages that break it."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samara.core.check import Check
from samara.practices import catalogue
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
            "check": explanation(catalogue.checks().get(wanted)),
            "after": next((each for each in state.after.outcomes if each.check == wanted), None),
            "is_after": is_after,
            "tab": "when=after" if is_after else "",
            "list": pages.affected_pages(site, wanted, request.GET.get("page", "1"), after=is_after),
        },
    )


def explanation(check: Check | None) -> dict[str, str]:
    """Why a check matters, where its rule comes from, and its example; empty for a check that is no longer installed."""
    if check is None:
        return {}
    good, bad = (example(getattr(check, name)) for name in ("good", "bad"))
    return {"why": check.why, "source": check.source, "effort": check.effort.value, "good": good, "bad": bad}


def example(given: str | Mapping[str, str]) -> str:
    """An example as text: that of a whole site is told file by file."""
    return given if isinstance(given, str) else "\n\n".join(f"{name}\n{text}" for name, text in given.items())
