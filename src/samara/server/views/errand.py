"""The page behind a link in a moderator's mail: it shows what is to be decided, and one button."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from samara.practices.conversation import letters
from samara.server import errands, permits
from samara.server.errands import WORDS
from samara.server.permits import Act
from samara.server.store.listed import notices
from samara.server.views.queue import number

DONE = {
    Act.PUBLISH: "The comment is published.",
    Act.SPAM: "The comment was called spam.",
    Act.REMOVE: "The comment was removed.",
    Act.SLOW: "The conversation is slowed down.",
    Act.SIGNED_IN: "Only people who are signed in can write there now.",
    Act.CLOSE: "The conversation is closed.",
    Act.UNDO: "It is as if it had never been decided.",
}


# The link is in the mail of one moderator alone, and says itself what it may do: no session is looked at. Mail programs and what
# guards them look links up on their own: only what is sent counts.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def errand(request: HttpRequest) -> HttpResponse:
    """Show it; sent, it is done, and can be undone by another button."""
    found = errands.find(request.GET.get("k", "")[:1000])
    if found is None:
        return render(request, "samara/errand.html", {"spent": True}, status=410)
    told = {
        "errand": found,
        "place": found.site,
        "title": found.thread.page if found.thread else found.comment.thread.page if found.comment else "",
        "word": WORDS[found.act],
        "text": letters.plain(found.comment.text) if found.comment else "",
        "why": notices(found.comment.why) if found.comment else (),
    }
    # What was changed since the page was shown is shown again before anything is done.
    if request.method == "POST" and number(request.POST.get("seen", "")) == found.seen:
        made = errands.perform(found)
        told["done"] = DONE[found.act]
        told["undo"] = permits.issue(Act.UNDO, made.pk, found.person.pk) if made else ""
    return render(request, "samara/errand.html", told)
