"""Comments for the site's own pages: read by anybody there, written with a token, by a guest, or by who proves an address."""

from __future__ import annotations

from http import HTTPStatus

import msgspec
from django.http import HttpRequest, HttpResponse

from samara.core.comment import Sort
from samara.practices.conversation.rendering import render
from samara.practices.conversation.rules import Refusal, fault
from samara.server import notes, writing
from samara.server.evidence import Sent
from samara.server.models import Code, Comment, Person, Site
from samara.server.place import place_of
from samara.server.store import codes, comments, drafts, people, slices, tallies, threads, tokens, votes
from samara.server.store.drafts import Kept
from samara.server.tongue import tongue
from samara.server.views import box
from samara.server.views.api import bearer, called_by, said, token_of, unknown
from samara.server.views.comments import number
from samara.server.views.exchange import asked, missing, read, refused, tag, told, unchanged
from samara.server.views.popup import served_here
from samara.server.visitors import network_of
from samara.server.writing import PRESSES, Proof, Said, Work

MOST = 100
"""Pages whose comments are counted in one request."""


class Posted(msgspec.Struct, frozen=True):
    """A comment that is sent. `seconds` is how long its form was open, `website` a field that people do not see, `work` the
    answer to a puzzle; null there says that none can be solved. What a form calls `address` and `reply` may be called so here."""

    page: str
    text: str
    parent: int | None = None
    name: str = ""
    email: str = ""
    address: str = ""
    reply: str = ""
    follow: bool | str = False
    browser: str = ""
    seconds: float | None = None
    website: str = ""
    work: str | None = ""


class Changed(msgspec.Struct, frozen=True):
    """New words for a comment, or those of a preview."""

    text: str
    browser: str = ""


class Taken(msgspec.Struct, frozen=True):
    """A guest takes a comment back."""

    browser: str = ""


class Proven(msgspec.Struct, frozen=True):
    """The code for a draft, from the browser that sent it."""

    browser: str
    code: str


class Voted(msgspec.Struct, frozen=True):
    """A voice: 1, -1, or 0 to take it back."""

    value: int


class Signed(msgspec.Struct, frozen=True):
    """A sign that is set, or taken away."""

    sign: str
    on: bool = True


class Asked(msgspec.Struct, frozen=True):
    """Pages whose comments are to be counted."""

    pages: list[str]


@called_by("GET", "POST")
def listing(request: HttpRequest, *, site: Site, origin: str) -> HttpResponse:
    """The comments of a page; sent, one more."""
    if request.method == "POST":
        return _post(request, site, origin)
    policy, address = writing.policy_of(site), _page(request, site, request.GET.get("page", ""))
    if address is None or not policy.on:
        return missing()
    thread = threads.view(site, address)
    if (fresh := unchanged(request, thread)) is not None:
        return fresh
    after, root, sort = request.GET.get("after", ""), number(request.GET.get("root", "")), request.GET.get("sort", "")
    if root:
        found = slices.onward(site, address, root, after, size=policy.per_page)
    else:
        order = Sort(sort) if sort in set(Sort) else policy.sort
        found = slices.listing(site, address, order, size=policy.per_page, after=after)
    answer = told(found)
    answer.headers["ETag"], answer.headers["Cache-Control"] = tag(found.thread), "no-cache"
    return answer


@called_by("POST")
def draft(request: HttpRequest, *, site: Site, origin: str, key: str) -> HttpResponse:
    """Prove the address of a draft by its code: the comment is published, and the page gets a token of its writer."""
    form = read(request, Proven)
    found = drafts.find(Kept(key, form.browser)) if form else None
    if form is None or found is None or found.site_id != site.pk:
        return missing()
    typed = codes.digits(form.code[:40])
    if not tallies.take("guesses by network", network_of(request), *box.GUESSES):
        return said(HTTPStatus.TOO_MANY_REQUESTS, "Too many codes were typed. Please wait ten minutes.")
    if not codes.redeem(Code.Purpose.JOIN, found.address, form.browser, typed):
        left = codes.left(Code.Purpose.JOIN, found.address, form.browser)
        return told({"error": {"type": "wrong", "message": "That is not the code.", "hint": ""}, "left": left}, 422)
    person, _ = people.join(found.address, site)
    if not person.is_active:
        return said(HTTPStatus.FORBIDDEN, "This account is closed.")
    written = writing.publish(found, person, tongue(request))
    if isinstance(written, Refusal):
        return refused(written)
    given = tokens.give(person, site, origin)
    return told({"comment": written, "token": given.token, "seconds": given.seconds}, 201)


