"""The conversations of a site, each opened, slowed or closed with one press."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from samara.core.comment import Opening
from samara.practices.conversation.alarming import is_told
from samara.server.models import Site
from samara.server.store import decisions
from samara.server.store import queue as store
from samara.server.store.pages import path
from samara.server.views.access import member, person
from samara.server.views.queue import OPENINGS, back, decided


@require_safe
@member
def threads(request: HttpRequest, *, site: Site) -> HttpResponse:
    """Conversations, those with the most comments first."""
    words = request.GET.get("q", "").replace("\0", "").strip()[:200]
    found, after = store.threads(site, words, request.GET.get("after", "")[:60])
    return render(
        request,
        "samara/threads.html",
        {
            "words": words,
            "rows": [(each, path(each.page.address), is_told(each.alarmed, timezone.now())) for each in found],
            "after": after,
            "openings": OPENINGS,
            "keep": urlencode({"q": words} if words else {}),
            **decided(request, site),
        },
    )


@require_POST
@member
def set_opening(request: HttpRequest, *, site: Site, key: int) -> HttpResponse:
    """Open, slow or close a conversation, and go back."""
    wanted = request.POST.get("opening", "")
    if store.thread(site, key) is None or wanted not in list(Opening):
        raise Http404("There is no such conversation.")
    return back(request, site, decisions.open_thread(site, person(request), key, Opening(wanted)))
