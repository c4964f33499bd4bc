"""The linking wing: where each page leads on and why, links for the text, what leads nowhere, and what the owner decides."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, NamedTuple
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_POST, require_safe

from samara.core.errors import NotFound
from samara.core.site import UNKNOWN
from samara.core.verdict import Verdict
from samara.practices.linking.plan import DEEP
from samara.practices.linking.review import Review
from samara.reports.links import drawn, said
from samara.server.models import Site
from samara.server.store import linking as store
from samara.server.store.linking import Asked
from samara.server.store.pages import path
from samara.server.views.access import member, owning

TABS = (
    ("linking", "Pages"),
    ("linking-text", "In the text"),
    ("linking-broken", "Broken links"),
    ("linking-lists", "Words, hubs, resources"),
    ("linking-picture", "Picture"),
)
SHOWS = (
    ("all", "All pages"),
    ("undecided", "With suggestions to judge"),
    ("orphans", "Orphans"),
    ("weak", "Led to by one page only"),
    ("dead-ends", "Dead ends"),
    ("deep", "Deep"),
)
MARKS = {"orphans": "orphan", "weak": "one inlink", "dead-ends": "dead end", "deep": "deep"}
VERDICTS = (
    ("accepted", "Accept", "shown, and learned from"),
    ("rejected", "Reject", "not shown here, and learned from"),
    ("pinned", "Pin", "always shown here"),
    ("banned", "Ban", "shown on no page"),
)
ANSWERS = {"accepted": True, "rejected": False, "": None}
LINES = 100
"""Lines of each list that the dashboard shows."""


class Fault(NamedTuple):
    """What is wrong with an answer: the page or the address that it was given for, what was typed, and a sentence."""

    at: str
    typed: str
    said: str


class Part(NamedTuple):
    """A part of a line: words, the number of the page of the plan that they name, if any, and the address that they lead to."""

    words: str
    number: int | None = None
    href: str = ""


def _shown(
    request: HttpRequest,
    site: Site,
    tab: str,
    told: Callable[[Review, Asked], dict[str, Any]],
    template: str,
    fault: Fault | None = None,
    open: str = "",
) -> HttpResponse:
    """One tab, or word that the site was not read yet; with what is wrong with an answer that was given there."""
    kept = store.review(site)
    if kept is None:
        return render(request, "samara/no_run.html")
    found, made = kept
    asked = replace(_asked(request), open=open) if open else _asked(request)
    common = {"tabs": TABS, "tab": tab, "review": found, "made": made, "asked": asked, "keep": urlencode(_pairs(asked))}
    more = {"fault": fault, "unread": store.unread(site)}
    return render(request, template, common | more | told(found, asked), status=404 if fault else 200)


@require_safe
@member
def linking(request: HttpRequest, *, site: Site) -> HttpResponse:
    """The plan, twenty pages at a time, the worst first."""
    return _plan(request, site)


def _plan(request: HttpRequest, site: Site, fault: Fault | None = None, open: str = "") -> HttpResponse:
    def told(found: Review, asked: Asked) -> dict[str, Any]:
        part = store.plan(site, found, asked)
        return {
            "figures": figures(found),
            "stages": said.STAGES,
            "part": part,
            "shows": SHOWS,
            "marks": MARKS,
            "verdicts": VERDICTS,
            # Said beside the form where it is on this slice.
            "apart": fault is not None and all(row.page.url != fault.at for row in part.rows),
        }

    return _shown(request, site, "linking", told, "samara/linking.html", fault, open)


@require_safe
@member
def text(request: HttpRequest, *, site: Site) -> HttpResponse:
    """The words of the text that could lead somewhere, each in its sentence."""
    return _shown(
        request,
        site,
        "linking-text",
        lambda found, asked: {
            "part": store.texts(site, found, asked),
            "quality": said.quality(found.quality) if found.quality else None,
        },
        "samara/linking_text.html",
    )


@require_safe
@member
def broken(request: HttpRequest, *, site: Site) -> HttpResponse:
    """The links that lead nowhere, each with the pages that it may have meant."""
    return _broken(request, site)


def _broken(request: HttpRequest, site: Site, fault: Fault | None = None) -> HttpResponse:
    def told(found: Review, asked: Asked) -> dict[str, Any]:
        part = store.broken(site, found, asked)
        return {"part": part, "apart": fault is not None and all(row.link.address != fault.at for row in part.rows)}

    return _shown(request, site, "linking-broken", told, "samara/linking_broken.html", fault)


@require_safe
@member
def lists(request: HttpRequest, *, site: Site) -> HttpResponse:
    """Links that do not say where they lead, hubs, resources outside, and what is wasted or lost."""
    return _shown(request, site, "linking-lists", lambda found, _: {"lists": _lists(found)}, "samara/linking_lists.html")


@require_safe
@member
def picture(request: HttpRequest, *, site: Site) -> HttpResponse:
    """The picture of the site, the same as in the report of `samara links`."""

    def told(found: Review, asked: Asked) -> dict[str, Any]:
        # What `drawn` makes has escaped all text already.
        markup = (drawn.drawing, drawn.legend, drawn.sections)
        names = ("drawing", "legend", "sections")
        made = (mark_safe(draw(found.picture, found.plan)) for draw in markup)  # noqa: S308
        return dict(zip(names, made, strict=True)) | {"about": said.PICTURE}

    return _shown(request, site, "linking-picture", told, "samara/linking_picture.html")


@require_safe
def style(request: HttpRequest) -> HttpResponse:
    """The style of the picture."""
    return HttpResponse(drawn.STYLE, content_type="text/css; charset=utf-8", headers={"Cache-Control": "max-age=300"})


@require_POST
@owning
def judge(request: HttpRequest, *, site: Site) -> HttpResponse:
    """Keep a verdict on one link, and go back to where it was given."""
    kept = store.review(site)
    given = request.POST.get("verdict", "")
    if kept is None or (given and given not in list(Verdict)):
        return HttpResponseBadRequest("There is no such verdict.", content_type="text/plain")
    found, _ = kept
    page, typed = request.POST.get("page", ""), request.POST.get("target", "")
    place = next((number for number, each in enumerate(found.plan.pages) if each.url == page), 0)
    try:
        store.judge(site, found, page, store.address(found, typed), Verdict(given) if given else None)
    except NotFound as error:
        return _plan(request, site, Fault(page, typed, _sentence(error)), str(place))
    return _back(request, site, "linking", f"p{place}", open=str(place))


@require_POST
@owning
def decide(request: HttpRequest, *, site: Site) -> HttpResponse:
    """Keep whether a link is wanted in the text, and go back to where that was said."""
    kept = store.review(site)
    given = request.POST.get("decision", "")
    if kept is None or given not in ANSWERS:
        return HttpResponseBadRequest("There is no such answer.", content_type="text/plain")
    store.decide(site, kept[0], request.POST.get("page", ""), request.POST.get("target", ""), ANSWERS[given])
    return _back(request, site, "linking-text", request.POST.get("place", ""))


@require_POST
@owning
def mend(request: HttpRequest, *, site: Site) -> HttpResponse:
    """Keep where a broken link leads from now on, and go back to where that was said."""
    kept = store.review(site)
    if kept is None:
        return HttpResponseBadRequest("The site was not read yet.", content_type="text/plain")
    found, _ = kept
    address, typed = request.POST.get("address", ""), request.POST.get("target", "")
    try:
        store.mend(site, found, address, store.address(found, typed))
    except NotFound as error:
        return _broken(request, site, Fault(address, typed, _sentence(error)))
    return _back(request, site, "linking-broken", request.POST.get("place", ""))


def figures(found: Review) -> list[tuple[str, str, tuple[int | None, int, int]]]:
    """What counts, by the list that shows it: in words, and how many there are at each stage of the plan; None where not all of
    the site was read."""
    plan = found.plan
    rows = (
        ("orphans", "Pages that no page leads to", "orphans"),
        ("weak", "Pages that one page leads to", "weak"),
        ("dead-ends", "Pages whose text leads nowhere", "dead_ends"),
        ("deep", f"Pages {DEEP} clicks from home or more", "deep"),
    )
    return [
        (
            show,
            words,
            (
                None if show == "orphans" and plan.orphans is None else getattr(plan.now, name),
                getattr(plan.text, name),
                getattr(plan.both, name),
            ),
        )
        for show, words, name in rows
    ]


def _lists(found: Review) -> list[tuple[str, str, int, list[list[Part]]]]:
    """The lists of the report that have no tab of their own, as far as they are shown, and how many lines each has."""
    own = ("Orphans", "Weak pages", "Dead ends", "Deep pages", "Broken links")
    numbers = {page.url: number for number, page in enumerate(found.plan.pages)}
    lists = ((title, advice, lines) for title, advice, lines in said.lists(found) if title not in own)
    return [
        (title, advice, len(lines), [list(_parts(line, found.site, numbers)) for line in lines[:LINES]])
        for title, advice, lines in lists
    ]


def _parts(line: said.Line, site: str, numbers: dict[str, int]) -> Iterator[Part]:
    """The parts of a line; of a page of the site its path is told, and of what is on the web its address is a link."""
    for part in line:
        if isinstance(part, str):
            yield Part(part)
            continue
        told = str(part._replace(url=path(part.url))) if part.url in numbers else str(part)
        on_web = part.url.startswith(("http://", "https://")) and not part.url.startswith(UNKNOWN)
        yield Part(told, numbers.get(part.url), part.url if on_web else "")


def _sentence(error: NotFound) -> str:
    return f"{error.message} {error.hint}".strip()


def _back(request: HttpRequest, site: Site, tab: str, place: str, **more: str) -> HttpResponse:
    asked = _asked(request)
    query = urlencode({**dict(_pairs(asked)), "page": asked.number or "1", **more})
    anchor = place if place.isalnum() else ""
    return HttpResponseRedirect(f"{reverse(tab, kwargs={'site': site.pk})}?{query}#{anchor}")


def _asked(request: HttpRequest) -> Asked:
    """What a list or a form asks for."""
    given = request.POST if request.method == "POST" else request.GET
    show = given.get("show", "all")
    return Asked(
        show if show in store.SHOWS else "all",
        given.get("q", "").strip()[:200],
        given.get("number" if request.method == "POST" else "page", ""),
        given.get("open", ""),
    )


def _pairs(asked: Asked) -> list[tuple[str, str]]:
    return [(name, value) for name, value in (("show", asked.show), ("q", asked.words)) if value and value != "all"]
