"""One's own words, for browsers without a script: to change them, to take them back, to read what they were before."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from samara.practices.conversation.rendering import LONGEST as MOST
from samara.practices.conversation.rendering import render as as_html
from samara.practices.conversation.rules import Refusal
from samara.server import writing
from samara.server.models import Comment, Person
from samara.server.store import comments
from samara.server.tongue import door_of, tongue, way, words
from samara.server.views.access import joined, person
from samara.server.views.exchange import STATUS
from samara.widgets.words.dates import written as day

GUEST = "samara.guest"
"""Where a session keeps what tells the browser of a guest from all others, for half an hour after they wrote."""
LONGEST = 40_000
"""Characters of the text that are read at all, and shown again when it is too long."""


def mine(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A page about one's own words: for who is signed in, or wrote them as a guest in this browser."""

    @wraps(view)
    def known(request: HttpRequest, *, key: int) -> HttpResponse:
        return (view if GUEST in request.session else joined(view))(request, key=key)

    return known


@require_http_methods(["GET", "HEAD", "POST"])
@mine
def edit(request: HttpRequest, *, key: int) -> HttpResponse:
    """The form that changes one's own words."""
    comment, whose, browser = own(request, key)
    text = request.POST.get("text", "")[:LONGEST] if request.method == "POST" else comment.text
    fault = None if writing.may_edit(writing.policy_of(comment.site), comment, whose, browser) else Refusal.LATE
    if request.method == "POST":
        may = writing.may_act(request, whose, "changes", writing.PRESSES)
        written = writing.edit(comment, text, whose, browser) if may else Refusal.OFTEN
        if not isinstance(written, Refusal):
            return HttpResponseRedirect(way(request, written.permalink))
        fault = written
    spoke = words(request)
    told = {
        "comment": comment,
        "text": text,
        "fault": reason(fault, request) if fault else "",
        "is_late": fault is Refusal.LATE,
    }
    return render(request, "samara/comment_edit.html", told | spoke, status=STATUS[fault] if fault else 200)


@require_safe
@joined
def history(request: HttpRequest, *, key: int) -> HttpResponse:
    """What a comment said before, for who wrote it and who looks after the site."""
    whose = person(request)
    comment = Comment.objects.select_related("site").filter(pk=key).first()
    if comment is None or not (comments.is_own(comment, whose) or comments.moderates(whose, comment.site)):
        raise Http404("There is no such comment of yours.")
    spoke = words(request)
    revisions = [
        {"until": each.until, "day": day(each.until.date().isoformat(), spoke["lang"]), "html": as_html(each.text)}
        for each in comment.revisions.order_by("-until")
    ]
    return render(request, "samara/history.html", {"comment": comment, "revisions": revisions} | spoke)


@require_http_methods(["GET", "HEAD", "POST"])
@mine
def remove(request: HttpRequest, *, key: int) -> HttpResponse:
    """Ask whether one's own words shall go; sent, they are gone."""
    comment, whose, browser = own(request, key)
    if request.method == "POST" and writing.remove(comment, whose, browser) is None:
        asked = {"page": comment.thread.page.address, "lang": tongue(request)}
        return HttpResponseRedirect(f"{reverse('comments')}?{urlencode(asked)}")
    return render(request, "samara/comment_remove.html", {"comment": comment} | words(request))


def own(request: HttpRequest, key: int) -> tuple[Comment, Person | None, str]:
    """A comment of the person, or the guest's browser, that asks; to others it cannot be told from one that is not there."""
    whose, browser = person(request) if request.user.is_authenticated else None, request.session.get(GUEST, "")
    comment = Comment.objects.select_related("site", "thread__page").filter(pk=key).exclude(text="").first()
    if comment is None or not writing.is_own(comment, whose, browser):
        raise Http404("There is no such comment of yours.")
    return comment, whose, browser


def reason(refusal: Refusal, request: HttpRequest) -> str:
    """Why something is not taken, in the reader's language."""
    talk, door = words(request)["talk"], door_of(request)
    said: dict[Refusal, str] = {
        Refusal.OFF: door.off,
        Refusal.BANNED: door.banned,
        Refusal.EMPTY: door.empty,
        Refusal.LONG: door.long.format(count=MOST),
        Refusal.PARENT: door.parent,
        Refusal.ADDRESS: talk.address,
        Refusal.PAGE: talk.page,
        Refusal.CLOSED: talk.closed,
        Refusal.SLOW: talk.slow,
        Refusal.OFTEN: talk.often,
        Refusal.LATE: talk.late,
        Refusal.SIGN_IN: talk.members,
    }
    return said[refusal]
