"""The moderators' list of comments: what waits comes first; each press can be taken back on the same page."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from samara.core.comment import Opening, State
from samara.server.models import Decision, Person, Site
from samara.server.store import decisions, readers
from samara.server.store import queue as store
from samara.server.store.queue import ALL, STATES, Asked
from samara.server.views.access import is_owner, member, onward, person

BANNED = "banned"
WORDS = {
    State.WAITING: ("Waiting", "Hold back"),
    State.PUBLISHED: ("Published", "Approve"),
    State.SPAM: ("Spam", "Spam"),
    State.REMOVED: ("Removed", "Remove"),
}
"""What each state is called, and what leads there."""
OPENINGS = (
    (Opening.OPEN, "Open", "everybody may write"),
    (Opening.SLOW, "Slow", "each person once in a while"),
    (Opening.SIGNED_IN, "Signed-in only", "no guests"),
    (Opening.CLOSED, "Closed", "nobody may write"),
)
TALLIED = {
    "comment": ("{} comment", "{} comments"),
    "ban": ("{} person", "{} people"),
    "thread": ("{} conversation", "{} conversations"),
    "role": ("{} role", "{} roles"),
}


class Told(NamedTuple):
    """A decision in words: what was done to how much, who did it, and whether this person may take it back."""

    decision: Decision
    words: str
    may_undo: bool


@require_safe
@member
def queue(request: HttpRequest, *, site: Site) -> HttpResponse:
    """The comments of a site, fifty at a time, the newest first; without a wish, those that wait, where any do."""
    waiting = store.waiting(site)
    asked = _asked(request, State.WAITING if waiting else ALL)
    thread = store.thread(site, asked.thread) if asked.thread else None
    whose = readers.find(site, asked.person) if asked.person else None
    if (asked.thread and thread is None) or (asked.person and whose is None):
        raise Http404("There is no such conversation or person.")
    return render(
        request,
        "samara/queue.html",
        {
            "asked": asked,
            "waiting": waiting,
            "thread": thread,
            "whose": whose,
            "queue": store.queue(site, asked),
            "tabs": [(ALL, "All"), *((state.value, WORDS[state][0]) for state in STATES)],
            "words": [(state.value, WORDS[state][1]) for state in (State.PUBLISHED, State.REMOVED, State.SPAM, State.WAITING)],
            "openings": OPENINGS,
            "around": urlencode({name: value for name, value in (("thread", asked.thread), ("person", asked.person)) if value}),
            "keep": urlencode(_pairs(asked)),
            **decided(request, site),
        },
    )


@require_POST
@member
def decide(request: HttpRequest, *, site: Site) -> HttpResponse:
    """Decide about one comment, or about all that were marked or shown, and go back to the list."""
    word, _, one = request.POST.get("one", "").partition(":")
    by = person(request)
    made = None
    if word == BANNED:
        row = site.comments.filter(pk=number(one)).first()
        made = decisions.ban(site, by, row.person_id, comment=row.pk) if row is not None and row.person_id else None
    elif word in list(State):
        made = decisions.decide(site, by, [number(one)], State(word))
    elif (many := request.POST.get("many", "")) in list(State):
        named = request.POST.getlist("shown" if request.POST.get("which") == "shown" else "marked")
        made = decisions.decide(site, by, list(map(number, named[: store.SIZE])), State(many))
    return back(request, site, made)


@require_POST
@member
def undo(request: HttpRequest, *, site: Site) -> HttpResponse:
    """Take a decision back, and go back to where that was asked for."""
    found = decisions.find(site, number(request.POST.get("key", "")))
    if found is None or not _may_undo(request, found):
        raise Http404("There is no such decision.")
    decisions.undo(found, person(request))
    return HttpResponseRedirect(onward(request))


def decided(request: HttpRequest, site: Site) -> dict[str, object]:
    """The last decisions for a page that offers to take them back, and the one that led to it."""
    latest = [told(request, each) for each in decisions.latest(site)]
    done = number(request.GET.get("done", ""))
    return {
        "done": next((each for each in latest if each.decision.pk == done), None),
        "latest": latest,
        "here": request.get_full_path(),
    }


def told(request: HttpRequest, decision: Decision) -> Told:
    """A decision in words."""
    many: dict[str, int] = {}
    for noun, *_ in decision.changes:
        many[noun] = many.get(noun, 0) + 1
    parts = [TALLIED[noun][count > 1].format(count) for noun, count in many.items()]
    return Told(decision, f"{decision.get_act_display()}: {', '.join(parts)}", _may_undo(request, decision))


def back(request: HttpRequest, site: Site, made: Decision | None) -> HttpResponse:
    """Back to the page of the form, which says what was done."""
    path, _, query = onward(request).partition("?")
    kept = [pair for pair in query.split("&") if pair and not pair.startswith("done=")]
    if made is not None:
        kept.append(f"done={made.pk}")
    target = path if path.startswith(f"/-/sites/{site.pk}/") else reverse("queue", kwargs={"site": site.pk})
    return HttpResponseRedirect(f"{target}?{'&'.join(kept)}" if kept else target)


def number(text: str) -> int:
    """A key as it stands in a form; 0, which is nobody's, for anything else."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 19 else 0


def someone(site: Site, key: str) -> Person:
    """One of the people of a site, named by a form."""
    found = readers.find(site, number(key))
    if found is None:
        raise Http404("There is no such person.")
    return found


def _may_undo(request: HttpRequest, decision: Decision) -> bool:
    return decision.act != Decision.Act.ROLE or is_owner(request)


def _asked(request: HttpRequest, usual: str) -> Asked:
    state = request.GET.get("state", "")
    thread, whose = number(request.GET.get("thread", "")), number(request.GET.get("person", ""))
    # Whoever looks at one person or one page wants to see all of it.
    usual = ALL if thread or whose else usual
    return Asked(state if state in (ALL, *STATES) else str(usual), thread, whose, request.GET.get("after", "")[:60])


def _pairs(asked: Asked) -> list[tuple[str, str | int]]:
    return [
        (name, value) for name, value in (("state", asked.state), ("thread", asked.thread), ("person", asked.person)) if value
    ]
