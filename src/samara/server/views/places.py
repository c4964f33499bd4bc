"""The sites of a person, and how comments come onto the pages of one."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from samara.server.models import Site
from samara.server.store import people, queue
from samara.server.store import sites as store
from samara.server.store.origins import origins_of
from samara.server.tongue import speak
from samara.server.views.access import here, in_a_window, member, page_of_site, person, signed_in
from samara.server.views.popup import served_here


@require_safe
@signed_in
def sites(request: HttpRequest) -> HttpResponse:
    """Every site on which the person has a role."""
    whose = person(request)
    rows = [(site, people.role(whose, site), queue.waiting(site)) for site in store.sites_of(whose)]
    return render(request, "samara/sites.html", {"rows": rows})


@require_safe
@in_a_window
def back(request: HttpRequest) -> HttpResponse:
    """Back to the page of a site, from which somebody came to sign in."""
    page = page_of_site(request, request.GET.get("to", ""))
    if not page:
        raise Http404("This page is of no site that is known here.")
    return speak(request, "samara/back.html", {"page": page})


@require_safe
@member
def embed(request: HttpRequest, *, site: Site) -> HttpResponse:
    """The hosts of a site, where its comments are asked for, and what to paste."""
    return render(
        request,
        "samara/embedding.html",
        {
            "origins": sorted(origins_of(site, served_here(request, site))),
            "server": here(request),
            "is_served": bool(served_here(request, site)),
            "snippet": snippet(here(request), site),
            "count": counter(here(request), site),
            "setting": f'comments_server = "{here(request)}{reverse("overview", kwargs={"site": site.pk})}"',
            "link": link(here(request), site),
        },
    )


def link(server: str, site: Site) -> str:
    """The address of the conversation of a page, the home page being the example."""
    return f"{server}/-/comments/?{urlencode({'page': site.url or 'https://example.org/'})}"


def snippet(server: str, site: Site) -> str:
    """What is pasted into a template: the element that a script fills, and in it a link for readers without one."""
    return (
        f'<link rel="stylesheet" href="{server}/-/static/comments.css">\n'
        f'<script src="{server}/-/static/comments.js" defer></script>\n'
        f'<samara-comments data-api="{server}/-/api/sites/{site.pk}/">\n'
        f'  <a href="{link(server, site)}">Comments</a>\n'
        "</samara-comments>"
    )


def counter(server: str, site: Site) -> str:
    """What is pasted where pages are listed, to say how many comments each has."""
    return (
        '<a href="/tea.html" data-samara-count>Tea</a>\n'
        f'<script src="{server}/-/static/count.js" data-api="{server}/-/api/sites/{site.pk}/" defer></script>'
    )
