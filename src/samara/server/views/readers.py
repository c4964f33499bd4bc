"""The people of a site: how they sign in, what they said, who is banned, and who moderates."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from samara.practices.conversation.moderating import ROLES
from samara.practices.conversation.trusting import TOLD, trust
from samara.server.models import Person, Site
from samara.server.store import decisions
from samara.server.store import readers as store
from samara.server.views.access import is_owner, member, owning, person
from samara.server.views.queue import back, decided, number, someone
from samara.server.writing import policy_of


@require_safe
@member
def readers(request: HttpRequest, *, site: Site) -> HttpResponse:
    """People, the newest first, searched by name and handle."""
    words = request.GET.get("q", "").replace("\0", "").strip()[:200]
    found, after = store.list_people(site, words, number(request.GET.get("after", "")))
    policy = policy_of(site)
    return render(
        request,
        "samara/readers.html",
        {
            "words": words,
            "rows": [(each, level := trust(policy, each.writer), TOLD[level]) for each in found],
            "after": after,
            "roles": ROLES,
            "is_owner": is_owner(request),
            "keep": urlencode({"q": words} if words else {}),
            **decided(request, site),
        },
    )


@require_POST
@member
def ban(request: HttpRequest, *, site: Site) -> HttpResponse:
    """Ban a person from this site, or let them write again."""
    whose = someone(site, request.POST.get("key", ""))
    if request.POST.get("do") == "lift":
        return back(request, site, decisions.lift(site, person(request), whose.pk))
    return back(request, site, decisions.ban(site, person(request), whose.pk))


@require_POST
@owning
def role(request: HttpRequest, *, site: Site) -> HttpResponse:
    """Give a person a role, or take it; whoever has none here yet is named by the handle that stands on their own page."""
    handle = request.POST.get("handle", "").strip()[:64]
    whose = Person.objects.filter(handle=handle).first() if handle.isprintable() and handle else None
    key = whose.pk if whose else someone(site, request.POST.get("key", "")).pk
    return back(request, site, decisions.give_role(site, person(request), key, request.POST.get("role", "")))
