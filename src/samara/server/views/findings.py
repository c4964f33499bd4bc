"""What is wrong with the site, by practice and check."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samara.core.finding import Level, Outcome, Status
from samara.server.models import Site
from samara.server.promises import promises
from samara.server.store import sites
from samara.server.views.access import member

LEVELS = tuple(level.word for level in Level)


@require_safe
@member
def findings(request: HttpRequest, *, site: Site) -> HttpResponse:
    """All checks by practice, filtered by practice, level and status, the gravest first."""
    state = sites.state(site)
    if state is None:
        return render(request, "samara/no_run.html")
    asked = {name: request.GET.get(name, "") for name in ("practice", "level", "status")}
    chosen = select(state.before.outcomes, **asked)
    after = {outcome.check: outcome for outcome in state.after.outcomes}
    return render(
        request,
        "samara/findings.html",
        {
            "asked": asked,
            "groups": grouped(chosen, after),
            "count": len(chosen),
            "practices": promises(),
            "levels": LEVELS,
            "statuses": [status.value for status in Status],
        },
    )


def select(outcomes: Sequence[Outcome], *, practice: str, level: str, status: str) -> list[Outcome]:
    """The outcomes asked for; where no status was asked for, those that found something or broke."""
    statuses = (
        {Status.FOUND.value, Status.BROKEN.value}
        if not status
        else {item.value for item in Status if status in (item.value, "all")}
    )
    return [
        outcome
        for outcome in outcomes
        if outcome.status.value in statuses
        and (not practice or outcome.practice == practice)
        and (not level or outcome.level == level)
    ]


def grouped(outcomes: Sequence[Outcome], after: dict[str, Outcome]) -> list[tuple[str, list[tuple[Outcome, Outcome | None]]]]:
    """By practice, in the dashboard's order; in each the gravest and most frequent first. Each with its outcome after."""
    names = promises()
    order = {name: place for place, name in enumerate(names)}
    weight = {level.word: -level for level in Level}
    ranked = sorted(
        outcomes,
        key=lambda each: (
            order.get(each.practice, len(order)),
            each.practice,
            weight.get(each.level, 0),
            -each.affected,
            each.check,
        ),
    )
    return [
        (names[practice].name if practice in names else practice, [(each, after.get(each.check)) for each in group])
        for practice, group in groupby(ranked, key=lambda each: each.practice)
    ]
