"""The conversation about a page, for browsers without a script: to read, to write, to change one's own words, to vote."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlencode

from django.core import signing
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samara.core.comment import Slice, Sort
from samara.core.site import UNKNOWN
from samara.practices.conversation.rules import Policy, Refusal
from samara.server import writing
from samara.server.evidence import Sent
from samara.server.models import Comment, Person, Site
from samara.server.store import codes, comments, slices, threads, votes
from samara.server.store.origins import origin_of, origins_of
from samara.server.store.threads import Spot
from samara.server.tongue import door_of, tongue, way, words
from samara.server.views import box, carried, drafted
from samara.server.views.access import has_token, here, is_own, person, shown
from samara.server.views.entering import PASSING
from samara.server.views.exchange import STATUS
from samara.server.views.own_words import GUEST, LONGEST, reason
from samara.server.writing import Proof, Said, Work
from samara.widgets import form
from samara.widgets.catalogue import tight
from samara.widgets.comments import COMMENTS, Doors
from samara.widgets.comments import comments as drawn

DRAWN, DAY = "samara.drawn", 86_400
"""What signs the moment at which the form was drawn, and for how many seconds that is believed."""


# The form stands on pages of the site too, which know no token. What comes without one is never done in the name of somebody
# who is signed in: it is shown once more, to be sent from here. Others have nothing that could be misused.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def talk(request: HttpRequest) -> HttpResponse:
    """The comments of a page and the form; sent, the comment is written, or a code goes to the address."""
    given = request.POST if request.method == "POST" else request.GET
    spot = threads.locate(given.get("page", "")[:4000], shown(request), here(request))
    if spot is None:
        raise Http404("This page is of no site that is known here.")
    policy = writing.policy_of(spot.site)
    if not policy.on:
        raise Http404("There are no comments on this site.")
    if request.method != "POST":
        return page(request, spot, policy)
    if not is_own(request) and origin_of(request.headers["Origin"]) not in origins_of(spot.site):
        return page(request, spot, policy, door_of(request).foreign, 403)
    whose = person(request) if request.user.is_authenticated else None
    if whose and not has_token(request):
        return page(request, spot, policy)
    said = Said(
        page=spot.address,
        text=given.get("text", "")[:LONGEST],
        parent=number(given.get("reply", "")),
        name=given.get("name", "")[:300],
        address=given.get("address", "")[:320],
        follow=bool(given.get("follow")),
        browser="" if whose else request.session.get(GUEST, "") or codes.new_browser(),
        sent=Sent(opened(given), trap=bool(given.get("website", "").strip()), plain=opened(given) is None),
    )
    written = writing.write(request, spot.site, said, whose)
    if isinstance(written, Refusal):
        return page(request, spot, policy, reason(written, request), STATUS[written])
    if isinstance(written, Work):  # never asked of who says that they can do none
        return page(request, spot, policy, status=428)
    if isinstance(written, Proof):
        if carried.is_far(request):
            return carried.carry(request, spot.address, **written.kept._asdict())
        if not box.may_ask(request, written.address):
            return page(request, spot, policy, door_of(request).many_codes, 429)
        drafted.send_code(request, written)
        back = f"{reverse('comments')}?{urlencode({'page': spot.address, 'lang': tongue(request)})}"
        return HttpResponseRedirect(f"{reverse('join-code')}?{urlencode({'next': back})}")
    if whose is None and carried.is_far(request):
        return carried.carry(request, spot.address, guest=said.browser, comment=str(written.id))
    if whose is None:
        request.session[GUEST] = said.browser
        request.session.set_expiry(PASSING)
    return HttpResponseRedirect(way(request, written.permalink))


def pressed(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A button under a comment: it counts for who is signed in, and when it stood on a page of ours. From elsewhere it leads to
    that page, and whoever is not signed in is asked who they are before."""

    @wraps(view)
    def counted(request: HttpRequest, *, key: int) -> HttpResponse:
        way = reverse("comment", kwargs={"key": key})
        if not request.user.is_authenticated:
            return HttpResponseRedirect(f"{reverse('join')}?{urlencode({'next': way})}")
        return view(request, key=key) if has_token(request) else HttpResponseRedirect(way)

    return csrf_exempt(require_POST(counted))


@pressed
def vote(request: HttpRequest, *, key: int) -> HttpResponse:
    """Give one's voice; the same button takes it back."""
    comment, whose, value = public(key), person(request), {"1": 1, "-1": -1}.get(request.POST.get("value", ""), 0)
    if value and writing.may_press(request, comment.site, whose):
        former = votes.votes_of(whose, comment.thread).get(comment.pk, 0)
        votes.cast(comment, whose, 0 if former == value else value)
    return HttpResponseRedirect(reverse("comment", kwargs={"key": key}))


@pressed
def react(request: HttpRequest, *, key: int) -> HttpResponse:
    """Set a sign; the same button takes it away."""
    comment, whose, sign = public(key), person(request), request.POST.get("sign", "")
    if sign in writing.policy_of(comment.site).signs and writing.may_press(request, comment.site, whose):
        former = votes.signs_of(whose, comment.thread).get(comment.pk, [])
        votes.react(comment, whose, sign, sign not in former)
    return HttpResponseRedirect(reverse("comment", kwargs={"key": key}))


