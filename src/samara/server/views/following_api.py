"""Following a conversation from the site's own pages: with a token at once, else by an address that is asked first."""

from __future__ import annotations

from http import HTTPStatus

import msgspec
from django.http import HttpRequest, HttpResponse

from samara.server import following
from samara.server.following import Answer
from samara.server.models import Site
from samara.server.place import place_of
from samara.server.store import subscriptions, threads
from samara.server.views.api import bearer, called_by, said, token_of, unknown
from samara.server.views.comments import number
from samara.server.views.exchange import missing, read, told
from samara.server.views.popup import served_here

WORDS = {
    Answer.NO_ADDRESS: (HTTPStatus.UNPROCESSABLE_ENTITY, "Please type your e-mail address."),
    Answer.OFTEN: (HTTPStatus.TOO_MANY_REQUESTS, "That was asked for too often. Please wait a while."),
}


class Followed(msgspec.Struct, frozen=True):
    """What is to be followed, or no longer."""

    page: str
    comment: int | None = None
    email: str = ""
    pace: str = ""


@called_by("GET", "POST", "DELETE")
def follow(request: HttpRequest, *, site: Site, origin: str) -> HttpResponse:
    """How a page, or the answers to a comment, are followed: at-once, daily, or "" for not at all; sent, it is changed."""
    asked = Followed(request.GET.get("page", ""), number(request.GET.get("comment", "")))
    form = asked if request.method == "GET" else read(request, Followed)
    if form is None:
        return said(HTTPStatus.BAD_REQUEST, "This cannot be understood.")
    token = token_of(request, site, origin)
    if token is None and (bearer(request) or request.method != "POST"):
        return unknown()
    address = threads.canonical(site, form.page[:4000], served_here(request, site)) if form.page else None
    wish = following.wish(site, address, form.comment) if address else None
    if wish is None:
        return missing()
    if request.method == "POST":
        whose = token.person if token else None
        answer = following.follow(request, wish, form.email[:320], whose, form.pace, place_of(request, site, origin))
        if answer in WORDS:
            return said(*WORDS[answer])
        if answer is Answer.ASKED:
            return told({"asked": True}, HTTPStatus.ACCEPTED)
    if token is None:
        return unknown()
    thread = threads.find(site, wish.page.address)
    if thread is None:
        return told({"following": ""})
    if request.method == "DELETE":
        subscriptions.leave(token.person, thread, wish.comment)
    return told({"following": subscriptions.pace(token.person, thread, wish.comment)})
