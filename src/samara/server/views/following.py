"""Following a conversation by mail, without a script; and the links in that mail, which need no signing in."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from samara.server import following, permits
from samara.server.following import Answer
from samara.server.models import Person, Silence, Site
from samara.server.permits import Act
from samara.server.place import place
from samara.server.store import subscriptions, threads
from samara.server.tongue import words
from samara.server.views.access import has_token, here, is_own, person, shown
from samara.server.views.comments import number
from samara.widgets.mail import Mail

STATUS: dict[Answer | None, int] = {Answer.NO_ADDRESS: 422, Answer.OFTEN: 429}

STOPS = frozenset((Act.REFUSE, Act.END, Act.END_DAILY, Act.NO_MENTIONS, Act.NO_COMMENTS))
"""What links that stop mail may do."""
OWNER = "You get no mail of comments on this site any more."
"""Said to who looks after a site, in the language of the dashboard."""


# Readers without a session have no CSRF token, and nothing that could be misused: an address has to say yes by itself.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def follow(request: HttpRequest) -> HttpResponse:
    """The form; sent, it is followed at once, or the address is asked by mail."""
    given = request.POST if request.method == "POST" else request.GET
    spot = threads.locate(given.get("page", "")[:4000], shown(request), here(request))
    comment = number(given.get("comment", ""))
    wish = following.wish(spot.site, spot.address, comment) if spot else None
    if spot is None or wish is None:
        raise Http404("There is no such conversation.")
    whose = person(request) if request.user.is_authenticated else None
    answer: Answer | None = None
    if request.method == "POST" and is_own(request) and (whose is None or has_token(request)):
        if whose is not None and "end" in given:
            if wish.thread is not None:
                subscriptions.leave(whose, wish.thread, wish.comment)
        else:
            answer = following.follow(request, wish, given.get("address", "")[:320], whose, given.get("pace", ""), place(request))
    spoke = words(request)
    told = {
        "page": spot.address,
        "title": wish.page.title or spot.address,
        "goes": spoke["say"].goes.format(address=whose.email) if whose else "",
        "comment": comment,
        "answer": answer,
        "whose": whose,
        "pace": subscriptions.pace(whose, wish.thread, wish.comment) if whose and wish.thread else "",
    }
    return render(request, "samara/follow.html", told | spoke, status=STATUS.get(answer, 200))


# The link is in the mail alone, and says itself what it may do. Mail programs look links up on their own: only what is sent
# counts.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def yes(request: HttpRequest) -> HttpResponse:
    """Say yes to following, by the link that went to the address."""
    permit = permits.read(request.GET.get("k", ""))
    if permit is None or permit[0] is not Act.CONFIRM:
        return spent(request)
    (key,) = permit[1]
    found = subscriptions.confirm(key) if request.method == "POST" else subscriptions.find(key)
    if found is None:
        return spent(request)
    title = found.thread.page.title or found.thread.page.address
    spoke = words(request)
    told = {"title": title, "page": found.thread.page.address, "done": spoke["say"].following * bool(found.confirmed)}
    return render(request, "samara/mail_link.html", {**told, "verb": spoke["say"].yes, **spoke})


# https://www.rfc-editor.org/rfc/rfc8058: a mail program sends it without a cookie, a page, or an Origin.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def no(request: HttpRequest) -> HttpResponse:
    """Stop the mail that the link stood in, and no other."""
    permit = permits.read(request.GET.get("k", ""))
    if permit is None or permit[0] not in STOPS:
        return spent(request)
    act, things = permit
    if request.method == "POST":
        stop(act, things)
    spoke = words(request)
    told = {"done": stopped(act, spoke["say"]) * (request.method == "POST"), "verb": spoke["say"].stop}
    return render(request, "samara/mail_link.html", told | spoke)


def spent(request: HttpRequest) -> HttpResponse:
    """The page for a link that is too old, or not whole."""
    return render(request, "samara/mail_link.html", {"spent": True} | words(request), status=410)


def stopped(act: Act, say: Mail) -> str:
    """What was done by a link that stops mail."""
    said = {Act.REFUSE: say.refused, Act.END: say.ended, Act.END_DAILY: say.ended_daily, Act.NO_MENTIONS: say.ended_called}
    return said.get(act, OWNER)


def stop(act: Act, things: tuple[int, ...]) -> None:
    """Do what a link lets do; done twice, or when what it is about is gone, nothing happens."""
    if act is Act.END:
        subscriptions.end(things[0])
    elif act is Act.END_DAILY:
        subscriptions.end_daily(things[0])
    elif act is Act.REFUSE:
        found = subscriptions.find(things[0])
        if found is not None and found.confirmed is None:
            subscriptions.silence(found.thread.site, found.address, Silence.Kind.ASKED)
            subscriptions.end(found.pk)
    else:
        site, whose = Site.objects.filter(pk=things[0]).first(), Person.objects.filter(pk=things[1]).first()
        if site is not None and whose is not None and whose.email:
            kind = Silence.Kind.MENTION if act is Act.NO_MENTIONS else Silence.Kind.OWNER
            subscriptions.silence(site, whose.email, kind)