@called_by("GET", "PATCH", "DELETE")
def one(request: HttpRequest, *, site: Site, origin: str, key: int) -> HttpResponse:
    """One comment; changed or taken back by who wrote it, who also reads it as it was typed."""
    comment, whose = comments.find(site, key), _person(request, site, origin)
    if comment is None:
        return missing()
    if request.method == "GET":
        mine = comments.is_own(comment, whose)
        found = {"comment": slices.plain(key, own=mine)}
        return told(found | ({"text": comment.text} if mine else {}))
    if bearer(request) and whose is None:
        return unknown()
    form = read(request, Changed) if request.method == "PATCH" else read(request, Taken, empty=Taken())
    if form is None:
        return said(HTTPStatus.BAD_REQUEST, "This cannot be understood.")
    if not writing.is_own(comment, whose, form.browser):
        return said(HTTPStatus.FORBIDDEN, "Only who wrote a comment can change it.")
    if not writing.may_act(request, whose, "changes", PRESSES):
        return refused(Refusal.OFTEN)
    if isinstance(form, Changed):
        written = writing.edit(comment, form.text, whose, form.browser)
        return refused(written) if isinstance(written, Refusal) else told({"comment": written})
    late = writing.remove(comment, whose, form.browser)
    return refused(late) if late else HttpResponse(status=HTTPStatus.NO_CONTENT)


@called_by("GET")
def history(request: HttpRequest, *, site: Site, origin: str, key: int) -> HttpResponse:
    """What a comment said before, for who wrote it and who looks after the site."""
    comment, whose = comments.find(site, key), _person(request, site, origin)
    if comment is None or not (comments.is_own(comment, whose) or comments.moderates(whose, site)):
        return missing()
    return told({"revisions": [{"until": each.until, "html": render(each.text)} for each in comment.revisions.all()]})


@called_by("PUT")
def vote(request: HttpRequest, *, site: Site, origin: str, key: int) -> HttpResponse:
    """Give one's voice; the same request again changes nothing."""
    form, comment, whose = read(request, Voted), _public(site, key), _person(request, site, origin)
    if whose is None:
        return unknown()
    if comment is None or form is None or form.value not in (-1, 0, 1):
        return missing() if comment is None else said(HTTPStatus.BAD_REQUEST, "A vote is 1, 0 or -1.")
    if not writing.may_press(request, site, whose):
        return refused(Refusal.OFTEN)
    return told(votes.cast(comment, whose, form.value)._asdict())


@called_by("PUT")
def react(request: HttpRequest, *, site: Site, origin: str, key: int) -> HttpResponse:
    """Set a sign that the site offers, or take it away."""
    form, comment, whose = read(request, Signed), _public(site, key), _person(request, site, origin)
    if whose is None:
        return unknown()
    if comment is None or form is None or form.sign not in writing.policy_of(site).signs:
        return missing() if comment is None else said(HTTPStatus.BAD_REQUEST, "This sign is not offered here.")
    if not writing.may_press(request, site, whose):
        return refused(Refusal.OFTEN)
    return told({"reactions": votes.react(comment, whose, form.sign, form.on)})


