"""The linking wing: where each page leads on and why, what leads nowhere, and what the owner thinks of it."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from samara.core.verdict import Verdict
from samara.practices.linking.onward import LED
from samara.practices.linking.outline import Outline
from samara.practices.linking.plan import DEEP
from samara.server.models import Site
from samara.server.store import linking as store
from samara.server.store.linking import Asked
from samara.server.store.pages import path
from samara.server.views.access import member, owning

SHOWS = (
    ("all", "All pages"),
    ("undecided", "With suggestions to judge"),
    ("orphans", "Orphans"),
    ("weak", "Led to by one page only"),
    ("dead-ends", "Dead ends"),
    ("deep", "Deep"),
)
VERDICTS = (
    ("accepted", "Accept", "shown, and learned from"),
    ("rejected", "Reject", "not shown here, and learned from"),
    ("pinned", "Pin", "always shown here"),
    ("banned", "Ban", "shown on no page"),
)
MARGIN = 20.0


@require_safe
@member
def linking(request: HttpRequest, *, site: Site) -> HttpResponse:
    """The plan, twenty pages at a time."""
    kept = store.outline(site)
    if kept is None:
        return render(request, "samara/no_run.html")
    found, made = kept
    asked = _asked(request)
    return render(
        request,
        "samara/linking.html",
        {
            "asked": asked,
            "made": made,
            "outline": found,
            "figures": figures(found),
            "plan": store.plan(site, found, asked),
            "shows": SHOWS,
            "verdicts": VERDICTS,
            "keep": _kept(asked),
        },
    )


@require_POST
@owning
def judge(request: HttpRequest, *, site: Site) -> HttpResponse:
    """Keep a verdict on one link, and go back to where it was given."""
    kept = store.outline(site)
    given = request.POST.get("verdict", "")
    if kept is None or (given and given not in list(Verdict)):
        return HttpResponseBadRequest("There is no such verdict.", content_type="text/plain")
    found, _ = kept
    page = request.POST.get("page", "")
    store.judge(site, found, page, store.address(found, request.POST.get("target", "")), Verdict(given) if given else None)
    asked = _asked(request)
    back = urlencode({**dict(_pairs(asked)), "page": asked.number})
    place = next((number for number, each in enumerate(found.plan.pages) if each.url == page), 0)
    return HttpResponseRedirect(f"{reverse('linking', kwargs={'site': site.pk})}?{back}#p{place}")


@require_safe
@member
def picture(request: HttpRequest, *, site: Site) -> HttpResponse:
    """The pages on rings by their clicks from home, and the ways that lead to them first."""
    kept = store.outline(site)
    if kept is None:
        return render(request, "samara/no_run.html")
    found, _ = kept
    span = max((max(abs(dot.x), abs(dot.y)) for dot in found.dots), default=0.0) + MARGIN
    dots = [
        (
            dot,
            found.plan.pages[dot.page],
            path(found.plan.pages[dot.page].url),
            3 + min(9.0, found.plan.pages[dot.page].inlinks ** 0.5),
        )
        for dot in found.dots
    ]
    lines = [(found.dots[one], found.dots[other]) for one, other in found.ways]
    return render(
        request, "samara/linking_picture.html", {"dots": dots, "lines": lines, "box": f"{-span} {-span} {2 * span} {2 * span}"}
    )


def figures(found: Outline) -> list[tuple[str, str, int | None, int | None]]:
    """What counts, by the list that shows it: in words, how many there are, and how many the suggestions leave."""
    plan = found.plan
    orphans = None if plan.orphans is None else [number for number in plan.orphans if not plan.pages[number].inlinks_after]
    weak = [number for number in plan.weak if plan.pages[number].inlinks_after < LED]
    ends = [number for number in plan.dead_ends if not found.next[number]]
    deep = [number for number in plan.deep if plan.pages[number].depth_after >= DEEP]
    return [
        (
            "orphans",
            "Pages that no page leads to",
            *((None, None) if orphans is None else (len(plan.orphans or ()), len(orphans))),
        ),
        ("weak", "Articles and products that one page leads to", len(plan.weak), len(weak)),
        ("dead-ends", "Pages whose text leads nowhere", len(plan.dead_ends), len(ends)),
        ("deep", f"Pages {DEEP} clicks from home or more", len(plan.deep), len(deep)),
    ]


def _asked(request: HttpRequest) -> Asked:
    """What a list or a form asks for."""
    given = request.POST if request.method == "POST" else request.GET
    show = given.get("show", "all")
    return Asked(
        show if show in store.SHOWS else "all",
        given.get("q", "").strip()[:200],
        given.get("number" if request.method == "POST" else "page", "1"),
    )


def _pairs(asked: Asked) -> list[tuple[str, str]]:
    return [(name, value) for name, value in (("show", asked.show), ("q", asked.words)) if value and value != "all"]


def _kept(asked: Asked) -> str:
    return urlencode(_pairs(asked))