@require_safe
def permalink(request: HttpRequest, *, key: int) -> HttpResponse:
    """To a comment, among those it answers and those that answer it."""
    comment = Comment.objects.select_related("thread__page").filter(pk=key).first()
    if comment is None:
        raise Http404("There is no such comment.")
    lang = {"lang": request.GET["lang"][:40]} if request.GET.get("lang") else {}
    asked = urlencode({"page": comment.thread.page.address, "at": comment.pk, **lang})
    return HttpResponseRedirect(f"{reverse('comments')}?{asked}#comment-{key}")


@require_safe
def style(request: HttpRequest) -> HttpResponse:
    """The style of comments; it holds nothing of anybody's."""
    return HttpResponse(tight(COMMENTS.css()), content_type="text/css; charset=utf-8", headers={"Cache-Control": "max-age=3600"})


def page(request: HttpRequest, spot: Spot, policy: Policy, fault: str = "", status: int = 200) -> HttpResponse:
    """The page as it stands, with what was typed."""
    given = request.POST if request.method == "POST" else request.GET
    whose = person(request) if request.user.is_authenticated else None
    found = part(request, spot, policy)
    thread = threads.find(spot.site, spot.address)
    browser = request.session.get(GUEST, "")
    mine, changing = owned(spot.site, policy, found, whose, browser)
    reply = number(given.get("reply", ""))
    spoke = words(request)
    own_all = comments.moderates(whose, spot.site)
    doors = Doors(
        base=reverse("comments"),
        page=spot.address,
        token=get_token(request) if whose else "",
        past=[one.id for one in found.comments] if own_all else mine,
        signs=policy.signs,
        own=mine,
        open=changing,
        votes=votes.votes_of(whose, thread) if whose and thread else {},
        chosen=votes.signs_of(whose, thread) if whose and thread else {},
    )
    answered = next((one for one in found.comments if one.id == reply), None) if reply else None
    typed = form.Said(
        text=given.get("text", "")[:LONGEST],
        name=given.get("name", "")[:300],
        email=given.get("address", "")[:320],
        follow=bool(given.get("follow")),
        fault=fault,
        person=str(whose) if whose else "",
        named=bool(whose and whose.name),
    )
    blank = form.form(
        spoke["lang"],
        doors,
        state=found.thread.state,
        said=typed,
        answering=(answered.id, answered.name) if answered else None,
        guests=policy.guests,
        drawn=given.get("drawn", "") if opened(given) is not None else signing.dumps(int(time.time()), salt=DRAWN),
    )
    told: dict[str, Any] = {
        "place": spot.site.name,
        "address": spot.address,
        "back": spot.address.replace(UNKNOWN, f"{here(request)}/", 1),
        "title": found.thread.title or spot.address,
        "listed": drawn(found, spoke["lang"], "conversation", doors=doors, depth=policy.depth, form=blank),
        "mine": slices.waiting(thread, whose, codes.hashed(browser) if browser else ""),
        "is_part": bool(request.GET.get("at") or request.GET.get("after")),
    }
    return render(request, "samara/comments.html", told | spoke, status=status)


def opened(given: QueryDict) -> float | None:
    """For how many seconds the form of our own page was open; None where the form is of another, which says nothing of that."""
    try:
        drawn: object = signing.loads(given.get("drawn", "")[:200], salt=DRAWN, max_age=DAY)
    except signing.BadSignature:
        return None
    return max(0.0, time.time() - drawn) if isinstance(drawn, int) else None


def part(request: HttpRequest, spot: Spot, policy: Policy) -> Slice:
    """The part of the thread that was asked for."""
    at = number(request.GET.get("at", "") or request.GET.get("reply", ""))
    asked = comments.find(spot.site, at) if at else None
    if asked is not None and asked.thread.page.address == spot.address:
        return slices.around(asked, size=policy.per_page)
    after, root = request.GET.get("after", ""), number(request.GET.get("root", ""))
    if root:
        return slices.onward(spot.site, spot.address, root, after, size=policy.per_page)
    said = request.GET.get("sort", "")
    sort = Sort(said) if said in set(Sort) else policy.sort
    return slices.listing(spot.site, spot.address, sort, size=policy.per_page, after=after)


def owned(site: Site, policy: Policy, found: Slice, whose: Person | None, browser: str) -> tuple[set[int], set[int]]:
    """Which comments of a slice somebody wrote, and which of them can still be changed."""
    if whose is None and not browser:
        return set(), set()
    here = Comment.objects.filter(site=site, pk__in=[one.id for one in found.comments if one.html])
    rows = here.filter(person=whose) if whose else here.filter(person=None, browser=codes.hashed(browser))
    return {row.pk for row in rows}, {row.pk for row in rows if writing.may_edit(policy, row, whose, browser)}


def public(key: int) -> Comment:
    """A comment that everybody reads."""
    comment = Comment.objects.select_related("site", "thread").filter(pk=key, state="published").first()
    if comment is None:
        raise Http404("There is no such comment.")
    return comment


def number(said: str) -> int | None:
    """The number of a comment, as it stands in an address or a form."""
    return int(said) if said.isascii() and said.isdecimal() and len(said) < 19 else None
