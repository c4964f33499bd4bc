"""The moderators' list of comments: what waits comes first; each press can be taken back on the same page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import NamedTuple
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from samara.core.comment import Opening, State
from samara.server.models import Decision, Person, Site
from samara.server.store import decisions, flags, readers
from samara.server.store import queue as store
from samara.server.store.queue import ALL, MOST, NEWEST, ORDERS, REPORTED, STATES, Asked
from samara.server.views.access import is_owner, member, onward, person

BANNED, LIFTED, SETTLED = "banned", "lifted", "settled"
OVER = (50, 80, 95)
"""Suspicions, in percent, from which on a list can be asked for."""
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
    "flag": ("{} report", "{} reports"),
    "ban": ("{} person", "{} people"),
    "guest": ("{} guest", "{} guests"),
    "thread": ("{} conversation", "{} conversations"),
    "role": ("{} role", "{} roles"),
    "writer": ("{} comment", "{} comments"),
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
    asked = _asked(request.GET, State.WAITING if waiting else ALL)
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
            "count": store.count(site, asked),
            "most": MOST,
            "changed": number(request.GET.get("changed", "")),
            "tabs": _tabs(site, waiting),
            "words": [(state.value, WORDS[state][1]) for state in (State.PUBLISHED, State.REMOVED, State.SPAM, State.WAITING)],
            "openings": OPENINGS,
            "orders": ORDERS,
            "overs": OVER,
            "around": urlencode(_pairs(asked, without="state")),
            "pairs": _pairs(asked),
            "keep": urlencode(_pairs(asked)),
            **decided(request, site),
        },
    )


@require_POST
@member
def decide(request: HttpRequest, *, site: Site) -> HttpResponse:
    """Decide about one comment, about those that were marked or shown, or about the whole list; and go back to it. What its
    writer changed since it was shown is shown again first."""
    at = number(request.POST.get("at", ""))
    word, _, one = request.POST.get("one", "").partition(":")
    if word:
        late = store.changed(site, [number(one)], at) if at and word in (*State, SETTLED) else set()
        return back(request, site, None if late else _decide_one(site, person(request), word, number(one)), changed=len(late))
    many, which = request.POST.get("many", ""), request.POST.get("which", "")
    if which == "all":
        named = store.keys(site, _asked(request.POST, ALL), number(request.POST.get("seen", "")))
    else:
        named = [number(key) for key in request.POST.getlist("shown" if which == "shown" else "marked")[: store.SIZE]]
    late = store.changed(site, named, at) if at else set()
    made = _decide_many(site, person(request), many, [key for key in named if key not in late])
    return back(request, site, made, changed=len(late))


@require_POST
@member
def undo(request: HttpRequest, *, site: Site) -> HttpResponse:
    """Take a decision back, and go back to where that was asked for."""
    found = decisions.find(site, number(request.POST.get("key", "")))
    if found is None or not may_undo(request, found):
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
        "again": request.get_full_path(),
    }


def told(request: HttpRequest, decision: Decision) -> Told:
    """A decision in words."""
    many = Counter(noun for noun, *_ in decision.changes)
    return Told(decision, f"{decision.get_act_display()}: {in_words(many)}", may_undo(request, decision))


def in_words(many: Mapping[str, int]) -> str:
    """How much was changed, by its kind; what was learned from it goes without saying."""
    return ", ".join(TALLIED[noun][count > 1].format(count) for noun, count in many.items() if noun in TALLIED)


def back(request: HttpRequest, site: Site, made: Decision | None, *, changed: int = 0) -> HttpResponse:
    """Back to the page of the form, which says what was done, and about how many nothing, because they were changed."""
    path, _, query = onward(request).partition("?")
    kept = [pair for pair in query.split("&") if pair and not pair.startswith(("done=", "changed="))]
    if made is not None:
        kept.append(f"done={made.pk}")
    if changed:
        kept.append(f"changed={changed}")
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


def may_undo(request: HttpRequest, decision: Decision) -> bool:
    """Whether this person may take a decision back: about roles only owners may."""
    return decision.act != Decision.Act.ROLE or is_owner(request)


def _decide_one(site: Site, by: Person, word: str, key: int) -> Decision | None:
    row = site.comments.filter(pk=key).first()
    if row is None:
        return None
    if word in list(State):
        return decisions.decide(site, by, [key], State(word))
    if word in list(Opening):
        return decisions.open_thread(site, by, row.thread_id, Opening(word))
    if word == SETTLED:
        return decisions.settle(site, by, [key])
    whose = row.person_id
    if word == BANNED:
        return decisions.ban(site, by, whose, comment=key) if whose else decisions.ban_guest(site, by, key)
    if word == LIFTED:
        return decisions.lift(site, by, whose) if whose else decisions.lift_guest(site, by, key)
    return None


def _decide_many(site: Site, by: Person, word: str, keys: list[int]) -> Decision | None:
    if word in list(State):
        return decisions.decide(site, by, keys, State(word))
    return decisions.settle(site, by, keys) if word == SETTLED else None


def _tabs(site: Site, waiting: int) -> list[tuple[str, str, int]]:
    """What can be looked at, and how much is to be done there."""
    done = [(state.value, WORDS[state][0], 0) for state in (State.PUBLISHED, State.SPAM, State.REMOVED)]
    return [(State.WAITING.value, "Waiting", waiting), (REPORTED, "Reported", flags.reported(site)), *done, (ALL, "All", 0)]


def _asked(given: QueryDict, usual: str) -> Asked:
    asked = Asked(
        state=given.get("state", ""),
        thread=number(given.get("thread", "")),
        person=number(given.get("person", "")),
        like=number(given.get("like", "")),
        host=given.get("host", "").strip().lower().replace("\0", "")[:100],
        over=min(number(given.get("over", "")), 100),
        order=given.get("order", "") if given.get("order", "") in ORDERS else NEWEST,
        after=given.get("after", "")[:60],
    )
    if asked.state in (ALL, REPORTED, *STATES):
        return asked
    # Whoever looks at one person, page or host wants to see all of it.
    return replace(asked, state=ALL if asked.thread or asked.person or asked.like or asked.host else str(usual))


def _pairs(asked: Asked, without: str = "") -> list[tuple[str, str | int]]:
    """What the list was asked for, for an address or a form."""
    every = {**asdict(asked), "after": "", without: ""}
    return [(name, value) for name, value in every.items() if value and (name, value) != ("order", NEWEST)]
