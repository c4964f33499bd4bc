"""The log of a site: what was decided, by whom, and a way to take it back or along."""

from __future__ import annotations

import csv
import io
from urllib.parse import urlencode

import msgspec
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samara.reports.csv import inert
from samara.server.models import Decision, Site
from samara.server.store import log as store
from samara.server.store.log import SAMARA, Entry, Sought
from samara.server.store.subjects import Subject
from samara.server.views.access import member
from samara.server.views.queue import decided, in_words, may_undo, number

HEAD = ("when", "who", "handle", "what", "to what", "which", "undone", "why")


@require_safe
@member
def log(request: HttpRequest, *, site: Site) -> HttpResponse:
    """Decisions, the newest first."""
    sought = _sought(request)
    entries, after = store.log(site, sought)
    told = {
        "sought": sought,
        "rows": [(each, in_words(each.many), each.decision is not None and may_undo(request, each.decision)) for each in entries],
        "after": after,
        "acts": Decision.Act.choices,
        "people": [(str(key), name) for key, name in store.people(site)],
        "keep": urlencode([pair for pair in (("who", sought.who), ("act", sought.act)) if pair[1]]),
    }
    return render(request, "samara/log.html", {**decided(request, site), **told})


@require_safe
@member
def export(request: HttpRequest, *, site: Site, form: str) -> HttpResponse:
    """The same, whole, as CSV for people or as JSON lines for programs."""
    entries = store.whole(site, _sought(request))
    if form == "csv":
        body, kind = _csv(list(entries)), "text/csv; charset=utf-8"
    elif form == "jsonl":
        body, kind = b"".join(msgspec.json.encode(store.plain(each)) + b"\n" for each in entries), "application/jsonl"
    else:
        raise Http404("The log is there as csv and as jsonl.")
    name = f"decisions-{site.pk}.{form}"
    return HttpResponse(body, content_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})


def _csv(entries: list[Entry]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(HEAD)
    for each in entries:
        who = "Samara" if each.samara else each.name or "somebody who is gone"
        what = f"comment {each.comment}" if each.comment else in_words(each.many)
        which = "; ".join(map(_which, each.about))
        why = "; ".join(notice.words for notice in each.why)
        row = (
            each.when.isoformat(),
            who,
            each.handle,
            each.word,
            what,
            which,
            each.undone.isoformat() if each.undone else "",
            why,
        )
        writer.writerow(map(inert, row))
    return out.getvalue().encode()


def _which(one: Subject) -> str:
    moved = f": {f'{one.before} → ' if one.before else ''}{one.after or 'none'}" if one.before or one.after else ""
    return f"{one.name}{moved}"


def _sought(request: HttpRequest) -> Sought:
    who, act = request.GET.get("who", ""), request.GET.get("act", "")
    return Sought(
        who=who if who == SAMARA else str(number(who) or ""),
        act=act if act in Decision.Act.values else "",
        after=request.GET.get("after", "")[:60],
    )
