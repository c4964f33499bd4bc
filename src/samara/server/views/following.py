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
from samara.server.views.access import has_token, here, is_own, person, shown
from samara.server.views.comments import number

STATUS: dict[Answer | None, int] = {Answer.NO_ADDRESS: 422, Answer.OFTEN: 429}

WHAT = {
    Act.REFUSE: "This site will not ask you again whether you want to follow a conversation.",
    Act.END: "You do not follow this any more.",
    Act.END_DAILY: "You get no daily mail from this site any more.",
    Act.NO_MENTIONS: "You get no mail any more when your name is written on this site.",
    Act.NO_COMMENTS: "You get no mail of comments on this site any more.",
}
"""What was done by each link that stops mail."""


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
            subscriptions.leave(whose, wish.thread, wish.comment)
        else:
            answer = following.follow(request, wish, given.get("address", "")[:320], whose, given.get("pace", ""), place(request))
    told = {
        "page": spot.address,
        "title": wish.thread.page.title or spot.address,
        "comment": comment,
        "answer": answer,
        "whose": whose,
        "pace": subscriptions.pace(whose, wish.thread, wish.comment) if whose else "",
    }
    return render(request, "samara/follow.html", told, status=STATUS.get(answer, 200))


# The link is in the mail alone, and says itself what it may do. Mail programs look links up on their own: only what is sent
# counts.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def yes(request: HttpRequest) -> HttpResponse:
    """Say yes to following, by the link that went to the address."""
    permit = permits.read(request.GET.get("k", ""))
    if permit is None or permit[0] is not Act.CONFIRM:
        return render(request, "samara/mail_link.html", {"spent": True}, status=410)
    (key,) = permit[1]
    found = subscriptions.confirm(key) if request.method == "POST" else subscriptions.find(key)
    if found is None:
        return render(request, "samara/mail_link.html", {"spent": True}, status=410)
    title = found.thread.page.title or found.thread.page.address
    told = {"title": title, "page": found.thread.page.address, "done": "You follow this now." * bool(found.confirmed)}
    return render(request, "samara/mail_link.html", {**told, "verb": "Yes, send me mail"})


# https://www.rfc-editor.org/rfc/rfc8058: a mail program sends it without a cookie, a page, or an Origin.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def no(request: HttpRequest) -> HttpResponse:
    """Stop the mail that the link stood in, and no other."""
    permit = permits.read(request.GET.get("k", ""))
    if permit is None or permit[0] not in WHAT:
        return render(request, "samara/mail_link.html", {"spent": True}, status=410)
    act, things = permit
    if request.method == "POST":
        stop(act, things)
    told = {"done": WHAT[act] * (request.method == "POST"), "verb": "Stop this mail"}
    return render(request, "samara/mail_link.html", told)


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