@called_by("GET", "POST")
def mine(request: HttpRequest, *, site: Site, origin: str) -> HttpResponse:
    """What the list, which is the same for everybody, does not say: one's own votes and signs, what waits, what may change."""
    address, whose = _page(request, site, request.GET.get("page", "")), _person(request, site, origin)
    form = read(request, Taken, empty=Taken()) if request.method == "POST" else Taken()
    browser = codes.hashed(form.browser) if form and form.browser else ""
    if address is None:
        return missing()
    thread = threads.find(site, address)
    if thread is None or not (whose or browser):
        return told({"waiting": [], "votes": {}, "signs": {}, "editable": {}})
    policy = writing.policy_of(site)
    own = Comment.objects.filter(thread=thread, person=whose, **({} if whose else {"browser": browser})).exclude(text="")
    secret = form.browser if form else ""
    return told(
        {
            "waiting": slices.waiting(thread, whose, browser),
            "votes": votes.votes_of(whose, thread) if whose else {},
            "signs": votes.signs_of(whose, thread) if whose else {},
            "editable": {row.pk: row.created + policy.editing for row in own if writing.may_edit(policy, row, whose, secret)},
        }
    )


@called_by("GET", "POST")
def counts(request: HttpRequest, *, site: Site, origin: str) -> HttpResponse:
    """How many comments each of many pages has."""
    form = read(request, Asked) if request.method == "POST" else Asked(request.GET.getlist("page"))
    if form is None or len(form.pages) > MOST:
        return said(HTTPStatus.BAD_REQUEST, f"Up to {MOST} pages can be asked for at once.")
    answer = told({"counts": threads.counts(site, form.pages, served_here(request, site))})
    answer.headers["Cache-Control"] = "no-cache"
    return answer


@called_by("POST")
def preview(request: HttpRequest, *, site: Site, origin: str) -> HttpResponse:
    """What a comment would look like."""
    form = read(request, Changed)
    wrong = fault(form.text) if form else Refusal.EMPTY
    if form is None or wrong is not None:
        return refused(wrong or Refusal.EMPTY)
    if not writing.may_act(request, None, "previews", PRESSES):
        return refused(Refusal.OFTEN)
    return told({"html": render(form.text)})


def _post(request: HttpRequest, site: Site, origin: str) -> HttpResponse:
    form, whose = read(request, Posted), _person(request, site, origin)
    address = _page(request, site, form.page) if form else None
    if form is None:
        return said(HTTPStatus.BAD_REQUEST, "This cannot be understood.")
    if address is None:
        return missing()
    if bearer(request) and whose is None:
        return unknown()
    browser = "" if whose else form.browser[:100] or codes.new_browser()
    how = Sent(seconds=form.seconds, trap=bool(form.website.strip()), work=form.work[:200] if form.work is not None else None)
    mail_to, parent = (form.email or form.address)[:320], form.parent or number(form.reply)
    sent = Said(address, form.text, parent, form.name[:300], mail_to, bool(form.follow), browser, how)
    written = writing.write(request, site, sent, whose)
    if isinstance(written, Refusal):
        return refused(written)
    if isinstance(written, Work):
        return asked(written.puzzle)
    if isinstance(written, Proof):
        if not box.may_ask(request, written.address):
            return said(HTTPStatus.TOO_MANY_REQUESTS, "Too many codes were asked for. Please wait a quarter of an hour.")
        code = codes.issue(Code.Purpose.JOIN, written.address, written.kept.browser)
        notes.send_code(written.address, code, place_of(request, site, origin), tongue(request))
        return told({"draft": written.kept.key, "browser": written.kept.browser}, 202)
    return told({"comment": written, "browser": browser}, 201)


def _page(request: HttpRequest, site: Site, page: str) -> str | None:
    return threads.canonical(site, page[:4000], served_here(request, site)) if page else None


def _person(request: HttpRequest, site: Site, origin: str) -> Person | None:
    token = token_of(request, site, origin)
    return token.person if token else None


def _public(site: Site, key: int) -> Comment | None:
    comment = comments.find(site, key)
    return comment if comment is not None and comment.state == "published" else None
